import type { Explain, StepText } from '../explain';
import type { Localized } from '../language';
import { LAW } from '../law/parameters';
import { Decimal } from '../money/decimal';

/** The wage subsidies that fall year by year. */
export type Instrument = '16i' | '16e';

const PARAMETERS = { '16i': LAW.subsidy16i, '16e': LAW.subsidy16e } as const;

/** The rate of every year of funding, from the first. */
export const SUBSIDY_RATES: Readonly<Record<Instrument, readonly Decimal[]>> = {
  '16i': LAW.subsidy16i.values.map((rate) => new Decimal(rate)),
  '16e': LAW.subsidy16e.values.map((rate) => new Decimal(rate)),
};

/** The wage subsidy in a year of funding (from 1), as a fraction; undefined in a year that is not funded. */
export function subsidyRate(instrument: Instrument, year: Decimal, explain?: Explain): Decimal | undefined {
  const rate = SUBSIDY_RATES[instrument][year.toNumber() - 1];
  if (rate !== undefined) explain?.(rateText(PARAMETERS[instrument].paragraph), [instrument, year], rate);
  return rate;
}

const rateText = (paragraph: Localized): StepText => ({
  name: { de: 'Fördersatz', en: 'Subsidy rate' },
  formula: { de: 'Satz nach § {instrument} im Förderjahr {förderjahr}', en: 'rate by § {instrument} in year of funding {funding_year}' },
  unit: 'rate',
  source: paragraph,
});

const DOUBLES = { '16i': SUBSIDY_RATES['16i'].map(Number), '16e': SUBSIDY_RATES['16e'].map(Number) };

/** `subsidyRate` for a year in hundredths. */
export function subsidyRateOfHundredths(instrument: Instrument, year: number): number | undefined {
  return DOUBLES[instrument][year / 100 - 1];
}
