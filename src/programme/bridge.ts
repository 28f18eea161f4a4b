/** The bridge of underfunding (section 4.1), from the previous year to the year: as a formula, written down, and its amounts. */
import type { Language, Localized } from '../language';
import { MUNICIPAL_SHARE } from '../law/parameters';
import { Decimal } from '../money/decimal';
import { formatNumber } from '../money/format';
import { place, publishedFigure } from './figureText';
import { COSTS, PREVIOUS_COSTS, PREVIOUS_UNDERFUNDING, UNDERFUNDING } from './ids';

/** @param share the municipal share, as a formula */
export const bridgeFormula = (share: string): string =>
  `JC.UNDERFUNDING_BRIDGE(${PREVIOUS_UNDERFUNDING},${PREVIOUS_COSTS},${COSTS},FIN_KUERZUNG_VERWALTUNG,${share},` +
  `${UNDERFUNDING},"RECHNERISCH")`;

/**
 * The bridge with + − × ÷ alone.
 *
 * @param share what takes the municipal share off the rise
 * @param before the costs that they rise from
 */
export const bridgeWritten = (share = '', before = PREVIOUS_COSTS): string =>
  `${PREVIOUS_UNDERFUNDING} + (${COSTS} − ${before})${share} + FIN_KUERZUNG_VERWALTUNG`;

export const LESS_SHARE = ` × (1 − ${formatNumber(MUNICIPAL_SHARE.times(100), 'de')} %)`;

const published = (id: string): Decimal => publishedFigure(id).value;
export const RISE = published(COSTS).minus(published(PREVIOUS_COSTS));
const SHARED_RISE = RISE.times(MUNICIPAL_SHARE);
/** What the federation bears of it. */
export const FEDERAL_RISE = RISE.minus(SHARED_RISE);
const LEFT_BY_SHARE = Decimal.sum(published(PREVIOUS_UNDERFUNDING), FEDERAL_RISE, published('FIN_KUERZUNG_VERWALTUNG')).minus(
  published(UNDERFUNDING),
);
const millions = (amount: Decimal, language: Language): string => formatNumber(amount.div(1_000_000), language, 2);

/** @param rise not printed itself */
export const bridgePlace = (rise: Decimal): Localized =>
  place(`{${PREVIOUS_UNDERFUNDING}} + ${millions(rise, 'de')} + {FIN_KUERZUNG_VERWALTUNG} Mio.`);

export const SHARE_REMARK: Localized = {
  de: `Anteil erklärt ${millions(SHARED_RISE, 'de')} Mio., ${millions(LEFT_BY_SHARE, 'de')} bleiben`,
  en: `share explains ${millions(SHARED_RISE, 'en')} m, ${millions(LEFT_BY_SHARE, 'en')} remain`,
};
