import type { Explain, StepText } from '../explain';
import type { Decimal } from '../money/decimal';

/**
 * What a title still has, in EUR; negative when more is spent and committed than there is. Carry-over (§ 45 BHO),
 * supplementary grants and cover by other titles come on top of the budget; give them a minus where they go away.
 */
export function available(
  budget: Decimal,
  carryOver: Decimal,
  supplement: Decimal,
  cover: Decimal,
  actual: Decimal,
  commitments: Decimal,
  explain?: Explain,
): Decimal {
  const updated = budget.plus(carryOver).plus(supplement).plus(cover);
  explain?.(UPDATED, [budget, carryOver, supplement, cover], updated);
  const left = updated.minus(actual).minus(commitments);
  explain?.(LEFT, [updated, actual, commitments], left);
  return left;
}

const UPDATED: StepText = {
  name: { de: 'Fortgeschriebener Ansatz', en: 'Updated budget' },
  formula: {
    de: '{ansatz} + {übertragung} + {nachbewilligung} + {deckung}',
    en: '{budget} + {carry_over} + {supplement} + {cover}',
  },
  unit: 'eur',
};

const LEFT: StepText = {
  name: { de: 'Verfügbar', en: 'Available' },
  formula: { de: '{Fortgeschriebener Ansatz} − {ist} − {bindungen}', en: '{Updated budget} − {actual} − {commitments}' },
  unit: 'eur',
};

/** `available` on whole cents, exact because six numbers of 15 digits add up to less than 2^53. */
export function availableOfCents(
  budget: number,
  carryOver: number,
  supplement: number,
  cover: number,
  actual: number,
  commitments: number,
): number {
  return (budget + carryOver + supplement + cover - actual - commitments) / 100;
}
