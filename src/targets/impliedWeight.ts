import type { Explain, StepText } from '../explain';
import type { Decimal } from '../money/decimal';
import { DIVISION_BY_ZERO, type Failure } from '../money/failure';

/**
 * The weight of group a with which the rates of two groups make the total rate: (b − total)/(b − a).
 * Outside 0…1 the three rates contradict each other.
 */
export function impliedWeight(rateA: Decimal, rateB: Decimal, total: Decimal, explain?: Explain): Decimal | Failure {
  const span = rateB.minus(rateA);
  explain?.(SPAN, [rateB, rateA], span);
  if (span.isZero()) return DIVISION_BY_ZERO;
  const distance = rateB.minus(total);
  explain?.(DISTANCE, [rateB, total], distance);
  const weight = distance.div(span);
  explain?.(WEIGHT, [distance, span], weight);
  return weight;
}

const SPAN: StepText = {
  name: { de: 'Abstand von a zu b', en: 'Distance from a to b' },
  formula: { de: '{quote_b} − {quote_a}', en: '{rate_b} − {rate_a}' },
  unit: 'rate',
};

const DISTANCE: StepText = {
  name: { de: 'Abstand der Gesamtquote zu b', en: 'Distance from the total rate to b' },
  formula: { de: '{quote_b} − {quote_gesamt}', en: '{rate_b} − {total_rate}' },
  unit: 'rate',
};

const WEIGHT: StepText = {
  name: { de: 'Gewicht von a', en: 'Weight of a' },
  formula: {
    de: '{Abstand der Gesamtquote zu b} ÷ {Abstand von a zu b}',
    en: '{Distance from the total rate to b} ÷ {Distance from a to b}',
  },
  unit: 'rate',
};

/** `impliedWeight` on whole parts of any size, where it lies within 0…1. */
export function impliedWeightOfParts(rateA: number, rateB: number, total: number): number | undefined {
  const weight = (rateB - total) / (rateB - rateA);
  return weight >= 0 && weight <= 1 ? weight : undefined;
}
