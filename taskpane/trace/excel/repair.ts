/** Writes the number that a text means in its place, where nobody has changed the cell in the meantime. */
import { inExcel, PATIENCE, type OnDelay } from '../../excel/session';

export interface Correction {
  readonly sheet: string;
  readonly address: string;
  /** What the user was shown. */
  readonly text: string;
  readonly number: number;
}

export type Corrected = 'written' | 'changed' | 'protected' | 'gone';

/** @throws where Excel refuses: nothing is written then. */
export function correct({ sheet, address, text, number }: Correction, onDelay: OnDelay): Promise<Corrected> {
  return inExcel(async ({ context, await: patiently }) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
    worksheet.load({ protection: { protected: true } });
    const range = worksheet.getRange(address);
    range.load({ formulas: true, numberFormat: true, format: { protection: { locked: true } } });
    await patiently(context.sync(), PATIENCE.reading);
    if (worksheet.isNullObject) return 'gone';
    if (range.formulas[0]?.[0] !== text) return 'changed';
    if (worksheet.protection.protected && range.format.protection.locked) return 'protected';
    // In a cell for text the number would become a text again.
    if (range.numberFormat[0]?.[0] === '@') range.numberFormat = [['General']];
    range.values = [[number]];
    await patiently(context.sync(), PATIENCE.writing);
    return 'written';
  }, onDelay);
}
