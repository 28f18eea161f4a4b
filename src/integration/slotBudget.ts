import { allocate } from '../money/allocate';
import type { Decimal } from '../money/decimal';
import type { Failure } from '../money/failure';
import { CENT, roundTo } from '../money/round';

/**
 * Splits a budget in EUR over places, to the cent, so that the parts add up to the budget rounded to the
 * cent. A kind of place weighs its number, or its number times its unit cost in EUR.
 *
 * @param unitCosts as many as there are kinds of places, or none
 */
export function slotBudget(
  budget: Decimal,
  places: readonly Decimal[],
  unitCosts?: readonly Decimal[],
): readonly Decimal[] | Failure {
  const weights = places.map((count, kind) => unitCosts?.[kind]?.times(count) ?? count);
  return allocate(roundTo(budget, CENT), weights, CENT);
}
