import { ZERO, type Decimal } from '../money/decimal';
import { DIVISION_BY_ZERO, type Failure } from '../money/failure';

/** The mean of rates, each weighing its stock (0 or more): Σ(rate × stock)/Σ stock. */
export function weightedRate(rates: readonly Decimal[], stocks: readonly Decimal[]): Decimal | Failure {
  const total = stocks.reduce((sum, stock) => sum.plus(stock), ZERO);
  if (total.isZero()) return DIVISION_BY_ZERO;
  return rates.reduce((sum, rate, index) => sum.plus(rate.times(stocks[index] ?? ZERO)), ZERO).div(total);
}
