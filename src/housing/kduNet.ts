import { ROUNDED_TO_CENT, type Explain, type StepText } from '../explain';
import type { Decimal } from '../money/decimal';
import { RATE_PARTS, roundedProduct } from '../money/parts';
import { CENT, roundTo } from '../money/round';

/** What the federation pays, or what is left to the municipality. */
export type NetOutput = 'BUND' | 'NETTO';

/**
 * The federation's part of the costs of accommodation, in EUR, or the remainder (§ 46 (5)–(10) SGB II). The federal part
 * is rounded to the cent, so that both always add up to the costs.
 *
 * @param quota the federal quota as a fraction; it changes retroactively
 * @param eligible the part of the costs that the federation shares in (§ 22 (1) SGB II), as a fraction
 */
export function kduNet(gross: Decimal, quota: Decimal, eligible: Decimal, output: NetOutput, explain?: Explain): Decimal {
  const federal = roundTo(gross.times(eligible).times(quota), CENT);
  explain?.(FEDERAL, [gross, eligible, quota], federal);
  if (output === 'BUND') return federal;
  const net = gross.minus(federal);
  explain?.(NET, [gross, federal], net);
  return net;
}

const FEDERAL: StepText = {
  name: { de: 'Bund', en: 'Federation' },
  formula: { de: '{brutto} × {anteil_erstattungsfähig} × {quote}', en: '{gross} × {eligible_share} × {quota}' },
  unit: 'eur',
  rounding: ROUNDED_TO_CENT,
  source: { de: '§ 46 Abs. 5 bis 10 SGB II', en: '§ 46 (5)–(10) SGB II' },
};

const NET: StepText = {
  name: { de: 'Netto', en: 'Net' },
  formula: { de: '{brutto} − {Bund}', en: '{gross} − {Federation}' },
  unit: 'eur',
};

/** `kduNet` on whole cents and fractions in `RATE_PARTS`. */
export function kduNetOfCents(gross: number, quota: number, eligible: number, output: NetOutput): number | undefined {
  const share = (quota * eligible) / RATE_PARTS;
  // A share of 1, the usual one, or two of few digits leave room for larger amounts.
  const federal =
    share % 1 === 0 ? roundedProduct(gross, share, RATE_PARTS) : roundedProduct(gross, quota * eligible, RATE_PARTS * RATE_PARTS);
  if (federal === undefined) return undefined;
  return (output === 'BUND' ? federal : gross - federal) / 100;
}
