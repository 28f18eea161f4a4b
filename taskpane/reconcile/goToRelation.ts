import { isGone } from '../excel/references';
import { inExcel, PATIENCE, type OnDelay } from '../excel/session';
import { sheetToRead } from '../sheets/own';
import { readSnapshot } from '../sheets/snapshot';

/**
 * Goes to a relation's row on the sheet Abstimmung, whatever that is called by now: to the cell that holds its id, since
 * rows are sorted. False where no cell does.
 *
 * @throws where Excel does not go there, as to a hidden sheet
 */
export function goToRelation(id: string, onDelay: OnDelay): Promise<boolean> {
  return inExcel(async (session) => {
    const { context, await: patiently } = session;
    const found = sheetToRead('reconciliation', await readSnapshot(session));
    if (!found || 'reason' in found) return false;
    const sheet = context.workbook.worksheets.getItem(found.id);
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load({ values: true, rowIndex: true, columnIndex: true });
    await patiently(context.sync(), PATIENCE.reading);
    if (isGone(used)) return false;
    const row = used.values.findIndex((cells) => cells.includes(id));
    if (row < 0) return false;
    sheet.activate();
    sheet.getCell(used.rowIndex + row, used.columnIndex + (used.values[row]?.indexOf(id) ?? 0)).select();
    await patiently(context.sync(), PATIENCE.reading);
    return true;
  }, onDelay);
}
