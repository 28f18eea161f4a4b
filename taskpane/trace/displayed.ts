/** Whether a cell shows what it holds: a number format can write any other number over it. */
import { Decimal } from '../../src/money/decimal';
import { readNumber } from '../../src/money/read';
import type { TracedCell } from './found';

/**
 * True where what is shown is not the value; what cannot be told, such as a column that is too narrow, is none.
 *
 * @param isAmount no date: a published figure, an assumption
 */
export function misshown({ value, text, numberFormat = 'General', formula }: TracedCell, isAmount: boolean): boolean {
  if (numberFormat === '' || /^general$/i.test(numberFormat) || numberFormat === '@' || /^#+$/.test(text)) return false;
  if (typeof value === 'string') return value !== '' && !(value.startsWith('=') && value === formula) && !text.includes(value);
  if (typeof value !== 'number' || isFraction(numberFormat)) return false;
  if (/[1-9]/.test(forgedDigits(numberFormat))) return true;
  if (isDate(numberFormat)) return isAmount || (/y/i.test(numberFormat.replace(LITERAL, '')) && (value < FIRST_DAY || value > LAST_DAY));
  // A zero may be left out, or be a dash.
  if (value === 0 && !/\d/.test(text)) return false;
  return !shownNumbers(text, numberFormat).some((shown) => isRounded(shown, readNumber(value)));
}

/** What a format writes whatever the value is: in quotes, behind a backslash. */
const LITERAL = /"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g;

/** Digits that the format itself writes, but for those of a word such as `m2` and of a fraction's denominator. */
function forgedDigits(format: string): string {
  const literals = (format.match(LITERAL) ?? []).filter((one) => !/^[[_*]/.test(one)).join(' ');
  const others = format.replace(LITERAL, ' ').replace(/\/\s*\d+/g, '').replace(/E[+-]/gi, '');
  return literals.replace(/\p{L}\d+/gu, '') + others;
}

const isFraction = (format: string): boolean => /[?#0]\s*\/\s*[?#\d]/.test(format.replace(LITERAL, ''));

/** Of 1990 and of 2100: an amount is a day of some other millennium. */
const FIRST_DAY = 32_874;
const LAST_DAY = 73_415;

const isDate = (format: string): boolean => /[dmyhs]/i.test(format.replace(LITERAL, ''));

interface Shown {
  readonly number: Decimal;
  /** Of its last digit. */
  readonly step: Decimal;
}

const SCALES: readonly (readonly [RegExp, string])[] = [
  [/mrd|\bbn\b|billion/i, '1e9'],
  [/mio|mill|\bmn\b|\bm\b/i, '1e6'],
  [/tsd|teur|t€|thousand|\bk\b|k€/i, '1e3'],
];

/** With a comma or a point for the decimals: how Excel is set matters only where both give a number. */
function shownNumbers(text: string, format: string): Shown[] {
  const digits = /\d[\d.,'’\s\u00a0\u202f]*(?:E[+-]?\d+)?/i.exec(text)?.[0].trim();
  if (digits === undefined) return [];
  const isNegative = /[-−–(]/.test(text.slice(0, text.indexOf(digits)));
  const scale = new Decimal(SCALES.find(([word]) => word.test(text))?.[1] ?? (text.includes('%') ? '0.01' : '1'));
  const isWithoutSign = isMarkedByColour(format) || isSpan(format);
  return [',', '.'].flatMap((decimal) => {
    const plain = digits.replace(decimal === ',' ? /[.'’\s\u00a0\u202f]/g : /[,'’\s\u00a0\u202f]/g, '').replace(',', '.');
    if (!/^\d+(\.\d*)?(E[+-]?\d+)?$/i.test(plain)) return [];
    const [mantissa = '', exponent = '0'] = plain.split(/E/i);
    const number = new Decimal(plain.replace(/\.$/, ''));
    const step = new Decimal(10).pow(Number(exponent) - (mantissa.split('.')[1]?.length ?? 0));
    const signed = isWithoutSign ? [number, number.negated()] : [isNegative ? number.negated() : number];
    // The unit may be only written beside, without the number being scaled.
    return [new Decimal(1), scale].flatMap((by) => signed.map((one) => ({ number: one.times(by), step: step.times(by) })));
  });
}

/** Excel's own format writes negative amounts red, without a sign. */
const isMarkedByColour = (format: string): boolean => /;\s*\[(red|rot)\]/i.test(format);

/** `-5 bis 0` says how far something may go. */
const isSpan = (format: string): boolean => /"[^"]*\b(bis|to|from|von)\b[^"]*"/.test(format);

const isRounded = ({ number, step }: Shown, value: Decimal): boolean =>
  number.minus(value).abs().lte(step.div(2).plus(value.abs().times('1e-14')));
