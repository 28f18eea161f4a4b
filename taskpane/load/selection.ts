/** Which sheets go together: a model is never loaded without those that its formulas use. */
import { SHEET_CHOICES, withNeeded, type SheetChoice } from '../../src/workbook/choices';
import type { SheetKey } from '../../src/workbook/model';

/** The sheets among `chosen` that keep `key` from being left out. */
export const neededBy = (key: SheetKey, chosen: ReadonlySet<SheetKey>): SheetChoice[] =>
  SHEET_CHOICES.filter((choice) => chosen.has(choice.key) && choice.needs.includes(key));

/** `chosen` without `left` and without the sheets that need one of them. */
export const without = (chosen: ReadonlySet<SheetKey>, left: readonly SheetKey[]): ReadonlySet<SheetKey> =>
  new Set([...chosen].filter((key) => !withNeeded([key]).some((needed) => left.includes(needed))));
