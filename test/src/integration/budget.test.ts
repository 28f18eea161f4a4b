/** Budget keeping: what a title still has, and what may be spent without a budget law. */
import fc from 'fast-check';
import { available, availableOfCents } from '../../../src/integration/available';
import { ceilingOfCents, releaseOfTwelfths, releaseUpTo, twelfthsOfCents } from '../../../src/integration/provisionalRelease';
import { Decimal } from '../../../src/money/decimal';
import { toDouble } from '../../../src/money/double';
import { RATE_PARTS } from '../../../src/money/parts';

const d = (value: number | string): Decimal => new Decimal(value);

test.each([
  // Ansatz, Übertragung, Nachbewilligung, Deckung, Ist, Bindungen, verfügbar
  ['17100000', '0', '0', '0', '0', '13300000', '3800000'],
  ['17100000', '250000.50', '100000', '-50000', '9000000', '8500000.75', '-100000.25'],
  ['0', '1', '2', '3', '4', '5', '-3'],
  ['0.1', '0.2', '0', '0', '0.3', '0', '0'],
  ['0', '0', '0', '0', '-0.01', '-0.02', '0.03'],
])('%s + %s + %s + %s − %s − %s = %s', (budget, carryOver, supplement, cover, actual, commitments, expected) => {
  expect(available(d(budget), d(carryOver), d(supplement), d(cover), d(actual), d(commitments)).toString()).toBe(expected);
});

test.each([
  // Jahresansatz, Monat, rechtlich gebunden, Freigabe
  ['17100000', 4, '0', '5700000'],
  ['17100000', 0, '0', '0'],
  ['17100000', 12, '0', '17100000'],
  ['17100000', 1, '13300000', '14725000'],
  ['-1200', 1, '0', '-100'],
])('by twelfths: %s after month %s with %s bound: %s', (budget, month, bound, expected) => {
  expect(releaseOfTwelfths(d(budget), d(month), d(bound)).toString()).toBe(expected);
});

test('a twelfth is not rounded', () => {
  expect(toDouble(releaseOfTwelfths(d(100), d(1), d(0)))).toBe(100 / 12);
});

test.each([
  ['17100000', '0.45', '0', '7695000'],
  ['17100000', '0', '5', '5'],
  ['17100000', '1', '0', '17100000'],
  ['0.01', '0.45', '0', '0.0045'],
])('up to a ceiling: %s × %s with %s bound: %s', (budget, ceiling, bound, expected) => {
  expect(releaseUpTo(d(budget), d(ceiling), d(bound)).toString()).toBe(expected);
});

const cents = fc.oneof(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }));
const amount = (count: number): Decimal => d(count).div(100);
const runs = { numRuns: 1000 };

test('the shortcuts over cents give the double of the decimal way', () => {
  fc.assert(
    fc.property(cents, cents, cents, cents, cents, cents, (a, b, c, e, f, g) => {
      const exact = available(amount(a), amount(b), amount(c), amount(e), amount(f), amount(g));
      expect(availableOfCents(a, b, c, e, f, g) + 0).toBe(toDouble(exact));
    }),
    runs,
  );
  fc.assert(
    fc.property(cents, fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: RATE_PARTS }), cents, (budget, month, ceiling, bound) => {
      const twelfths = twelfthsOfCents(budget, month * 100, bound);
      if (twelfths !== undefined) expect(twelfths + 0).toBe(toDouble(releaseOfTwelfths(amount(budget), d(month), amount(bound))));
      const upTo = ceilingOfCents(budget, ceiling, bound);
      if (upTo !== undefined) expect(upTo + 0).toBe(toDouble(releaseUpTo(amount(budget), d(ceiling).div(RATE_PARTS), amount(bound))));
    }),
    runs,
  );
});

test('amounts of a Jobcenter take the shortcuts', () => {
  expect(twelfthsOfCents(1_710_000_000, 400, 0)).toBe(5_700_000);
  expect(ceilingOfCents(1_710_000_000, 45_000, 0)).toBe(7_695_000);
});
