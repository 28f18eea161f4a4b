import type { ChartBook } from './chartBook';
import type { Axis, Grid } from './grid';

/** The grid counts pixels, Excel points: 96 and 72 to the inch. */
export const toPoints = (pixels: number): number => (pixels * 72) / 96;
export const toPixels = (points: number): number => (points * 96) / 72;

/** Where whole rows or columns start and what they take, in points; hidden ones take nothing. */
export function placeOfLines(grid: Grid, sheetId: string, axis: Axis, line: number, count: number): { readonly at: number; readonly size: number } {
  const sizeOf = (one: number): number => {
    if (grid.isHidden(sheetId, axis, one)) return 0;
    return axis === 'row' ? grid.rowHeight(sheetId, one) : grid.columnWidth(sheetId, one);
  };
  const sum = (from: number, to: number): number => {
    let total = 0;
    for (let one = from; one < to; one++) total += sizeOf(one);
    return toPoints(total);
  };
  return { at: sum(0, line), size: sum(line, line + count) };
}

interface Book {
  readonly grid: Grid;
  readonly charts: ChartBook;
}

/** Charts move and grow along with lines that change what they take. */
export function resizing({ grid, charts }: Book, sheetId: string, axis: Axis, line: number, count: number, change: () => void): void {
  // Where none are, nobody adds up all lines before this one.
  if (charts.ofSheet(sheetId).length === 0) return change();
  const { at, size } = placeOfLines(grid, sheetId, axis, line, count);
  change();
  charts.makeRoom(sheetId, axis, { at, size, by: placeOfLines(grid, sheetId, axis, line, count).size - size });
}

export function hideLines(book: Book, sheetId: string, axis: Axis, line: number, count: number, hidden: boolean): void {
  resizing(book, sheetId, axis, line, count, () => book.grid.setHidden(sheetId, axis, line, count, hidden));
}
