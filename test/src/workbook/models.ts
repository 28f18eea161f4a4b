import { programme } from '../../../src/programme/figures';
import type { Language } from '../../../src/language';
import { cell as addressOf, rectangle } from '../../../src/formula/address';
import { sheetModels } from '../../../src/workbook';
import { SHEET_CHOICES, STANDARD_SHEETS } from '../../../src/workbook/choices';
import type { CellContent, SheetKey, SheetModel } from '../../../src/workbook/model';

const ALL = SHEET_CHOICES.map(({ key }) => key);

/** All sheets, where `keys` is left out. */
export const models = (language: Language = 'de', keys: readonly SheetKey[] = ALL): SheetModel[] => sheetModels(keys, programme, language);

/** Sheets that show the user's months: their values have tests of their own, with data. */
const OF_DATA: readonly SheetKey[] = ['monitor', 'compare', 'report'];

/** The others: what a test loads that asks for much, but nothing of the months, which have as many formulas as a dozen sheets. */
export const WITHOUT_DATA = ALL.filter((key) => !OF_DATA.includes(key));

/** What a load writes where the user picks nothing else. */
export const standardModels = (): SheetModel[] => models('de', STANDARD_SHEETS);

export function model(name: string, language: Language = 'de'): SheetModel {
  const found = models(language).find((sheet) => sheet.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}

/** Where an input stands that is given by workbook name or, as `KdU_Netto!E11`, already by its cell. */
export function inputCell(sheets: readonly SheetModel[], input: string): string {
  if (input.includes('!')) return input;
  for (const { name: sheet, names } of sheets) {
    const found = names.find(({ name }) => name === input);
    if (found) return `${sheet}!${found.cell}`;
  }
  throw new Error(`no name ${input}`);
}

/** What the blocks put into each cell, by address. */
export function contents(sheet: SheetModel): Map<string, CellContent> {
  const cells = new Map<string, CellContent>();
  for (const block of sheet.blocks) {
    const { top, left } = rectangle(block.range);
    block.cells?.forEach((row, r) => row.forEach((value, c) => cells.set(addressOf(left + c, top + r), value)));
  }
  return cells;
}
