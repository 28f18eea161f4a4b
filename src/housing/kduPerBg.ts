import { ROUNDED_TO_CENT, type Explain, type StepText } from '../explain';
import type { Decimal } from '../money/decimal';
import { CENT, roundTo } from '../money/round';
import { sum } from '../money/sum';

/**
 * Costs per Bedarfsgemeinschaft (BG) and month, in EUR, rounded to the cent.
 *
 * @param households numbers of BG above 0, at least one; their mean counts
 * @param months above 0
 */
export function kduPerBg(costs: Decimal, households: readonly Decimal[], months: Decimal, explain?: Explain): Decimal {
  const total = sum(households);
  explain?.(MEAN, [households], total.div(households.length));
  // Over one denominator, so that only one division is rounded.
  const perHousehold = roundTo(costs.times(households.length).div(total.times(months)), CENT);
  explain?.(PER_HOUSEHOLD, [costs, total.div(households.length), months], perHousehold);
  return perHousehold;
}

const MEAN: StepText = {
  name: { de: 'Mittlere BG', en: 'Mean households' },
  formula: { de: 'Mittel von {bg}', en: 'mean of {households}' },
  unit: 'count',
};

const PER_HOUSEHOLD: StepText = {
  name: { de: 'Kosten je BG und Monat', en: 'Costs per household and month' },
  formula: { de: '{kosten} ÷ ({Mittlere BG} × {monate})', en: '{costs} ÷ ({Mean households} × {months})' },
  unit: 'eur',
  rounding: ROUNDED_TO_CENT,
};
