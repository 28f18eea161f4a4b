/** Rule 5: units of head and preamble that contradict, and TEUR over cells whose number format scales, are asked. */
import { newAmount, readAmount } from './amounts';
import type { Cell, Line } from './cell';
import { centsText } from './cents';
import type { Head } from './head';
import type { Layout } from './layout';
import type { Question } from './outcome';
import { isForeignUnit, isScaling, type Unit } from './units';

/** Different units in the head and above it, or TEUR over cells whose number format scales. */
export function unitQuestion(
  layout: Layout,
  { start, head }: { readonly start: readonly Line[]; readonly head: Head },
  above: readonly Unit[],
  answered: Unit | undefined,
): Partial<Question> | undefined {
  if (answered !== undefined || layout.isBg) return undefined;
  const columns = [...layout.values, ...layout.controls].map(({ column }) => column);
  const units = new Set([...above, ...columns.flatMap(({ unit }) => unit ?? [])]);
  const isForeign = [...head.above.flat(), ...columns.map(({ name }) => name)].some(isForeignUnit);
  if (units.size > 1 || isForeign) return { candidates: units.size > 0 ? [...units].sort() : ['EUR', 'TEUR'] };
  const [unit = 'EUR'] = units;
  if (unit === 'EUR') return undefined;
  for (const { cells } of start.slice(head.dataFrom)) {
    for (const { column } of layout.values) {
      const cell = cells[column.index];
      if (cell === undefined || typeof cell === 'string' || cell.kind !== 'number' || !isScaling(cell.format)) continue;
      return {
        candidates: ['EUR', unit].sort(),
        readings: Object.fromEntries(['EUR' as const, unit].sort().map((one) => [one, reading(cell, one)])),
      };
    }
  }
  return undefined;
}

function reading(cell: Cell, unit: Unit): string {
  const amount = newAmount();
  readAmount(cell, unit, 'german', amount);
  return centsText(amount.cents);
}
