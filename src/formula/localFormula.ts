/** Formulas as Excel shows them in one language; calculated and stored they are in the invariant form, which is the English one. */
import { isFunction, isOperator, tokenTypes, type Token } from '@borgar/fx';
import type { Language } from '../language';
import { booleanWord, functionWord, germanFunction, localError } from './germanWords';
import { usualNotation, type Notation } from './notation';
import { localStructured } from './structured';
import { tokensOf } from './tokens';

/**
 * A formula of our own. A function whose German name is not known is a mistake.
 *
 * @param invariant with or without `=`
 */
export const localFormula = (invariant: string, language: Language): string =>
  spell(invariant, usualNotation(language), (name) => (language === 'de' ? germanFunction(name) : name));

/** A user's formula, in the notation of his Excel: a function that is not known here stays as it is. */
export const toLocal = (invariant: string, notation: Notation): string =>
  spell(invariant, notation, (name) => functionWord(name, notation.language));

/** Token by token: texts, names and references stay. */
function spell(invariant: string, notation: Notation, functionNamed: (name: string) => string): string {
  const { decimal, list, column, language } = notation;
  let isInArray = false;
  return tokensOf(invariant)
    .map((token) => {
      const { type, value } = token;
      if (isOperator(token) && '{}'.includes(value)) isInArray = value === '{';
      if (isFunction(token)) return functionNamed(value);
      if (type === tokenTypes.BOOLEAN) return booleanWord(value.toUpperCase() === 'TRUE', language);
      if (type === tokenTypes.REF_STRUCT) return localStructured(value, notation);
      if (type === tokenTypes.ERROR) return localError(value, language);
      return holdsSeparators(token) ? swapSigns(value, { '.': decimal, ',': isInArray ? column : list }) : value;
    })
    .join('');
}

/** Numbers, and what the library takes for a number, an operator or nothing it knows, hold the separators. */
export const holdsSeparators = (token: Token): boolean =>
  isOperator(token) || token.type === tokenTypes.NUMBER || token.type === tokenTypes.UNKNOWN;

export const swapSigns = (text: string, signs: Readonly<Record<string, string>>): string =>
  Array.from(text, (sign) => signs[sign] ?? sign).join('');
