import type { CellState, Scalar } from '../../model/grid';
import { sortOrder } from '../../model/sorting';

const cell = (value: Scalar): CellState => {
  const isError = value === '#N/A';
  return { formula: value, value, isError, text: String(value), numberFormat: 'General' };
};
const sorted = (values: readonly Scalar[], direction: 'ascending' | 'descending', hidden: readonly number[] = []): readonly Scalar[] =>
  sortOrder(values.map(cell), direction, (index) => !hidden.includes(index)).map((index) => values[index] as Scalar);

test('numbers come before texts, texts before FALSE and TRUE, then errors; blank cells are last', () => {
  expect(sorted(['', true, 'b', 10, '#N/A', 'A', 9, false], 'ascending')).toEqual([9, 10, 'A', 'b', false, true, '#N/A', '']);
});

test('descending turns it round, but blank cells stay last', () => {
  expect(sorted(['', true, 'b', 10, 'A', 9], 'descending')).toEqual([true, 'b', 'A', 10, 9, '']);
});

test('case does not count, and equal cells keep their order', () => {
  expect(sortOrder(['b', 'A', 'a', 'B'].map(cell), 'ascending', () => true)).toEqual([1, 2, 0, 3]);
});

test('hidden rows stay where they are', () => {
  expect(sorted([3, 1, 2], 'ascending', [1])).toEqual([2, 1, 3]);
});
