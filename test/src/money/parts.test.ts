import fc from 'fast-check';
import { Decimal } from '../../../src/money/decimal';
import { wholeParts } from '../../../src/money/parts';
import { readNumber } from '../../../src/money/read';

test.each([
  [1.1, 110],
  [0.07, 7],
  [93224000, 9322400000],
  [-5.55, -555],
  [0, 0],
  [9999999999999.99, 999999999999999],
  [10000000000000, NaN],
  [0.001, NaN],
  [0.1 + 0.2, NaN],
  [1e300, NaN],
  [Infinity, NaN],
  [NaN, NaN],
])('%p EUR is %p whole cents', (value, cents) => {
  expect(wholeParts(value, 100)).toBe(cents);
});

test('whole parts are what the decimal way reads', () => {
  const amounts = fc.oneof(
    fc.maxSafeInteger().map((cents) => cents / 100),
    fc.maxSafeInteger().map((parts) => parts / 10_000),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  );
  fc.assert(
    fc.property(amounts, fc.constantFrom(100, 10_000), (value, scale) => {
      const parts = wholeParts(value, scale);
      if (!Number.isNaN(parts)) expect(new Decimal(parts).div(scale).eq(readNumber(value))).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('every amount in whole cents below ten billion has whole parts', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (cents) => {
      expect(wholeParts(cents / 100, 100)).toBe(cents + 0);
    }),
  );
});
