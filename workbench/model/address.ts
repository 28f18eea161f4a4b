import type { Area } from './grid';

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

export const isWholeRows = (area: Area): boolean => area.columns === MAX_COLUMNS;
export const isWholeColumns = (area: Area): boolean => area.rows === MAX_ROWS;
export const lastRow = (area: Area): number => area.row + area.rows - 1;
export const lastColumn = (area: Area): number => area.column + area.columns - 1;

export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** "B2:C3", "B2", "B:C", "2:3"; with `absolute` "$B$2:$C$3". */
export function formatArea(area: Area, absolute = false): string {
  const $ = absolute ? '$' : '';
  const from = { column: `${$}${columnName(area.column)}`, row: `${$}${area.row + 1}` };
  const to = { column: `${$}${columnName(lastColumn(area))}`, row: `${$}${lastRow(area) + 1}` };
  if (isWholeRows(area)) return `${from.row}:${to.row}`;
  if (isWholeColumns(area)) return `${from.column}:${to.column}`;
  const first = from.column + from.row;
  const last = to.column + to.row;
  return first === last ? first : `${first}:${last}`;
}

/** The sheet's name as it stands in addresses: quoted where Excel quotes it. */
export function formatSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[a-z]{1,3}\d+$/i.test(name) && !/^r\d*c?\d*$|^c\d*$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

export const formatAddress = (sheetName: string, area: Area, absolute = false): string =>
  `${formatSheetName(sheetName)}!${formatArea(area, absolute)}`;

/** The sheet part of an address, unquoted, and the rest; the sheet is null where the address names none. */
export function splitAddress(address: string): { readonly sheet: string | null; readonly cells: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(address.trim());
  if (!match) return { sheet: null, cells: address.trim() };
  return { sheet: (match[1] ?? match[2] ?? '').replaceAll("''", "'"), cells: match[3] ?? '' };
}

const CELL = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;
const COLUMN = /^\$?([A-Z]{1,3})$/i;
const ROW = /^\$?(\d{1,7})$/;

/** The cells of an A1 address without a sheet; null where it is none. */
export function tryParseArea(cells: string): Area | null {
  const [from = '', to = from] = cells.trim().split(':');
  const area = parseCells(from, to) ?? parseColumns(from, to, cells) ?? parseRows(from, to, cells);
  return area && lastRow(area) < MAX_ROWS && lastColumn(area) < MAX_COLUMNS ? area : null;
}

function parseCells(from: string, to: string): Area | null {
  const first = CELL.exec(from);
  const second = CELL.exec(to);
  if (!first || !second) return null;
  return between(Number(first[2]) - 1, columnIndex(first[1] ?? ''), Number(second[2]) - 1, columnIndex(second[1] ?? ''));
}

function parseColumns(from: string, to: string, cells: string): Area | null {
  const first = COLUMN.exec(from);
  const second = COLUMN.exec(to);
  return first && second && cells.includes(':')
    ? between(0, columnIndex(first[1] ?? ''), MAX_ROWS - 1, columnIndex(second[1] ?? ''))
    : null;
}

function parseRows(from: string, to: string, cells: string): Area | null {
  const first = ROW.exec(from);
  const second = ROW.exec(to);
  return first && second && cells.includes(':') ? between(Number(first[1]) - 1, 0, Number(second[1]) - 1, MAX_COLUMNS - 1) : null;
}

/** The area that two corners span; null where a corner lies before the first row. */
function between(row1: number, column1: number, row2: number, column2: number): Area | null {
  const row = Math.min(row1, row2);
  const column = Math.min(column1, column2);
  return row < 0 ? null : { row, column, rows: Math.abs(row1 - row2) + 1, columns: Math.abs(column1 - column2) + 1 };
}
