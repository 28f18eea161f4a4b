import type { Explain, StepText } from '../explain';
import { lawFor, LAW, MUNICIPAL_SHARE } from '../law/parameters';
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
  explain?: Explain,
): UnderfundingBridge {
  const increase = costs.minus(previousCosts);
  explain?.(INCREASE, [costs, previousCosts], increase);
  const rise = increase.minus(increase.times(municipalShare));
  explain?.({ ...RISE, ...lawFor(municipalShare, MUNICIPAL_SHARE, LAW.federalShare.paragraph) }, [increase, increase, municipalShare], rise);
  const computed = previous.plus(rise).plus(cut);
  explain?.(COMPUTED, [previous, rise, cut], computed);
  return { previous, rise, cut, computed };
}

/** What the bridge leaves open: calculated − stated. */
export function bridgeRemainder({ computed }: UnderfundingBridge, stated: Decimal, explain?: Explain): Decimal {
  const remainder = computed.minus(stated);
  explain?.(REMAINDER, [computed, stated], remainder);
  return remainder;
}

const INCREASE: StepText = {
  name: { de: 'Mehrkosten', en: 'Additional costs' },
  formula: { de: '{kosten} − {kosten_vorjahr}', en: '{costs} − {previous_costs}' },
  unit: 'eur',
};

export const RISE: StepText = {
  name: { de: 'Kostenanstieg', en: 'Rise in costs' },
  formula: {
    de: '{Mehrkosten} − {Mehrkosten} × {kommunaler_anteil}',
    en: '{Additional costs} − {Additional costs} × {municipal_share}',
  },
  unit: 'eur',
};

export const COMPUTED: StepText = {
  name: { de: 'Rechnerisch', en: 'Calculated' },
  formula: { de: '{lücke_vorjahr} + {Kostenanstieg} + {mittelkürzung}', en: '{previous_gap} + {Rise in costs} + {cut}' },
  unit: 'eur',
};

export const REMAINDER: StepText = {
  name: { de: 'Rest', en: 'Rest' },
  formula: { de: '{Rechnerisch} − {ausgewiesen}', en: '{Calculated} − {stated}' },
  unit: 'eur',
};
