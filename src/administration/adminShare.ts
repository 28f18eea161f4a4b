import type { Decimal } from '../money/decimal';
import { CENT, roundTo } from '../money/round';

/** Who bears the costs: the federation or the municipality. */
export type Payer = 'BUND' | 'KOMMUNE';

/**
 * What one of the two bears of the administration costs, in EUR (§ 46 (3) SGB II). The federal part is rounded to
 * the cent and the municipality bears the rest, so that both always add up to the costs.
 *
 * @param federalShare a fraction from 0 to 1
 */
export function adminShare(costs: Decimal, payer: Payer, federalShare: Decimal): Decimal {
  const federal = roundTo(costs.times(federalShare), CENT);
  return payer === 'BUND' ? federal : costs.minus(federal);
}
