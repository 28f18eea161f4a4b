/** Formulas from the user's notation to the invariant one and back, token by token: texts, names and references stay. */
import { isFunction, isOperator, tokenize, tokenTypes, type Token } from '@borgar/fx';
import { functionWord } from '../../functions/germanWords';
import { booleanCode, booleanWord, type Notation } from './notation';

const SPLITTING = { withLocation: false, negativeNumbers: false } as const;

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
  return tokenize(formula, SPLITTING).map((token) => {
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

const swap = (text: string, signs: Readonly<Record<string, string>>): string => [...text].map((sign) => signs[sign] ?? sign).join('');

/** Numbers, and what the library takes for a number, an operator or nothing it knows, hold the separators. */
const holdsSeparators = (token: Token): boolean =>
  isOperator(token) || token.type === tokenTypes.NUMBER || token.type === tokenTypes.UNKNOWN;

/** A point outside an array constant has no meaning where the decimal sign is a comma: it comes out as a separator too many. */
export function toInvariant(formula: string, { decimal, language }: Notation): string {
  const isComma = decimal === ',';
  return placed(formula)
    .map(({ token, isInArray }) => {
      if (holdsSeparators(token) && isComma) return swap(token.value, { ',': '.', '.': ',', ...(isInArray ? {} : { ';': ',' }) });
      return (language === 'de' && token.type === tokenTypes.REF_NAMED && booleanCode(token.value)) || token.value;
    })
    .join('');
}

export function toLocal(formula: string, { decimal, list, column, language }: Notation): string {
  return placed(formula)
    .map(({ token, isInArray }) => {
      if (token.type === tokenTypes.BOOLEAN) return booleanWord(token.value.toUpperCase() === 'TRUE', language);
      if (isFunction(token)) return functionWord(token.value, language);
      return holdsSeparators(token) ? swap(token.value, { '.': decimal, ',': isInArray ? column : list }) : token.value;
    })
    .join('');
}
