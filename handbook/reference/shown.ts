/** Numbers and results as text for people. */
import { stepNumber, type StepNumber, type StepUnit } from '../../src/explain';
import type { Language } from '../../src/language';
import { Decimal } from '../../src/money/decimal';
import { formatNumber } from '../../src/money/format';
import { CellError } from '../../functions/engine/cellError';
import { localError } from '../../src/formula/germanWords';

const PERCENT_DIGITS = 2;
const NO_BREAK = '\u00a0';

/** A cell of a result; the unit is that of its numbers. */
export function shownCell(value: unknown, language: Language, unit: StepUnit = 'number'): string {
  if (value instanceof CellError) return localError(value.code, language);
  return typeof value === 'number' ? shownValue(new Decimal(value), language, unit) : String(value);
}

export function shownValue(value: StepNumber, language: Language, unit: StepUnit): string {
  if (typeof value === 'string') return value;
  if (!(value instanceof Decimal)) return value.map((one) => shownValue(one, language, unit)).join(' · ');
  const number = stepNumber(value, language, unit);
  if (unit === 'eur') return `${number}${NO_BREAK}${language === 'de' ? '€' : 'EUR'}`;
  if (unit === 'rate') return `${number} (${percent(value, language)})`;
  // Without a unit it may be a year.
  return unit === 'number' && value.isInteger() && value.abs().lt(10_000) ? value.toFixed().replace('-', '\u2212') : number;
}

function percent(share: Decimal, language: Language): string {
  const exact = share.times(100);
  const rounded = exact.toDecimalPlaces(PERCENT_DIGITS);
  const sign = rounded.equals(exact) ? '' : `≈${NO_BREAK}`;
  return `${sign}${formatNumber(rounded, language)}${NO_BREAK}%`;
}
