/** § 16i SGB II (Teilhabe am Arbeitsmarkt, TaAM): rates, stock, costs. */
import fc from 'fast-check';
import { subsidyRate, subsidyRateOfHundredths, type Instrument } from '../../../src/integration/subsidyRate';
import { taamCost } from '../../../src/integration/taamCost';
import { taamStock } from '../../../src/integration/taamStock';
import { Decimal, ZERO } from '../../../src/money/decimal';
import type { StatementRow } from '../../../src/statement';

const d = (value: number | string): Decimal => new Decimal(value);
const all = (values: readonly (number | string)[]): Decimal[] => values.map(d);
const table = (rows: readonly StatementRow[]): [string, string][] => rows.map(({ text, value }) => [text.name.de, value.toString()]);

test.each<[Instrument, (string | undefined)[]]>([
  ['16i', [undefined, '1', '1', '0.9', '0.8', '0.7', undefined]],
  ['16e', [undefined, '0.75', '0.5', undefined, undefined, undefined, undefined]],
])('§ %s: the rates of the years 0 to 6', (instrument, rates) => {
  expect(rates.map((_, year) => subsidyRate(instrument, d(year))?.toString())).toEqual(rates);
  expect(rates.map((_, year) => subsidyRateOfHundredths(instrument, year * 100)?.toString())).toEqual(rates);
  expect(subsidyRate(instrument, d(-1))).toBeUndefined();
});

test('the stock of the programme: 36 jobs of every year and 30 new ones', () => {
  expect(table(taamStock(all([36, 36, 36, 36, 36]), d(30)))).toEqual([
    ['Anfang', '180'],
    ['Zugänge', '30'],
    ['Austritte', '36'],
    ['Ende', '174'],
    ['Mittel', '177'],
    ['Gleichgewicht', '150'],
  ]);
});

test('only the last cohort leaves', () => {
  expect(table(taamStock(all([50, 40, 30, 20, 0]), d(0))).slice(2, 5)).toEqual([['Austritte', '0'], ['Ende', '140'], ['Mittel', '140']]);
  expect(table(taamStock(all([0, 0, 0, 0, 7]), d(0))).slice(2, 5)).toEqual([['Austritte', '7'], ['Ende', '0'], ['Mittel', '3.5']]);
});

test('equal entries keep the steady state', () => {
  fc.assert(
    fc.property(fc.nat(500), (entries) => {
      const rows = new Map(taamStock(all(Array(5).fill(entries)), d(entries)).map((row) => [row.output, row.value.toNumber()]));
      expect(rows.get('ENDE')).toBe(rows.get('ANFANG'));
      expect(rows.get('GLEICHGEWICHT')).toBe(rows.get('ANFANG'));
    }),
  );
});

test.each([
  // jobs by year, wage, employer share, PAT, Brutto, PAT, Netto
  [[36, 36, 36, 36, 36], '2166.58', '0.19', '1000', '4900699.96', '2160000', '2740699.96'],
  [[10, 0, 0, 0, 0], '2000', '0', '0', '240000', '0', '240000'],
  [[0, 0, 0, 0, 10], '2000', '0', '1100', '168000', '132000', '36000'],
  [[0, 0, 0, 0, 0], '2000', '0.19', '1000', '0', '0', '0'],
  [[0, 0, 1, 0, 0], '0.01', '0.19', '0.001', '0.13', '0.01', '0.12'],
])('jobs %j at %s: %s', (stocks, wage, share, transfer, gross, paid, net) => {
  expect(table(taamCost(all(stocks), d(wage), d(share), d(transfer)))).toEqual([['Brutto', gross], ['PAT', paid], ['Netto', net]]);
});

test('Brutto is the sum of what every cohort costs, rounded once', () => {
  const count = fc.nat(200);
  fc.assert(
    fc.property(fc.tuple(count, count, count, count, count), fc.nat(500_000), fc.nat(10_000), (stocks, wage, share) => {
      const [gross] = taamCost(all(stocks), d(wage).div(100), d(share).div(10_000), ZERO);
      const exact = stocks.reduce((sum, stock, index) => {
        const rate = subsidyRate('16i', d(index + 1)) ?? ZERO;
        return sum.plus(d(stock).times(12).times(d(wage).div(100)).times(d(share).div(10_000).plus(1)).times(rate));
      }, ZERO);
      expect(gross?.value.toFixed(2)).toBe(exact.toFixed(2));
    }),
  );
});
