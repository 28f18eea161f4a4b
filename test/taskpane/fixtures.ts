import { onceFor } from '../../src/onceFor';
import type { SheetModel } from '../../src/workbook/model';
import { programme } from '../../src/programme/figures';
import { sheetModels } from '../../src/workbook';
import { inputCells } from '../../taskpane/sheets/inputs';
import { layoutOf } from '../../taskpane/sheets/layoutFingerprint';
import type { LoadRecord } from '../../taskpane/sheets/record';
import { contents } from '../../taskpane/sheets/rectangle';
import type { Snapshot } from '../../taskpane/sheets/snapshot';
import { todaysModels } from '../../taskpane/sheets/todaysModel';

/** Three of the sheets that the add-in really loads: a model and the two it refers to. */
export const MODELS: readonly SheetModel[] = sheetModels(['kdu', 'assumptions', 'register'], programme, 'de');

export const model = (key: SheetModel['key']): SheetModel => {
  const found = MODELS.find((sheet) => sheet.key === key);
  if (!found) throw new Error(`no sheet ${key}`);
  return found;
};

/** A workbook as Excel makes it: one empty sheet. */
export const EMPTY: Snapshot = {
  structureProtected: false,
  sheets: [{ id: 'T1', name: 'Tabelle1', isVisible: true, isProtected: false }],
  names: [],
  tables: [],
  styles: ['Normal'],
  settings: [],
  record: null,
  contents: new Map(),
  doubts: [],
  unrecorded: [],
};

export function recordOf(sheets: LoadRecord['sheets']): LoadRecord {
  return { addinVersion: '0.1.0', dataVersion: '1.0', language: 'de', sheets };
}

/** A workbook in which everything of `models` stands, each complete or as `complete` says. */
export function loadedSnapshot(models: readonly SheetModel[] = MODELS, complete: (key: SheetModel['key']) => boolean = () => true): Snapshot {
  const absolute = (sheet: string, cell: string): string => `=${sheet}!${cell.replace(/([A-Z]+)(\d+)/, '$$$1$$$2')}`;
  return {
    ...EMPTY,
    sheets: [...EMPTY.sheets, ...models.map(({ key, name }) => ({ id: `id-${key}`, name, isVisible: true, isProtected: false }))],
    names: models.flatMap(({ key, name, names }) => [
      { name: `JC_BLATT_${key.toUpperCase()}`, formula: absolute(name, 'A1') },
      ...names.map((one) => ({ name: one.name, formula: absolute(name, one.cell) })),
    ]),
    tables: models.flatMap(({ tables }) => tables.map(({ name }) => name)),
    record: recordOf(
      Object.fromEntries(models.map(({ key, names }) => [key, { complete: complete(key), names: names.map(({ name }) => name) }])),
    ),
  };
}

/** What Excel answers of a sheet of the add-in as it was written, untouched; undefined where `path` asks for something else. */
export function writtenSheet(path: string, record: LoadRecord | null): unknown {
  const [, key = ''] = /getItem\("id-(\w+)"\)\.getRange\("[A-Z0-9:]+"\)\.getBoundingRect|"JC\.sheet\.(\w+)"/.exec(path)?.filter(Boolean) ?? [];
  const keys = Object.keys(record?.sheets ?? {}) as SheetModel['key'][];
  const sheet = todaysModels(keys, 'de').find((candidate) => candidate.key === key);
  return sheet && answersOf(sheet)[path.slice(path.lastIndexOf('.') + 1)];
}

/** By the member that is asked for. */
const answersOf = onceFor((sheet: SheetModel): Readonly<Record<string, unknown>> => {
  const { range, formulas } = contents(sheet.blocks);
  const links = sheet.links.map(({ cell }) => cell);
  const written = { format: 1, language: 'de', layout: layoutOf(sheet), cells: formulas, links, inputs: inputCells(sheet) };
  return { value: JSON.stringify(written), address: `${sheet.name}!${range}`, formulas, text: formulas.map((row) => row.map(String)) };
});
