import { ASSUMPTIONS } from '../../src/workbook/assumptions';
import { isGone } from '../excel/references';
import { inExcel } from '../excel/session';

/** Goes to the first input of Annahmen, by its name: rows move. False where the name leads to no cell. */
export function goToFirstInput(): Promise<boolean> {
  return inExcel(async ({ context }) => {
    const range = context.workbook.names.getItemOrNullObject(ASSUMPTIONS[0]?.input ?? '').getRangeOrNullObject();
    range.load({ address: true });
    await context.sync();
    if (isGone(range)) return false;
    range.worksheet.activate();
    range.select();
    await context.sync();
    return true;
  }, () => undefined);
}
