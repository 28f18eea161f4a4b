import { ROUNDED_TO_CENT, type Explain, type StepText } from '../explain';
import type { Localized } from '../language';
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
  explain?: Explain,
): readonly Decimal[] | Failure {
  const amount = roundTo(budget, CENT);
  explain?.(AMOUNT, [budget], amount);
  const weights = unitCosts ? places.map((count, kind) => (count.isZero() ? count : count.times(unitCosts[kind] ?? 0))) : places;
  if (unitCosts) explain?.(WEIGHTS, [places, unitCosts], weights);
  return allocate(amount, weights, CENT, explain, { amount: AMOUNT.name, weights: unitCosts ? WEIGHTS.name : PLACES });
}

const PLACES: Localized = { de: 'plätze', en: 'places' };

const AMOUNT: StepText = {
  name: { de: 'Zu verteilen', en: 'To split' },
  formula: { de: '{budget}', en: '{budget}' },
  unit: 'eur',
  rounding: ROUNDED_TO_CENT,
};

const WEIGHTS: StepText = {
  name: { de: 'Gewichte', en: 'Weights' },
  formula: { de: '{plätze} × {stückkosten}, Zelle für Zelle', en: '{places} × {unit_costs}, cell by cell' },
  unit: 'eur',
};
