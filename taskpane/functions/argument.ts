/** What an argument says that the user typed: a value, cells to read, or a formula that only Excel can work out. */
import { isOperator, isReference, isWhitespace, parseA1Ref, parseStructRef, tokenTypes, type Token } from '@borgar/fx';
import type { Parameter } from '../../functions/parameter';
import type { Notation } from '../../src/formula/notation';
import type { Decimal } from '../../src/money/decimal';
import { printedValue, readPrinted } from '../../src/money/parse';
import { isDateLike, readTypedDay, writeDay } from './dateArgument';
import { placed, toInvariant } from '../../src/formula/local';
import { referenceOf, type Reference } from '../../src/formula/reference';
import { isFormula, withoutSign } from '../../src/formula/isFormula';
import { partsOf } from '../../src/formula/parts';
import { tokensOf } from '../../src/formula/tokens';

type Constant = number | string | boolean | { readonly code: string };

export type Argument =
  | { readonly kind: 'empty' }
  /** As Excel passes it on: an array constant as rows. */
  | { readonly kind: 'value'; readonly value: Constant | readonly (readonly Constant[])[] }
  | { readonly kind: 'reference'; readonly reference: Reference }
  | { readonly kind: 'expression'; readonly references: readonly Reference[] }
  /** Would not stand as one argument in a formula. */
  | { readonly kind: 'invalid'; readonly reason: 'number' | 'date' | 'syntax' };

/** More cells than these are not read while the user types. */
const READ_AT_MOST = 100_000;

export function readArgument(text: string, parameter: Parameter, notation: Notation): Argument {
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'empty' };
  if (takesText(parameter) && isBareText(trimmed)) return { kind: 'value', value: trimmed };
  const date = parameter.kind === 'date' ? readTypedDay(trimmed) : undefined;
  if (date) return { kind: 'value', value: date.serial };
  if (parameter.kind === 'date' && isDateLike(trimmed)) return { kind: 'invalid', reason: 'date' };
  const invariant = toInvariant(plain(trimmed), notation);
  const tokens = solid(invariant);
  const wrong = fault(invariant);
  const amount = wrong ? typedAmount(trimmed, parameter, notation) : undefined;
  if (amount) return { kind: 'value', value: amount.toNumber() };
  if (wrong) return { kind: 'invalid', reason: parameter.kind === 'date' && wrong === 'number' ? 'date' : wrong };
  return constantArgument(tokens) ?? { kind: 'expression', references: tokens.flatMap((token) => referenceOf(token) ?? []) };
}

/** How the argument stands in the formula: as typed, but for a text that came without its quotes, a day, an amount and the minus sign. */
export function writeArgument(text: string, parameter: Parameter, notation: Notation): string {
  const trimmed = text.trim();
  if (trimmed !== '' && takesText(parameter) && isBareText(trimmed)) return quoted(trimmed);
  const date = parameter.kind === 'date' ? readTypedDay(trimmed) : undefined;
  if (date) return writeDay(date, notation);
  const formula = plain(trimmed);
  const amount = fault(toInvariant(formula, notation)) ? typedAmount(trimmed, parameter, notation) : undefined;
  return amount ? amount.toFixed().replace('.', notation.decimal) : formula;
}

/**
 * An amount as people write it, `2.780.000` or `2,78 Mio. €`, where a formula could not hold it. Not `5-`, which may go on,
 * and nothing in brackets: they change the sign of an amount, but not that of a formula.
 */
function typedAmount(text: string, { kind }: Parameter, { decimal }: Notation): Decimal | undefined {
  const isNumber = kind === 'amount' || kind === 'rate' || kind === 'count' || kind === 'number';
  if (!isNumber || /[()]|[-−–]$/.test(text)) return undefined;
  const printed = readPrinted(text, decimal === ',' ? 'german' : 'english');
  return typeof printed === 'string' ? undefined : printedValue(printed);
}

/** What to type so that `writeArgument` gives this again: a name that stands for a text gets an equals sign. */
export function typedArgument(written: string, parameter: Parameter): string {
  return written !== '' && takesText(parameter) && isBareText(written) ? `=${written}` : written;
}

const takesText = ({ kind }: Parameter): boolean => kind === 'text' || kind === 'selector';

/** Without an equals sign, and with the minus sign of formulas; the pane itself shows U+2212, and word processors make U+2013 of it. */
function plain(text: string): string {
  const formula = isFormula(text) ? withoutSign(text).trim() : text;
  const parts = partsOf(formula);
  return formula.replace(/[\u2212\u2013]/g, (sign, at: number) => (parts.some(({ start, end }) => start < at && at < end) ? sign : '-'));
}

export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Anything but a quoted text, an array constant, a cell, a call or a formula: an id is a text, even where a cell is named like it. */
function isBareText(text: string): boolean {
  const tokens = solid(text);
  const [first] = tokens;
  if (isFormula(text) || isSign(first, '{')) return false;
  return !(tokens.length === 1 && isCells(first)) && first?.type !== tokenTypes.STRING && !tokens.some(({ type }) => type === tokenTypes.FUNCTION);
}

/** A name alone may be a text as well, and so may `1:3`; with a sheet or a workbook before it, neither is. */
const isCells = (token: Token | undefined): boolean =>
  token !== undefined &&
  isReference(token) &&
  (token.type === tokenTypes.REF_RANGE || token.type === tokenTypes.REF_STRUCT || /!|^\$?[a-z]+:/i.test(token.value));

const solid = (formula: string): Token[] => tokensOf(formula).filter((token) => !isWhitespace(token));

const isSign = (token: Token | undefined, ...values: string[]): boolean =>
  token !== undefined && isOperator(token) && values.includes(token.value);

/** What calculates with the operand before it and the one behind it; signs do with the latter alone. */
const BINARY = ['*', '/', '^', '&', '=', '<', '>', '<=', '>=', '<>', ':'];
const SIGNS = ['+', '-'];

/** `5-` and `*5` lack an operand. */
function lacksOperand(before: Token | undefined, token: Token, after: Token | undefined): boolean {
  if (!isSign(token, ...BINARY, ...SIGNS)) return false;
  const isFollowed = after !== undefined && (!isOperator(after) || isSign(after, '(', '{', '@', ...SIGNS));
  const isPreceded = before !== undefined && (!isOperator(before) || isSign(before, ')', '}', '%', '#'));
  return !isFollowed || (!isPreceded && isSign(token, ...BINARY));
}

/** No formula has a currency sign outside its texts; the library takes `5€` for unknown and `€5` for a name. */
const isForeign = ({ type, value }: Token): boolean =>
  type === tokenTypes.UNKNOWN || (type === tokenTypes.REF_NAMED && /\p{Sc}/u.test(value));

/** An open text or bracket, a second argument, a number with something behind it that is no operator, an operator without operands. */
function fault(invariant: string): 'number' | 'syntax' | undefined {
  const tokens = placed(invariant).filter(({ token }) => !isWhitespace(token));
  const balance = tokens.reduce((sum, { token }) => sum + Number(isSign(token, '(', '{')) - Number(isSign(token, ')', '}')), 0);
  const isBroken = tokens.some(({ token, depth }, index) => {
    const before = tokens[index - 1]?.token;
    const isCrowded = before !== undefined && !isOperator(before) && !isOperator(token);
    return (
      token.unterminated ||
      isForeign(token) ||
      lacksOperand(before, token, tokens[index + 1]?.token) ||
      depth < 0 ||
      (depth === 0 && isSign(token, ',', ';')) ||
      (isCrowded && [before.type, token.type].includes(tokenTypes.NUMBER))
    );
  });
  if (balance === 0 && !isBroken) return undefined;
  const first = tokens.find(({ token }) => !isSign(token, '-', '+'))?.token.value ?? '';
  return /^[\d\p{Sc}]/u.test(first) ? 'number' : 'syntax';
}

function constantArgument(tokens: readonly Token[]): Argument | undefined {
  const [first, ...rest] = tokens;
  if (!first) return undefined;
  const reference = rest.length === 0 && isReadable(first) ? referenceOf(first) : undefined;
  if (reference) return { kind: 'reference', reference };
  if (isSign(first, '{') && isSign(rest.at(-1), '}')) return arrayOf(rest.slice(0, -1));
  const value = constantOf(tokens);
  return value === undefined ? undefined : { kind: 'value', value };
}

function constantOf(tokens: readonly Token[]): Constant | undefined {
  const [first, ...rest] = tokens;
  if (!first) return undefined;
  if (isSign(first, '-', '+')) {
    const value = constantOf(rest);
    return typeof value === 'number' ? (first.value === '-' ? -value : value) : undefined;
  }
  if (first.type === tokenTypes.NUMBER && rest.every((token) => isSign(token, '%'))) return Number(first.value) / 100 ** rest.length;
  if (rest.length > 0) return undefined;
  if (first.type === tokenTypes.STRING) return first.value.slice(1, -1).replaceAll('""', '"');
  if (first.type === tokenTypes.BOOLEAN) return first.value.toUpperCase() === 'TRUE';
  return first.type === tokenTypes.ERROR ? { code: first.value.toUpperCase() } : undefined;
}

/** Rows of constants, all of one length; undefined where something else stands in the braces. */
function arrayOf(tokens: readonly Token[]): Argument | undefined {
  const rows = split(tokens, ';').map((row) => split(row, ',').map(constantOf));
  const isRectangle = rows.every((row) => row.length === rows[0]?.length && !row.includes(undefined));
  return isRectangle ? { kind: 'value', value: rows as Constant[][] } : undefined;
}

function split(tokens: readonly Token[], sign: string): Token[][] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (isSign(token, sign)) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

/** A reference as it stands alone in a formula; undefined where only Excel can tell what is meant. */
export function readReference(text: string): Reference | undefined {
  const [token, ...rest] = solid(text);
  return token && rest.length === 0 && isReadable(token) ? referenceOf(token) : undefined;
}

/** Whole columns and more cells than one reads while typing are left to Excel; of a table all but one plain column: `JC_Zahlen[Wert]`. */
function isReadable({ type, value }: Token): boolean {
  if (type === tokenTypes.REF_STRUCT) {
    const { columns = [], sections = [], context = [] } = parseStructRef(value) ?? {};
    // A column's body is meant also where that is said: `JC_Zahlen[[#Data],[Wert]]`.
    return columns.length === 1 && sections.every((section) => section === 'data') && context.length === 0;
  }
  const parsed = parseA1Ref(value);
  if (!parsed || 'name' in parsed) return parsed !== undefined;
  const { top, left, bottom = top, right = left } = parsed.range;
  if (top === null || left === null || bottom === null || right === null) return false;
  return (bottom - top + 1) * (right - left + 1) <= READ_AT_MOST;
}
