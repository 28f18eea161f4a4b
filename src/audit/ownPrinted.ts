/** The printed value of a user's own relation, and the step that it is rounded to. */
import { Decimal } from '../money/decimal';
import { readPrinted, printedValue, type AmountProblem } from '../money/parse';
import { readNumber } from '../money/read';
import type { Computed } from './arithmetic';
import { readApproximate, roundInterval } from './roundInterval';

/** A cell as it is read: `formula` is set where one stands in it, an error is an object. */
export interface OwnCell {
  readonly value: string | number | boolean | { readonly code: string };
  readonly formula?: string;
  /** A number that its format shows as a percentage: 0.1 as 10 %. */
  readonly isPercent?: boolean;
}

export type PrintedProblem =
  | { readonly kind: 'printed'; readonly found: string; readonly problem: AmountProblem }
  /** Not a number, or below 0. */
  | { readonly kind: 'precision'; readonly found: string }
  /** In the unit of the printed value it is more than that itself. */
  | { readonly kind: 'coarse'; readonly found: string };

export const isBlank = ({ value, formula }: OwnCell): boolean => formula === undefined && typeof value === 'string' && value.trim() === '';

const PERCENT = new Decimal('0.01');

/** Words that only mark a rounded value. */
const MARKED = /^\s*(?:rd\.|ca\.|circa|etwa|rund)/i;

/** What the document counts. Other words may change the number, as Tausend does, and are not guessed. */
const COUNTED =
  /\s+(?:Monat(?:en?)?|Jahr(?:en?)?|Platz|Plätzen?|Person(?:en)?|Menschen|Eintritt(?:en?)?|Förderung(?:en)?|Beschäftigung(?:en)?|Haushalt(?:en?)?|Bedarfsgemeinschaft(?:en)?|VZÄ|Stellen?)$/i;

const ENDS_IN_PERCENT = /(?:%|prozent)$/i;
const UNIT = /%|prozent|mio|mrd|eur|€/i;

/** `0,1 Mio.`, or a number that Excel shows as 10 %. */
const hasUnit = ({ value, isPercent: isShare }: OwnCell): boolean => isShare === true || UNIT.test(String(value));

/** As an amount is written: `341 Mio. Euro` is `341 Mio. EUR`, `24 Monaten` is `24`. */
const amountText = ({ value }: OwnCell): string => String(value).trim().replace(/(?<=\s)Euro$/i, 'EUR').replace(COUNTED, '');

export const isPercent = (printed: OwnCell): boolean => printed.isPercent === true || ENDS_IN_PERCENT.test(amountText(printed));

/** A printed text says itself what it is rounded to; a number, a word that reaches to one side, or `rd. 1.100` does not. */
export function needsPrecision(printed: OwnCell): boolean {
  if (typeof printed.value === 'number') return true;
  const text = amountText(printed);
  if (roundInterval(text) === 'precisionMissing') return true;
  const amount = readApproximate(text);
  // Its zeros may be rounded: to 100 as well as to 10.
  return typeof amount !== 'string' && MARKED.test(text) && amount.places === 0 && /[1-9]0+$/.test(amount.number);
}

/** @param precision where it names no unit, it is in that of the printed value */
export function printedIn(printed: OwnCell, precision: OwnCell): Computed | { readonly problem: PrintedProblem } {
  const text = amountText(printed);
  const amount = typeof printed.value === 'number' ? undefined : readApproximate(text);
  if (typeof amount === 'string') return { problem: { kind: 'printed', found: String(printed.value), problem: amount } };
  const unit = amount ? new Decimal(10).pow(amount.exponent) : printed.isPercent === true ? PERCENT : new Decimal(1);
  const step = isBlank(precision) ? undefined : stepIn(precision, unit);
  const found = String(precision.value);
  if (step === null || step?.isNegative()) return { problem: { kind: 'precision', found } };
  const value = amount ? printedValue(amount) : readNumber(printed.value as number);
  if (!hasUnit(precision) && !unit.eq(1) && !value.isZero() && step?.gt(value.abs())) return { problem: { kind: 'coarse', found } };
  if (!amount) {
    const half = (step ?? new Decimal(0)).div(2);
    return { value, interval: { from: value.minus(half), to: value.plus(half) } };
  }
  const interval = roundInterval(text, step);
  return typeof interval === 'string' ? { problem: { kind: 'precision', found } } : { value, interval };
}

/** Null where it is no number. */
function stepIn(precision: OwnCell, unit: Decimal): Decimal | null {
  const { value } = precision;
  const amount = typeof value === 'number' ? readNumber(value) : readPrinted(String(value));
  if (typeof amount === 'string') return null;
  const step = amount instanceof Decimal ? amount : printedValue(amount);
  return hasUnit(precision) ? step : step.times(unit);
}
