import fc from 'fast-check';
import { adminShare } from '../../../src/administration/adminShare';
import { Decimal } from '../../../src/money/decimal';

const d = (value: number | string): Decimal => new Decimal(value);

/** § 46 (3) SGB II: 84.8 % federation, 15.2 % municipality. */
test.each([
  // costs, federal share, federation, municipality
  ['46660000', '0.848', '39567680', '7092320'],
  ['44940000', '0.848', '38109120', '6830880'],
  ['46660000', '1', '46660000', '0'],
  ['46660000', '0', '0', '46660000'],
  ['0.01', '0.848', '0.01', '0'],
  ['0.05', '0.5', '0.03', '0.02'],
  ['-0.05', '0.5', '-0.03', '-0.02'],
  ['1720000', '0.848', '1458560', '261440'],
])('of %s the federation bears %s: %s and %s', (costs, share, federation, municipality) => {
  expect(adminShare(d(costs), 'BUND', d(share)).toString()).toBe(federation);
  expect(adminShare(d(costs), 'KOMMUNE', d(share)).toString()).toBe(municipality);
});

test('both parts always make the costs, and the federal one is whole cents', () => {
  const decimal = fc.tuple(fc.integer(), fc.integer({ min: 0, max: 6 })).map(([digits, places]) => d(digits).div(10 ** places));
  fc.assert(
    fc.property(decimal, fc.integer({ min: 0, max: 10_000 }), (costs, share) => {
      const federation = adminShare(costs, 'BUND', d(share).div(10_000));
      const municipality = adminShare(costs, 'KOMMUNE', d(share).div(10_000));
      expect(federation.plus(municipality).eq(costs)).toBe(true);
      expect(federation.times(100).isInteger()).toBe(true);
    }),
  );
});
