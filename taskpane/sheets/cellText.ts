import type { Language } from '../../src/language';
import { formatNumber } from '../../src/money/format';
import { readNumber } from '../../src/money/read';
import type { CellContent } from '../../src/workbook/model';

/** A cell's content as the sheets show it, for the formats that they use: all digits, `€` and `%` as the format has them. */
export function cellText(content: CellContent, numberFormat: string, language: Language): string {
  if (typeof content !== 'number') return String(content);
  const value = readNumber(content);
  if (numberFormat.includes('%')) return `${formatNumber(value.times(100), language)}\u00a0%`;
  return `${formatNumber(value, language)}${numberFormat.includes('€') ? '\u00a0€' : ''}`;
}
