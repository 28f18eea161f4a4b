/** Formulas by their parts: whether two say the same. */
import { parseA1Ref, stringifyA1Ref, tokenize } from '@borgar/fx';
import type { CellContent } from '../workbook/model';
import { ownName } from './ownName';

export const isFormula = (content: CellContent): content is `=${string}` => typeof content === 'string' && content.startsWith('=');

export const REFERENCES: readonly string[] = ['range', 'range_beam', 'range_ternary'];

/** One spelling for all that mean the same: Excel drops spaces and quotes, and prefixes functions that it does not know. */
export function canonical(formula: string): string {
  return tokenize(formula)
    .map(({ type, value }) => {
      if (type === 'whitespace' || type === 'newline' || value === '@') return '';
      if (type === 'string') return value;
      if (type === 'number') return String(Number(value));
      if (type === 'func') return ownName(value.toUpperCase()).replace(/^(_XLFN\.|_XLWS\.)+/, '');
      if (REFERENCES.includes(type)) return unquoted(value).toUpperCase();
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
  tokenize(formula)
    .filter(({ type }) => type !== 'whitespace' && type !== 'newline')
    .map(({ type, value }) => (REFERENCES.includes(type) ? '#' : value.toUpperCase()))
    .join('');
