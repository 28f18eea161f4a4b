/**
 * How a calculation tells its steps. It calls `explain?.(…)` with the numbers that it uses anyway, so explanation
 * and value cannot disagree; where nobody asks, not even the arguments of that call are built.
 */
import { localized, type Language, type Localized } from './language';
import { Decimal } from './money/decimal';
import { formatNumber } from './money/format';

export type StepUnit = 'eur' | 'rate' | 'count' | 'number' | 'text';

export interface StepText {
  readonly name: Localized;
  /** In words. Each number stands as its name in braces, `{vergleich} − {basis}`, in both languages in the same order. */
  readonly formula: Localized;
  /** Of the step's value. */
  readonly unit: StepUnit;
  readonly rounding?: Localized;
  /** The law, or the place in the document. */
  readonly source?: Localized;
}

/** A list stands for a range. */
export type StepNumber = Decimal | string | readonly (Decimal | string)[];

export interface Step extends StepText {
  /** One for each brace of the formula. */
  readonly numbers: readonly StepNumber[];
  readonly value: StepNumber;
  /** Of the numbers, where known. */
  readonly units?: readonly (StepUnit | undefined)[];
}

/** The last step's value is the result. */
export type Explain = (text: StepText, numbers: readonly StepNumber[], value: StepNumber) => void;

/** `roundTo(…, CENT)` as a sentence. */
export const ROUNDED_TO_CENT: Localized = {
  de: 'kaufmännisch auf Cent gerundet',
  en: 'rounded to the cent, halves away from zero',
};

/** The name of a number, as it stands in a formula: for steps that tell of more than one function's parameters. */
export const brace = (name: Localized): Localized => localized((language) => `{${name[language]}}`);

const BRACE = /\{([^}]*)\}/g;

/** `vergleich − basis` */
export const stepFormula = ({ formula }: StepText, language: Language): string => formula[language].replace(BRACE, '$1');

/** The names that a formula uses. */
export const namesIn = (formula: string): string[] => [...formula.matchAll(BRACE)].map(([, name = '']) => name);

const OPERATOR_BEFORE = /[+−×÷]\s*$/;
const MINUS = '−';

/** `93.224.000 − (−5.000)` */
export function stepInserted({ formula, numbers, units }: Step, language: Language): string {
  let index = 0;
  return formula[language].replace(BRACE, (_, __, offset: number) => {
    const text = stepNumber(numbers[index] ?? '', language, units?.[index]);
    index++;
    const isOperand = text.startsWith(MINUS) && OPERATOR_BEFORE.test(formula[language].slice(0, offset));
    return isOperand ? `(${text})` : text;
  });
}

/** More numbers of a range than a year's months say nothing more. */
const LISTED = 12;
/** As many as Excel shows. A quotient goes on for ever. */
const SHOWN_DIGITS = 15;

/** A number with all its digits, as it stands in a step: without the sign of its unit, but amounts that are not whole with their cents. */
export function stepNumber(number: StepNumber, language: Language, unit?: StepUnit): string {
  if (typeof number === 'string') return number;
  if (!('length' in number)) return shortened(number, language, unit);
  const listed = number.slice(0, LISTED).map((one) => stepNumber(one, language, unit));
  return `{${[...listed, ...(number.length > LISTED ? ['…'] : [])].join('; ')}}`;
}

/** With an ellipsis where it has more digits; a tiny or huge one with an exponent, as in Excel. */
function shortened(number: Decimal, language: Language, unit?: StepUnit): string {
  const short = number.toSignificantDigits(SHOWN_DIGITS, Decimal.ROUND_DOWN);
  const more = short.eq(number) ? '' : '…';
  if (!short.isZero() && (short.e > SHOWN_DIGITS || short.e <= -SHOWN_DIGITS)) {
    const [mantissa = '', exponent = ''] = short.toExponential().split('e');
    return `${formatNumber(new Decimal(mantissa), language)}${more}E${exponent}`;
  }
  const isCents = unit === 'eur' && short.decimalPlaces() === 1;
  return formatNumber(short, language) + (isCents ? '0' : '') + more;
}
