/** Rows come into the tables of the KdU data, and go. Nothing is sent before the caller syncs. */
import type { CellContent } from '../../src/workbook/model';
import { KDU_TABLES } from '../../src/workbook/kduTables';
import { STYLES } from '../../src/workbook/styles';
import { formatsOf, rowOf } from './facts';
import type { Piece } from './order';
import { rowsAddress, type KduTable } from './tables';

type Cells = Readonly<Record<string, CellContent>>;

/** @param blank rows at the table's end that are there and hold nothing: they are filled first */
export function queueRows(workbook: Excel.Workbook, table: KduTable, { cells, index, isAtEnd }: Piece, blank: number): void {
  const added = isAtEnd ? Math.max(cells.length - blank, 0) : cells.length;
  if (added > 0) {
    const empty = Array.from({ length: added }, () => Array<string>(table.width).fill(''));
    workbook.worksheets.getItem(table.sheet.id).tables.getItem(KDU_TABLES[table.key].table).rows.add(isAtEnd ? undefined : index, empty);
  }
  queueCells(workbook, table, cells, index);
}

/** Over rows that are there. */
function queueCells(workbook: Excel.Workbook, table: KduTable, cells: readonly Cells[], index: number): void {
  const range = workbook.worksheets.getItem(table.sheet.id).getRange(rowsAddress(table, index, cells.length));
  range.style = STYLES.text.name;
  // Formats before contents: "=B6", "0531200" and "2024-09" stay what they are only in cells that are formatted as text already.
  for (const [column, format] of formatsOf(table)) range.getColumn(column).numberFormat = format as unknown as string[][];
  range.formulas = cells.map((row) => rowOf(table, row));
}

/** From the last one up, so that the others stay where they are. A table keeps one row, which is emptied then. */
export function queueRemoval(workbook: Excel.Workbook, table: KduTable, indexes: readonly number[]): void {
  const sheet = workbook.worksheets.getItem(table.sheet.id);
  const isWhole = indexes.length === table.rows;
  for (const [from, count] of runs(isWhole ? indexes.filter((index) => index > 0) : indexes)) {
    sheet.getRange(rowsAddress(table, from, count)).delete('Up');
  }
  if (isWhole) sheet.getRange(rowsAddress(table, 0, 1)).clear('Contents');
}

/** Rows next to each other, from the bottom up. */
function runs(indexes: readonly number[]): [from: number, count: number][] {
  const all: [number, number][] = [];
  for (const index of [...indexes].sort((one, other) => one - other)) {
    const last = all.at(-1);
    if (last && last[0] + last[1] === index) last[1] += 1;
    else all.push([index, 1]);
  }
  return all.reverse();
}
