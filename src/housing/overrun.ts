import type { Explain, StepText } from '../explain';
import { ZERO, type Decimal } from '../money/decimal';

/** How far a budget is overrun, in EUR; 0 where it is not. */
export function overrun(budget: Decimal, actual: Decimal, explain?: Explain): Decimal {
  const over = actual.gt(budget) ? actual.minus(budget) : ZERO;
  explain?.(OVERRUN, [actual, budget], over);
  return over;
}

/**
 * What § 83 GO NRW with § 53 KrO NRW calls it: within a budget `überplanmäßig`, without one `außerplanmäßig`. Strictly
 * above the limit of significance, a local decision, the Kreistag must have consented before.
 */
export function overrunStatus(budget: Decimal, actual: Decimal, limit: Decimal, explain?: Explain): string {
  const over = overrun(budget, actual, explain);
  const status = statusOf(!over.isZero(), budget.isZero(), over.gt(limit));
  explain?.(STATUS, [over, budget, limit], status);
  return status;
}

const NONE = '–';
const SIGNIFICANT = ', erheblich';

function statusOf(isOver: boolean, isUnplanned: boolean, isSignificant: boolean): string {
  if (!isOver) return NONE;
  return (isUnplanned ? 'außerplanmäßig' : 'überplanmäßig') + (isSignificant ? SIGNIFICANT : '');
}

const OVERRUN: StepText = {
  name: { de: 'Überschreitung', en: 'Overrun' },
  formula: { de: '{ist} − {ansatz}, mindestens 0', en: '{actual} − {budget}, at least 0' },
  unit: 'eur',
};

const STATUS: StepText = {
  name: { de: 'Status', en: 'Status' },
  formula: {
    de: '{Überschreitung} bei Ansatz {ansatz}; erheblich ist mehr als {erheblichkeit}',
    en: '{Overrun} on a budget of {budget}; significant is more than {significance}',
  },
  unit: 'text',
  source: { de: '§ 53 KrO NRW mit § 83 GO NRW', en: '§ 53 KrO NRW with § 83 GO NRW' },
};

/** `overrun` on whole cents, exact because a difference of 15 digits fits a double. */
export function overrunOfCents(budget: number, actual: number): number {
  return actual > budget ? (actual - budget) / 100 : 0;
}

/** `overrunStatus` on whole cents. */
export function overrunStatusOfCents(budget: number, actual: number, limit: number): string {
  return statusOf(actual > budget, budget === 0, actual - budget > limit);
}
