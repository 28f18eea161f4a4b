import type { Explain, StepText } from '../explain';
import { lawFor, LAW, MUNICIPAL_SHARE } from '../law/parameters';
import type { Decimal } from '../money/decimal';
import { isWithin, RATE_PARTS } from '../money/parts';

/**
 * The administration costs that no funds cover, in EUR: kosten × (1 − kommunaler Anteil) − mittel.
 * Positive when money is missing. The municipal share is a fraction from 0 to 1 (§ 46 (3) SGB II).
 */
export function underfunding(costs: Decimal, funds: Decimal, municipalShare: Decimal, explain?: Explain): Decimal {
  const municipal = costs.times(municipalShare);
  explain?.({ ...MUNICIPAL, ...lawFor(municipalShare, MUNICIPAL_SHARE, LAW.federalShare.paragraph) }, [costs, municipalShare], municipal);
  const missing = costs.minus(municipal).minus(funds);
  explain?.(UNDERFUNDING, [costs, municipal, funds], missing);
  return missing;
}

const MUNICIPAL: StepText = {
  name: { de: 'Anteil der Kommune', en: 'Share of the municipality' },
  formula: { de: '{kosten} × {kommunaler_anteil}', en: '{costs} × {municipal_share}' },
  unit: 'eur',
};

const UNDERFUNDING: StepText = {
  name: { de: 'Unterfinanzierung', en: 'Underfunding' },
  formula: { de: '{kosten} − {Anteil der Kommune} − {mittel}', en: '{costs} − {Share of the municipality} − {funds}' },
  unit: 'eur',
};

/** Such an amount, in cents, times the parts of a rate, and the difference of two of them are exact in a double. */
const EXACT_CENTS = 4e10;

/** `underfunding` on whole cents and a share in `RATE_PARTS`. */
export function underfundingOfCents(costs: number, funds: number, municipalShare: number): number | undefined {
  if (!isWithin(costs, EXACT_CENTS) || !isWithin(funds, EXACT_CENTS)) return undefined;
  return (costs * (RATE_PARTS - municipalShare) - funds * RATE_PARTS) / (100 * RATE_PARTS);
}
