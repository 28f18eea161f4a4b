import fc from 'fast-check';
import { underfunding, underfundingOfCents } from '../../../src/administration/underfunding';
import { Decimal } from '../../../src/money/decimal';
import { toDouble } from '../../../src/money/double';
import { RATE_PARTS } from '../../../src/money/parts';

const d = (value: number | string): Decimal => new Decimal(value);

test.each([
  // costs, funds, municipal share, gap
  ['46660000', '38680000', '0', '7980000'],
  ['46660000', '31587680', '0.152', '7980000'],
  ['44940000', '36669120', '0.152', '1440000'],
  ['100', '100', '0', '0'],
  ['100', '120', '0', '-20'],
  ['100', '0', '1', '0'],
  ['0.01', '0', '0.152', '0.00848'],
])('costs %s, funds %s, share %s: %s is missing', (costs, funds, share, gap) => {
  expect(underfunding(d(costs), d(funds), d(share)).toString()).toBe(gap);
});

test('the shortcut over cents gives the double of the decimal way', () => {
  const cents = fc.integer({ min: -900_000_000_000, max: 900_000_000_000 });
  fc.assert(
    fc.property(cents, cents, fc.integer({ min: 0, max: RATE_PARTS }), (costs, funds, share) => {
      const fast = underfundingOfCents(costs, funds, share);
      const exact = underfunding(d(costs).div(100), d(funds).div(100), d(share).div(RATE_PARTS));
      if (fast !== undefined) expect(fast + 0).toBe(toDouble(exact));
    }),
    { numRuns: 1000 },
  );
  expect(underfundingOfCents(500_000_000_000, 0, 0)).toBeUndefined();
});
