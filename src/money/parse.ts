import type { Explain, StepText } from '../explain';
import { Decimal } from './decimal';
import { formatNumber } from './format';
import { plainHundredths } from './plainAmount';

/** Why a text is no German amount. It is not guessed. */
export type AmountProblem = 'empty' | 'separators' | 'noAmount';

/** A printed amount, `−63,8 Mio.`, as the number that is printed and what it counts. */
export interface PrintedAmount {
  /** Decimal text with sign: `-63.8`. */
  readonly number: string;
  /** The power of ten that the unit stands for: 6 for Mio., −2 for per cent. */
  readonly exponent: number;
  /** Digits after the decimal comma. */
  readonly places: number;
  /** EUR or € stands beside it, alone or behind a power of ten. */
  readonly isEuro: boolean;
}

/** What the dot and the comma mean: German `1.234,56`, English `1,234.56`. */
export type Notation = 'german' | 'english';

const EXPONENTS: Readonly<Record<string, number>> = { teur: 3, mio: 6, mrd: 9, '%': -2, prozent: -2 };

/** Each part where German texts put it, with or without a space before it. The first ones only mark a rounded value. */
const AMOUNT = new RegExp(
  `^${[
    '(?:rd\\.|ca\\.|circa|etwa|rund)?',
    '(?<open>\\()?',
    '(?<before>[-−–+])?',
    '(?<front>€|T?EUR)?',
    '(?<inner>[-−–+])?',
    '(?<digits>\\d(?:[\\d., ]*\\d)?)',
    '(?<after>[-−–])?',
    '(?<unit>TEUR|%|Prozent|(?<scale>Mio|Mrd)\\.?)?',
    '(?<back>€|EUR)?',
    '(?<last>[-−–])?',
    '(?<close>\\))?',
    '(?<outside>€|EUR)?',
  ].join(' ?')}$`,
  'i',
);

/** Dots or spaces group by three, a comma is the decimal point. */
const DIGITS = /^(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?: \d{3})+)(?:,(?<fraction>\d+))?$/;

/** Spaces of every width. A line feed or a tab between digits joins what stood in two lines or cells, and is none. */
const SPACES = /\p{Zs}+/gu;

/**
 * Reads German amount text: `1.234,56 €`, `63,8 Mio. EUR`, `(1.234,56)`, `1,00-`, `ca. 80 %`. Per cent comes out
 * as a fraction, everything else in full. `1.095` is 1095; `12.34` and English `1,234.56` are problems.
 */
export function parseGermanAmount(text: string, explain?: Explain): Decimal | AmountProblem {
  const printed = readPrinted(text);
  if (typeof printed === 'string') return printed;
  const number = new Decimal(printed.number);
  explain?.(NUMBER, [text], number);
  const value = printedValue(printed);
  if (printed.exponent !== 0) explain?.(scaled(printed.exponent), [number], value);
  return value;
}

/** A number that stands where a text could: it is what it is. */
export function tellNumber(number: Decimal, explain?: Explain): Decimal {
  explain?.(GIVEN, [number], number);
  return number;
}

/** `parseGermanAmount` in doubles: the nearest one to the same decimal text. */
export function parseToDouble(text: string): number | undefined {
  const hundredths = plainHundredths(text);
  if (!Number.isNaN(hundredths)) return hundredths / 100;
  const printed = readPrinted(text);
  if (typeof printed === 'string') return undefined;
  const value = Number(literal(printed));
  return Number.isFinite(value) ? value : undefined;
}

/** The dot for the comma and the comma for the dot: English digits as Germans write them. */
const swapped = (digits: string): string => digits.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'));

export function readPrinted(text: string, notation: Notation = 'german'): PrintedAmount | AmountProblem {
  const plain = text.replace(SPACES, ' ').trim();
  if (plain === '') return 'empty';
  const parts = AMOUNT.exec(plain)?.groups;
  if (parts === undefined) return 'noAmount';
  const { open, before, inner, front, digits: written = '', after, unit, scale, back, last, close, outside } = parts;
  const digits = notation === 'german' ? written : swapped(written);
  const signs = [open, before, inner, after, last].filter((sign) => sign !== undefined);
  const units = [front, back, outside, scale === undefined ? unit : undefined].filter((one) => one !== undefined);
  const power = [front, scale ?? unit].map((one) => EXPONENTS[one?.toLowerCase() ?? '']).filter((one) => one !== undefined);
  if (signs.length > 1 || units.length > 1 || power.length > 1 || (open === undefined) !== (close === undefined)) return 'noAmount';
  const fraction = DIGITS.exec(digits);
  if (fraction === null) return 'separators';
  const number = digits.replace(/[. ]/g, '').replace(',', '.');
  return {
    number: signs.length === 0 || signs[0] === '+' ? number : `-${number}`,
    exponent: power[0] ?? 0,
    places: fraction.groups?.fraction?.length ?? 0,
    isEuro: [front, back, outside].some((one) => one !== undefined),
  };
}

const literal = ({ number, exponent }: PrintedAmount): string => `${number}e${exponent}`;

/** What a printed amount stands for. */
export const printedValue = (printed: PrintedAmount): Decimal => new Decimal(literal(printed));

const NAME = { de: 'Zahl', en: 'Number' };

const GIVEN: StepText = { name: NAME, formula: { de: '{text}', en: '{text}' }, unit: 'number' };

const NUMBER: StepText = {
  name: NAME,
  formula: { de: 'gelesen aus „{text}“', en: 'read from “{text}”' },
  unit: 'number',
};

function scaled(exponent: number): StepText {
  const factor = new Decimal(10).pow(Math.abs(exponent));
  const sign = exponent < 0 ? '÷' : '×';
  return {
    name: { de: 'Betrag', en: 'Amount' },
    formula: { de: `{Zahl} ${sign} ${formatNumber(factor, 'de')}`, en: `{Number} ${sign} ${formatNumber(factor, 'en')}` },
    unit: exponent < 0 ? 'rate' : 'number',
  };
}
