import { ROUNDED_TO_CENT, type Explain, type StepText } from '../explain';
import { Decimal } from '../money/decimal';
import { DIVISION_BY_ZERO, type Failure } from '../money/failure';
import { CENT, roundTo } from '../money/round';
import { sum } from '../money/sum';

/** Months of a year. */
export const YEAR = 12;
/** Months that the trend takes the mean of. */
export const TREND = 3;

/** How the months to come are estimated; PROFIL with the twelve months of the previous year. */
export type ForecastMethod =
  | { readonly method: 'LINEAR' }
  | { readonly method: 'TREND3' }
  | { readonly method: 'PROFIL'; readonly previous: readonly Decimal[] };

/**
 * What a year will have cost, in EUR, rounded to the cent. Never by calendar days: booking months may run from the
 * 16th to the 15th and still hold one main payment run each.
 *
 * @param actual costs of the months from the first on; what stands after the booked ones does not count
 * @param months how many are booked, 1 to 12; for TREND3 at least TREND
 */
export function kduForecast(actual: readonly Decimal[], months: number, by: ForecastMethod, explain?: Explain): Decimal | Failure {
  const count = new Decimal(months);
  const booked = sum(actual.slice(0, months));
  explain?.(BOOKED, [count, actual], booked);
  if (months === YEAR) return rounded(WHOLE_YEAR, [booked], booked, explain);
  switch (by.method) {
    case 'LINEAR':
      return rounded(LINEAR, [booked, count], booked.times(YEAR).div(months), explain);
    case 'TREND3': {
      const last = sum(actual.slice(months - TREND, months));
      explain?.(LAST, [count, actual], last);
      return rounded(TRENDING, [booked, count, last], booked.plus(last.times(YEAR - months).div(TREND)), explain);
    }
    case 'PROFIL': {
      const before = sum(by.previous.slice(0, months));
      explain?.(BEFORE, [count, by.previous], before);
      const previous = sum(by.previous);
      explain?.(PREVIOUS, [by.previous], previous);
      if (before.isZero()) return DIVISION_BY_ZERO;
      return rounded(PROFILE, [booked, previous, before], booked.times(previous).div(before), explain);
    }
  }
}

function rounded(text: StepText, numbers: readonly Decimal[], value: Decimal, explain?: Explain): Decimal {
  const result = roundTo(value, CENT);
  explain?.(text, numbers, result);
  return result;
}

const BOOKED: StepText = {
  name: { de: 'Gebucht', en: 'Booked' },
  formula: { de: 'Summe der ersten {monate_gebucht} Monate von {ist}', en: 'sum of the first {booked_months} months of {actual}' },
  unit: 'eur',
};

const LAST: StepText = {
  name: { de: 'Letzte drei Monate', en: 'Last three months' },
  formula: {
    de: 'Summe der letzten drei der ersten {monate_gebucht} Monate von {ist}',
    en: 'sum of the last three of the first {booked_months} months of {actual}',
  },
  unit: 'eur',
};

const BEFORE: StepText = {
  name: { de: 'Vorjahr bis dahin', en: 'Previous year until then' },
  formula: {
    de: 'Summe der ersten {monate_gebucht} Monate von {vorjahr}',
    en: 'sum of the first {booked_months} months of {previous_year}',
  },
  unit: 'eur',
};

const PREVIOUS: StepText = {
  name: { de: 'Vorjahr gesamt', en: 'Previous year in total' },
  formula: { de: 'Summe({vorjahr})', en: 'sum({previous_year})' },
  unit: 'eur',
};

const FORECAST = { name: { de: 'Hochrechnung', en: 'Forecast' }, unit: 'eur', rounding: ROUNDED_TO_CENT } as const;

const WHOLE_YEAR: StepText = { ...FORECAST, formula: { de: '{Gebucht}', en: '{Booked}' } };

const LINEAR: StepText = {
  ...FORECAST,
  formula: { de: '{Gebucht} ÷ {monate_gebucht} × 12', en: '{Booked} ÷ {booked_months} × 12' },
};

const TRENDING: StepText = {
  ...FORECAST,
  formula: {
    de: '{Gebucht} + (12 − {monate_gebucht}) × {Letzte drei Monate} ÷ 3',
    en: '{Booked} + (12 − {booked_months}) × {Last three months} ÷ 3',
  },
};

const PROFILE: StepText = {
  ...FORECAST,
  formula: {
    de: '{Gebucht} × {Vorjahr gesamt} ÷ {Vorjahr bis dahin}',
    en: '{Booked} × {Previous year in total} ÷ {Previous year until then}',
  },
};
