/** A workbook in which all sheets stand as they were loaded, calculated by an engine of its own, and what a test does to it. */
import { cell as addressOf, corner } from '../../../src/formula/address';
import type { Language } from '../../../src/language';
import { SHEET_CHOICES } from '../../../src/workbook/choices';
import type { CellContent, SheetKey, SheetModel } from '../../../src/workbook/model';
import { NOTHING_IMPORTED } from '../../../taskpane/kdu/changes';
import { collect, findIn } from '../../../taskpane/check/check';
import type { CheckRequest } from '../../../taskpane/check/request';
import type { Checked } from '../../../taskpane/check/checked';
import type { Found } from '../../../taskpane/check/found';
import type { HiddenLines } from '../../../taskpane/check/readHidden';
import type { OtherSheet, OwnState, WorkbookReading } from '../../../taskpane/check/read';
import { inputCells } from '../../../taskpane/sheets/inputs';
import { layoutOf } from '../../../taskpane/sheets/layoutFingerprint';
import type { OwnContents } from '../../../taskpane/sheets/readOwn';
import type { Snapshot, SnapshotSheet } from '../../../taskpane/sheets/snapshot';
import { contents } from '../../../taskpane/sheets/rectangle';
import { todaysModels } from '../../../taskpane/sheets/todaysModel';
import { WITHOUT_DATA } from '../../src/workbook/models';
import { Recalculation } from '../../src/workbook/recalculate';
import { loadedSnapshot } from '../fixtures';

export interface Doing {
  readonly language?: Language;
  /** What the user types, by sheet and cell: calculated anew. */
  readonly type?: Readonly<Record<string, CellContent>>;
  /** What a cell shows, whatever its formula gives: a stale or injected value. */
  readonly show?: Readonly<Record<string, CellContent>>;
  /** Rows and columns of the user's doing, on the contents from A1 on. */
  readonly arrange?: (rows: CellContent[][]) => CellContent[][];
  /** The sheet that `arrange` is about. */
  readonly on?: SheetKey;
  readonly sheet?: (sheet: SnapshotSheet) => SnapshotSheet | null;
  readonly snapshot?: (snapshot: Snapshot) => Snapshot;
  readonly hidden?: Readonly<Partial<Record<SheetKey, HiddenLines>>>;
  readonly others?: readonly OtherSheet[];
  readonly tables?: (tables: Map<string, string>) => void;
  readonly reading?: Partial<WorkbookReading>;
  readonly request?: Partial<CheckRequest>;
}

const ALL = SHEET_CHOICES.map(({ key }) => key);
/** The models and their engine: built once for a language, because they are what takes long. */
const LOADED = new Map<Language, { readonly described: readonly SheetModel[]; readonly engine: Recalculation }>();

function loadedIn(language: Language): { readonly described: readonly SheetModel[]; readonly engine: Recalculation } {
  const known = LOADED.get(language);
  if (known) return known;
  const described = todaysModels(WITHOUT_DATA, language);
  const made = { described, engine: new Recalculation(described) };
  LOADED.set(language, made);
  return made;
}

const TABLES = todaysModels(ALL, 'de').flatMap(({ tables }) => tables.map(({ name }) => name));

const REQUEST: CheckRequest = { models: todaysModels, tableNames: TABLES, addinVersion: '0.1.0', dataVersion: '1.0' };

export function checked({ language = 'de', type = {}, show = {}, arrange, on, sheet, snapshot, hidden = {}, others = [], tables, reading, request }: Doing = {}): Checked {
  const { described, engine } = loadedIn(language);
  const value = engine.type(type);
  const loaded = loadedSnapshot(described);
  const own = new Map<SheetKey, OwnContents>();
  const states = new Map<SheetKey, OwnState>();
  for (const model of described) {
    const written = contents(model.blocks).formulas;
    const typed = put(written, model.name, type);
    const formulas = arrange && on === model.key ? arrange(typed) : typed;
    const calculated = written.map((line, row) => line.map((_, column) => value(model.name, addressOf(column + 1, row + 1))));
    const shown = put(calculated, model.name, show);
    const values = arrange && on === model.key ? arrange(shown) : shown;
    own.set(model.key, {
      sheet: { key: model.key, id: `id-${model.key}`, name: model.name },
      written: { language, layout: layoutOf(model), cells: written, links: model.links.map(({ cell }) => cell), inputs: inputCells(model) },
      present: { formulas, texts: formulas.map((line) => line.map(String)) },
      charts: [],
      tables: model.tables.map(({ name }) => name),
    });
    states.set(model.key, { values, isError: values.map((line) => line.map(isError)), hidden: hidden[model.key] ?? { rows: [], columns: [] } });
  }
  engine.takeBack(type);
  const places = new Map(described.flatMap((model) => model.tables.map(({ name, range }): [string, string] => [name, `'${model.name}'!${range}`])));
  tables?.(places);
  const sheets = loaded.sheets.flatMap((one) => (sheet ? (sheet(one) ?? []) : one));
  const base: Snapshot = { ...loaded, sheets };
  return collect(
    { snapshot: snapshot?.(base) ?? base, contents: own, states, looks: new Map(), charts: new Map(), scopedNames: [], others, skipped: [], tables: places, isManual: false, isCalculating: false, decimalSeparator: ',', seals: [], inserted: new Set(), traces: [], imports: NOTHING_IMPORTED, ...reading },
    { ...REQUEST, ...request },
  );
}

export const findings = (doing: Doing = {}): Promise<Found[]> => findIn(checked(doing), () => undefined);

const isError = (value: CellContent): boolean => typeof value === 'string' && /^#[A-Z/0!?]+[!?]?$/.test(value);

function put(rows: readonly (readonly CellContent[])[], sheet: string, cells: Readonly<Record<string, CellContent>>): CellContent[][] {
  const copy = rows.map((line) => [...line]);
  for (const [place, content] of Object.entries(cells)) {
    const [name, cell = ''] = place.split('!');
    if (name !== sheet) continue;
    const { row, column } = corner(cell);
    while (copy.length < row) copy.push([]);
    const line = copy[row - 1] ?? [];
    while (line.length < column) line.push('');
    line[column - 1] = content;
  }
  return copy;
}

/** A sheet of the user. */
export function otherSheet(name: string, cells: Readonly<Record<string, { readonly formula: CellContent; readonly value?: CellContent }>>): OtherSheet {
  const grid = (of: 'formula' | 'value'): CellContent[][] => put([], name, Object.fromEntries(Object.entries(cells).map(([cell, one]) => [`${name}!${cell}`, one[of] ?? ''])));
  const values = grid('value');
  return { id: `id-${name}`, name, formulas: grid('formula'), values, isError: values.map((line) => line.map(isError)) };
}
