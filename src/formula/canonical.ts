/** Formulas by their parts: whether two say the same. */
import { isFunction, isRange, isWhitespace, parseA1Ref, stringifyA1Ref, tokenTypes, type Token } from '@borgar/fx';
import { NAMESPACE, withOwnNames } from './ownName';
import { remembered } from './remembered';
import { tokensOf } from './tokens';

/** One spelling for all that mean the same: Excel drops spaces and quotes, and prefixes functions that it does not know. */
export const canonical = remembered((formula) => {
  const tokens = tokensOf(withOwnNames(formula)).filter((token) => !isWhitespace(token));
  return tokens
    .map((token, index) => {
      const { type, value } = token;
      if (value === '@') return isIntersecting(tokens, index) ? '@' : '';
      if (type === tokenTypes.STRING) return value;
      if (type === tokenTypes.NUMBER) return String(Number(value));
      if (isFunction(token)) return value.toUpperCase().replace(/^(_XLFN\.|_XLWS\.)+/, '');
      if (isRange(token)) return unquoted(value).toUpperCase();
      return value.toUpperCase();
    })
    .join('');
});

/**
 * Whether `@` makes one value of several. Excel adds it by itself only where nothing changes by it: before names and functions that give
 * one value. Before several cells, and before a function of the add-in that calculates with several and would spill, somebody has put it.
 */
function isIntersecting(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  if (!next) return false;
  if (isRange(next)) return isSeveral(next) || tokens[index + 2]?.value === '#';
  if (!isFunction(next)) return next.value === '{';
  return index === 1 && next.value.toUpperCase().startsWith(NAMESPACE) && tokens.some(isSeveral);
}

const isSeveral = (token: Token): boolean => isRange(token) && token.value.includes(':');

/** Quotes only where they must be. */
function unquoted(reference: string): string {
  const parsed = parseA1Ref(reference);
  return parsed ? stringifyA1Ref(parsed) : reference;
}

/** What a formula does, whatever cells it does it with. */
export const skeleton = remembered((formula) =>
  tokensOf(withOwnNames(formula))
    .filter((token) => !isWhitespace(token))
    .map((token) => (isRange(token) ? '#' : token.value.toUpperCase()))
    .join(''),
);
