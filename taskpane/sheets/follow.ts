/** What a formula says after the cells that it names have moved. */
import { isRange, stringifyA1Ref } from '@borgar/fx';
import { cellsIn } from '../../src/formula/reference';
import { tokensOf } from '../../src/formula/tokens';
import { onceFor } from '../../src/onceFor';
import type { Movement } from './movement';

/** Sheets by the names that they had, in capitals. */
export type Movements = ReadonlyMap<string, Movement>;

/** A formula as Excel makes it of the one on the sheet `home` when the cells that it names have moved. */
export function follow(formula: string, home: string, movements: Movements): string {
  const known = followed(movements);
  const asked = `${home}!${formula}`;
  const before = known.get(asked);
  if (before !== undefined) return before;
  const result = tokensOf(formula)
    .map((token) => (isRange(token) ? followReference(token.value, home, movements) : token.value))
    .join('');
  known.set(asked, result);
  return result;
}

/** Several findings ask what a formula says now. */
const followed = onceFor((_: Movements) => new Map<string, string>());

function followReference(reference: string, home: string, movements: Movements): string {
  const cells = cellsIn(reference);
  const movement = cells && movements.get((cells.sheet ?? home).toUpperCase());
  if (!movement) return reference;
  const { sheet, range } = cells;
  const moved = movement.range(range);
  return moved ? stringifyA1Ref({ context: sheet === undefined ? [] : [movement.sheetName], range: moved }) : '#REF!';
}
