import { ROUNDED_TO_CENT, type Explain, type StepText } from '../explain';
import { FEDERAL_SHARE, lawFor, LAW } from '../law/parameters';
import type { Decimal } from '../money/decimal';
import { RATE_PARTS, roundedProduct } from '../money/parts';
import { CENT, roundTo } from '../money/round';

/** Who bears the costs: the federation or the municipality. */
export type Payer = 'BUND' | 'KOMMUNE';

/**
 * What one of the two bears of the administration costs, in EUR (§ 46 (3) SGB II). The federal part is rounded to
 * the cent and the municipality bears the remainder, so that both always add up to the costs.
 *
 * @param federalShare a fraction from 0 to 1
 */
export function adminShare(costs: Decimal, payer: Payer, federalShare: Decimal, explain?: Explain): Decimal {
  const federal = roundTo(costs.times(federalShare), CENT);
  explain?.({ ...FEDERAL, ...lawFor(federalShare, FEDERAL_SHARE, LAW.federalShare.paragraph) }, [costs, federalShare], federal);
  if (payer === 'BUND') return federal;
  const municipal = costs.minus(federal);
  explain?.(MUNICIPAL, [costs, federal], municipal);
  return municipal;
}

const FEDERAL: StepText = {
  name: { de: 'Anteil des Bundes', en: 'Share of the federation' },
  formula: { de: '{kosten} × {bundesanteil}', en: '{costs} × {federal_share}' },
  unit: 'eur',
  rounding: ROUNDED_TO_CENT,
};

const MUNICIPAL: StepText = {
  name: { de: 'Anteil der Kommune', en: 'Share of the municipality' },
  formula: { de: '{kosten} − {Anteil des Bundes}', en: '{costs} − {Share of the federation}' },
  unit: 'eur',
};

/** `adminShare` on whole cents and a share in `RATE_PARTS`. */
export function adminShareOfCents(costs: number, payer: Payer, federalShare: number): number | undefined {
  const federal = roundedProduct(costs, federalShare, RATE_PARTS);
  if (federal === undefined) return undefined;
  return (payer === 'BUND' ? federal : costs - federal) / 100;
}
