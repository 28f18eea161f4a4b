import fc from 'fast-check';
import { kduForecast, type ForecastMethod } from '../../../src/housing/kduForecast';
import { Decimal, ZERO } from '../../../src/money/decimal';
import { DIVISION_BY_ZERO, Failure } from '../../../src/money/failure';

const all = (values: readonly number[]): Decimal[] => values.map((value) => new Decimal(value));
const LINEAR: ForecastMethod = { method: 'LINEAR' };
const TREND3: ForecastMethod = { method: 'TREND3' };
const PROFIL = (previous: readonly number[]): ForecastMethod => ({ method: 'PROFIL', previous: all(previous) });

const HALF = [100, 110, 120, 130, 140, 150];
const EVEN = Array<number>(12).fill(100);
const LATE = [100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 700];

test.each<[string, readonly number[], number, ForecastMethod, string]>([
  ['the specification’s example, linear', HALF, 6, LINEAR, '1500'],
  ['the specification’s example, trend', HALF, 6, TREND3, '1590'],
  ['one month', [100], 1, LINEAR, '1200'],
  ['three months, the least for a trend', [100, 110, 130], 3, TREND3, '1360'],
  ['an even previous year is linear', HALF, 6, PROFIL(EVEN), '1500'],
  ['a late previous year brings more', HALF, 6, PROFIL(LATE), '2250'],
  ['cells after the booked months do not count', [...HALF, 999, 999], 6, LINEAR, '1500'],
  ['nor do they for the trend', [...HALF, 999, 999], 6, TREND3, '1590'],
  ['to the cent', [0.01], 1, LINEAR, '0.12'],
  ['to the cent, halves away from zero', [0.01, 0, 0, 0, 0, 0, 0, 0], 8, LINEAR, '0.02'],
  ['negative months', [-100, -100, -100], 3, TREND3, '-1200'],
  ['eleven months', [...EVEN.slice(1)], 11, TREND3, '1200'],
])('%s', (_, actual, months, by, expected) => {
  expect(kduForecast(all(actual), months, by).toString()).toBe(expected);
});

test.each([LINEAR, TREND3, PROFIL(LATE), PROFIL(Array<number>(12).fill(0))])('twelve booked months are the year: %j', (by) => {
  expect(kduForecast(all(LATE), 12, by).toString()).toBe('1800');
});

test('a previous year that had nothing until then gives no share', () => {
  expect(kduForecast(all(HALF), 2, PROFIL([0, 0, ...EVEN.slice(2)]))).toBe(DIVISION_BY_ZERO);
});

test('equal months give the same by every method', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 3, max: 12 }), (cents, months) => {
      const month = new Decimal(cents).div(100);
      const actual = Array<Decimal>(months).fill(month);
      for (const by of [LINEAR, TREND3, PROFIL(EVEN)]) {
        const forecast = kduForecast(actual, months, by);
        expect(forecast instanceof Failure ? ZERO : forecast.toString()).toBe(month.times(12).toString());
      }
    }),
  );
});
