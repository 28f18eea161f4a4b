import { Decimal } from './decimal';

const DIGITS = 15;

/**
 * A finite number as Excel shows it: with 15 significant digits, so that `3800000*1.1`,
 * which is 4180000.0000000005 in binary, is 4,180,000.
 */
export function readNumber(value: number): Decimal {
  return new Decimal(value.toPrecision(DIGITS));
}

/** Below this a whole number has at most 15 digits. */
const LIMIT = 1e15;

/**
 * How many parts of 1/scale an amount is, for a power of ten as scale (100: whole cents), or NaN where
 * it is not exactly a whole number of parts with at most 15 digits.
 *
 * `parts / scale` is rounded correctly. So where it equals `value`, `value` is the double nearest to
 * a decimal of at most 15 digits, and that decimal is what `readNumber` reads.
 */
export function wholeParts(value: number, scale: number): number {
  const parts = Math.round(value * scale);
  return parts / scale === value && parts < LIMIT && parts > -LIMIT ? parts : NaN;
}
