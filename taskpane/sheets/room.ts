/** Ranges that reach beyond what was written leave room for a list to grow. */
import { isRange, parseA1Ref, stringifyA1Ref, tokenize } from '@borgar/fx';
import type { CellContent } from '../../src/workbook/model';
import { canonical } from '../../src/formula/canonical';
import { isFormula } from '../../src/formula/isFormula';

interface Roomy {
  /** With the same end wherever there is room. */
  readonly text: string;
  readonly ends: readonly number[];
}

/**
 * Rows that come in before the end of such a range push it on. Where rows look alike nobody can tell from them whether one came in
 * between or below, so the formula is the same one either way; a range with less room than it had is another.
 *
 * @param rows how many were written
 */
export function hasMoreRoom(mine: CellContent, loaded: CellContent, rows: number): boolean {
  if (!isFormula(mine) || !isFormula(loaded)) return false;
  const [now, before] = [roomy(mine, rows), roomy(loaded, rows)];
  return canonical(now.text) === canonical(before.text) && now.ends.every((end, index) => end >= (before.ends[index] ?? 0));
}

function roomy(formula: string, rows: number): Roomy {
  const ends: number[] = [];
  const text = tokenize(formula)
    .map((token) => {
      const parsed = isRange(token) ? parseA1Ref(token.value) : undefined;
      if (!parsed || !('range' in parsed) || !parsed.range) return token.value;
      const { context = [], range } = parsed;
      const { top, bottom } = range;
      if (typeof bottom !== 'number' || bottom < rows || bottom === top) return token.value;
      ends.push(bottom);
      return stringifyA1Ref({ context, range: { ...range, bottom: rows } });
    })
    .join('');
  return { text, ends };
}
