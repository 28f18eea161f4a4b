/** The KdU table of section 4.2 with the deviations of the sheet `KdU`. */
import fc from 'fast-check';
import { exhaustion, exhaustionOfCents } from '../../../src/housing/exhaustion';
import { kduDelta, kduDeltaOfCents, type DeltaMode } from '../../../src/housing/kduDelta';
import { Decimal } from '../../../src/money/decimal';
import { toDouble } from '../../../src/money/double';
import { DIVISION_BY_ZERO, Failure } from '../../../src/money/failure';

const d = (value: number | string): Decimal => new Decimal(value);

/** In per cent with four decimals, as the sheet's table is checked. */
const percent = (share: Decimal | Failure): string =>
  share instanceof Failure ? share.reason : share.times(100).toDecimalPlaces(4).toString();

test.each([
  // row, Ansatz 2024, Ist 2024, Ansatz 2025, then Ist−Ansatz 24 with % and exhaustion, and Ansatz 25 − Ist 24, − Ansatz 24
  ['Unterkunft und Heizung', 96000000, 93224000, 96807000, [-2776000, '-2.8917', '97.1083'], [3583000, '3.8434'], [807000, '0.8406']],
  ['Einmalige KdU', 88000, 360000, 462000, [272000, '309.0909', '409.0909'], [102000, '28.3333'], [374000, '425']],
  ['Einmalige Leistungen', 1517000, 1381000, 1407000, [-136000, '-8.9651', '91.0349'], [26000, '1.8827'], [-110000, '-7.2512']],
  ['Gesamt', 97605000, 94965000, 98676000, [-2640000, '-2.7048', '97.2952'], [3711000, '3.9078'], [1071000, '1.0973']],
] as const)('%s', (_, plan24, actual24, plan25, toPlan, toActual, toPlan24) => {
  const deviation = (base: number, comparison: number) => [
    Number(kduDelta(d(base), d(comparison), 'ABS')),
    percent(kduDelta(d(base), d(comparison), 'PCT')),
  ];
  expect([...deviation(plan24, actual24), percent(exhaustion(d(plan24), d(actual24)))]).toEqual(toPlan);
  expect(deviation(actual24, plan25)).toEqual(toActual);
  expect(deviation(plan24, plan25)).toEqual(toPlan24);
});

test('a share is measured by the size of the base, so more stays positive', () => {
  expect(percent(kduDelta(d(-100), d(-50), 'PCT'))).toBe('50');
  expect(percent(kduDelta(d(-100), d(-150), 'PCT'))).toBe('-50');
});

test('without a base there is a deviation, but no share and no exhaustion', () => {
  expect(String(kduDelta(d(0), d(5), 'ABS'))).toBe('5');
  expect(kduDelta(d(0), d(5), 'PCT')).toBe(DIVISION_BY_ZERO);
  expect(exhaustion(d(0), d(5))).toBe(DIVISION_BY_ZERO);
});

test.each([
  [12000, 6000, 6, '0'],
  [12000, 7000, 6, '8.3333'],
  [12000, 0, 12, '-100'],
  [12000, 3000, 0, '25'],
])('of %p, %p are spent after month %p: %s %% ahead of an even year', (plan, actual, month, expected) => {
  expect(percent(exhaustion(d(plan), d(actual), d(month)))).toBe(expected);
});

test('the shortcut over cents gives the double of the decimal way', () => {
  const cents = fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 });
  const amount = (count: number): Decimal => d(count).div(100);
  fc.assert(
    fc.property(cents, cents, fc.constantFrom<DeltaMode>('ABS', 'PCT'), (base, comparison, mode) => {
      const exact = kduDelta(amount(base), amount(comparison), mode);
      const fast = kduDeltaOfCents(base, comparison, mode);
      if (exact instanceof Failure || fast instanceof Failure) expect(fast).toBe(exact);
      else expect(fast + 0).toBe(toDouble(exact));
    }),
    { numRuns: 1000 },
  );
  fc.assert(
    fc.property(cents, cents, fc.option(fc.integer({ min: 0, max: 12 }), { nil: undefined }), (budget, actual, month) => {
      const exact = exhaustion(amount(budget), amount(actual), month === undefined ? undefined : d(month));
      const fast = exhaustionOfCents(budget, actual, month === undefined ? undefined : month * 100);
      if (fast instanceof Failure) expect(fast).toBe(exact);
      else if (fast !== undefined) expect(fast + 0).toBe(toDouble(exact as Decimal));
    }),
    { numRuns: 1000 },
  );
});
