/** What a formula says after the cells that it names have moved. */
import { isRange, parseA1Ref, stringifyA1Ref, tokenize } from '@borgar/fx';
import type { Movement } from './movement';

/** Sheets by the names that they had, in capitals. */
export type Movements = ReadonlyMap<string, Movement>;

/** A formula as Excel makes it of the one on the sheet `home` when the cells that it names have moved. */
export function follow(formula: string, home: string, movements: Movements): string {
  return tokenize(formula)
    .map((token) => (isRange(token) ? followReference(token.value, home, movements) : token.value))
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
