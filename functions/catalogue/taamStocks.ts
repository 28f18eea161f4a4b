import { FUNDING_YEARS } from '../../src/integration/taamStock';
import type { Localized } from '../../src/language';
import type { NumberParameter } from '../parameter';

/** What TAAM_STOCK and TAAM_COST start from. */
export const STOCKS = {
  name: { de: 'bestand_je_förderjahr', en: 'stock_by_year' },
  kind: 'count',
  range: true,
  cells: { count: FUNDING_YEARS, each: { de: 'Förderjahr', en: 'year of funding' } },
  min: 0,
  description: {
    de: `${FUNDING_YEARS} Zellen: Beschäftigungen im 1. bis ${FUNDING_YEARS}. Förderjahr, ab 0`,
    en: `${FUNDING_YEARS} cells: jobs in year of funding 1 to ${FUNDING_YEARS}, at least 0`,
  },
} as const satisfies NumberParameter;

/** When their range is an error. */
export const NOT_FIVE_STOCKS: Localized = {
  de: '`bestand_je_förderjahr` hat nicht fünf Zellen, eine je Förderjahr.',
  en: '`stock_by_year` has not five cells, one for each year of funding.',
};
