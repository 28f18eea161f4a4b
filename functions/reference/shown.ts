/** Numbers and results as text for people. */
import type { Step, StepNumber, StepUnit } from '../../src/explain';
import type { Language } from '../../src/language';
import { Decimal } from '../../src/money/decimal';
import { formatNumber } from '../../src/money/format';
import { CellError } from '../engine/cellError';
import { localError } from '../localFormula';

/** As many as Excel shows. */
const DIGITS = 15;
const PERCENT_DIGITS = 2;
const NO_BREAK = '\u00a0';

const shortened = (value: Decimal): Decimal => value.toSignificantDigits(DIGITS);

/** A number with more digits ends with an ellipsis; a tiny or huge one has an exponent, as in Excel. */
function numberText(value: Decimal, language: Language): string {
  const short = shortened(value);
  const more = short.equals(value) ? '' : '…';
  if (short.isZero() || (short.e > -DIGITS && short.e <= DIGITS)) return formatNumber(short, language) + more;
  const [mantissa = '', exponent = ''] = short.toExponential().split('e');
  return `${formatNumber(new Decimal(mantissa), language)}${more}E${exponent}`;
}

/** A cell of a result; the unit is that of its numbers. */
export function shownCell(value: unknown, language: Language, unit: StepUnit = 'number'): string {
  if (value instanceof CellError) return localError(value.code, language);
  return typeof value === 'number' ? shownValue(new Decimal(value), language, unit) : String(value);
}

export function shownValue(value: StepNumber, language: Language, unit: StepUnit): string {
  if (typeof value === 'string') return value;
  if (!(value instanceof Decimal)) return value.map((one) => shownValue(one, language, unit)).join(' · ');
  const number = numberText(value, language);
  if (unit === 'eur') return `${number}${NO_BREAK}${language === 'de' ? '€' : 'EUR'}`;
  return unit === 'rate' ? `${number} (${percent(value, language)})` : number;
}

/** A step whose quotients do not fill lines. */
export const legible = (step: Step): Step => ({ ...step, numbers: step.numbers.map(legibleNumber) });

function legibleNumber(number: StepNumber): StepNumber {
  if (typeof number === 'string') return number;
  return number instanceof Decimal ? shortened(number) : number.map((one) => (typeof one === 'string' ? one : shortened(one)));
}

function percent(share: Decimal, language: Language): string {
  const exact = share.times(100);
  const rounded = exact.toDecimalPlaces(PERCENT_DIGITS);
  const sign = rounded.equals(exact) ? '' : `≈${NO_BREAK}`;
  return `${sign}${formatNumber(rounded, language)}${NO_BREAK}%`;
}
