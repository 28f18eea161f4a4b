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

/** `93.224.000 − 96.000.000` */
export function stepInserted({ formula, numbers }: Step, language: Language): string {
  let index = 0;
  return formula[language].replace(BRACE, () => shown(numbers[index++], language));
}

/** More numbers of a range than these say nothing more. */
const LISTED = 6;
/** As many as Excel shows. A quotient goes on for ever. */
const SHOWN_DIGITS = 15;

function shown(number: StepNumber | undefined, language: Language): string {
  if (number === undefined) return '';
  if (typeof number === 'string') return number;
  if (!('length' in number)) {
    const short = number.toSignificantDigits(SHOWN_DIGITS, Decimal.ROUND_DOWN);
    return formatNumber(short, language) + (short.eq(number) ? '' : '…');
  }
  const listed = number.slice(0, LISTED).map((one) => shown(one, language));
  return `{${[...listed, ...(number.length > LISTED ? ['…'] : [])].join('; ')}}`;
}
