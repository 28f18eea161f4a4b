import { kduForecast, TREND, YEAR, type ForecastMethod } from '../../src/housing/kduForecast';
import type { Decimal } from '../../src/money/decimal';
import { overRanges } from '../definition';
import type { NumberParameter } from '../parameter';
import { CellError } from '../engine/cellError';
import type { Grid } from '../engine/grid';
import { notAccepted, number, rangeOf, sizeOf, subject, NOTHING } from '../engine/messages';

const ACTUAL = {
  name: { de: 'ist', en: 'actual' },
  kind: 'amount',
  range: true,
  description: {
    de: 'Zellen mit den Monatswerten in EUR ab Januar; nur die gebuchten zählen',
    en: 'Cells with the monthly values in EUR from January on; only the booked ones count',
  },
} as const satisfies NumberParameter;

const MONTHS = {
  name: { de: 'monate_gebucht', en: 'booked_months' },
  kind: 'count',
  min: 1,
  max: YEAR,
  whole: true,
  description: { de: 'Zahl der gebuchten Monate, 1 bis 12 (TREND3 ab 3)', en: 'Number of booked months, 1 to 12 (TREND3: at least 3)' },
} as const satisfies NumberParameter;

const PREVIOUS = {
  name: { de: 'vorjahr', en: 'previous_year' },
  kind: 'amount',
  range: true,
  optional: true,
  description: {
    de: '12 Zellen mit den Monatswerten des Vorjahres in EUR; nötig für PROFIL',
    en: '12 cells with the monthly values of the previous year in EUR; needed for PROFIL',
  },
} as const satisfies NumberParameter;

export const KDU_FORECAST = overRanges({
  id: 'KDU_FORECAST',
  group: 'housing',
  result: 'scalar',
  description: {
    de: 'Hochrechnung gebuchter Monate auf das Jahresende, nie nach Kalendertagen, auf Cent gerundet.',
    en: 'Projection of booked months to the end of the year, never by calendar days, rounded to the cent.',
  },
  keywords: {
    de: ['Hochrechnung', 'Prognose', 'Jahresende', 'Trend', 'Vorjahr', 'Profil', 'Buchungsmonat', 'KdU', 'Forecast'],
    en: ['forecast', 'projection', 'year end', 'trend', 'previous year', 'profile', 'booking month'],
  },
  parameters: [
    ACTUAL,
    MONTHS,
    {
      name: { de: 'methode', en: 'method' },
      kind: 'selector',
      values: [
        {
          value: 'LINEAR',
          meaning: { de: 'Weitere Monate wie das Mittel der gebuchten', en: 'Further months as the mean of the booked ones' },
        },
        {
          value: 'TREND3',
          meaning: { de: 'Weitere Monate wie das Mittel der letzten drei', en: 'Further months as the mean of the last three' },
        },
        { value: 'PROFIL', meaning: { de: 'Verlauf wie im Vorjahr', en: 'The same course as in the previous year' } },
      ],
      description: { de: 'LINEAR, TREND3 oder PROFIL', en: 'LINEAR, TREND3 or PROFIL' },
    },
    PREVIOUS,
  ],
  checks: {
    ist: (actual, months) => (actual && months?.gt(actual.cells.length) ? tooFewMonths(actual, months) : undefined),
    monate_gebucht: (_, months, method) => (method === 'TREND3' && months?.lt(TREND) ? tooEarlyForTrend(months) : undefined),
  },
  calculate: (actual, months, method, previous, explain) => {
    const by = forecastMethod(method, months, previous);
    return by instanceof CellError ? by : kduForecast(actual.cells, months.toNumber(), by, explain);
  },
  nativeEquivalent: (actual, months, method, previous) => {
    const booked = firstOf(actual, months);
    const whole = (forecast: string): string =>
      `IF(${months}>ROWS(${actual})*COLUMNS(${actual}),NA(),ROUND(${booked}${forecast},2))`;
    switch (method) {
      case 'LINEAR':
        return whole(`/${months}*12`);
      case 'TREND3':
        return whole(
          `+IF(${months}<${TREND},NA(),(12-${months})*(${booked}-${firstOf(actual, `${months}-${TREND}`)})/${TREND})`,
        );
      case 'PROFIL':
        if (previous === undefined) return months === '12' ? whole('') : notTwelve(NOTHING).message;
        return whole(`*IF(${months}=12,1,SUM(${previous})/${firstOf(previous, months)})`);
    }
  },
  examples: [
    { arguments: [[[100], [110], [120], [130], [140], [150]], 6, 'LINEAR'], result: 1500 },
    { arguments: [[[100], [110], [120], [130], [140], [150]], 6, 'TREND3'], result: 1590 },
    {
      arguments: [[[110, 110, 110, 0, 0, 0]], 3, 'PROFIL', [[100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 120]]],
      result: 1342,
    },
    { arguments: [[[7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 8]], 12, 'TREND3'], result: 85 },
  ],
  errors: [
    {
      code: '#VALUE!',
      when: { de: '`ist` hat weniger Zellen, als `monate_gebucht` sagt.', en: '`actual` has fewer cells than `booked_months` says.' },
      arguments: [[[100], [110]], 3, 'LINEAR'],
    },
    {
      code: '#VALUE!',
      when: {
        de: '`methode` ist TREND3, aber `monate_gebucht` ist kleiner als 3.',
        en: '`method` is TREND3, but `booked_months` is less than 3.',
      },
      arguments: [[[100], [110]], 2, 'TREND3'],
    },
    {
      code: '#VALUE!',
      when: {
        de: '`methode` ist PROFIL, aber `vorjahr` fehlt oder hat nicht 12 Zellen.',
        en: '`method` is PROFIL, but `previous_year` is left out or has not 12 cells.',
      },
      arguments: [[[100], [110]], 2, 'PROFIL', [[100, 100]]],
    },
    {
      code: '#DIV/0!',
      when: {
        de: '`methode` ist PROFIL, aber im Vorjahr war in diesen Monaten nichts gebucht.',
        en: '`method` is PROFIL, but nothing was booked in these months of the previous year.',
      },
      arguments: [[[100]], 1, 'PROFIL', [[0, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100]]],
    },
  ],
  source: {
    de: 'Regel: Jeder Buchungsmonat hält einen Hauptzahllauf, darum nie nach Kalendertagen',
    en: 'Rule: every booking month holds one main payment run, so never by calendar days',
  },
});

/** The sum of the first cells of a range in row order, whatever its shape. */
const firstOf = (range: string, count: string): string =>
  `SUMPRODUCT(${range}*(SEQUENCE(ROWS(${range}),COLUMNS(${range}))<=${count}))`;

function forecastMethod(
  method: ForecastMethod['method'],
  months: Decimal,
  previous: Grid<Decimal> | undefined,
): ForecastMethod | CellError {
  // A whole year needs no estimate, and so no previous year.
  if (months.eq(YEAR)) return { method: 'LINEAR' };
  if (method !== 'PROFIL') return { method };
  if (previous === undefined) return notTwelve(NOTHING);
  if (previous.cells.length !== YEAR) return notTwelve(sizeOf(previous.rows, previous.columns));
  return { method, previous: previous.cells };
}

const notTwelve = (found: Parameters<typeof notAccepted>[1]): CellError =>
  notAccepted(subject(PREVIOUS), found, rangeOf(YEAR, { de: 'Monat', en: 'month' }));

function tooFewMonths(actual: Grid<Decimal>, months: Decimal): CellError {
  const booked = number(months);
  return notAccepted(subject(ACTUAL), sizeOf(actual.rows, actual.columns), {
    de: `ein Bereich mit mindestens ${booked.de} Zellen (monate_gebucht)`,
    en: `a range of at least ${booked.en} cells (booked_months)`,
  });
}

function tooEarlyForTrend(months: Decimal): CellError {
  return notAccepted(subject(MONTHS), number(months), {
    de: `für TREND3 eine ganze Zahl von ${TREND} bis ${YEAR}`,
    en: `for TREND3 a whole number from ${TREND} to ${YEAR}`,
  });
}
