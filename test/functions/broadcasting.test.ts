/** The laws of Excel's broadcasting, as in =A1:A3*B1:B2. */
import fc from 'fast-check';
import { Decimal } from '../../src/money/decimal';
import { kduDelta } from '../../src/housing/kduDelta';
import { toDouble } from '../../src/money/double';
import { Failure } from '../../src/money/failure';
import { readNumber } from '../../src/money/read';
import { call, hostError } from './call';

test.each([
  ['a cell goes with a column', 1, [[2], [3]], [[1], [2]]],
  ['a column goes with a cell', [[2], [3]], 1, [[-1], [-2]]],
  ['a cell goes with a table', 1, [[2, 3], [4, 5]], [[1, 2], [3, 4]]],
  ['a column with a row makes a table', [[1], [2]], [[10, 20, 30]], [[9, 19, 29], [8, 18, 28]]],
  ['a row goes with every row of a table', [[1, 2]], [[10, 20], [30, 40]], [[9, 18], [29, 38]]],
  ['equal shapes go cell by cell', [[1, 2], [3, 4]], [[10, 20], [30, 40]], [[9, 18], [27, 36]]],
  ['columns of 3 and 2', [[1], [2], [3]], [[10], [20]], [[9], [18], ['#N/A']]],
  ['rows of 2 and 3', [[1, 2]], [[10, 20, 30]], [[9, 18, '#N/A']]],
  ['tables that fit nowhere', [[1, 2, 3], [1, 2, 3]], [[1, 2], [1, 2], [1, 2]], [[0, 0, '#N/A'], [0, 0, '#N/A'], ['#N/A', '#N/A', '#N/A']]],
])('%s', (_, base, comparison, expected) => {
  expect(call('KDU_DELTA', base, comparison)).toEqual(expected);
});

test('one bad cell spoils only its own result', () => {
  expect(call('KDU_DELTA', [[1], ['x'], [0], [4]], [[2], [2], [2], [2]], 'PCT')).toEqual([[1], ['#VALUE!'], ['#DIV/0!'], [-0.5]]);
});

test('a third argument takes part', () => {
  expect(call('EXHAUSTION', [[12], [24]], 12, [[0, 6, 12, 13]])).toEqual([
    [1, 0.5, 0, '#VALUE!'],
    [0.5, 0, -0.5, '#VALUE!'],
  ]);
});

/** Amounts as they occur, and what must leave the shortcut: fractions of cents, huge ones, errors of addition. */
const amount = fc.oneof(
  fc.integer({ min: -1e12, max: 1e12 }).map((cents) => cents / 100),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: 0, max: 1000 }).map((n) => n * 0.1 * 1.1),
  fc.constantFrom(0, -0, 1e15, 12345678901234.56, 0.1 + 0.2),
);
const size = fc.integer({ min: 1, max: 4 });
const table = fc.tuple(size, size).chain(([rows, columns]) =>
  fc.array(fc.array(amount, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
);
const modes = fc.constantFrom('ABS' as const, 'PCT' as const);

const pick = (cells: number[][], row: number, column: number): number | undefined =>
  cells[cells.length === 1 ? 0 : row]?.[cells[0]?.length === 1 ? 0 : column];

test('every cell is the exact calculation on the cells that meet there, whichever way it was computed', () => {
  const expected = (base: number | undefined, comparison: number | undefined, mode: 'ABS' | 'PCT'): unknown => {
    if (base === undefined || comparison === undefined) return '#N/A';
    const exact = kduDelta(readNumber(base), readNumber(comparison), mode);
    const value = exact instanceof Decimal ? toDouble(exact) : exact;
    if (!(value instanceof Failure)) return value;
    return value.reason === 'divisionByZero' ? '#DIV/0!' : '#NUM!';
  };
  fc.assert(
    fc.property(table, table, modes, (base, comparison, mode) => {
      const rows = Math.max(base.length, comparison.length);
      const columns = Math.max(base[0]?.length ?? 0, comparison[0]?.length ?? 0);
      const cells = Array.from({ length: rows }, (_, row) =>
        Array.from({ length: columns }, (__, column) => expected(pick(base, row, column), pick(comparison, row, column), mode)),
      );
      expect(call('KDU_DELTA', base, comparison, mode)).toEqual(cells);
    }),
    { numRuns: 500 },
  );
});

test('a cell by itself gives what it gives in a range', () => {
  fc.assert(
    fc.property(table, fc.constantFrom('KDU_DELTA', 'EXHAUSTION', 'UNDERFUNDING', 'RECONCILE'), (cells, id) => {
      const others = id === 'RECONCILE' ? [7, 1] : [7];
      const alone = cells.map((row) => row.map((value) => (call(id, value, ...others) as unknown[][])[0]?.[0]));
      expect(call(id, cells, ...others)).toEqual(alone);
    }),
  );
});

test('a blank cell, a bad one and an error keep their own results between others, however often they come', () => {
  const cells = ['', 'x', 2, 'x', '', '', hostError('#N/A'), hostError('#NUM!'), -0, 0, 'x', 2, undefined, 2];
  const errors = ['#DIV/0!', '#VALUE!', 0.5, '#VALUE!', '#DIV/0!', '#DIV/0!', '#N/A', '#NUM!', '#DIV/0!', '#DIV/0!', '#VALUE!', 0.5, '#DIV/0!', 0.5];
  expect(call('KDU_DELTA', cells.map((cell) => [cell]), 3, 'PCT')).toEqual(errors.map((error) => [error]));
});
