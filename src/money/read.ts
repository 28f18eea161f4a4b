import { Decimal } from './decimal';

/** As many as Excel shows, and keeps of a typed number. */
export const DIGITS = 15;

/**
 * A finite number as Excel shows it: with 15 significant digits, so that `3800000*1.1`,
 * which is 4180000.0000000005 in binary, is 4,180,000.
 */
export function readNumber(value: number): Decimal {
  return new Decimal(value.toPrecision(DIGITS));
}
