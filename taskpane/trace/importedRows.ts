/**
 * Of a function that sums the tables which imports fill, such as JC.KDU_MONTHS: the rows that a number comes from, by import and account,
 * with what the log of the imports says of each. A table may have 100,000 rows, so a trace tells how many there are and does not list them.
 */
import { groupBy } from '../../src/groupBy';
import { ZERO, type Decimal } from '../../src/money/decimal';
import { KDU_TABLES } from '../../src/workbook/kduTables';
import type { RowsBehind } from '../../functions/engine/ranges';
import { sameName } from '../sheets/marker';
import { definitionOf, type Evaluate } from './evaluate';
import type { Expression, Target } from './expression';
import { placeKey, type Request, type TracedCell } from './found';
import { columnRequests, COMPARED_KEYS, placed, type ComparedKey, type ReadTable, type ReadTableOf } from './importedColumns';
import { importedTable, type RowsOfNumber } from './importedTable';
import { isMatrix, type FormulaValue } from './native';

type Call = Extract<Expression, { kind: 'call' }>;

function tableOf({ name, args: [first] }: Call): ComparedKey | undefined {
  if (first?.kind !== 'reference' || !definitionOf(name)?.rowsBehind) return undefined;
  const key = importedTable(first.target);
  return COMPARED_KEYS.find((one) => one === key);
}

/** What is to be read besides what the function itself gets. */
export function importedRequests(call: Call, cell: TracedCell): Request[] {
  const key = tableOf(call);
  return key ? columnRequests(key, cell) : [];
}

/** @returns by the place of a cell in the function's result; undefined for any other function */
export type ImportedRowsOf = (call: Call, cell: TracedCell, at: { readonly row: number; readonly column: number }) => RowsOfNumber | undefined;

export function importedRowsOf(evaluate: Evaluate, tables: ReadTableOf): ImportedRowsOf {
  const known = new Map<string, BehindCall>();
  return (of, cell, { row, column }) => {
    const key = tableOf(of);
    const table = key && tables(key);
    if (!table) return undefined;
    const call = known.get(placeKey(cell)) ?? behindCall(of, key, cell, evaluate, table);
    known.set(placeKey(cell), call);
    const behind = call.rows(row, column);
    const byImport = groupBy(behind, (one) => String(table.importOf(one.row)));
    const groups = [...byImport.values()].map((parts) => ({ number: table.importOf(parts[0]?.row ?? 0), parts }));
    const imports = groups.sort((one, other) => (one.number ?? Infinity) - (other.number ?? Infinity)).map(({ number, parts }) => {
      const accounts = [...groupBy(parts, (one) => table.nameOf(one.row))].map(([label, own]) => ({
        label,
        count: own.length,
        sum: sumOf(own),
        place: table.placeOf(own.map((one) => one.row)),
      }));
      return { number, ...table.logged(number), count: parts.length, sum: sumOf(parts), accounts };
    });
    return { imports, changes: placed(table, table.among(behind.map((one) => one.row), call.missing(row, column))) };
  };
}

/** What stands behind each cell of a function's result. */
interface BehindCall {
  readonly rows: RowsBehind;
  /** Which of the rows that are missing would. */
  missing(row: number, column: number): readonly number[];
}

function behindCall({ name, args }: Call, key: ComparedKey, cell: TracedCell, evaluate: Evaluate, { missing }: ReadTable): BehindCall {
  const values = args.map((one) => (one ? evaluate(one, cell) : null));
  const rowsOf = (all: readonly FormulaValue[], there?: number): RowsBehind => (all.includes(undefined) ? undefined : definitionOf(name)?.rowsBehind?.(all, there)) ?? (() => []);
  const rows = rowsOf(values);
  if (missing.length === 0) return { rows, missing: () => [] };
  const there = Math.max(...values.map((value) => (isMatrix(value) ? value.length : 0)));
  const withMissing = rowsOf(values.map((value, index) => {
    const column = args[index]?.kind === 'reference' && isMatrix(value) ? columnKey(key, args[index].target) : undefined;
    return column && isMatrix(value) ? [...value, ...missing.map((cells) => [cells[column] ?? ''])] : value;
  }), there);
  return { rows, missing: (row, column) => withMissing(row, column).flatMap((one) => (one.row >= there ? [one.row - there] : [])) };
}

/** The name that we give a column. */
const columnKey = (key: ComparedKey, target: Target): string | undefined =>
  importedTable(target) === key && target.kind === 'column' ? KDU_TABLES[key].columns.find(({ header }) => sameName(header, target.column))?.key : undefined;

const sumOf = (parts: readonly { readonly part: Decimal }[]): Decimal => parts.reduce((sum, { part }) => sum.plus(part), ZERO);
