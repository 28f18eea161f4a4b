import { slotBudget } from '../../../src/integration/slotBudget';
import { Decimal, ZERO } from '../../../src/money/decimal';
import { DIVISION_BY_ZERO, Failure } from '../../../src/money/failure';

const decimals = (values: readonly (string | number)[]): Decimal[] => values.map((value) => new Decimal(value));

function split(budget: string | number, places: readonly number[], unitCosts?: readonly number[]): string[] {
  const parts = slotBudget(new Decimal(budget), decimals(places), unitCosts && decimals(unitCosts));
  if (parts instanceof Failure) throw new Error(parts.reason);
  expect(parts.reduce((sum, part) => sum.plus(part), ZERO).eq(new Decimal(budget).toDecimalPlaces(2))).toBe(true);
  return parts.map((part) => part.toFixed(2));
}

test('the 1,790 places of the programme', () => {
  expect(split(3800000, [250, 400, 15, 30, 455, 640])).toEqual([
    '530726.26', '849162.01', '31843.57', '63687.15', '965921.79', '1358659.22',
  ]);
});

test('by unit costs', () => {
  expect(split(1000, [1, 2], [300, 100])).toEqual(['600.00', '400.00']);
  expect(split(1000, [10, 10], [0, 7])).toEqual(['0.00', '1000.00']);
});

test('the budget is rounded to the cent first, halves away from zero', () => {
  expect(split('0.005', [1, 1])).toEqual(['0.01', '0.00']);
  expect(split('-0.015', [1, 1])).toEqual(['-0.01', '-0.01']);
});

test('without places, or without any cost, there is nothing to split by', () => {
  expect(slotBudget(new Decimal(5), decimals([0, 0]))).toBe(DIVISION_BY_ZERO);
  expect(slotBudget(new Decimal(5), decimals([3, 4]), decimals([0, 0]))).toBe(DIVISION_BY_ZERO);
});
