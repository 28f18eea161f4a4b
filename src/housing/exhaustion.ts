import type { Explain, StepText } from '../explain';
import type { Decimal } from '../money/decimal';
import { DIVISION_BY_ZERO, type Failure } from '../money/failure';
import { isWithin } from '../money/parts';

const MONTHS = 12;

/**
 * The share of a budget that is spent, as a fraction; with the last booked month (0 to 12) the lead of
 * that share over an even year: ist/ansatz − monat/12.
 */
export function exhaustion(budget: Decimal, actual: Decimal, month?: Decimal, explain?: Explain): Decimal | Failure {
  if (budget.isZero()) return DIVISION_BY_ZERO;
  const spent = actual.div(budget);
  explain?.(SPENT, [actual, budget], spent);
  if (month === undefined) return spent;
  const even = month.div(MONTHS);
  explain?.(EVEN, [month], even);
  // Unless both are equal, their difference begins long before the hundredth digit, at which they are rounded.
  const lead = spent.minus(even);
  explain?.(LEAD, [spent, even], lead);
  return lead;
}

const SPENT: StepText = {
  name: { de: 'Ausschöpfung', en: 'Share spent' },
  formula: { de: '{ist} ÷ {ansatz}', en: '{actual} ÷ {budget}' },
  unit: 'rate',
};

const EVEN: StepText = {
  name: { de: 'Gleichmäßiges Jahr', en: 'Even year' },
  formula: { de: '{monat} ÷ 12', en: '{month} ÷ 12' },
  unit: 'rate',
};

const LEAD: StepText = {
  name: { de: 'Vorsprung', en: 'Lead' },
  formula: { de: '{Ausschöpfung} − {Gleichmäßiges Jahr}', en: '{Share spent} − {Even year}' },
  unit: 'rate',
};

/** Twelve times such an amount, in cents, and the difference of two of them are exact in a double. */
const EXACT_CENTS = 1e14;

/** `exhaustion` on whole cents and hundredths of a month. */
export function exhaustionOfCents(budget: number, actual: number, month?: number): number | Failure | undefined {
  if (budget === 0) return DIVISION_BY_ZERO;
  if (month === undefined) return actual / budget;
  if (!isWithin(budget, EXACT_CENTS) || !isWithin(actual, EXACT_CENTS)) return undefined;
  return (MONTHS * actual - (month / 100) * budget) / (MONTHS * budget);
}
