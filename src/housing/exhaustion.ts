import type { Decimal } from '../money/decimal';
import { DIVISION_BY_ZERO, type Failure } from '../money/failure';
import { isWithin } from '../money/parts';

const MONTHS = 12;

/**
 * The share of a budget that is spent, as a fraction; with the last booked month (0 to 12) the lead of
 * that share over an even year: ist/ansatz − monat/12.
 */
export function exhaustion(budget: Decimal, actual: Decimal, month?: Decimal): Decimal | Failure {
  if (budget.isZero()) return DIVISION_BY_ZERO;
  if (month === undefined) return actual.div(budget);
  // Over one denominator, so that only one division is rounded.
  return actual.times(MONTHS).minus(month.times(budget)).div(budget.times(MONTHS));
}

/** Twelve times such an amount, in cents, and the difference of two of them are exact in a double. */
const EXACT_CENTS = 1e14;

/** `exhaustion` on whole cents and hundredths of a month. */
export function exhaustionOfCents(budget: number, actual: number, month?: number): number | undefined {
  if (budget === 0) return undefined;
  if (month === undefined) return actual / budget;
  if (!isWithin(budget, EXACT_CENTS) || !isWithin(actual, EXACT_CENTS)) return undefined;
  return (MONTHS * actual - (month / 100) * budget) / (MONTHS * budget);
}
