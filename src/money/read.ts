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
const MAX_CENTS = 1e15;

/**
 * The whole cents of an amount, or NaN where it is not exactly whole cents in range.
 *
 * `cents / 100` is rounded correctly, so equality says that `value` is the double nearest to
 * cents/100, a decimal of at most 15 digits, and that is what `readNumber` reads too.
 */
export function wholeCents(value: number): number {
  const cents = Math.round(value * 100);
  return cents / 100 === value && cents < MAX_CENTS && cents > -MAX_CENTS ? cents : NaN;
}
