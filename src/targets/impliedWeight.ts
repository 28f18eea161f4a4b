import type { Decimal } from '../money/decimal';
import { DIVISION_BY_ZERO, type Failure } from '../money/failure';

/**
 * The weight of group a with which the rates of two groups make the total rate: (b − total)/(b − a).
 * Outside 0…1 the three rates contradict each other.
 */
export function impliedWeight(rateA: Decimal, rateB: Decimal, total: Decimal): Decimal | Failure {
  const span = rateB.minus(rateA);
  return span.isZero() ? DIVISION_BY_ZERO : rateB.minus(total).div(span);
}
