/**
 * Amounts as whole numbers of parts, such as cents: arithmetic on whole numbers in a double is exact
 * below 2^53, and much faster than on decimals. Only for long columns; everything else is decimal.
 */

import { DIGITS, LIMIT } from './read';

// Looked up once: where the script runs in a sandbox, every use of a global is slow.
const { abs, floor, round } = Math;

/** A fraction of 1 is counted in so many parts: 15.2 % are 15,200. */
export const RATE_PARTS = 100_000;

/**
 * How many parts of 1/scale an amount is, for a power of ten as scale (100: whole cents), or NaN where
 * it is not exactly a whole number of parts with at most 15 digits.
 *
 * `parts / scale` is rounded correctly. So where it equals `value`, `value` is the double nearest to
 * a decimal of at most 15 digits, and that decimal is what `readNumber` reads.
 */
export function wholeParts(value: number, scale: number): number {
  const parts = round(value * scale);
  const isRead = parts / scale === value || isNoisy(value, parts / scale);
  return isRead && isWithin(parts, LIMIT - 1) ? parts : NaN;
}

/** More than the last of 15 digits, as a part of the number. */
const NOISE = 1e-14;

/** Whether `value` is a result such as 3800000*1.1, whose 15 digits say `exact`. Writing digits is slow, so near ones only. */
const isNoisy = (value: number, exact: number): boolean =>
  abs(value - exact) < NOISE * abs(value) && Number(value.toPrecision(DIGITS)) === exact;

export function isWithin(parts: number, limit: number): boolean {
  return parts <= limit && parts >= -limit;
}

/** Below this a product of whole numbers is exact in a double, and the quotient of two finds its whole part. */
const PRODUCT_LIMIT = 2 ** 52;

/**
 * `parts × factor ÷ divisor` as a whole number, halves away from zero, from whole numbers (divisor above 0);
 * undefined where the product is too large to be exact.
 */
export function roundedProduct(parts: number, factor: number, divisor: number): number | undefined {
  const product = parts * factor;
  if (!isWithin(product, PRODUCT_LIMIT)) return undefined;
  const size = product < 0 ? -product : product;
  const whole = floor(size / divisor);
  const rounded = 2 * (size - whole * divisor) >= divisor ? whole + 1 : whole;
  return product < 0 ? -rounded : rounded;
}
