import { programme } from '../../../src/figures/figures';
import type { Language } from '../../../src/language';
import { cell as addressOf, rectangle } from '../../../src/workbook/address';
import { sheetModels } from '../../../src/workbook';
import { SHEET_CHOICES } from '../../../src/workbook/choices';
import type { Cell, SheetKey, SheetModel } from '../../../src/workbook/model';

const ALL = SHEET_CHOICES.map(({ key }) => key);

export const models = (language: Language = 'de', keys: readonly SheetKey[] = ALL): SheetModel[] => sheetModels(keys, programme, language);

export function model(name: string): SheetModel {
  const found = models().find((sheet) => sheet.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}

/** What the blocks put into each cell, by address. */
export function contents(sheet: SheetModel): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const block of sheet.blocks) {
    const { top, left } = rectangle(block.range);
    block.cells?.forEach((row, r) => row.forEach((value, c) => cells.set(addressOf(left + c, top + r), value)));
  }
  return cells;
}
