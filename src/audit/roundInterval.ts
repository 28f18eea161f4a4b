import type { Explain, StepText } from '../explain';
import { Decimal } from '../money/decimal';
import { readPrinted, printedValue, type AmountProblem, type PrintedAmount } from '../money/parse';

export interface Interval {
  readonly from: Decimal;
  readonly to: Decimal;
}

/** One-sided words do not say how far they reach. */
export type IntervalProblem = AmountProblem | 'precisionMissing';

/** Gut is at or above its number, knapp and fast at or below; rd., etwa, circa and ca. only mark a rounded value. */
const ONE_SIDED = /^\s*(?:(?<above>gut)|knapp|fast)\s(?<amount>.*)$/is;

/** The number itself, without what a one-sided word says of it. */
export const readApproximate = (printed: string): PrintedAmount | AmountProblem => readPrinted(ONE_SIDED.exec(printed)?.groups?.amount ?? printed);

/**
 * The values that a printed amount can stand for: half a step to each side, or to one side after a one-sided word.
 *
 * @param precision the step that it is rounded to; without it the unit of the last printed digit
 */
export function roundInterval(printed: string, precision?: Decimal, explain?: Explain): Interval | IntervalProblem {
  const oneSided = ONE_SIDED.exec(printed)?.groups;
  const amount = readApproximate(printed);
  if (typeof amount === 'string') return amount;
  if (oneSided !== undefined && precision === undefined) return 'precisionMissing';
  const value = printedValue(amount);
  explain?.(VALUE, [printed], value);
  const step = precision ?? new Decimal(10).pow(amount.exponent - amount.places);
  if (precision === undefined) explain?.(LAST_DIGIT, [printed], step);
  else explain?.(GIVEN, [precision], step);
  const reachesBelow = oneSided?.above === undefined;
  const reachesAbove = oneSided === undefined || !reachesBelow;
  const from = reachesBelow ? value.minus(step.div(2)) : value;
  explain?.(reachesBelow ? FROM : FROM_VALUE, reachesBelow ? [value, step] : [value], from);
  const to = reachesAbove ? value.plus(step.div(2)) : value;
  explain?.(reachesAbove ? TO : TO_VALUE, reachesAbove ? [value, step] : [value], to);
  explain?.(INTERVAL, [from, to], [from, to]);
  return { from, to };
}

const VALUE: StepText = {
  name: { de: 'Wert', en: 'Value' },
  formula: { de: 'gelesen aus „{druckbild}“', en: 'read from “{printed}”' },
  unit: 'number',
};

const STEP = { name: { de: 'Schritt', en: 'Step' }, unit: 'number' } as const;
const GIVEN: StepText = { ...STEP, formula: { de: '{genauigkeit}', en: '{precision}' } };
const LAST_DIGIT: StepText = {
  ...STEP,
  formula: { de: 'Einheit der letzten Ziffer von „{druckbild}“', en: 'unit of the last digit of “{printed}”' },
};

const LOWER = { name: { de: 'von', en: 'from' }, unit: 'number' } as const;
const FROM: StepText = { ...LOWER, formula: { de: '{Wert} − {Schritt} ÷ 2', en: '{Value} − {Step} ÷ 2' } };
const FROM_VALUE: StepText = { ...LOWER, formula: { de: '{Wert}', en: '{Value}' } };

const UPPER = { name: { de: 'bis', en: 'to' }, unit: 'number' } as const;
const TO: StepText = { ...UPPER, formula: { de: '{Wert} + {Schritt} ÷ 2', en: '{Value} + {Step} ÷ 2' } };
const TO_VALUE: StepText = { ...UPPER, formula: { de: '{Wert}', en: '{Value}' } };

const INTERVAL: StepText = {
  name: { de: 'Spanne', en: 'Interval' },
  formula: { de: 'Beginn {von}, Ende {bis}', en: 'start {from}, end {to}' },
  unit: 'number',
};
