import type { CellState } from './grid';

export type Direction = 'ascending' | 'descending';

/** As Excel ranks them: numbers, texts, FALSE and TRUE, errors. */
const RANKS = { number: 0, string: 1, boolean: 2 };
const rank = ({ value, isError }: CellState): number => (isError ? 3 : RANKS[typeof value as keyof typeof RANKS]);

function compare(a: CellState, b: CellState): number {
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (a.isError) return 0;
  if (typeof a.value === 'string') return a.value.localeCompare(String(b.value), 'de', { sensitivity: 'accent' });
  return Number(a.value) - Number(b.value);
}

/**
 * The order into which Excel sorts cells: which of them comes first, and so on. Cells that do not take part, such as
 * those of hidden rows, stay where they are; blank ones come last in both directions.
 */
export function sortOrder(keys: readonly CellState[], direction: Direction, takesPart: (index: number) => boolean): readonly number[] {
  const places = keys.map((_key, index) => index).filter(takesPart);
  const key = (index: number): CellState => keys[index] as CellState;
  const isBlank = (index: number): boolean => key(index).value === '';
  const sign = direction === 'ascending' ? 1 : -1;
  const sorted = places
    .filter((index) => !isBlank(index))
    .sort((a, b) => sign * compare(key(a), key(b)))
    .concat(places.filter(isBlank));
  const order = keys.map((_key, index) => index);
  places.forEach((place, index) => (order[place] = sorted[index] ?? place));
  return order;
}
