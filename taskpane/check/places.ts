/** Cells and ranges by their addresses. */
import { cell as address, cellRows, corner, rectangle } from '../../src/formula/address';
import type { Movement } from '../sheets/movement';

/** Edges count from 0; those of whole rows or columns are left out. */
interface Edges {
  readonly top?: number | null;
  readonly left?: number | null;
  readonly bottom?: number | null;
  readonly right?: number | null;
}

export function rangeText({ top, left, bottom, right }: Edges): string {
  const [from, to] = [address((left ?? 0) + 1, (top ?? 0) + 1), address((right ?? 0) + 1, (bottom ?? 0) + 1)];
  return from === to ? from : `${from}:${to}`;
}

const NAMED = 4;

/** Cells for a sentence, those below each other as one: `C6:C9, E4 …`. */
export function placesText(cells: readonly string[]): string {
  const ranges = cellRuns(cells);
  return ranges.slice(0, NAMED).join(', ') + (ranges.length > NAMED ? ' …' : '');
}

/** Cells below each other as ranges. */
function cellRuns(cells: readonly string[]): string[] {
  const all = new Set(cells);
  const next = (cell: string, rows: number): string => {
    const { column, row } = corner(cell);
    return row + rows < 1 ? '' : address(column, row + rows);
  };
  return [...all]
    .filter((cell) => !all.has(next(cell, -1)))
    .map((top) => {
      let bottom = top;
      while (all.has(next(bottom, 1))) bottom = next(bottom, 1);
      return top === bottom ? top : `${top}:${bottom}`;
    });
}

/** All cells of a range, in one list. */
export const cellsOf = (range: string): string[] => cellRows(range).flat();

/** Where the cells of a range stand now; null where they are gone. */
export function movedRange(movement: Movement, range: string): string | null {
  const { top, left, bottom, right } = rectangle(range);
  const moved = movement.range({ top: top - 1, left: left - 1, bottom: bottom - 1, right: right - 1 });
  return moved && rangeText(moved);
}
