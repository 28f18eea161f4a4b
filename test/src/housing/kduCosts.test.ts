/** Costs per household, and what a change of costs comes from. */
import fc from 'fast-check';
import { kduPerBg } from '../../../src/housing/kduPerBg';
import { kduPriceVolume } from '../../../src/housing/kduPriceVolume';
import { Decimal } from '../../../src/money/decimal';
import { DIVISION_BY_ZERO, Failure } from '../../../src/money/failure';

const d = (value: number | string): Decimal => new Decimal(value);
const all = (values: readonly number[]): Decimal[] => values.map(d);

test.each([
  // costs, BG, months, per BG and month
  ['93224000', [17058], 12, '455.43'],
  ['23306000', [17058, 17100, 17142], 3, '454.31'],
  ['93224000', [17058, 17058, 17058], 12, '455.43'],
  ['0.05', [10], 1, '0.01'],
  ['0.04', [10], 1, '0'],
  ['-0.05', [10], 1, '-0.01'],
  ['1200', [0.5], 24, '100'],
])('%s over %j BG and %d months: %s', (costs, households, months, expected) => {
  expect(kduPerBg(d(costs), all(households), d(months)).toString()).toBe(expected);
});

function effects(baseHouseholds: number | string, baseCosts: string, newHouseholds: number | string, newCosts: string): string[] {
  const rows = kduPriceVolume(d(baseHouseholds), d(baseCosts), d(newHouseholds), d(newCosts));
  if (rows instanceof Failure) throw new Error(rows.reason);
  return rows.map(({ text, value }) => `${text.name.de} ${value.toString()}`);
}

test.each([
  [17058, '93224000', 17300, '96807000', ['Menge 1322558.8', 'Preis 2260441.2', 'Gesamt 3583000']],
  [100, '50000', 100, '51000', ['Menge 0', 'Preis 1000', 'Gesamt 1000']],
  [100, '50000', 90, '45000', ['Menge -5000', 'Preis 0', 'Gesamt -5000']],
  [100, '50000', 0, '0', ['Menge -50000', 'Preis 0', 'Gesamt -50000']],
  [3, '0.01', 4, '0.01', ['Menge 0', 'Preis 0', 'Gesamt 0']],
  [2, '0.01', 3, '0.01', ['Menge 0.01', 'Preis -0.01', 'Gesamt 0']],
])('from %d BG at %s to %d BG at %s', (baseHouseholds, baseCosts, newHouseholds, newCosts, expected) => {
  expect(effects(baseHouseholds, baseCosts, newHouseholds, newCosts)).toEqual(expected);
});

test('without households before there is nothing to measure volume by', () => {
  expect(kduPriceVolume(d(0), d(1), d(2), d(3))).toBe(DIVISION_BY_ZERO);
});

test('Menge and Preis always make Gesamt', () => {
  const cents = fc.integer({ min: -1e11, max: 1e11 }).map((count) => d(count).div(100));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e5 }), cents, fc.nat(1e5), cents, (before, baseCosts, after, newCosts) => {
      const rows = kduPriceVolume(d(before), baseCosts, d(after), newCosts);
      if (rows instanceof Failure) throw new Error(rows.reason);
      const [volume, price, total] = rows.map(({ value }) => value);
      expect(total?.eq(newCosts.minus(baseCosts))).toBe(true);
      expect(volume && price && total && volume.plus(price).eq(total)).toBe(true);
      expect(volume?.times(100).isInteger()).toBe(true);
    }),
  );
});
