/** Cells below each other, which Excel takes in one write. */
import { cell, corner } from '../../src/formula/address';

interface Placed {
  readonly cell: string;
}

/** Each run from its top cell down. */
export function columnRuns<Item extends Placed>(items: readonly Item[]): [Item, ...Item[]][] {
  const byPlace = new Map(items.map((item) => [item.cell, item]));
  const below = (top: Item, rows: number): Item | undefined => {
    const { column, row } = corner(top.cell);
    return byPlace.get(cell(column, row + rows));
  };
  return [...byPlace.values()]
    .filter((item) => !below(item, -1))
    .map((top) => {
      const run: [Item, ...Item[]] = [top];
      for (let next = below(top, 1); next; next = below(top, run.length)) run.push(next);
      return run;
    });
}
