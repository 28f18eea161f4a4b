import type { Axis, Grid } from './grid';

/** The grid counts pixels, Excel points: 96 and 72 to the inch. */
export const toPoints = (pixels: number): number => (pixels * 72) / 96;
export const toPixels = (points: number): number => (points * 96) / 72;

/** Where whole rows or columns start and what they take, in points. */
export function placeOfLines(grid: Grid, sheetId: string, axis: Axis, line: number, count: number): { readonly at: number; readonly size: number } {
  const sizeOf = (one: number): number => (axis === 'row' ? grid.rowHeight(sheetId, one) : grid.columnWidth(sheetId, one));
  const sum = (from: number, to: number): number => {
    let total = 0;
    for (let one = from; one < to; one++) total += sizeOf(one);
    return toPoints(total);
  };
  return { at: sum(0, line), size: sum(line, line + count) };
}
