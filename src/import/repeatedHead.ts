/** A head that is repeated inside the data, as reports print it on every page. */
import { textOf, type Cell } from './cell';
import type { Head } from './head';

export function isRepeatedHead(cells: readonly Cell[], { columns }: Head): boolean {
  let filled = 0;
  for (let index = 0; index < columns.length; index++) {
    const name = columns[index]?.name ?? '';
    const text = textOf(cells[index]).trim();
    if (text === '') continue;
    if (!name.startsWith(text.replace(/\s+/g, ' '))) return false;
    filled++;
  }
  return filled >= 2;
}
