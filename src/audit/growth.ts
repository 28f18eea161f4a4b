import type { Decimal } from '../money/decimal';

/** new/old − 1 as a fraction, for an old value above 0. */
export function growth(before: Decimal, after: Decimal): Decimal {
  return after.minus(before).div(before);
}

/**
 * The smallest and the largest growth that values rounded to `precision` can stand for, or undefined where the old
 * value could be 0 or less, so that there is no limit.
 */
export function growthBounds(
  before: Decimal,
  after: Decimal,
  precision: Decimal,
): { readonly min: Decimal; readonly max: Decimal } | undefined {
  const half = precision.div(2);
  const lowBefore = before.minus(half);
  const highBefore = before.plus(half);
  if (lowBefore.lte(0)) return undefined;
  const low = after.minus(half);
  const high = after.plus(half);
  return {
    // A larger divisor brings a quotient nearer to 0, from either side.
    min: growth(low.isNegative() ? lowBefore : highBefore, low),
    max: growth(high.isNegative() ? highBefore : lowBefore, high),
  };
}
