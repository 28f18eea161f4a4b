/** Formulas as Excel shows them in one language; calculated and stored they are in the invariant form, which is the English one. */
import { tokenize } from '@borgar/fx';
import type { Language } from '../src/language';
import { germanFunction, localError } from './germanWords';

/** @param invariant with or without `=` */
export function localFormula(invariant: string, language: Language): string {
  if (language === 'en') return invariant;
  let inArray = false;
  return tokenize(invariant, { mergeRefs: true })
    .map(({ type, value }) => {
      if (value === '{' || value === '}') inArray = value === '{';
      if (type === 'number') return value.replace('.', ',');
      if (type === 'func') return germanFunction(value);
      if (type === 'bool') return value.toUpperCase() === 'TRUE' ? 'WAHR' : 'FALSCH';
      if (type === 'error') return localError(value, 'de');
      if (type === 'operator' && value === ',') return inArray ? '.' : ';';
      return value;
    })
    .join('');
}
