/** What a cell holds as text, with all its digits: `96.000.000 €`, `15,2 %`, `WAHR`. */
import type { Language } from '../language';
import { formatNumber } from '../money/format';
import { readNumber } from '../money/read';
import { booleanWord } from './germanWords';

const NBSP = '\u00a0';

type Content = number | string | boolean;

export function contentText(content: Content, unit: 'eur' | 'rate' | 'number', language: Language): string {
  if (typeof content === 'boolean') return booleanWord(content, language);
  if (typeof content === 'string') return content;
  const value = readNumber(content);
  if (unit === 'rate') return `${formatNumber(value.times(100), language)}${NBSP}%`;
  return `${formatNumber(value, language)}${unit === 'eur' ? `${NBSP}€` : ''}`;
}

/** In the unit of the formats that the sheets use: `€` and `%` as the format has them. */
export const cellText = (content: Content, numberFormat: string, language: Language): string =>
  contentText(content, numberFormat.includes('%') ? 'rate' : numberFormat.includes('€') ? 'eur' : 'number', language);
