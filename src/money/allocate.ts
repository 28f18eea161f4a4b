import type { Explain } from '../explain';
import { explainAllocation, type AllocationNames } from './allocationSteps';
import { Decimal, ZERO } from './decimal';
import { DIVISION_BY_ZERO, type Failure } from './failure';

/**
 * Splits an amount in whole units by largest remainder (Hare-Niemeyer), so that the parts add up to it.
 * Equal remainders go to the earlier part. A negative amount is split by its absolute value.
 *
 * @param amount a multiple of `unit`
 * @param weights none negative; all 0 is a division by zero
 * @param unit above 0, such as 0.01
 * @param names for the steps, where they are not those of ALLOCATE's own parameters
 */
export function allocate(
  amount: Decimal,
  weights: readonly Decimal[],
  unit: Decimal,
  explain?: Explain,
  names: AllocationNames = PARAMETERS,
): readonly Decimal[] | Failure {
  const weightAt = (index: number): Decimal => weights[index] ?? ZERO;
  // Of a whole column nearly every weight is 0: those get nothing, and are passed over.
  const weighing = [...weights.keys()].filter((index) => !weightAt(index).isZero());
  const wholeWeights = toIntegers(weighing.map(weightAt));
  const totalWeight = wholeWeights.reduce((sum, weight) => sum + weight, 0n);
  if (totalWeight === 0n) return DIVISION_BY_ZERO;
  const units = toInteger(amount.abs().divToInt(unit));
  const shares = wholeWeights.map((weight) => (units * weight) / totalWeight);
  const remainders = wholeWeights.map((weight) => (units * weight) % totalWeight);
  const left = units - shares.reduce((sum, share) => sum + share, 0n);
  const extra = shares.map(() => 0n);
  for (const index of largestFirst(remainders).slice(0, Number(left))) extra[index] = 1n;
  const sign = amount.isNegative() ? -1 : 1;
  const some = shares.map((share, index) => new Decimal((share + (extra[index] ?? 0n)).toString()).times(unit).times(sign));
  const amongAll = <T>(values: readonly T[], nothing: T): T[] => inPlace(values, weighing, new Array<T>(weights.length).fill(nothing));
  const parts = amongAll(some, ZERO);
  if (explain) explainAllocation(explain, names, { amount, weights, unit, down: amongAll(shares, 0n), extra: amongAll(extra, 0n), parts });
  return parts;
}

const PARAMETERS: AllocationNames = {
  amount: { de: 'betrag', en: 'amount' },
  weights: { de: 'gewichte', en: 'weights' },
  unit: { de: 'einheit', en: 'unit' },
};

/** The weights as integers in the same proportions: exact however far they lie apart. */
function toIntegers(weights: readonly Decimal[]): bigint[] {
  const places = weights.reduce((most, weight) => Math.max(most, weight.decimalPlaces()), 0);
  const scale = new Decimal(10).pow(places);
  return weights.map((weight) => toInteger(weight.times(scale)));
}

function toInteger(value: Decimal): bigint {
  return BigInt(value.toFixed(0));
}

function inPlace<T>(values: readonly T[], places: readonly number[], all: T[]): T[] {
  for (const [index, value] of values.entries()) all[places[index] ?? 0] = value;
  return all;
}

/** The indices by falling remainder; sorting keeps the order of equal ones. */
function largestFirst(remainders: readonly bigint[]): number[] {
  return [...remainders.keys()].sort((a, b) => compare(remainders[b] ?? 0n, remainders[a] ?? 0n));
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : Number(a > b);
}
