import fc from 'fast-check';
import { underfunding } from '../../../src/administration/underfunding';
import { underfundingBridge } from '../../../src/administration/underfundingBridge';
import { Decimal } from '../../../src/money/decimal';

const d = (value: number | string): Decimal => new Decimal(value);

/** Section 4.1: 1.44 Mio last year, costs 44.94 → 46.66 Mio, funds cut by 5.13 Mio. */
test.each([
  // municipal share, rise, computed
  ['0', '1720000', '8290000'],
  ['0.152', '1458560', '8028560'],
  ['0.18', '1410400', '7980400'],
  ['1', '0', '6570000'],
])('with a municipal share of %s costs rise by %s, computed %s', (share, rise, computed) => {
  const bridge = underfundingBridge(d(1440000), d(44940000), d(46660000), d(5130000), d(share));
  expect(Object.entries(bridge).map(([key, value]) => [key, (value as Decimal).toString()])).toEqual([
    ['previous', '1440000'],
    ['rise', rise],
    ['cut', '5130000'],
    ['computed', computed],
  ]);
});

test('it says the same as the underfunding of both years', () => {
  const amount = fc.integer({ min: 0, max: 100_000_000 });
  fc.assert(
    fc.property(amount, amount, amount, amount, fc.integer({ min: 0, max: 1000 }), (costs, nextCosts, funds, cut, permille) => {
      const share = d(permille).div(1000);
      const before = underfunding(d(costs), d(funds), share);
      const after = underfunding(d(nextCosts), d(funds).minus(cut), share);
      expect(underfundingBridge(before, d(costs), d(nextCosts), d(cut), share).computed.eq(after)).toBe(true);
    }),
  );
});
