import { PATIENCE, type Session } from '../../excel/session';
import type { Snapshot } from '../../sheets/snapshot';
import type { Repair } from './kinds';

/** Whether the lines to be shown are still hidden, all of them: after one has come in before them, others stand there. */
export async function areLinesHidden({ context, await: patiently }: Session, { sheets }: Snapshot, repairs: readonly Repair[]): Promise<boolean> {
  const hidden = repairs.flatMap((one) => (one.kind === 'showLines' ? one : []));
  if (hidden.length === 0) return true;
  if (!hidden.every(({ id }) => sheets.some((sheet) => sheet.id === id))) return false;
  const lines = hidden.flatMap(({ id, axis, addresses }) =>
    addresses.map((address) => {
      const range = context.workbook.worksheets.getItem(id).getRange(address);
      range.load({ rowHidden: true, columnHidden: true });
      return { range, axis };
    }),
  );
  await patiently(context.sync(), PATIENCE.reading);
  // Excel answers null where only some are.
  return lines.every(({ range, axis }) => (axis === 'rows' ? range.rowHidden : range.columnHidden) === true);
}
