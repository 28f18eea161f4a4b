/**
 * Of a function that sums the tables which imports fill, such as JC.KDU_MONTHS: the rows that a number comes from, by import and account,
 * with what the log of the imports says of each. A table may have 100,000 rows, so a trace tells how many there are and does not list them.
 */
import { rectangle, cell as addressOf } from '../../src/formula/address';
import { groupBy } from '../../src/groupBy';
import { ZERO, type Decimal } from '../../src/money/decimal';
import { KDU_TABLES, type KduTableKey } from '../../src/workbook/kduTables';
import { sameName } from '../sheets/marker';
import type { KeptRow, KeptYear } from '../sheets/keptRows';
import type { Line } from '../../src/workbook/kduRows';
import type { CellContent } from '../../src/workbook/model';
import type { RowsBehind } from '../../functions/engine/ranges';
import { definitionOf, type Evaluate } from './evaluate';
import type { Expression, Scalar, Target } from './expression';
import { placeKey, type Area, type Request, type TracedCell } from './found';
import type { Gathered } from './gather';
import { comparedTable, type ComparedTable } from './importedChanges';
import { importedTable, type ImportedRows, type Place, type RowsOfNumber } from './importedTable';
import { isMatrix, type FormulaValue } from './native';

type Call = Extract<Expression, { kind: 'call' }>;
type ComparedKey = KeptRow['table'];

function tableOf({ name, args: [first] }: Call): ComparedKey | undefined {
  if (first?.kind !== 'reference' || !definitionOf(name)?.rowsBehind) return undefined;
  const key = importedTable(first.target);
  return key === 'facts' || key === 'bg' ? key : undefined;
}

/** What is to be read besides what the function itself gets. */
export function importedRequests(call: Call, { sheet, address: cell }: TracedCell): Request[] {
  const key = tableOf(call);
  if (!key) return [];
  const columns = [...COMPARED[key].map((column) => columnOf(key, column)), ...LOGGED.map((column) => columnOf('imports', column))];
  return [...columns, { kind: 'kept' } as const].map((target) => ({ target, sheet, cell }));
}

/** What the rows of an import are grouped by; the first that is filled. */
const NAMING = { facts: ['account', 'label', 'position'], bg: ['municipality', 'dataState'] } as const;
/** What names a row, and what of it is kept. */
const COMPARED = {
  facts: ['source', 'year', 'period', 'position', 'account', 'label', 'municipality', 'amount', 'import'],
  bg: ['year', 'month', 'municipality', 'count', 'dataState', 'import'],
} as const;
const SUMMED = { facts: 'amount', bg: 'count' } as const;
const LOGGED = ['import', 'file', 'time'] as const;

function columnOf(key: KduTableKey, column: string): Extract<Target, { kind: 'column' }> {
  const { table, columns } = KDU_TABLES[key];
  return { kind: 'column', table, column: columns.find((one) => one.key === column)?.header ?? column };
}

/** @returns by the place of a cell in the function's result; undefined for any other function */
export type ImportedRowsOf = (call: Call, cell: TracedCell, at: { readonly row: number; readonly column: number }) => RowsOfNumber | undefined;

export function importedRowsOf(evaluate: Evaluate, find: Gathered['find']): ImportedRowsOf {
  const known = new Map<string, BehindCall>();
  const tables = new Map<string, ComparedTable>();
  return (of, cell, { row, column }) => {
    const key = tableOf(of);
    if (!key) return undefined;
    const area = (table: KduTableKey, name: string): Area | undefined => {
      const found = find({ target: columnOf(table, name), sheet: cell.sheet, cell: cell.address });
      return found?.kind === 'area' ? found.area : undefined;
    };
    const summed = area(key, SUMMED[key]);
    const numbers = area(key, 'import');
    if (!summed || !numbers) return undefined;
    const naming = NAMING[key].map((name) => area(key, name));
    const nameOf = (at: number): string => {
      const [first, second, third] = naming.map((one) => textAt(one, at));
      return [first, second].filter(Boolean).join(' ') || (third ?? '');
    };
    const log = LOGGED.map((name) => area('imports', name));
    const isLogged = (number: number): boolean => log[0]?.values.some(([one]) => one === number) ?? false;
    const compared = tables.get(key) ?? comparedTable(key, linesOf(key, (name) => area(key, name)), keptIn(find, cell), isLogged);
    tables.set(key, compared);
    const call = known.get(placeKey(cell)) ?? behindCall(of, key, cell, evaluate, compared);
    known.set(placeKey(cell), call);
    const behind = call.rows(row, column);
    const changes = compared.among(behind.map((one) => one.row), call.missing(row, column));
    const byImport = groupBy(behind, (one) => String(at(numbers, one.row)));
    const groups = [...byImport.values()].map((parts) => ({ number: numberAt(numbers, parts[0]?.row ?? 0), parts }));
    const imports = groups.sort((one, other) => (one.number ?? Infinity) - (other.number ?? Infinity)).map(({ number, parts }) => {
      const accounts = [...groupBy(parts, (one) => nameOf(one.row))].map(([label, own]) => ({
        label,
        count: own.length,
        sum: sumOf(own),
        place: placeOf(summed, own.map((one) => one.row)),
      }));
      return { number, ...logged(log, number), count: parts.length, sum: sumOf(parts), accounts };
    });
    return { imports, changes: changes.map((change) => ({ change, place: 'index' in change ? placeOf(summed, [change.index]) : undefined })) };
  };
}

/** What stands behind each cell of a function's result. */
interface BehindCall {
  readonly rows: RowsBehind;
  /** Which of the rows that are missing would. */
  missing(row: number, column: number): readonly number[];
}

function behindCall({ name, args }: Call, key: ComparedKey, cell: TracedCell, evaluate: Evaluate, { missing }: ComparedTable): BehindCall {
  const values = args.map((one) => (one ? evaluate(one, cell) : null));
  const rowsOf = (all: readonly FormulaValue[]): RowsBehind => (all.includes(undefined) ? undefined : definitionOf(name)?.rowsBehind?.(all)) ?? (() => []);
  const rows = rowsOf(values);
  if (missing.length === 0) return { rows, missing: () => [] };
  const there = Math.max(...values.map((value) => (isMatrix(value) ? value.length : 0)));
  const withMissing = rowsOf(values.map((value, index) => {
    const column = args[index]?.kind === 'reference' && isMatrix(value) ? columnKey(key, args[index].target) : undefined;
    return column && isMatrix(value) ? [...value, ...missing.map((cells) => [cells[column] ?? ''])] : value;
  }));
  return { rows, missing: (row, column) => withMissing(row, column).flatMap((one) => (one.row >= there ? [one.row - there] : [])) };
}

/** The name that we give a column. */
const columnKey = (key: ComparedKey, target: Target): string | undefined =>
  importedTable(target) === key && target.kind === 'column' ? KDU_TABLES[key].columns.find(({ header }) => sameName(header, target.column))?.key : undefined;

function linesOf(key: ComparedKey, area: (column: string) => Area | undefined): Line[] {
  const columns = COMPARED[key].map((column) => [column, area(column)] as const);
  const count = Math.max(...columns.map(([, one]) => one?.values.length ?? 0));
  return Array.from({ length: count }, (_, index) => ({ index, cells: Object.fromEntries(columns.map(([column, one]) => [column, contentOf(at(one, index))])) }));
}

const contentOf = (value: Scalar): CellContent => (typeof value === 'object' ? value.code : value);

function keptIn(find: Gathered['find'], { sheet, address: cell }: TracedCell): readonly KeptYear[] {
  const found = find({ target: { kind: 'kept' }, sheet, cell });
  return found?.kind === 'kept' ? found.years : [];
}

const sumOf = (parts: readonly { readonly part: Decimal }[]): Decimal => parts.reduce((sum, { part }) => sum.plus(part), ZERO);

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
