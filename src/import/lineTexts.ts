/** The texts beside the amounts of a line: by their first word it is a sum or a part, by having none it may be a sum. */
import { isFilled, type Cell } from './cell';
import type { Role } from './columns';
import type { AmountFields } from './amountFields';
import type { Head } from './head';
import { rowWord, type RowWord } from './sumWords';

const TEXTS: readonly Role[] = [
  'account',
  'label',
  'bookingText',
  'municipality',
  'product',
  'period',
  'year',
  'date',
  'unknown',
  'marks',
  'asOf',
];

export class LineTexts {
  private readonly indexes: readonly number[];

  constructor({ columns }: Head, fields: AmountFields) {
    const amounts = new Set(fields.all.map(({ column }) => column.index));
    this.indexes = columns.filter(({ role, index }) => TEXTS.includes(role.role) && !amounts.has(index)).map(({ index }) => index);
  }

  /** What makes the line a sum or a part of the row above, with its text. */
  wordOf(cells: readonly Cell[]): ({ readonly text: string } & RowWord) | undefined {
    for (let at = 0; at < this.indexes.length; at++) {
      const cell = cells[this.indexes[at] ?? 0];
      if (typeof cell !== 'string' || cell === '') continue;
      const word = rowWord(cell);
      if (word) return { text: cell.trim().toLowerCase(), ...word };
    }
    return undefined;
  }

  areEmpty(cells: readonly Cell[]): boolean {
    for (const index of this.indexes) if (isFilled(cells[index])) return false;
    return true;
  }
}
