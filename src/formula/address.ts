/**
 * Addresses in A1 form, as the add-in itself writes them. Columns and rows count from 1. By hand, because the pane's first
 * script needs them and no other part of the library that reads formulas.
 */

export interface Corner {
  readonly column: number;
  readonly row: number;
}

export interface Rectangle {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** By the column that they are of, as far as somebody has asked. */
const LETTERS: string[] = [];

/** 1 → A, 26 → Z, 27 → AA. */
export const columnLetters = (column: number): string => (LETTERS[column] ??= lettersOf(column));

function lettersOf(column: number): string {
  const rest = (column - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return column > 26 ? columnLetters((column - 1 - rest) / 26) + letter : letter;
}

/** "B6" → { column: 2, row: 6 } */
export function corner(address: string): Corner {
  const match = /^([A-Z]{1,3})([1-9]\d*)$/.exec(address);
  if (!match) throw new RangeError(`"${address}" is no cell address such as B6`);
  const [, letters = '', row = ''] = match;
  let column = 0;
  for (let index = 0; index < letters.length; index += 1) column = column * 26 + letters.charCodeAt(index) - 64;
  return { column, row: Number(row) };
}

/** "B6:D8" or "B6" → its edges. */
export function rectangle(range: string): Rectangle {
  const [first = '', last = first] = range.split(':');
  const from = corner(first);
  const to = corner(last);
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}

/** The cells of a range, row by row: `A1:B2` → [[A1, B1], [A2, B2]] */
export function cellRows(range: string): string[][] {
  const { top, left, bottom, right } = rectangle(range);
  return Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (__, column) => cell(left + column, top + row)),
  );
}

export const cell = (column: number, row: number): string => `${columnLetters(column)}${row}`;

/** The rectangle that `rows` × `columns` cells cover from `topLeft` on. */
export function rangeFrom(topLeft: string, rows: number, columns: number): string {
  const { column, row } = corner(topLeft);
  const first = cell(column, row);
  return rows === 1 && columns === 1 ? first : `${first}:${cell(column + columns - 1, row + rows - 1)}`;
}
