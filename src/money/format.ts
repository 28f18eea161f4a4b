import type { Language } from '../language';
import type { Decimal } from './decimal';

const SEPARATORS = {
  de: { group: '.', point: ',' },
  en: { group: ',', point: '.' },
} as const;

const MINUS = '\u2212';

/**
 * A number as text: `−1.234,5` in German, `−1,234.5` in English.
 *
 * @param places rounded or filled up to as many; all its digits where it is left out
 */
export function formatNumber(value: Decimal, language: Language, places?: number): string {
  const { group, point } = SEPARATORS[language];
  const shown = places === undefined ? value : value.toDecimalPlaces(places);
  const [whole = '', fraction] = (places === undefined ? shown.abs().toFixed() : shown.abs().toFixed(places)).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, group);
  const sign = shown.isNegative() && !shown.isZero() ? MINUS : '';
  return sign + grouped + (fraction === undefined ? '' : point + fraction);
}
