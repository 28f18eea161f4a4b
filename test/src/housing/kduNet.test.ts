import fc from 'fast-check';
import { kduNet, kduNetOfCents, type NetOutput } from '../../../src/housing/kduNet';
import { Decimal } from '../../../src/money/decimal';
import { toDouble } from '../../../src/money/double';
import { RATE_PARTS } from '../../../src/money/parts';

const d = (value: number | string): Decimal => new Decimal(value);

test.each([
  // brutto, quote, anteil, Bund, netto
  ['93224000', '0.628', '1', '58544672', '34679328'],
  ['93224000', '0.628', '0.98', '57373778.56', '35850221.44'],
  ['93224000', '0', '1', '0', '93224000'],
  ['93224000', '1', '1', '93224000', '0'],
  ['0.01', '0.5', '1', '0.01', '0'],
  ['-0.01', '0.5', '1', '-0.01', '0'],
  ['0.03', '0.5', '0.5', '0.01', '0.02'],
  ['100.005', '0', '1', '0', '100.005'],
])('of %s, at %s of the part %s, the federation pays %s and %s is left', (gross, quota, eligible, federal, net) => {
  expect(kduNet(d(gross), d(quota), d(eligible), 'BUND').toString()).toBe(federal);
  expect(kduNet(d(gross), d(quota), d(eligible), 'NETTO').toString()).toBe(net);
});

const cents = fc.oneof(fc.integer({ min: -1e10, max: 1e10 }), fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }));
const share = fc.integer({ min: 0, max: RATE_PARTS });
const outputs = fc.constantFrom<NetOutput>('BUND', 'NETTO');

test('both always make the gross costs, and the federal part is whole cents', () => {
  fc.assert(
    fc.property(cents, share, share, (gross, quota, eligible) => {
      const [amount, rate, part] = [d(gross).div(1000), d(quota).div(RATE_PARTS), d(eligible).div(RATE_PARTS)];
      const federal = kduNet(amount, rate, part, 'BUND');
      expect(federal.plus(kduNet(amount, rate, part, 'NETTO')).eq(amount)).toBe(true);
      expect(federal.times(100).isInteger()).toBe(true);
    }),
  );
});

test('the shortcut over cents gives the double of the decimal way', () => {
  fc.assert(
    fc.property(cents, share, fc.oneof(share, fc.constant(RATE_PARTS)), outputs, (gross, quota, eligible, output) => {
      const fast = kduNetOfCents(gross, quota, eligible, output);
      const exact = kduNet(d(gross).div(100), d(quota).div(RATE_PARTS), d(eligible).div(RATE_PARTS), output);
      if (fast !== undefined) expect(fast + 0).toBe(toDouble(exact));
    }),
    { numRuns: 2000 },
  );
  expect(kduNetOfCents(9_322_400_000, 62_800, RATE_PARTS, 'NETTO')).toBe(34679328);
  expect(kduNetOfCents(9_322_400_000, 62_800, 95_000, 'NETTO')).toBe(37606561.6);
});
