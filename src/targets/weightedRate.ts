import type { Explain, StepText } from '../explain';
import { ZERO, type Decimal } from '../money/decimal';
import { DIVISION_BY_ZERO, type Failure } from '../money/failure';
import { sum } from '../money/sum';

/** The mean of rates, each weighing its stock (0 or more): Σ(rate × stock)/Σ stock. */
export function weightedRate(rates: readonly Decimal[], stocks: readonly Decimal[], explain?: Explain): Decimal | Failure {
  const total = sum(stocks);
  explain?.(TOTAL, [stocks], total);
  if (total.isZero()) return DIVISION_BY_ZERO;
  const weighted = sum(rates.map((rate, index) => (rate.isZero() ? ZERO : rate.times(stocks[index] ?? ZERO))));
  explain?.(WEIGHTED, [rates, stocks], weighted);
  const mean = weighted.div(total);
  explain?.(MEAN, [weighted, total], mean);
  return mean;
}

const TOTAL: StepText = {
  name: { de: 'Summe der Bestände', en: 'Sum of the stocks' },
  formula: { de: 'Summe({bestände})', en: 'Sum({stocks})' },
  unit: 'count',
};

const WEIGHTED: StepText = {
  name: { de: 'Gewichtete Summe', en: 'Weighted sum' },
  formula: { de: 'Summe von {quoten} × {bestände}, Zelle für Zelle', en: 'Sum of {rates} × {stocks}, cell by cell' },
  unit: 'number',
};

const MEAN: StepText = {
  name: { de: 'Gesamtquote', en: 'Total rate' },
  formula: { de: '{Gewichtete Summe} ÷ {Summe der Bestände}', en: '{Weighted sum} ÷ {Sum of the stocks}' },
  unit: 'rate',
};
