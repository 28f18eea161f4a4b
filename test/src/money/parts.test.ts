import fc from 'fast-check';
import { RATE_PARTS, wholeParts } from '../../../src/money/parts';
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
  // As Excel's binary arithmetic leaves them: 15 digits say what was meant.
  [0.1 + 0.2, 30],
  [3_800_000 * 1.1, 418_000_000],
  [-0.07 * 100, -700],
  [0.300000000000001, NaN],
  [1e300, NaN],
  [Infinity, NaN],
  [NaN, NaN],
])('%p EUR is %p whole cents', (value, cents) => {
  expect(wholeParts(value, 100)).toBe(cents);
});

test('whole parts are what the decimal way reads', () => {
  const amounts = fc.oneof(
    fc.maxSafeInteger().map((cents) => cents / 100),
    fc.maxSafeInteger().map((parts) => parts / RATE_PARTS),
    fc.integer({ min: -1e12, max: 1e12 }).map((cents) => ((cents / 100) * 1.1) / 1.1),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  );
  fc.assert(
    fc.property(amounts, fc.constantFrom(100, RATE_PARTS), (value, scale) => {
      const parts = wholeParts(value, scale);
      const read = readNumber(value).times(scale);
      if (Number.isNaN(parts)) expect(read.isInteger() && read.abs().lt(1e15)).toBe(false);
      else expect(read.eq(parts)).toBe(true);
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
