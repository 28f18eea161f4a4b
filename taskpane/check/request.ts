/** What a check and a repair must know of this add-in, and of the workbook what a refresh would. */
import type { Language } from '../../src/language';
import { namesIn } from '../../src/formula/namesIn';
import { sheetName } from '../../src/workbook/choices';
import type { SheetKey, SheetModel } from '../../src/workbook/model';
import { standingSheets } from '../sheets/own';
import type { RefreshRequest } from '../load/planRefresh';
import { inputCells } from '../sheets/inputs';
import { layoutOf } from '../sheets/layoutFingerprint';
import type { OwnContents } from '../sheets/readOwn';
import { contents } from '../sheets/rectangle';
import { isAmong } from '../sheets/marker';
import type { Snapshot } from '../sheets/snapshot';
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
    snapshot: isSameData ? withUsedNames(snapshot, found, modelOf) : snapshot,
    wishes: new Set(),
  };
}

/**
 * A name of the model that our own formulas use is the add-in's, whether the record says so or not: where the user had one of that name
 * already, they use the cell's address.
 */
function withUsedNames(snapshot: Snapshot, found: WorkbookReading['contents'], modelOf: RefreshRequest['modelOf']): Snapshot {
  const { record } = snapshot;
  if (!record) return snapshot;
  let used: ReadonlySet<string> | undefined;
  const isUsed = (name: string): boolean => (used ??= namesUsed(found)).has(name.toUpperCase());
  const sheets = Object.entries(record.sheets).map(([key, one]) => {
    const unrecorded = (modelOf(key as SheetKey, record.language)?.names ?? []).filter(({ name }) => !isAmong(name, one.names));
    return [key, { ...one, names: [...one.names, ...unrecorded.filter(({ name }) => isUsed(name)).map(({ name }) => name)] }] as const;
  });
  return { ...snapshot, record: { ...record, sheets: Object.fromEntries(sheets) } };
}

/** In capitals: by all formulas on the sheets of the add-in. */
function namesUsed(found: WorkbookReading['contents']): ReadonlySet<string> {
  return new Set([...found.values()].flatMap(({ present }) => present.formulas.flat().flatMap((content) => [...namesIn(content)])));
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
