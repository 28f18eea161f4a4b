/** The add-in's sheets as it would write them today into an empty workbook, all of them. */
import { programme } from '../../src/programme/figures';
import type { Language } from '../../src/language';
import { sheetModels } from '../../src/workbook';
import { SHEET_CHOICES } from '../../src/workbook/choices';
import type { SheetKey, SheetModel } from '../../src/workbook/model';

const KEYS = SHEET_CHOICES.map(({ key }) => key);
const described = new Map<Language, readonly SheetModel[]>();

export function todaysModel(key: SheetKey, language: Language): SheetModel {
  const models = described.get(language) ?? sheetModels(KEYS, programme, language);
  described.set(language, models);
  return models.find((model) => model.key === key) as SheetModel;
}
