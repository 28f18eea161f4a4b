import type { Decimal } from '../money/decimal';

/** new/old − 1 as a fraction, for an old value above 0. */
export function growth(before: Decimal, after: Decimal): Decimal {
  return after.minus(before).div(before);
}

/**
 * The smallest and the largest growth that values rounded to `precision` can stand for. Where the old value could be
 * 0 or less, growth has no limit on the side of the new value's sign: that bound is undefined.
 */
export function growthBounds(
  before: Decimal,
  after: Decimal,
  precision: Decimal,
): { readonly min: Decimal | undefined; readonly max: Decimal | undefined } {
  const half = precision.div(2);
  const lowBefore = before.minus(half);
  const highBefore = before.plus(half);
  const smallest = lowBefore.gt(0) ? lowBefore : undefined;
  const low = after.minus(half);
  const high = after.plus(half);
  // A larger divisor brings a quotient nearer to 0, from either side.
  const forLow = low.isNegative() ? smallest : highBefore;
  const forHigh = high.isNegative() ? highBefore : smallest;
  return { min: forLow && growth(forLow, low), max: forHigh && growth(forHigh, high) };
}
