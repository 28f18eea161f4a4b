/** What a check and a repair must know of this add-in, and of the workbook what a refresh would. */
import type { Language } from '../../src/language';
import { sheetName } from '../../src/workbook/choices';
import type { SheetKey, SheetModel } from '../../src/workbook/model';
import { standingSheets } from '../sheets/own';
import type { RefreshRequest } from '../load/planRefresh';
import type { WorkbookReading } from './read';

export interface CheckRequest {
  /** Describes the sheets `keys` for a workbook in which these and no others of ours stand. */
  models(keys: readonly SheetKey[], language: Language): readonly SheetModel[];
  readonly tableNames: readonly string[];
  readonly addinVersion: string;
  readonly dataVersion: string;
}

/** What a refresh of everything that was loaded would find. */
export function refreshRequest({ snapshot, contents }: Pick<WorkbookReading, 'snapshot' | 'contents'>, { models }: Pick<CheckRequest, 'models'>): RefreshRequest {
  // A sheet that is gone still counts: without it the others would be described differently.
  const recorded = Object.keys(snapshot.record?.sheets ?? {}) as SheetKey[];
  const described = new Map<Language, readonly SheetModel[]>();
  const modelsIn = (language: Language): readonly SheetModel[] => {
    const all = described.get(language) ?? models(recorded, language);
    described.set(language, all);
    return all;
  };
  const standing = standingSheets(snapshot);
  return {
    contents,
    modelOf: (key, language) => modelsIn(language).find((model) => model.key === key),
    targets: new Map([...standing].map(([key, { name }]) => [sheetName(key), name])),
    chosen: new Set(contents.keys()),
    snapshot,
    wishes: new Set(),
  };
}
