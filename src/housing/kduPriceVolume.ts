import { ROUNDED_TO_CENT, type Explain, type StepText } from '../explain';
import type { Decimal } from '../money/decimal';
import { DIVISION_BY_ZERO, type Failure } from '../money/failure';
import { CENT, roundTo } from '../money/round';
import { statementRow, type StatementRow } from '../statement';

export type PriceVolumeRow = 'MENGE' | 'PREIS' | 'GESAMT';

/**
 * How much of a change of costs comes from the number of households (BG) at the old cost each, and how much from the
 * cost of each, in EUR. The volume effect is rounded to the cent and the price effect is the remainder, so they add up.
 */
export function kduPriceVolume(
  baseHouseholds: Decimal,
  baseCosts: Decimal,
  newHouseholds: Decimal,
  newCosts: Decimal,
  explain?: Explain,
): readonly StatementRow<PriceVolumeRow>[] | Failure {
  if (baseHouseholds.isZero()) return DIVISION_BY_ZERO;
  const volume = roundTo(newHouseholds.minus(baseHouseholds).times(baseCosts).div(baseHouseholds), CENT);
  const total = newCosts.minus(baseCosts);
  return [
    statementRow('MENGE', VOLUME, [newHouseholds, baseHouseholds, baseCosts, baseHouseholds], volume, explain),
    statementRow('PREIS', PRICE, [newCosts, baseCosts, volume], total.minus(volume), explain),
    statementRow('GESAMT', TOTAL, [newCosts, baseCosts], total, explain),
  ];
}

const VOLUME: StepText = {
  name: { de: 'Menge', en: 'Volume' },
  formula: {
    de: '({bg_neu} − {bg_basis}) × {kosten_basis} ÷ {bg_basis}',
    en: '({households_new} − {households_base}) × {costs_base} ÷ {households_base}',
  },
  unit: 'eur',
  rounding: ROUNDED_TO_CENT,
};

const PRICE: StepText = {
  name: { de: 'Preis', en: 'Price' },
  formula: { de: '{kosten_neu} − {kosten_basis} − {Menge}', en: '{costs_new} − {costs_base} − {Volume}' },
  unit: 'eur',
};

const TOTAL: StepText = {
  name: { de: 'Gesamt', en: 'Total' },
  formula: { de: '{kosten_neu} − {kosten_basis}', en: '{costs_new} − {costs_base}' },
  unit: 'eur',
};
