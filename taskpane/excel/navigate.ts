import { inExcel } from './session';

/** Shows a sheet, by id or name, and selects `cell` on it if one is given. False where it is gone; rejects where it is hidden. */
export async function goTo(sheetIdOrName: string, cell?: string): Promise<boolean> {
  return inExcel(async ({ context }) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetIdOrName);
    sheet.load({ id: true });
    await context.sync();
    if (sheet.isNullObject) return false;
    sheet.activate();
    if (cell !== undefined) sheet.getRange(cell).select();
    await context.sync();
    return true;
  }, () => undefined);
}
