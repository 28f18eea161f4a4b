import { Decimal } from './decimal';

/** As many as Excel shows, and keeps of a typed number. */
export const DIGITS = 15;

/** Below this a whole number has at most 15 digits. */
export const LIMIT = 1e15;

/**
 * A finite number as Excel shows it: with 15 significant digits, so that `3800000*1.1`,
 * which is 4180000.0000000005 in binary, is 4,180,000.
 */
export function readNumber(value: number): Decimal {
  // Whole ones need no digits written, which is slow; never -0.
  if (Number.isInteger(value) && value < LIMIT && value > -LIMIT) return new Decimal(value + 0);
  return new Decimal(value.toPrecision(DIGITS));
}
