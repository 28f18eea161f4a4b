import { ZERO, type Decimal } from '../money/decimal';
import { reconcile, type Reconciliation } from './reconcile';

/**
 * Compares a published sum with the sum of its published parts. Every part other than 0 may lie off by
 * half its precision; a part that is 0 was not rounded, it is not there.
 *
 * @param partPrecision the step that every part is rounded to, from 0
 * @param sumPrecision the step that the sum is rounded to, from 0
 */
export function sumCheck(
  parts: readonly Decimal[],
  sum: Decimal,
  partPrecision: Decimal,
  sumPrecision: Decimal,
): Reconciliation {
  const computed = parts.reduce((total, part) => total.plus(part), ZERO);
  const counted = parts.filter((part) => !part.isZero()).length;
  return reconcile(sum, computed, sumPrecision, partPrecision.times(counted).div(2));
}
