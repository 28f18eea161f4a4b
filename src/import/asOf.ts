/** The Datenstand of Bedarfsgemeinschaften. */
import { codeText, LAST_MONTH, monthOf, periodCode, periodOfCode, yearOfCode } from './months';

const MATURITY = /^t\s?(\d)$/i;

/**
 * A month, or `t3`: so many months after the line's own. Empty = final.
 *
 * @param code of the line's month
 * @returns `2025-04`, undefined for what is neither
 */
export function asOfIn(text: string, code: number): string | undefined {
  const plain = text.trim();
  if (plain === '') return '';
  const maturity = MATURITY.exec(plain);
  if (maturity) {
    const months = yearOfCode(code) * LAST_MONTH + periodOfCode(code) - 1 + Number(maturity[1]);
    return codeText(periodCode(Math.floor(months / LAST_MONTH), (months % LAST_MONTH) + 1));
  }
  const period = monthOf(plain);
  return period?.year === undefined || period.period > LAST_MONTH ? undefined : codeText(periodCode(period.year, period.period));
}
