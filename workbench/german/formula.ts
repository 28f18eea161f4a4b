/**
 * Formulas between their two written forms: as a German Excel shows them, "=RUNDEN(1,5;0)", and Excel's
 * invariant form, "=ROUND(1.5,0)", in which they are stored and calculated. Only the writing is translated;
 * whether a formula makes sense is for the engine to say.
 */
import { ENGLISH_FUNCTION, GERMAN_FUNCTION } from './functionNames';

/** The text is no formula in German notation: a comma or full stop stands where neither can. */
export class GermanFormulaError extends Error {
  /** @param position counts characters from zero, at the one that does not fit. */
  constructor(
    formula: string,
    readonly position: number,
  ) {
    super(`"${formula.charAt(position)}" does not fit here: ${formula.slice(0, position)}▸${formula.slice(position)}`);
    this.name = 'GermanFormulaError';
  }
}

const ERRORS: readonly (readonly [german: string, invariant: string])[] = [
  ['#NULL!', '#NULL!'], ['#DIV/0!', '#DIV/0!'], ['#WERT!', '#VALUE!'], ['#BEZUG!', '#REF!'], ['#NAME?', '#NAME?'],
  ['#ZAHL!', '#NUM!'], ['#NV', '#N/A'], ['#ÜBERLAUF!', '#SPILL!'], ['#KALK!', '#CALC!'], ['#BUSY!', '#BUSY!'],
];
const CONSTANTS: readonly (readonly [german: string, invariant: string])[] = [['WAHR', 'TRUE'], ['FALSCH', 'FALSE']];
/** The item specifiers of structured references: Zahlen[#Alle]. */
const SPECIFIERS: readonly (readonly [german: string, invariant: string])[] = [
  ['#Alle', '#All'], ['#Daten', '#Data'], ['#Kopfzeilen', '#Headers'], ['#Ergebnisse', '#Totals'], ['#Diese Zeile', '#This Row'],
];

/** How one form writes what differs, and what its words are in the other form. */
interface Notation {
  readonly argument: string;
  readonly decimal: string;
  /** Between the columns of an array constant; the first one is written, all are read. */
  readonly columns: string;
  readonly rows: string;
  /** Characters that mean something in the other form only. */
  readonly misplaced: string;
  readonly functions: ReadonlyMap<string, string>;
  readonly words: ReadonlyMap<string, string>;
}

const GERMAN: Notation = {
  argument: ';',
  decimal: ',',
  columns: '.\\',
  rows: ';',
  misplaced: ',.',
  functions: ENGLISH_FUNCTION,
  words: dictionary([...ERRORS, ...CONSTANTS, ...SPECIFIERS]),
};
const INVARIANT: Notation = {
  argument: ',',
  decimal: '.',
  columns: ',',
  rows: ';',
  misplaced: '',
  functions: GERMAN_FUNCTION,
  words: dictionary([...ERRORS, ...CONSTANTS, ...SPECIFIERS].map(([german, invariant]) => [invariant, german] as const)),
};

/** @throws {GermanFormulaError} for a comma that is no decimal comma, or a full stop outside names and arrays. */
export function toInvariantFormula(german: string): string {
  return translate(german, GERMAN, INVARIANT);
}

export function toGermanFormula(invariant: string): string {
  return translate(invariant, INVARIANT, GERMAN);
}

/**
 * The same text with the separators of the invariant form, each character in its place, also while the formula is
 * incomplete. A formula without a semicolon between arguments comes back as it is.
 */
export function withInvariantSeparators(formula: string): string {
  const bare = withoutOpaque(formula);
  if (!bare.includes(';')) return formula;
  const invariant: Readonly<Record<string, string>> = { ';': ',', ',': '.' };
  return formula
    .split('')
    .map((character, i) => (bare.charAt(i) === character ? (invariant[character] ?? character) : character))
    .join('');
}

/** Whether a semicolon at the end of this beginning of a German formula separates arguments. */
export function endsBetweenArguments(beginning: string): boolean {
  return beginning.startsWith('=') && withoutOpaque(`${beginning};`).endsWith(';');
}

/** Takes away the space after each semicolon between arguments. */
export function withoutSpacesAfterSeparators(formula: string): string {
  const bare = withoutOpaque(formula);
  return formula
    .split('')
    .filter((character, i) => character !== ' ' || bare.charAt(i - 1) !== ';')
    .join('');
}

/** Blanks out texts, quoted sheet names, arrays and brackets, closed or not, in which separators mean something else. */
function withoutOpaque(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*(?:"|$)|'(?:[^']|'')*(?:'|$)|\{[^}]*(?:\}|$)|\[(?:[^\]']|'.)*(?:\]|$)/g, (text) => ' '.repeat(text.length));
}

/** "#VALUE!" as a German Excel shows it, "#WERT!"; a text that is no error value comes back as it is. */
export function toGermanError(error: string): string {
  return ERRORS.find(([, invariant]) => invariant === error)?.[0] ?? error;
}

/** "#WERT!", in any case, as "#VALUE!"; null for a text that is no German error value. */
export function readGermanError(text: string): string | null {
  const upper = text.toUpperCase();
  return ERRORS.find(([german]) => german === upper)?.[1] ?? null;
}

function dictionary(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  return new Map(pairs.map(([from, to]) => [from.toUpperCase(), to]));
}

function translate(formula: string, from: Notation, to: Notation): string {
  const pieces: string[] = [];
  let position = 0;
  let inArray = false;
  /** Whether a value stands before: then a decimal sign cannot begin a number. */
  let afterValue = false;

  while (position < formula.length) {
    const token = nextToken(formula, position, from, inArray, afterValue);
    const next = position + token.length;
    const first = token.charAt(0);
    if (first === '{' || first === '}') inArray = first === '{';

    if (isNumber(token, from)) pieces.push(token.replace(from.decimal, to.decimal));
    else if (first === '[') pieces.push(translateBrackets(token, from, to));
    else if (first === '#') pieces.push(from.words.get(token.toUpperCase()) ?? token);
    else if (/[\p{L}_]/u.test(first)) pieces.push(translateWord(token, formula.charAt(next), from));
    else if (inArray && from.columns.includes(first)) pieces.push(to.columns.charAt(0));
    else if (inArray && first === from.rows) pieces.push(to.rows);
    else if (!inArray && first === from.argument) pieces.push(to.argument);
    else if (from.misplaced.includes(first)) throw new GermanFormulaError(formula, position);
    else pieces.push(token);

    if (first.trim() !== '') afterValue = /[\p{L}\p{N}_$\])"'}#%]/u.test(token.charAt(token.length - 1));
    position = next;
  }
  return pieces.join('');
}

function nextToken(formula: string, position: number, notation: Notation, inArray: boolean, afterValue: boolean): string {
  const first = formula.charAt(position);
  if (first === '"' || first === "'") return quoted(formula, position);
  if (first === '[') return bracketed(formula, position);
  if (first === '#') return match(formula, position, /#[\p{L}]+(?:\/[\p{L}0]+)?[!?]?/uy) ?? first;
  const number = notation.decimal === ',' ? /(?:\d+(?:,\d*)?|,\d+)(?:E[+-]?\d+)?/iy : /(?:\d+(?:\.\d*)?|\.\d+)(?:E[+-]?\d+)?/iy;
  if (/\d/.test(first) || (first === notation.decimal && !afterValue && !inArray)) {
    return match(formula, position, number) ?? first;
  }
  // In an array the full stop separates; elsewhere it is part of names such as CONTOSO.PRICE_DELTA.
  const word = inArray ? /[\p{L}_]+/uy : /[\p{L}_$\\][\p{L}\p{N}_.$?\\]*/uy;
  return match(formula, position, word) ?? first;
}

function match(text: string, position: number, pattern: RegExp): string | undefined {
  pattern.lastIndex = position;
  return pattern.exec(text)?.[0];
}

/** A text or a sheet name in quotes; a doubled quote stands for one. */
function quoted(formula: string, start: number): string {
  const quote = formula.charAt(start);
  let end = start + 1;
  while (end < formula.length) {
    if (formula.charAt(end) === quote && formula.charAt(end + 1) !== quote) return formula.slice(start, end + 1);
    end += formula.charAt(end) === quote ? 2 : 1;
  }
  return formula.slice(start);
}

/** From "[" to its "]": a column, a list of columns, or the name of another workbook. An apostrophe escapes. */
function bracketed(formula: string, start: number): string {
  let depth = 0;
  for (let end = start; end < formula.length; end += 1) {
    const character = formula.charAt(end);
    if (character === "'") end += 1;
    else if (character === '[') depth += 1;
    else if (character === ']' && (depth -= 1) === 0) return formula.slice(start, end + 1);
  }
  return formula.slice(start);
}

/** Translates "[[#Alle];[Wert]]": the list separator between the inner brackets and the item specifiers. An apostrophe escapes. */
function translateBrackets(text: string, from: Notation, to: Notation): string {
  return text
    .replace(/'.|\]\s*[;,]\s*\[/gs, (found) => (found.startsWith("'") ? found : found.replace(from.argument, to.argument)))
    .replace(/'.|\[(#[\p{L} ]+)\]/gsu, (found, specifier: string | undefined) => {
      const translated = from.words.get((specifier ?? '').toUpperCase());
      return translated === undefined ? found : `[${translated}]`;
    });
}

function translateWord(word: string, following: string, from: Notation): string {
  const upper = word.toUpperCase();
  if (following === '(') return from.functions.get(upper) ?? word;
  if (following === '!') return word;
  return from.words.get(upper) ?? word;
}

function isNumber(token: string, notation: Notation): boolean {
  return /\d/.test(token.charAt(0)) || (token.length > 1 && token.charAt(0) === notation.decimal);
}
