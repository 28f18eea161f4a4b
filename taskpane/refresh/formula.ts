/** Formulas by their parts: whether two say the same, and what one says after cells have moved. */
import { parseA1Ref, stringifyA1Ref, tokenize } from '@borgar/fx';
import type { Cell } from '../../src/workbook/model';
import { ownName } from '../formula/ownName';
import type { Movement } from './movement';

export const isFormula = (content: Cell): content is `=${string}` => typeof content === 'string' && content.startsWith('=');

const REFERENCES: readonly string[] = ['range', 'range_beam', 'range_ternary'];

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

/** Sheets by the names that they had, in capitals. */
export type Movements = ReadonlyMap<string, Movement>;

/** A formula as Excel makes it of the one on the sheet `home` when the cells that it names have moved. */
export function follow(formula: string, home: string, movements: Movements): string {
  return tokenize(formula)
    .map(({ type, value }) => (REFERENCES.includes(type) ? followReference(value, home, movements) : value))
    .join('');
}

function followReference(reference: string, home: string, movements: Movements): string {
  const parsed = parseA1Ref(reference);
  if (!parsed || !('range' in parsed) || !parsed.range) return reference;
  const { context = [], range } = parsed;
  const [sheet] = context;
  const movement = context.length > 1 ? undefined : movements.get((sheet ?? home).toUpperCase());
  if (!movement) return reference;
  const moved = movement.range(range);
  return moved ? stringifyA1Ref({ context: sheet === undefined ? [] : [movement.sheetName], range: moved }) : '#REF!';
}
