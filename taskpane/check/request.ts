/** What a check and a repair must know of this add-in, and of the workbook what a refresh would. */
import type { Language } from '../../src/language';
import { sheetName } from '../../src/workbook/choices';
import type { SheetKey, SheetModel } from '../../src/workbook/model';
import { standingSheets } from '../sheets/own';
import type { RefreshRequest } from '../load/planRefresh';
import { inputCells } from '../sheets/inputs';
import { layoutOf } from '../sheets/layoutFingerprint';
import type { OwnContents } from '../sheets/readOwn';
import { contents } from '../sheets/rectangle';
import type { WorkbookReading } from './read';

export interface CheckRequest {
  /** Describes the sheets `keys` for a workbook in which these and no others of ours stand. */
  models(keys: readonly SheetKey[], language: Language): readonly SheetModel[];
  readonly tableNames: readonly string[];
  readonly addinVersion: string;
  readonly dataVersion: string;
}

/** What a refresh of everything that was loaded would find. */
export function refreshRequest(
  { snapshot, contents: found }: Pick<WorkbookReading, 'snapshot' | 'contents'>,
  { models, addinVersion, dataVersion }: Omit<CheckRequest, 'tableNames'>,
): RefreshRequest {
  // A sheet that is gone still counts: without it the others would be described differently.
  const recorded = Object.keys(snapshot.record?.sheets ?? {}) as SheetKey[];
  const described = new Map<Language, readonly SheetModel[]>();
  const modelsIn = (language: Language): readonly SheetModel[] => {
    const all = described.get(language) ?? models(recorded, language);
    described.set(language, all);
    return all;
  };
  const modelOf: RefreshRequest['modelOf'] = (key, language) => modelsIn(language).find((model) => model.key === key);
  const standing = standingSheets(snapshot);
  const { record } = snapshot;
  const isSameData = record?.dataVersion === dataVersion;
  const isSameAddin = isSameData && record.addinVersion === addinVersion;
  return {
    contents: isSameData ? new Map([...found].map(([key, own]) => [key, asShipped(own, modelOf, record.language, isSameAddin)])) : found,
    modelOf,
    targets: new Map([...standing].map(([key, { name }]) => [sheetName(key), name])),
    chosen: new Set(found.keys()),
    snapshot,
    wishes: new Set(),
  };
}

/**
 * With the same data, what was written is what the add-in would write today: the record, which anybody can change, need not be asked.
 * Only another add-in may have laid the sheet out otherwise; which layout that was, the record alone can say.
 */
function asShipped(own: OwnContents, modelOf: RefreshRequest['modelOf'], language: Language, isSameAddin: boolean): OwnContents {
  const { written, sheet } = own;
  const spoken = written.layout === '' ? language : written.language;
  const model = modelOf(sheet.key, spoken);
  if (!model) return own;
  const layout = layoutOf(model);
  if (!isSameAddin && layout !== written.layout) return own;
  const cells = contents(model.blocks).formulas;
  return { ...own, written: { ...written, language: spoken, layout, cells, links: model.links.map(({ cell }) => cell), inputs: inputCells(model) } };
}
