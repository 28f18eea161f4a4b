import type { Explain, StepText } from '../explain';
import type { Decimal } from '../money/decimal';
import { isWithin, RATE_PARTS } from '../money/parts';

const MONTHS = 12;

/** What may be spent after some months without a budget law (Art. 111 GG) by twelfths: a habit of spreadsheets, not law. */
export function releaseOfTwelfths(budget: Decimal, month: Decimal, bound: Decimal, explain?: Explain): Decimal {
  const part = budget.times(month).div(MONTHS);
  explain?.(TWELFTHS, [budget, month], part);
  return withBound(part, bound, RELEASE, explain);
}

/** The same by a ceiling, a fraction of the annual budget that the budget authority sets. */
export function releaseUpTo(budget: Decimal, ceiling: Decimal, bound: Decimal, explain?: Explain): Decimal {
  const part = budget.times(ceiling);
  explain?.(CEILING, [budget, ceiling], part);
  return withBound(part, bound, LEGAL_RELEASE, explain);
}

/** Legal obligations are met in full. */
function withBound(part: Decimal, bound: Decimal, text: StepText, explain?: Explain): Decimal {
  const release = part.plus(bound);
  explain?.(text, [part, bound], release);
  return release;
}

const PART = { de: 'Freier Teil', en: 'Free part' };

const TWELFTHS: StepText = {
  name: PART,
  formula: { de: '{jahresansatz} × {monat} ÷ 12', en: '{annual_budget} × {month} ÷ 12' },
  unit: 'eur',
};

const CEILING: StepText = {
  name: PART,
  formula: { de: '{jahresansatz} × {obergrenze}', en: '{annual_budget} × {ceiling}' },
  unit: 'eur',
};

const RELEASE: StepText = {
  name: { de: 'Freigabe', en: 'Release' },
  formula: { de: '{Freier Teil} + {rechtlich_gebunden}', en: '{Free part} + {legally_bound}' },
  unit: 'eur',
};

const LEGAL_RELEASE: StepText = { ...RELEASE, source: { de: 'Art. 111 GG', en: 'Art. 111 GG' } };

/** 1,200 times such an amount, in cents, and the sum of two of them are exact in a double. */
const EXACT_TWELFTHS = 3e12;
const HUNDREDTHS = 100;

/** `releaseOfTwelfths` on whole cents and hundredths of a month. */
export function twelfthsOfCents(budget: number, month: number, bound: number): number | undefined {
  if (!isWithin(budget, EXACT_TWELFTHS) || !isWithin(bound, EXACT_TWELFTHS)) return undefined;
  return (budget * month + bound * MONTHS * HUNDREDTHS) / (MONTHS * HUNDREDTHS * 100);
}

/** Such an amount, in cents, times the parts of a rate, and the sum of two of them are exact in a double. */
const EXACT_CENTS = 4e10;

/** `releaseUpTo` on whole cents and a ceiling in `RATE_PARTS`. */
export function ceilingOfCents(budget: number, ceiling: number, bound: number): number | undefined {
  if (!isWithin(budget, EXACT_CENTS) || !isWithin(bound, EXACT_CENTS)) return undefined;
  return (budget * ceiling + bound * RATE_PARTS) / (100 * RATE_PARTS);
}
