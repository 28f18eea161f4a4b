/** Lookups of an exact value. Any other search, and patterns, are left to Excel. */
import { error, isErrorValue, isMatrix, single, type Compute, type CellValue, type Matrix, type FormulaValue } from './native';

const NOT_FOUND = error('#N/A');

/** A blank cell that is found shows as 0, an empty text as nothing: which it is only Excel knows. */
const known = (content: CellValue | undefined): FormulaValue => (content === '' || content === null ? undefined : content);

function matrixOf(value: FormulaValue): Matrix | undefined {
  return isMatrix(value) ? value : undefined;
}

/** The cells of one row or one column. */
function line(value: FormulaValue): readonly CellValue[] | undefined {
  const rows = matrixOf(value);
  if (rows?.length === 1) return rows[0];
  return rows?.every((row) => row.length === 1) ? rows.flat() : undefined;
}

/** Null where nothing is the same. Capitals make no difference. */
function indexOf(key: CellValue | undefined, contents: readonly CellValue[]): number | null | undefined {
  if (key === undefined || key === null || key === '' || isErrorValue(key)) return undefined;
  const wanted = plain(key);
  const index = contents.findIndex((one) => plain(one) === wanted);
  return index < 0 ? null : index;
}

const plain = (content: CellValue): unknown => (typeof content === 'string' ? content.toLowerCase() : content);

const hasPattern = (key: FormulaValue): boolean => /[*?~]/.test(String(single(key)));

/** A cell of an argument that is a range, counted from 0. */
interface Pick {
  readonly argument: number;
  readonly row: number;
  readonly column: number;
}

/** What a lookup gives, and the cells that it takes that from. */
interface LookedUp {
  readonly value: FormulaValue;
  readonly picks: readonly Pick[] | undefined;
}

const plainly = (value: FormulaValue): LookedUp => ({ value, picks: undefined });
const UNKNOWN: LookedUp = plainly(undefined);

/** Along the one row or column of an argument. */
const pickAlong = (argument: number, range: FormulaValue, at: number): Pick =>
  matrixOf(range)?.length === 1 ? { argument, row: 0, column: at } : { argument, row: at, column: 0 };

type Lookup = (args: readonly FormulaValue[]) => LookedUp;

function match([key, range, kind]: readonly FormulaValue[]): LookedUp {
  const contents = line(range);
  const failed = single(key);
  if (isErrorValue(failed)) return plainly(failed);
  if (!contents || single(kind) !== 0 || hasPattern(key)) return UNKNOWN;
  const index = indexOf(single(key), contents);
  if (index === undefined) return UNKNOWN;
  return index === null ? { value: NOT_FOUND, picks: [] } : { value: index + 1, picks: [pickAlong(1, range, index)] };
}

function vlookup([key, table, column, isNear]: readonly FormulaValue[]): LookedUp {
  const rows = matrixOf(table);
  const failed = single(key);
  if (isErrorValue(failed)) return plainly(failed);
  const at = single(column);
  const isExact = single(isNear) === false || single(isNear) === 0;
  if (!rows || !isExact || typeof at !== 'number' || at < 1 || hasPattern(key)) return UNKNOWN;
  const row = indexOf(single(key), rows.map(([first = null]) => first));
  if (row === undefined) return UNKNOWN;
  if (at > (rows[0]?.length ?? 0)) return plainly(error('#REF!'));
  if (row === null) return { value: NOT_FOUND, picks: [] };
  const found = Math.trunc(at) - 1;
  const picks = [...new Set([0, found])].map((place): Pick => ({ argument: 1, row, column: place }));
  return { value: known(rows[row]?.[found]), picks };
}

function xlookup([key, keys, values, otherwise, mode, order]: readonly FormulaValue[]): LookedUp {
  const [contents, results] = [line(keys), line(values)];
  const failed = single(key);
  if (isErrorValue(failed)) return plainly(failed);
  const isPlain = [undefined, null, 0].includes(single(mode) as number | null | undefined) && [undefined, null, 1].includes(single(order) as number | null | undefined);
  if (!contents || contents.length !== results?.length || !isPlain) return UNKNOWN;
  const index = indexOf(single(key), contents);
  if (index === null) return { value: otherwise === undefined || otherwise === null ? NOT_FOUND : otherwise, picks: [] };
  return index === undefined ? UNKNOWN : { value: known(results[index]), picks: [pickAlong(1, keys, index), pickAlong(2, values, index)] };
}

function index([range, row, column]: readonly FormulaValue[]): LookedUp {
  const rows = matrixOf(range);
  if (!rows) return UNKNOWN;
  const isRow = rows.length === 1 && column === undefined;
  const [y, x] = isRow ? [1, single(row)] : [single(row), column === undefined ? 1 : single(column)];
  const isOneColumn = (rows[0]?.length ?? 0) === 1;
  // 0 means a whole row or column.
  if (typeof y !== 'number' || typeof x !== 'number' || y < 1 || x < 1 || (column === undefined && !isRow && !isOneColumn)) return UNKNOWN;
  const place: Pick = { argument: 0, row: Math.trunc(y) - 1, column: Math.trunc(x) - 1 };
  const found = rows[place.row]?.[place.column];
  return found === undefined ? plainly(error('#REF!')) : { value: known(found), picks: [place] };
}

const BY_NAME: Readonly<Record<string, Lookup>> = { MATCH: match, VLOOKUP: vlookup, XLOOKUP: xlookup, INDEX: index };

export const LOOKUPS: Readonly<Record<string, Compute>> = Object.fromEntries(
  Object.entries(BY_NAME).map(([name, lookup]): [string, Compute] => [name, (args) => lookup(args).value]),
);

/** The cells that a lookup takes its result from; undefined where that is not exactly known. */
export const picksOf = (name: string, args: readonly FormulaValue[]): readonly Pick[] | undefined => BY_NAME[name]?.(args).picks;
