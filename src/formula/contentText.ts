import type { Language } from '../../src/language';
import { formatNumber } from '../../src/money/format';
import { readNumber } from '../../src/money/read';
import { booleanWord } from '../../src/formula/germanWords';

const NBSP = '\u00a0';

/** What a cell holds, with all its digits: `96.000.000 €`, `15,2 %`. */
export function contentText(content: number | string | boolean, unit: 'eur' | 'rate' | 'number', language: Language): string {
  if (typeof content === 'boolean') return booleanWord(content, language);
  if (typeof content === 'string') return content;
  const value = readNumber(content);
  if (unit === 'rate') return `${formatNumber(value.times(100), language)}${NBSP}%`;
  return `${formatNumber(value, language)}${unit === 'eur' ? `${NBSP}€` : ''}`;
}
