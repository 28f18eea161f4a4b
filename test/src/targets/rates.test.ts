import fc from 'fast-check';
import { Decimal } from '../../../src/money/decimal';
import { DIVISION_BY_ZERO, Failure } from '../../../src/money/failure';
import { impliedWeight } from '../../../src/targets/impliedWeight';
import { weightedRate } from '../../../src/targets/weightedRate';

const d = (value: number | string): Decimal => new Decimal(value);
const decimals = (values: readonly (number | string)[]): Decimal[] => values.map(d);
const digits = (value: Decimal | Failure): string => (value instanceof Failure ? value.reason : value.toFixed(12));

/** Section 4.3: targets of 14.6 % for women and 25.9 % for men, 20.2 % in total. */
test.each([
  ['equal weights', ['0.146', '0.259'], ['1', '1'], '0.202500000000'],
  ['the stocks of long-term recipients', ['0.146', '0.259'], ['8431', '7818'], '0.200368514986'],
  ['a stock of 0 counts for nothing', ['0.5', '0.9'], ['7', '0'], '0.500000000000'],
])('%s', (_, rates, stocks, expected) => {
  expect(digits(weightedRate(decimals(rates), decimals(stocks)))).toBe(expected);
});

test('without any stock there is no rate', () => {
  expect(weightedRate(decimals([0.1, 0.2]), decimals([0, 0]))).toBe(DIVISION_BY_ZERO);
});

test.each([
  ['0.146', '0.259', '0.202', '0.504424778761'],
  ['0.1455', '0.2585', '0.2025', '0.495575221239'],
  ['0.1465', '0.2595', '0.2015', '0.513274336283'],
  ['0.146', '0.259', '0.146', '1.000000000000'],
  ['0.146', '0.259', '0.259', '0.000000000000'],
  ['0.146', '0.259', '0.3', '-0.362831858407'],
  ['0.2', '0.2', '0.2', 'divisionByZero'],
])('rates %s and %s with a total of %s: weight %s', (rateA, rateB, total, weight) => {
  expect(digits(impliedWeight(d(rateA), d(rateB), d(total)))).toBe(weight);
});

test('the implied weight leads back to the total', () => {
  const rate = fc.integer({ min: 0, max: 1000 });
  fc.assert(
    fc.property(rate, rate, rate, (a, b, total) => {
      fc.pre(a !== b);
      const weight = impliedWeight(d(a), d(b), d(total));
      if (weight instanceof Failure) throw new Error(weight.reason);
      const back = weightedRate([d(a), d(b)], [weight, d(1).minus(weight)]);
      expect(back instanceof Decimal && back.toDecimalPlaces(50).eq(total)).toBe(true);
    }),
  );
});
