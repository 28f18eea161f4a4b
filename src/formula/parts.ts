/**
 * Parts of a formula in which separators, brackets and quotes mean nothing: texts, and references of whatever form, in English and
 * in the user's language alike.
 */
import { closingBracket } from './structured';

export interface Part {
  readonly kind: 'text' | 'cells' | 'name' | 'table' | 'call';
  readonly start: number;
  readonly end: number;
  /** Of another workbook, or through several sheets. */
  readonly isForeign: boolean;
}

type Found = Omit<Part, 'start'>;

export function partsOf(formula: string): Part[] {
  const parts: Part[] = [];
  let position = 0;
  while (position < formula.length) {
    const found = partAt(formula, position);
    if (typeof found !== 'number') parts.push({ ...found, start: position });
    position = typeof found === 'number' ? found : found.end;
  }
  return parts;
}

/** What no sheet of a workbook can have in its name: a path, another workbook in brackets, a first and a last sheet. */
export const isForeignSheet = (sheet: string): boolean => /[[\]:\\/?*]/.test(sheet);

const TEXT = /"(?:[^"]|"")*"?/y;
const QUOTED_SHEET = /'(?:[^']|'')*'!/y;
const WORD = /[\p{L}\p{N}_\\][\p{L}\p{N}_.\\?]*/uy;
/** What stands behind another workbook in brackets: nothing, a sheet, or several. */
const SHEET_OF_BOOK = /[\p{L}\p{N}_.]*(?::[\p{L}\p{N}_.]+)?!/uy;
const LAST_SHEET = /:[\p{L}\p{N}_.]+!/uy;
const COLUMN = String.raw`\$?[a-z]{1,3}`;
const ROW = String.raw`\$?\d{1,7}`;
const CELLS = new RegExp(`(?:${COLUMN}${ROW}(?::${COLUMN}${ROW})?|${COLUMN}:${COLUMN}|${ROW}:${ROW})(?![\\p{L}\\p{N}_.!([])`, 'iuy');
const ERROR = /#[\p{L}\p{N}/]+[!?]?/uy;

/** Where the part ends that begins here, or the place behind what is none. */
function partAt(formula: string, start: number): Found | number {
  switch (formula.charAt(start)) {
    case '"':
      return { kind: 'text', end: endOf(TEXT, formula, start) ?? formula.length, isForeign: false };
    case "'":
      return quotedAt(formula, start);
    case '[':
      return bracketAt(formula, start);
    case '#':
      return endOf(ERROR, formula, start) ?? start + 1;
    default:
      return wordAt(formula, start);
  }
}

function quotedAt(formula: string, start: number): Found | number {
  const end = endOf(QUOTED_SHEET, formula, start);
  return end === undefined ? start + 1 : onSheet(formula, end, isForeignSheet(formula.slice(start, end)));
}

/** `[Mappe2.xlsx]KdU!A1`, `[1]!Name`; or, inside its own table, `[@Wert]`. */
function bracketAt(formula: string, start: number): Found | number {
  const closed = closingBracket(formula, start);
  if (closed === undefined) return start + 1;
  const end = endOf(SHEET_OF_BOOK, formula, closed);
  return end === undefined ? { kind: 'table', end: closed, isForeign: false } : onSheet(formula, end, true);
}

function wordAt(formula: string, start: number): Found | number {
  const end = endOf(WORD, formula, start);
  if (end === undefined) return start + 1;
  if (formula.charAt(end) === '!') return onSheet(formula, end + 1, false);
  const lastSheet = isCells(formula, start) ? undefined : endOf(LAST_SHEET, formula, end);
  return lastSheet === undefined ? named(formula, start, end, false) : onSheet(formula, lastSheet, true);
}

const isCells = (formula: string, start: number): boolean => /^[a-z]{1,3}\d+:|^\d+:/i.test(formula.slice(start));

/** What stands behind the exclamation mark. */
function onSheet(formula: string, start: number, isForeign: boolean): Found | number {
  const cells = endOf(CELLS, formula, start) ?? endOf(ERROR, formula, start);
  if (cells !== undefined) return { kind: 'cells', end: cells, isForeign };
  const word = endOf(WORD, formula, start);
  if (word === undefined) return start;
  const found = named(formula, start, word, isForeign);
  return typeof found === 'number' ? { kind: 'name', end: word, isForeign } : found;
}

/** A table's cells by what follows its name, or a call by a name that only some languages have; else no part. */
function named(formula: string, start: number, end: number, isForeign: boolean): Found | number {
  const closed = formula.charAt(end) === '[' ? closingBracket(formula, end) : undefined;
  if (closed !== undefined) return { kind: 'table', end: closed, isForeign };
  const isCall = formula.charAt(end) === '(' && (formula.charAt(start - 1) === '!' || /\P{ASCII}/u.test(formula.slice(start, end)));
  return isCall ? { kind: 'call', end, isForeign } : end;
}

function endOf(pattern: RegExp, text: string, start: number): number | undefined {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
