import type { SheetKey } from '../../src/workbook/model';
import { isGone } from '../excel/references';
import { inExcel, PATIENCE, type OnDelay } from '../excel/session';
import { sheetToRead } from './own';
import { readSnapshot } from './snapshot';

/**
 * Goes to the row of a sheet of the add-in's, whatever that is called by now, whose id this is: to the cell that holds the
 * id, since rows are sorted. False where no cell does.
 *
 * @throws where Excel does not go there, as to a hidden sheet
 */
export function goToRow(key: SheetKey, id: string, onDelay: OnDelay): Promise<boolean> {
  return inExcel(async (session) => {
    const { context, await: patiently } = session;
    const found = sheetToRead(key, await readSnapshot(session));
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
