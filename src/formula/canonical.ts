/** Formulas by their parts: whether two say the same. */
import { isFunction, isRange, isWhitespace, parseA1Ref, stringifyA1Ref, tokenTypes } from '@borgar/fx';
import { withOwnNames } from './ownName';
import { tokensOf } from './tokens';

/** One spelling for all that mean the same: Excel drops spaces and quotes, and prefixes functions that it does not know. */
export function canonical(formula: string): string {
  return tokensOf(withOwnNames(formula))
    .map((token) => {
      const { type, value } = token;
      if (isWhitespace(token) || value === '@') return '';
      if (type === tokenTypes.STRING) return value;
      if (type === tokenTypes.NUMBER) return String(Number(value));
      if (isFunction(token)) return value.toUpperCase().replace(/^(_XLFN\.|_XLWS\.)+/, '');
      if (isRange(token)) return unquoted(value).toUpperCase();
      return value.toUpperCase();
    })
    .join('');
}

/** Quotes only where they must be. */
function unquoted(reference: string): string {
  const parsed = parseA1Ref(reference);
  return parsed ? stringifyA1Ref(parsed) : reference;
}

/** What a formula does, whatever cells it does it with. */
export const skeleton = (formula: string): string =>
  tokensOf(withOwnNames(formula))
    .filter((token) => !isWhitespace(token))
    .map((token) => (isRange(token) ? '#' : token.value.toUpperCase()))
    .join('');
