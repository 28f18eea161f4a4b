import type { Scalar } from './grid';

/** What Excel makes of a text that is put into a cell: the content, and the number format it implies. */
export interface CellInput {
  readonly content: Scalar;
  readonly isFormula?: boolean;
  /** Only where the text implies one, such as "0%" for "12%". */
  readonly numberFormat?: string;
}

/** How a language writes numbers. */
export interface NumberNotation {
  readonly decimal: string;
  readonly group: string;
  readonly true: string;
  readonly false: string;
}

/** Range.values and Range.formulas speak en-US in every Excel. */
export const INVARIANT: NumberNotation = { decimal: '.', group: ',', true: 'TRUE', false: 'FALSE' };
export const GERMAN: NumberNotation = { decimal: ',', group: '.', true: 'WAHR', false: 'FALSCH' };

const TEXT_FORMAT = '@';

/**
 * Reads a text as typing it would. In a cell formatted as text everything stays as it is.
 * A text that starts with "=", "+" or "-" and is no number is a formula.
 */
export function readInput(text: string, numberFormat: string, notation = INVARIANT): CellInput {
  if (numberFormat === TEXT_FORMAT || text === '') return { content: text };
  if (text.startsWith("'")) return { content: text.slice(1), numberFormat: TEXT_FORMAT };
  if (text.startsWith('=') && text.length > 1) return { content: text, isFormula: true };
  const general = numberFormat === 'General';
  return (
    readBoolean(text, notation) ??
    readNumber(text, notation, general) ??
    readInvariantDate(text, general) ??
    (/^[+-][^\s]/.test(text) ? { content: `=${text.startsWith('+') ? text.slice(1) : text}`, isFormula: true } : { content: text })
  );
}

function readBoolean(text: string, notation: NumberNotation): CellInput | null {
  const upper = text.trim().toUpperCase();
  if (upper === notation.true) return { content: true };
  return upper === notation.false ? { content: false } : null;
}

function readNumber(text: string, notation: NumberNotation, general: boolean): CellInput | null {
  const group = `\\${notation.group}`;
  const pattern = new RegExp(
    `^\\s*([+-]?)((?:\\d{1,3}(?:${group}\\d{3})+|\\d+)?(?:\\${notation.decimal}\\d*)?)(E[+-]?\\d+)?\\s*(%?)\\s*$`,
    'i',
  );
  const match = pattern.exec(text);
  if (!match || !/\d/.test(match[2] ?? '')) return null;
  const digits = (match[2] ?? '').replaceAll(notation.group, '').replace(notation.decimal, '.');
  const percent = match[4] === '%';
  // Shifting the decimal point as text keeps 12.5 % exact: 12.5e-2.
  const exponent = Number((match[3] ?? 'E0').slice(1)) - (percent ? 2 : 0);
  const content = Number(`${match[1] === '-' ? '-' : ''}${digits}e${exponent}`);
  if (!percent || !general) return { content };
  return { content, numberFormat: digits.includes('.') ? '0.00%' : '0%' };
}

const DAY = 86_400_000;
/** Day 0 of Excel's calendar for every date after February 1900. */
const EPOCH = Date.UTC(1899, 11, 30);

function readInvariantDate(text: string, general: boolean): CellInput | null {
  const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text);
  const us = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const parts = iso ? [iso[1], iso[2], iso[3] ?? '1'] : us && [us[3], us[1], us[2]];
  if (!parts) return null;
  const [year = 0, month = 0, day = 0] = parts.map(Number);
  const time = Date.UTC(year, month - 1, day);
  if (new Date(time).getUTCMonth() !== month - 1 || new Date(time).getUTCDate() !== day) return null;
  const content = (time - EPOCH) / DAY;
  if (!general) return { content };
  return { content, numberFormat: iso && iso[3] === undefined ? 'mmm-yy' : 'm/d/yyyy' };
}
