import type { Decimal } from '../money/decimal';

/** How the underfunding of one year leads to that of the next, in EUR; positive means that more money is missing. */
export interface UnderfundingBridge {
  readonly previous: Decimal;
  /** What the rise in costs leaves to the federation: (1 − municipal share) × rise. */
  readonly rise: Decimal;
  readonly cut: Decimal;
  /** The sum of the three. */
  readonly computed: Decimal;
}

/**
 * @param previous underfunding of the previous year
 * @param cut how much less money is allotted
 * @param municipalShare a fraction from 0 to 1 (§ 46 (3) SGB II)
 */
export function underfundingBridge(
  previous: Decimal,
  previousCosts: Decimal,
  costs: Decimal,
  cut: Decimal,
  municipalShare: Decimal,
): UnderfundingBridge {
  const increase = costs.minus(previousCosts);
  const rise = increase.minus(increase.times(municipalShare));
  return { previous, rise, cut, computed: previous.plus(rise).plus(cut) };
}
