/** What a formula says after the cells that it names have moved. */
import { isRange, stringifyA1Ref } from '@borgar/fx';
import { cellsIn } from '../../src/formula/reference';
import { remembered } from '../../src/formula/remembered';
import { tokensOf } from '../../src/formula/tokens';
import { onceFor } from '../../src/onceFor';
import type { Movement } from './movement';

/** Sheets by the names that they had, in capitals. */
export type Movements = ReadonlyMap<string, Movement>;

/** A formula as Excel makes it of the one on the sheet `home` when the cells that it names have moved. */
export function follow(formula: string, home: string, movements: Movements): string {
  const follows = followers(movements);
  const known = follows.get(home);
  if (known) return known(formula);
  const made = remembered((text) =>
    tokensOf(text)
      .map((token) => (isRange(token) ? followReference(token.value, home, movements) : token.value))
      .join(''),
  );
  follows.set(home, made);
  return made(formula);
}

/** By the sheet on which a formula stands: several findings ask what it says now. */
const followers = onceFor((_: Movements) => new Map<string, (formula: string) => string>());

function followReference(reference: string, home: string, movements: Movements): string {
  const cells = cellsIn(reference);
  const movement = cells && movements.get((cells.sheet ?? home).toUpperCase());
  return movement ? referencesInto(movement)(reference) : reference;
}

/** References to cells of a sheet. */
const referencesInto = onceFor((movement: Movement) =>
  remembered((reference): string => {
    const { sheet, range } = cellsIn(reference) ?? {};
    const moved = range && movement.range(range);
    return moved ? stringifyA1Ref({ context: sheet === undefined ? [] : [movement.sheetName], range: moved }) : '#REF!';
  }),
);
