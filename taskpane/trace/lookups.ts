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

function match([key, range, kind]: readonly FormulaValue[]): FormulaValue {
  const contents = line(range);
  const failed = single(key);
  if (isErrorValue(failed)) return failed;
  if (!contents || single(kind) !== 0 || hasPattern(key)) return undefined;
  const index = indexOf(single(key), contents);
  return index === null ? NOT_FOUND : index === undefined ? undefined : index + 1;
}

function vlookup([key, table, column, isNear]: readonly FormulaValue[]): FormulaValue {
  const rows = matrixOf(table);
  const failed = single(key);
  if (isErrorValue(failed)) return failed;
  const at = single(column);
  const isExact = single(isNear) === false || single(isNear) === 0;
  if (!rows || !isExact || typeof at !== 'number' || at < 1 || hasPattern(key)) return undefined;
  const index = indexOf(single(key), rows.map(([first = null]) => first));
  if (index === undefined) return undefined;
  if (at > (rows[0]?.length ?? 0)) return error('#REF!');
  return index === null ? NOT_FOUND : known(rows[index]?.[Math.trunc(at) - 1]);
}

function xlookup([key, keys, values, otherwise, mode, order]: readonly FormulaValue[]): FormulaValue {
  const [contents, results] = [line(keys), line(values)];
  const failed = single(key);
  if (isErrorValue(failed)) return failed;
  const isPlain = [undefined, null, 0].includes(single(mode) as number | null | undefined) && [undefined, null, 1].includes(single(order) as number | null | undefined);
  if (!contents || contents.length !== results?.length || !isPlain) return undefined;
  const index = indexOf(single(key), contents);
  if (index === null) return otherwise === undefined || otherwise === null ? NOT_FOUND : otherwise;
  return index === undefined ? undefined : known(results[index]);
}

function index([range, row, column]: readonly FormulaValue[]): FormulaValue {
  const rows = matrixOf(range);
  if (!rows) return undefined;
  const isRow = rows.length === 1 && column === undefined;
  const [y, x] = isRow ? [1, single(row)] : [single(row), column === undefined ? 1 : single(column)];
  const isOneColumn = (rows[0]?.length ?? 0) === 1;
  // 0 means a whole row or column.
  if (typeof y !== 'number' || typeof x !== 'number' || y < 1 || x < 1 || (column === undefined && !isRow && !isOneColumn)) return undefined;
  const found = rows[Math.trunc(y) - 1]?.[Math.trunc(x) - 1];
  return found === undefined ? error('#REF!') : known(found);
}

export const LOOKUPS: Readonly<Record<string, Compute>> = { MATCH: match, VLOOKUP: vlookup, XLOOKUP: xlookup, INDEX: index };
