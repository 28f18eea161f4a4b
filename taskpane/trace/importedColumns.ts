/** What a trace reads of the tables that imports fill, and of the log of the imports. */
import { rectangle, cell as addressOf } from '../../src/formula/address';
import type { Line } from '../../src/workbook/kduRows';
import { KDU_TABLES, type KduTableKey } from '../../src/workbook/kduTables';
import type { CellContent } from '../../src/workbook/model';
import type { KeptRow, KeptYear } from '../sheets/keptRows';
import type { Scalar, Target } from './expression';
import type { Area, Request, TracedCell } from './found';
import type { Gathered } from './gather';
import { comparedTable, type ComparedTable, type ImportedChange } from './importedChanges';
import type { ImportedRows, Place, PlacedChange } from './importedTable';

export type ComparedKey = KeptRow['table'];
export const COMPARED_KEYS: readonly ComparedKey[] = ['facts', 'bg'];

/** What the rows of an import are grouped by; the first that is filled. */
const NAMING = { facts: ['account', 'label', 'position'], bg: ['municipality', 'dataState'] } as const;
/** What names a row, and what of it is kept. */
const COMPARED = {
  facts: ['source', 'year', 'period', 'position', 'account', 'label', 'municipality', 'amount', 'import'],
  bg: ['year', 'month', 'municipality', 'count', 'dataState', 'import'],
} as const;
/** Nothing is kept of a text, and nothing of a position beside an account. */
const NOT_KEPT: readonly string[] = ['label', 'position'];
const SUMMED = { facts: 'amount', bg: 'count' } as const;
/** What says the position of an account. */
const ACCOUNTS = ['account', 'position', 'sign'] as const;
const LOGGED = ['import', 'file', 'time'] as const;

function columnOf(key: KduTableKey, column: string): Extract<Target, { kind: 'column' }> {
  const { table, columns } = KDU_TABLES[key];
  return { kind: 'column', table, column: columns.find((one) => one.key === column)?.header ?? column };
}

/** All that is to be read of a table, for a formula or a cell. */
export function columnRequests(key: ComparedKey, { sheet, address: cell }: TracedCell): Request[] {
  const accounts = key === 'facts' ? ACCOUNTS.map((name) => columnOf('accounts', name)) : [];
  const columns = [...COMPARED[key].map((name) => columnOf(key, name)), ...accounts, ...LOGGED.map((name) => columnOf('imports', name))];
  return [...columns, { kind: 'kept' } as const].map((target) => ({ target, sheet, cell }));
}

/** A table as it was read. */
export interface ReadTable extends Pick<ComparedTable, 'missing' | 'among'> {
  /** The number of the import that wrote a row; null where none did. */
  importOf(row: number): number | null;
  /** The account of a row, or what else names it. */
  nameOf(row: number): string;
  /** Of these rows the amounts; where they do not stand together, the first. */
  placeOf(rows: readonly number[]): Place;
  /** What the log of the imports says. */
  logged(number: number | null): Pick<ImportedRows, 'file' | 'time' | 'line'>;
  /** The row of a cell that can be compared; undefined for any other cell. */
  rowAt(cell: TracedCell): number | undefined;
}

/** Undefined where it was not read. */
export type ReadTableOf = (key: ComparedKey) => ReadTable | undefined;

export function readTables(find: Gathered['find']): ReadTableOf {
  const known = new Map<ComparedKey, ReadTable>();
  return (key) => {
    const table = known.get(key) ?? readTable(key, find);
    if (table) known.set(key, table);
    return table;
  };
}

function readTable(key: ComparedKey, find: Gathered['find']): ReadTable | undefined {
  const area = (table: KduTableKey, name: string): Area | undefined => {
    const found = find({ target: columnOf(table, name), sheet: '', cell: '' });
    return found?.kind === 'area' ? found.area : undefined;
  };
  const columns = COMPARED[key].map((name) => [name, area(key, name)] as const);
  const [summed, numbers] = [area(key, SUMMED[key]), area(key, 'import')];
  if (!summed || !numbers) return undefined;
  const naming = NAMING[key].map((name) => area(key, name));
  const log = LOGGED.map((name) => area('imports', name));
  const finished = new Set(log[0]?.values.map(([number]) => number));
  const accounts = ACCOUNTS.map((name) => [name, area('accounts', name)] as const);
  const compared = comparedTable(key, {
    lines: linesOf(columns),
    // Where they are gone, the formulas of the positions find none.
    accounts: linesOf(accounts),
    kept: keptIn(find),
    isLogged: (number) => finished.has(number),
  });
  return {
    ...compared,
    importOf: (row) => numberAt(numbers, row),
    nameOf(row) {
      const [first, second, third] = naming.map((one) => textAt(one, row));
      return [first, second].filter(Boolean).join(' ') || (third ?? '');
    },
    placeOf: (rows) => placeOf(summed, rows),
    logged: (number) => logged(log, number),
    rowAt: (cell) => columns.map(([name, column]) => (column && !NOT_KEPT.includes(name) ? rowIn(column, cell) : undefined)).find((row) => row !== undefined),
  };
}

function rowIn({ sheet, address }: Area, cell: TracedCell): number | undefined {
  const [column, at] = [rectangle(address), rectangle(cell.address)];
  return sheet === cell.sheet && at.left === column.left && at.top >= column.top && at.top <= column.bottom ? at.top - column.top : undefined;
}

/** With the cells of the amounts. */
export const placed = ({ placeOf: place }: ReadTable, changes: readonly ImportedChange[]): PlacedChange[] =>
  changes.map((change) => ({ change, place: 'index' in change ? place([change.index]) : undefined }));

function linesOf(columns: readonly (readonly [name: string, area: Area | undefined])[]): Line[] {
  const count = Math.max(...columns.map(([, one]) => one?.values.length ?? 0));
  return Array.from({ length: count }, (_, index) => ({ index, cells: Object.fromEntries(columns.map(([name, one]) => [name, contentOf(at(one, index))])) }));
}

const contentOf = (value: Scalar): CellContent => (typeof value === 'object' ? value.code : value);

function keptIn(find: Gathered['find']): readonly KeptYear[] {
  const found = find({ target: { kind: 'kept' }, sheet: '', cell: '' });
  return found?.kind === 'kept' ? found.years : [];
}

const at = (area: Area | undefined, row: number): Scalar => area?.values[row]?.[0] ?? '';
const textAt = (area: Area | undefined, row: number): string => String(at(area, row)).trim();

function numberAt(area: Area, row: number): number | null {
  const value = at(area, row);
  return typeof value === 'number' ? value : null;
}

function placeOf({ sheet, address }: Area, rows: readonly number[]): Place {
  const { left, top } = rectangle(address);
  const [first = 0, last = first] = [rows[0], rows.at(-1)];
  const from = addressOf(left, top + first);
  return { sheet, address: rows.length > 1 && last - first + 1 === rows.length ? `${from}:${addressOf(left, top + last)}` : from };
}

/** Its line stands where its number does. */
function logged([numbers, files, times]: readonly (Area | undefined)[], number: number | null): Pick<ImportedRows, 'file' | 'time' | 'line'> {
  const row = number === null ? -1 : (numbers?.values.findIndex(([one]) => one === number) ?? -1);
  return { file: textAt(files, row), time: textAt(times, row), line: numbers && row >= 0 ? placeOf(numbers, [row]) : undefined };
}
