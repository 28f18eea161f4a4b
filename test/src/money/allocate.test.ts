import fc from 'fast-check';
import { allocate } from '../../../src/money/allocate';
import { Decimal, ZERO } from '../../../src/money/decimal';
import { DIVISION_BY_ZERO, Failure } from '../../../src/money/failure';

const decimals = (values: readonly (string | number)[]): Decimal[] => values.map((value) => new Decimal(value));

const parts = (amount: string | number, weights: readonly (string | number)[], unit: string): readonly string[] => {
  const result = allocate(new Decimal(amount), decimals(weights), new Decimal(unit));
  if (result instanceof Failure) throw new Error(result.reason);
  return result.map(String);
};

test.each([
  // amount, weights, unit, parts
  [100, [1, 1, 1], '0.01', ['33.34', '33.33', '33.33']],
  ['0.02', [1, 1, 1], '0.01', ['0.01', '0.01', '0']],
  ['-0.02', [1, 1, 1], '0.01', ['-0.01', '-0.01', '0']],
  [-100, [1, 1, 1], '0.01', ['-33.34', '-33.33', '-33.33']],
  [10, [0, 1, 0], '0.01', ['0', '10', '0']],
  ['-0.02', [0, 1, 0, 1, 1], '0.01', ['0', '-0.01', '0', '-0.01', '0']],
  [0, [1, 2], '0.01', ['0', '0']],
  [7, [1, 1], '1', ['4', '3']],
  [1000, [1, 2, 3], '100', ['200', '300', '500']],
  [1, ['0.1', '0.2', '0.7'], '0.5', ['0', '0.5', '0.5']], // shares 0.2, 0.4, 1.4 units: the tie goes to the earlier
  [3, ['1e-300', '1e-300', '1e-300'], '1', ['1', '1', '1']],
  [5, ['1e300', '1e-300'], '1', ['5', '0']],
])('%p by %p in units of %s gives %p', (amount, weights, unit, expected) => {
  expect(parts(amount, weights, unit).map(Number)).toEqual(expected.map(Number));
});

test('weights that are all 0 are a division by zero', () => {
  expect(allocate(new Decimal(1), [ZERO, ZERO], new Decimal('0.01'))).toBe(DIVISION_BY_ZERO);
});

const cents = fc.integer({ min: -1e11, max: 1e11 });
const weights = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 30 }).filter((list) => list.some((w) => w > 0));
const units = fc.constantFrom('0.01', '0.05', '1', '1000');

test('the parts add up to the amount, are multiples of the unit, and lie within one unit of the exact share', () => {
  fc.assert(
    fc.property(cents, weights, units, (count, list, unitText) => {
      const unit = new Decimal(unitText);
      const amount = unit.times(count);
      const split = allocate(amount, decimals(list), unit) as readonly Decimal[];
      const total = list.reduce((sum, weight) => sum + weight, 0);
      expect(split.reduce((sum, part) => sum.plus(part), ZERO).eq(amount)).toBe(true);
      for (const [index, part] of split.entries()) {
        expect(part.mod(unit).isZero()).toBe(true);
        const exact = amount.times(list[index] ?? 0);
        expect(part.times(total).minus(exact).abs().lt(unit.times(total))).toBe(true);
      }
    }),
  );
});

test('a negative amount mirrors the positive one', () => {
  fc.assert(
    fc.property(cents, weights, (count, list) => {
      const amount = new Decimal(count).div(100);
      const unit = new Decimal('0.01');
      const split = (value: Decimal): string[] =>
        (allocate(value, decimals(list), unit) as readonly Decimal[]).map((part) => part.plus(0).toString());
      expect(split(amount.negated())).toEqual(split(amount).map((part) => new Decimal(part).negated().plus(0).toString()));
    }),
  );
});

test('of equal weights the earlier never gets less', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 1, max: 40 }), (count, size) => {
      const split = allocate(new Decimal(count), decimals(Array<number>(size).fill(3)), new Decimal(1)) as readonly Decimal[];
      const sorted = [...split].sort((a, b) => b.comparedTo(a));
      expect(split.map(String)).toEqual(sorted.map(String));
    }),
  );
});
