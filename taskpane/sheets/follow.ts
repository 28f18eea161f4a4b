/** What a formula says after the cells that it names have moved. */
import { isRange, stringifyA1Ref } from '@borgar/fx';
import { cellsIn } from '../../src/formula/reference';
import { tokensOf } from '../../src/formula/tokens';
import type { Movement } from './movement';

/** Sheets by the names that they had, in capitals. */
export type Movements = ReadonlyMap<string, Movement>;

/** A formula as Excel makes it of the one on the sheet `home` when the cells that it names have moved. */
export function follow(formula: string, home: string, movements: Movements): string {
  return tokensOf(formula)
    .map((token) => (isRange(token) ? followReference(token.value, home, movements) : token.value))
    .join('');
}

function followReference(reference: string, home: string, movements: Movements): string {
  const cells = cellsIn(reference);
  const movement = cells && movements.get((cells.sheet ?? home).toUpperCase());
  if (!movement) return reference;
  const { sheet, range } = cells;
  const moved = movement.range(range);
  return moved ? stringifyA1Ref({ context: sheet === undefined ? [] : [movement.sheetName], range: moved }) : '#REF!';
}
