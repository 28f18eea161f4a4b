/**
 * Of a function that sums the tables which imports fill, such as JC.KDU_MONTHS: the rows that a number comes from, by import and account,
 * with what the log of the imports says of each. A table may have 100,000 rows, so a trace tells how many there are and does not list them.
 */
import { rectangle, cell as addressOf } from '../../src/formula/address';
import { groupBy } from '../../src/groupBy';
import { ZERO, type Decimal } from '../../src/money/decimal';
import { KDU_TABLES, type KduTableKey } from '../../src/workbook/kduTables';
import type { RowsBehind } from '../../functions/engine/ranges';
import { definitionOf, type Evaluate } from './evaluate';
import type { Expression, Scalar, Target } from './expression';
import { placeKey, type Area, type Request, type TracedCell } from './found';
import type { Gathered } from './gather';
import { importedTable, type ImportedRows, type Place } from './importedTable';

type Call = Extract<Expression, { kind: 'call' }>;

function tableOf({ name, args: [first] }: Call): 'facts' | 'bg' | undefined {
  if (first?.kind !== 'reference' || !definitionOf(name)?.rowsBehind) return undefined;
  const key = importedTable(first.target);
  return key === 'facts' || key === 'bg' ? key : undefined;
}

/** What is to be read besides what the function itself gets. */
export function importedRequests(call: Call, { sheet, address: cell }: TracedCell): Request[] {
  const key = tableOf(call);
  if (!key) return [];
  return [...NAMING[key], 'import'].map((column) => ({ target: columnOf(key, column), sheet, cell })).concat(
    LOGGED.map((column) => ({ target: columnOf('imports', column), sheet, cell })),
  );
}

/** What the rows of an import are grouped by; the first that is filled. */
const NAMING = { facts: ['account', 'label', 'position'], bg: ['municipality', 'dataState'] } as const;
const SUMMED = { facts: 'amount', bg: 'count' } as const;
const LOGGED = ['import', 'file', 'time'] as const;

function columnOf(key: KduTableKey, column: string): Extract<Target, { kind: 'column' }> {
  const { table, columns } = KDU_TABLES[key];
  return { kind: 'column', table, column: columns.find((one) => one.key === column)?.header ?? column };
}

/** @returns by the place of a cell in the function's result; undefined for any other function */
export type ImportedRowsOf = (call: Call, cell: TracedCell, at: { readonly row: number; readonly column: number }) => ImportedRows[] | undefined;

export function importedRowsOf(evaluate: Evaluate, find: Gathered['find']): ImportedRowsOf {
  const known = new Map<string, RowsBehind>();
  return (call, cell, { row, column }) => {
    const key = tableOf(call);
    if (!key) return undefined;
    const area = (table: KduTableKey, name: string): Area | undefined => {
      const found = find({ target: columnOf(table, name), sheet: cell.sheet, cell: cell.address });
      return found?.kind === 'area' ? found.area : undefined;
    };
    const behind = known.get(placeKey(cell)) ?? rowsBehind(call, cell, evaluate);
    known.set(placeKey(cell), behind);
    const summed = area(key, SUMMED[key]);
    const numbers = area(key, 'import');
    if (!summed || !numbers) return undefined;
    const naming = NAMING[key].map((name) => area(key, name));
    const nameOf = (at: number): string => {
      const [first, second, third] = naming.map((one) => textAt(one, at));
      return [first, second].filter(Boolean).join(' ') || (third ?? '');
    };
    const log = LOGGED.map((name) => area('imports', name));
    const byImport = groupBy(behind(row, column), (one) => String(at(numbers, one.row)));
    const groups = [...byImport.values()].map((parts) => ({ number: numberAt(numbers, parts[0]?.row ?? 0), parts }));
    return groups.sort((one, other) => (one.number ?? Infinity) - (other.number ?? Infinity)).map(({ number, parts }) => {
      const accounts = [...groupBy(parts, (one) => nameOf(one.row))].map(([label, own]) => ({
        label,
        count: own.length,
        sum: sumOf(own),
        place: placeOf(summed, own.map((one) => one.row)),
      }));
      return { number, ...logged(log, number), count: parts.length, sum: sumOf(parts), accounts };
    });
  };
}

function rowsBehind({ name, args }: Call, cell: TracedCell, evaluate: Evaluate): RowsBehind {
  const values = args.map((one) => (one ? evaluate(one, cell) : null));
  const rows = values.includes(undefined) ? undefined : definitionOf(name)?.rowsBehind?.(values);
  return rows ?? (() => []);
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
