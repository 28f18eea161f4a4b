import type { Language, Localized } from '../../src/language';
import { Decimal } from '../../src/money/decimal';
import { formatNumber } from '../../src/money/format';
import type { Reason } from '../../src/money/failure';
import { readNumber } from '../../src/money/read';
import { shownText } from '../../src/shownText';
import type { NumberParameter, Parameter } from '../parameter';
import { localError } from '../../src/formula/germanErrors';
import { CellError, type ErrorCode } from './cellError';

/** Where in an argument, counted from 0. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

/** A name and the place in it: every message of an argument starts so. */
type Subject = (language: Language) => string;

export function subject({ name }: Parameter, position?: Position): Subject {
  return (language) => {
    if (position === undefined) return name[language];
    const { row, column } = position;
    return language === 'de'
      ? `${name.de}, Zeile ${row + 1}, Spalte ${column + 1}`
      : `${name.en}, row ${row + 1}, column ${column + 1}`;
  };
}

/** An argument that is not what the parameter takes. */
export function notAccepted(about: Subject, found: Localized, expected: Localized): CellError {
  return new CellError('#VALUE!', {
    de: `${about('de')}: ${found.de} gefunden, erwartet wird ${expected.de}.`,
    en: `${about('en')}: found ${found.en}, expected ${expected.en}.`,
  });
}

/** An error in an input comes out again; one that no function may return comes out as #VALUE!. */
export function passedOn(about: Subject, inputError: string): CellError {
  const code = isReturnable(inputError) ? inputError : '#VALUE!';
  return new CellError(code, {
    de: `${about('de')}: Die Eingabe enthält ${localError(inputError, 'de')}.`,
    en: `${about('en')}: The input contains ${inputError}.`,
  });
}

/** The cells of a result for which a smaller range has no cell. */
export function outsideRange(about: Subject): CellError {
  return new CellError('#N/A', {
    de: `${about('de')}: Der Bereich hat hier keine Zelle.`,
    en: `${about('en')}: The range has no cell here.`,
  });
}

const FAILURES: Readonly<Record<Reason, CellError>> = {
  divisionByZero: new CellError('#DIV/0!', { de: 'Division durch 0.', en: 'Division by 0.' }),
  tooLarge: new CellError('#NUM!', {
    de: 'Das Ergebnis ist zu groß für eine Zahl in Excel.',
    en: 'The result is too large for a number in Excel.',
  }),
};

export function failed(reason: Reason): CellError {
  return FAILURES[reason];
}

/** Excel allows a function no other errors. */
export const RETURNABLE: readonly string[] = ['#N/A', '#DIV/0!', '#NUM!', '#VALUE!', '#NULL!'] satisfies ErrorCode[];

function isReturnable(code: string): code is ErrorCode {
  return RETURNABLE.includes(code);
}

/** A text that is none of the known keys. */
export function unknownKey(about: Subject, text: string, keys: readonly string[]): CellError {
  return new CellError('#N/A', {
    de: `${about('de')}: „${shortened(text)}“ ist unbekannt, erwartet wird ${allowedWord(keys).de}.`,
    en: `${about('en')}: “${shortened(text)}” is unknown, expected ${allowedWord(keys).en}.`,
  });
}

export const NOTHING: Localized = { de: 'nichts', en: 'nothing' };
export const SINGLE_CELL: Localized = { de: 'eine einzelne Zelle', en: 'a single cell' };
export const TEXT: Localized = { de: 'ein Text', en: 'a text' };
export const NOTHING_OR_ZERO: Localized = { de: 'nichts oder 0', en: 'nothing or 0' };
export const DATE: Localized = {
  de: 'ein Excel-Datum ohne Uhrzeit von 01.03.1900 bis 31.12.9999',
  en: 'an Excel date without a time from 1 March 1900 to 31 December 9999',
};

/** A range with one cell for each of something. */
export const rangeOf = (count: number, each: Localized): Localized => ({
  de: `ein Bereich mit ${count} Zellen, eine je ${each.de}`,
  en: `a range of ${count} cells, one for each ${each.en}`,
});

export function sizeOf(rows: number, columns: number): Localized {
  return { de: `${rows} × ${columns} Zellen`, en: `${rows} × ${columns} cells` };
}

export function number(value: Decimal): Localized {
  return { de: formatNumber(value, 'de'), en: formatNumber(value, 'en') };
}

const SHOWN_CHARACTERS = 40;

/** What was found, as a message quotes it. A cell may hold 32,767 characters; a message has room for a few. */
export const shortened = (text: string): string =>
  text.length > SHOWN_CHARACTERS ? `${shownText(text.slice(0, SHOWN_CHARACTERS))}…` : shownText(text);

/** What stands in a cell that cannot be used. */
export function shown(value: unknown): Localized {
  if (typeof value === 'string') return { de: `Text „${shortened(value)}“`, en: `text “${shortened(value)}”` };
  if (value === true) return { de: 'WAHR', en: 'TRUE' };
  if (value === false) return { de: 'FALSCH', en: 'FALSE' };
  if (typeof value === 'number' && Number.isFinite(value)) return number(readNumber(value));
  if (typeof value === 'number') return { de: 'keine endliche Zahl', en: 'no finite number' };
  if (Array.isArray(value)) return { de: 'kein Rechteck von Zellen', en: 'no rectangle of cells' };
  return { de: 'keine Zahl', en: 'no number' };
}

const KINDS: Readonly<Record<NumberParameter['kind'], Localized>> = {
  amount: { de: 'ein Betrag in EUR', en: 'an amount in EUR' },
  rate: { de: 'ein Anteil (15,2 % = 0,152)', en: 'a fraction (15.2 % = 0.152)' },
  count: { de: 'eine Anzahl', en: 'a count' },
  number: { de: 'eine Zahl', en: 'a number' },
};

/** The numbers that a parameter takes. */
export function allowedNumber(parameter: NumberParameter): Localized {
  const kind = numberKind(parameter);
  const limits = allowedRange(parameter);
  return { de: `${kind.de}${limits.de}`, en: `${kind.en}${limits.en}` };
}

function numberKind({ kind, whole, wholeCents }: NumberParameter): Localized {
  if (whole) return { de: 'eine ganze Zahl', en: 'a whole number' };
  return wholeCents ? { de: 'ein Betrag in ganzen Cent', en: 'an amount in whole cents' } : KINDS[kind];
}

function allowedRange({ min, max, above }: NumberParameter): Localized {
  if (above !== undefined) return { de: ` größer als ${limit(above).de}`, en: ` greater than ${limit(above).en}` };
  if (min === undefined) return { de: '', en: '' };
  if (max === undefined) return { de: ` ab ${limit(min).de}`, en: ` of at least ${limit(min).en}` };
  return { de: ` von ${limit(min).de} bis ${limit(max).de}`, en: ` from ${limit(min).en} to ${limit(max).en}` };
}

function limit(value: number): Localized {
  return number(new Decimal(value));
}

/** The words that a selector takes. */
export function allowedWord(words: readonly string[]): Localized {
  const first = words.slice(0, -1).join(', ');
  return { de: `${first} oder ${words.at(-1)}`, en: `${first} or ${words.at(-1)}` };
}
