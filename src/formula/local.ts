/** Formulas from the user's notation to the invariant one, token by token: texts, names and references stay. */
import { isOperator, tokenTypes, type Token } from '@borgar/fx';
import { booleanCode } from './germanWords';
import { holdsSeparators, swapSigns } from './localFormula';
import type { Notation } from './notation';
import { invariantStructured } from './structured';
import { tokensOf } from './tokens';

/** Tokens with how deep they stand in brackets, and whether in an array constant. */
export interface Placed {
  readonly token: Token;
  readonly depth: number;
  readonly isInArray: boolean;
}

/** The library reads English formulas; the user's separators come out of it as operators or inside numbers. */
export function placed(formula: string): Placed[] {
  let depth = 0;
  let braces = 0;
  return tokensOf(formula).map((token) => {
    if (isOperator(token)) {
      if (token.value === ')') depth -= 1;
      if (token.value === '}') braces -= 1;
    }
    const place = { token, depth: depth + braces, isInArray: braces > 0 };
    if (isOperator(token)) {
      if (token.value === '(') depth += 1;
      if (token.value === '{') braces += 1;
    }
    return place;
  });
}

/** A point outside an array constant has no meaning where the decimal sign is a comma: it comes out as a separator too many. */
export function toInvariant(formula: string, notation: Notation): string {
  const { decimal, language } = notation;
  const isComma = decimal === ',';
  return placed(formula)
    .map(({ token, isInArray }) => {
      if (holdsSeparators(token) && isComma) return swapSigns(token.value, { ',': '.', '.': ',', ...(isInArray ? {} : { ';': ',' }) });
      if (token.type === tokenTypes.REF_STRUCT) return invariantStructured(token.value, notation);
      return (language === 'de' && token.type === tokenTypes.REF_NAMED && booleanCode(token.value)) || token.value;
    })
    .join('');
}
