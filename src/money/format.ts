import type { Language } from '../language';
import type { Decimal } from './decimal';

const SEPARATORS = {
  de: { group: '.', point: ',' },
  en: { group: ',', point: '.' },
} as const;

const MINUS = '\u2212';

/** A number as text with all its digits: `−1.234,5` in German, `−1,234.5` in English. */
export function formatNumber(value: Decimal, language: Language): string {
  const { group, point } = SEPARATORS[language];
  const [whole = '', fraction] = value.abs().toFixed().split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, group);
  const sign = value.isNegative() && !value.isZero() ? MINUS : '';
  return sign + grouped + (fraction === undefined ? '' : point + fraction);
}
