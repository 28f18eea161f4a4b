/** The add-in's sheets as it would write them today. */
import { programme } from '../../src/programme/figures';
import type { Language } from '../../src/language';
import { sheetModels } from '../../src/workbook';
import { SHEET_CHOICES } from '../../src/workbook/choices';
import type { SheetKey, SheetModel } from '../../src/workbook/model';

const KEYS = SHEET_CHOICES.map(({ key }) => key);
const described = new Map<string, readonly SheetModel[]>();

/** The sheets `keys` for a workbook in which these and no others of ours stand: the same objects each time. */
export function todaysModels(keys: readonly SheetKey[], language: Language): readonly SheetModel[] {
  const asked = [language, ...keys].join();
  const models = described.get(asked) ?? sheetModels(keys, programme, language);
  described.set(asked, models);
  return models;
}

/** As in an empty workbook, with all the others. */
export const todaysModel = (key: SheetKey, language: Language): SheetModel =>
  todaysModels(KEYS, language).find((model) => model.key === key) as SheetModel;
