/** How a German Excel shows a value in its cell, and how it puts it into the formula bar. */
import { format, getFormatInfo, isDateFormat, isPercentFormat } from 'numfmt';
import { toGermanError, toGermanFormula } from './formula';

export const GENERAL = 'General';
export const TEXT = '@';

const GERMAN = { locale: 'de', throws: false } as const;

/** The text in the cell. An error value is given as its invariant text and shown in German: "#VALUE!" as "#WERT!". */
export function displayText(value: string | number | boolean, numberFormat: string, isError = false): string {
  if (isError) return toGermanError(String(value));
  if (typeof value === 'boolean') return value ? 'WAHR' : 'FALSCH';
  return String(format(numberFormat || GENERAL, value, GERMAN));
}

/** The text that editing begins with: typed again unchanged, it gives the same value. */
export function editText(value: string | number | boolean, numberFormat: string): string {
  if (typeof value === 'boolean') return displayText(value, GENERAL);
  if (typeof value === 'string') return value.startsWith('=') ? toGermanFormula(value) : toGermanError(value);
  if (isPercentFormat(numberFormat)) return `${plainNumber(value * 100)}%`;
  if (isDateFormat(numberFormat)) return format(dateEditFormat(value, numberFormat), value, GERMAN);
  return plainNumber(value);
}

function dateEditFormat(value: number, numberFormat: string): string {
  const time = value % 1 === 0 ? '' : 'hh:mm:ss';
  if (getFormatInfo(numberFormat).type === 'time') return time || 'hh:mm';
  return `dd.mm.yyyy ${time}`.trim();
}

/** Fifteen significant digits, as Excel keeps them, with a decimal comma and without groups. */
function plainNumber(value: number): string {
  return String(Number(value.toPrecision(15))).replace('.', ',').replace('e', 'E');
}
