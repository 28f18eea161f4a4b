/** How arguments are read: scalars and cells, blanks, what is left out, selectors. */
import fc from 'fast-check';
import { CATALOGUE } from '../../functions/catalogue';
import { call, definitionOf } from './call';

test.each([null, undefined, '', 0])('a blank cell %p is 0 in every host', (blank) => {
  expect(call('KDU_DELTA', [[blank]], [[5]])).toEqual([[5]]);
  expect(call('UNDERFUNDING', 10, 4, [[blank]])).toEqual([[6]]);
  expect(call('ALLOCATE', 1, [[blank, 1]])).toEqual([[0, 1]]);
  expect(call('SUM_CHECK', [[1, blank, 2]], 4, 1, 0)).toBe('RUNDUNG');
  expect(call('EXHAUSTION', 12, 6, [[blank]])).toEqual([[0.5]]);
});

test.each([null, undefined])('a bare %p is left out', (nothing) => {
  expect(call('EXHAUSTION', 12, 6, nothing)).toEqual([[0.5]]);
  expect(call('ALLOCATE', 1, [[1, 1]], nothing)).toEqual([[0.5, 0.5]]);
  expect(call('SLOT_BUDGET', 10, [[1, 4]], nothing)).toEqual([[2, 8]]);
  expect(call('KDU_DELTA', nothing, 5)).toEqual([['#VALUE!']]);
});

test('a blank cell is not left out: there it is 0', () => {
  expect(call('ALLOCATE', 1, [[1, 1]], [[null]])).toBe('#VALUE!');
  expect(call('SLOT_BUDGET', 10, [[1, 4]], [[null]])).toBe('#DIV/0!');
  expect(call('EXHAUSTION', 12, 7, [[6]])).toEqual([[1 / 12]]);
});

test.each([null, undefined, '', 0, [['']], [[null]], [[0]]])('a selector %j is left out', (nothing) => {
  expect(call('KDU_DELTA', 4, 5, nothing)).toEqual([[1]]);
  expect(call('RECONCILE', 4, 5, 1, 0, nothing)).toEqual([['WIDERSPRUCH']]);
  expect(call('FIGURE', 'FM_LAUFZEIT', nothing)).toBe(24);
});

test.each(['PCT', 'pct', 'Pct', ' pct '])('a selector is read in upper and lower case: %j', (mode) => {
  expect(call('KDU_DELTA', 4, 5, mode)).toEqual([[0.25]]);
});

test('a selector in a range goes cell by cell too', () => {
  expect(call('KDU_DELTA', 4, 5, [['ABS', 'PCT'], ['', 'X']])).toEqual([[1, 0.25], [1, '#VALUE!']]);
});

test('SLOT_BUDGET keeps the shape of its places and takes one unit cost or as many as places', () => {
  expect(call('SLOT_BUDGET', 9, [[1, 2], [3, 3]])).toEqual([[1, 2], [3, 3]]);
  expect(call('SLOT_BUDGET', 9, [[1], [2]], 500)).toEqual([[3], [6]]);
  expect(call('SLOT_BUDGET', 9, [[1], [2]], [[4], [1]])).toEqual([[6], [3]]);
  expect(call('SLOT_BUDGET', 9, [[1], [2]], [[4, 1]])).toBe('#VALUE!');
});

test.each(['16i', '16I', ' 16i ', '§ 16i', '§16 i'])('an instrument is known as %j', (instrument) => {
  expect(call('SUBSIDY_RATE', instrument, 4)).toEqual([[0.8]]);
  expect(call('SUBSIDY_RATE', [[instrument], ['16e']], [[4], [2]])).toEqual([[0.8], [0.5]]);
});

test('PARSE_AMOUNT leaves numbers as they are, but 0 may be a blank cell', () => {
  expect(call('PARSE_AMOUNT', [['12,50'], [12.5], [0.1 + 0.2], [1 / 3], ['0']])).toEqual([[12.5], [12.5], [0.3], [0.333333333333333], [0]]);
  expect(call('PARSE_AMOUNT', [[0], [''], [null], [' ']])).toEqual([['#VALUE!'], ['#VALUE!'], ['#VALUE!'], ['#VALUE!']]);
});

test('PROFIL alone looks at the previous year', () => {
  expect(call('KDU_FORECAST', [[1, 2, 3]], 3, 'LINEAR', [[null]])).toBe(24);
  expect(call('KDU_FORECAST', [[1, 2, 3]], 3, 'PROFIL', [[null]])).toBe('#VALUE!');
});

test('a stock may stand in a column or in a row', () => {
  expect(call('TAAM_STOCK', [[1], [2], [3], [4], [5]], 7, 'ENDE')).toEqual([[17]]);
  expect(call('TAAM_STOCK', [[1, 2, 3, 4, 5]], 7, 'ENDE')).toEqual([[17]]);
});

const numbers = fc.array(fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })), { minLength: 7, maxLength: 7 });

test('a scalar and a range of one cell are the same to every function', () => {
  for (const { id, parameters } of CATALOGUE) {
    fc.assert(
      fc.property(numbers, (values) => {
        const data = parameters.flatMap(({ kind }, index) => (kind === 'selector' ? [] : [values[index]]));
        expect(call(id, ...data)).toEqual(call(id, ...data.map((value) => [[value]])));
      }),
    );
  }
});

test('a function has no memory', () => {
  const { evaluate } = definitionOf('KDU_DELTA');
  const first = evaluate([[[1], [2]], [[3], ['x']]]);
  evaluate([5, 6, 'PCT']);
  expect(evaluate([[[1], [2]], [[3], ['x']]])).toEqual(first);
});

test('a day that a calculation has left beside its number is that day; a time of day is none', () => {
  const parts = [[2025, 428571.43], [2026, 571428.57]];
  expect(call('COMMITMENT_SPLIT', 1000000, 45931.00000000001, 46141.99999999999)).toEqual(parts);
  expect(call('COMMITMENT_SPLIT', 1000000, 45931, 46141.9999)).toBe('#VALUE!');
});

test.each([['\u20135', -5], ['5\u2013', -5], ['(5)', -5], ['1\t234', '#VALUE!'], ['1\n234', '#VALUE!']])('PARSE_AMOUNT of %j', (text, expected) => {
  expect(call('PARSE_AMOUNT', text)).toEqual([[expected]]);
  expect(call('PARSE_AMOUNT', [[text], [text]])).toEqual([[expected], [expected]]);
});
