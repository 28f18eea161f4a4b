import { FUNDING_YEARS } from '../../src/integration/taamStock';
import type { Decimal } from '../../src/money/decimal';
import type { NumberParameter } from '../definition';
import type { CellError } from '../engine/cellError';
import type { Grid } from '../engine/grid';
import { notAccepted, sizeOf, subject } from '../engine/messages';

/** What TAAM_STOCK and TAAM_COST start from. */
export const STOCKS = {
  name: { de: 'bestand_je_foerderjahr', en: 'stock_by_year' },
  kind: 'count',
  range: true,
  min: 0,
  description: {
    de: `${FUNDING_YEARS} Zellen: Beschäftigungen im 1. bis ${FUNDING_YEARS}. Förderjahr, ab 0`,
    en: `${FUNDING_YEARS} cells: jobs in year of funding 1 to ${FUNDING_YEARS}, at least 0`,
  },
} as const satisfies NumberParameter;

/** The error where there are not as many cells as years of funding. */
export function otherThanYears(stocks: Grid<Decimal>): CellError | undefined {
  if (stocks.cells.length === FUNDING_YEARS) return undefined;
  return notAccepted(subject(STOCKS), sizeOf(stocks.rows, stocks.columns), {
    de: `${FUNDING_YEARS} Zellen, eine je Förderjahr`,
    en: `${FUNDING_YEARS} cells, one for each year of funding`,
  });
}
