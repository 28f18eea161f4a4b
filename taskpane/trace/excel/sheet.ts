/** Lays a trace down as a sheet of its own. Nothing that stands in the workbook changes. */
import type { CellContent } from '../../../src/workbook/model';
import { inExcel, PATIENCE, type OnDelay } from '../../excel/session';
import { freeName } from '../../sheets/freeName';

export type Saving = { readonly kind: 'saved'; readonly sheet: string } | { readonly kind: 'protected' };

/** @throws where Excel refuses: nothing is written then. */
export function saveAsSheet(wanted: string, rows: readonly (readonly CellContent[])[], onDelay: OnDelay): Promise<Saving> {
  return inExcel(async ({ context, await: patiently }) => {
    const { workbook } = context;
    workbook.protection.load({ protected: true });
    workbook.worksheets.load({ name: true });
    await patiently(context.sync(), PATIENCE.reading);
    if (workbook.protection.protected) return { kind: 'protected' };
    const name = freeName(wanted, workbook.worksheets.items.map((sheet) => sheet.name));
    const sheet = workbook.worksheets.add(name);
    const range = sheet.getRangeByIndexes(0, 0, rows.length, rows[0]?.length ?? 1);
    // Text first: else Excel would read "=B6" or "4.2" as something else.
    range.numberFormat = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? 'General' : '@')));
    range.values = rows.map((row) => [...row]);
    WIDTHS.forEach((width, column) => (sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width));
    await patiently(context.sync(), PATIENCE.writing);
    return { kind: 'saved', sheet: name };
  }, onDelay);
}

/** In points: level, part, value, place, formula, origin. */
const WIDTHS = [50, 220, 100, 130, 260, 420];
