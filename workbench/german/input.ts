/** What a German Excel makes of what is typed into a cell. */
import { dateFromSerial, dateToSerial } from 'numfmt';
import { readGermanError, toInvariantFormula } from './formula';

/** numberFormat: the one that the way of writing asks for ("12,5 %"), null where it asks for none. */
export type TypedInput =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number; readonly numberFormat: string | null }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly value: string }
  | { readonly kind: 'formula'; readonly formula: string };

export interface TypedCell {
  /** The cell's own number format; it decides over texts, per cent and whether a new format is taken over. */
  readonly numberFormat: string;
  /** Completes dates without a year. */
  readonly today: Date;
}

/** @throws {GermanFormulaError} for a formula that is not in German notation. */
export function readGermanInput(typed: string, cell: TypedCell): TypedInput {
  if (typed === '') return { kind: 'empty' };
  if (cell.numberFormat === '@') return { kind: 'text', value: typed };
  if (typed.startsWith("'")) return { kind: 'text', value: typed.slice(1) };
  if (isFormula(typed)) return { kind: 'formula', formula: toInvariantFormula(typed.startsWith('=') ? typed : `=${typed}`) };

  const text = typed.trim();
  const number = readGermanNumber(text) ?? readGermanDate(text, cell.today) ?? readTime(text);
  if (number) return inPercentCell(number, cell.numberFormat);
  if (/^(WAHR|FALSCH)$/i.test(text)) return { kind: 'boolean', value: text.toUpperCase() === 'WAHR' };
  const error = readGermanError(text);
  if (error !== null) return { kind: 'error', value: error };
  return { kind: 'text', value: typed };
}

/** "=A1", and "+A1" or "-RUNDEN(…" as users of calculators begin; a lone "=" or "-" is text. */
function isFormula(typed: string): boolean {
  return /^=./su.test(typed) || /^[+-][\p{L}$(]+[\d(]/u.test(typed);
}

interface NumberInput {
  readonly kind: 'number';
  readonly value: number;
  readonly numberFormat: string | null;
}

/** Digits with full stops between groups of three, a decimal comma, an exponent; before or after it "€", or "%" after it. */
const DIGITS = String.raw`(?<digits>\d+|\d{1,3}(?:\.\d{3})+)?(?:,(?<decimals>\d*))?(?<exponent>E[+-]?\d+)?`;
const NUMBER = new RegExp(String.raw`^(?<sign>[+\-−]?)(?<front>€\s*)?${DIGITS}(?<unit>\s*[€%])?$`, 'iu');

function readGermanNumber(text: string): NumberInput | null {
  const parts = NUMBER.exec(text)?.groups;
  if (!parts) return null;
  const { sign = '', front, digits = '', decimals = '', exponent, unit } = parts;
  if (digits === '' && decimals === '') return null;
  const percent = unit?.trim() === '%';
  const currency = front !== undefined || unit?.trim() === '€';
  if (percent && (currency || exponent)) return null;

  const power = percent ? 'E-2' : (exponent ?? '');
  const value = Number(`${sign === '' || sign === '+' ? '' : '-'}${digits.replaceAll('.', '')}.${decimals}${power}`);
  const places = decimals === '' ? '' : '.00';
  let numberFormat: string | null = null;
  if (percent) numberFormat = `0${places}%`;
  else if (currency) numberFormat = `#,##0${places} "€"`;
  else if (exponent) numberFormat = '0.00E+00';
  else if (digits.includes('.')) numberFormat = `#,##0${places}`;
  return { kind: 'number', value, numberFormat };
}

/** 31.12.2025, 31.12.25, 31.12., 2025-12-31; also with "-" or "/". */
function readGermanDate(text: string, today: Date): NumberInput | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const german = /^(\d{1,2})[.\-/](\d{1,2})(?:\.|[.\-/](\d{4}|\d{2}))?$/.exec(text);
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : german ? [german[3], german[2], german[1]] : [];
  if (month === undefined || day === undefined) return null;
  const serial = serialOf(year === undefined ? today.getFullYear() : fullYear(year), Number(month), Number(day));
  return serial === null ? null : { kind: 'number', value: serial, numberFormat: year === undefined ? 'dd. mmm' : 'dd.mm.yyyy' };
}

/** The serial number of a day; null where there is no such day, or before March 1900, where Excel's count is off by one. */
function serialOf(year: number, month: number, day: number): number | null {
  const serial = dateToSerial([year, month, day]) ?? 0;
  const [serialYear, serialMonth] = dateFromSerial(serial);
  return serial >= 61 && serialYear === year && serialMonth === month ? serial : null;
}

/** Excel reads the years 00 to 29 as 20…, the others as 19…. */
function fullYear(year: string): number {
  const number = Number(year);
  if (year.length === 4) return number;
  return number < 30 ? 2000 + number : 1900 + number;
}

function readTime(text: string): NumberInput | null {
  const [, hours, minutes, seconds] = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/.exec(text) ?? [];
  if (hours === undefined || Number(hours) > 23) return null;
  const value = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400;
  return { kind: 'number', value, numberFormat: seconds === undefined ? 'hh:mm' : 'hh:mm:ss' };
}

/** In a cell that shows per cent, "12,5" means 12,5 %, as if Excel had added the sign. */
function inPercentCell(input: NumberInput, numberFormat: string): NumberInput {
  if (input.numberFormat !== null || !numberFormat.includes('%')) return input;
  return { ...input, value: Number((input.value / 100).toPrecision(15)) };
}
