import fc from 'fast-check';
import { Decimal } from '../../../src/money/decimal';
import { toDouble } from '../../../src/money/double';
import { TOO_LARGE } from '../../../src/money/failure';

test.each([
  ['0.1', 0.1],
  ['-0', 0],
  ['1.7976931348623157e308', Number.MAX_VALUE],
  ['1e309', TOO_LARGE],
  ['-1e309', TOO_LARGE],
  ['1e-400', 0],
  ['-1e-400', 0],
])('%s leaves as %p', (text, expected) => {
  expect(toDouble(new Decimal(text))).toBe(expected);
});

/** The exact value of a finite double above 0 as numerator and denominator. */
function toFraction(value: number): [bigint, bigint] {
  let denominator = 1n;
  for (; !Number.isInteger(value); value *= 2) denominator *= 2n;
  return [BigInt(value), denominator];
}

function neighbour(value: number, step: bigint): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  view.setBigInt64(0, view.getBigInt64(0) + step);
  return view.getFloat64(0);
}

test('a quotient leaves as the double nearest to the exact quotient', () => {
  const digits15 = fc.bigInt({ min: 1n, max: 10n ** 15n - 1n });
  fc.assert(
    fc.property(digits15, digits15, (a, b) => {
      const double = toDouble(new Decimal(a.toString()).div(b.toString())) as number;
      const distance = (candidate: number): [bigint, bigint] => {
        const [n, d] = toFraction(candidate);
        const difference = a * d - n * b;
        return [difference < 0n ? -difference : difference, b * d];
      };
      const [n, d] = distance(double);
      for (const step of [-1n, 1n]) {
        const [otherN, otherD] = distance(neighbour(double, step));
        expect(n * otherD <= otherN * d).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});
