/** Where new rows go in a table that is sorted by source, year and period: periods stay together, whatever the user has sorted. */
import type { CellContent } from '../../src/workbook/model';
import { groupBy } from '../../src/groupBy';

type Cells = Readonly<Record<string, CellContent>>;

/** Rows that come in together. */
export interface Piece {
  readonly cells: readonly Cells[];
  /** The table's row that the first of them will be, counted from 0, when all pieces before have come in. */
  readonly index: number;
  /** Behind the last row that holds something. */
  readonly isAtEnd: boolean;
}

/** By which rows are kept together; a table lacks those that it does not have. */
const GROUP = ['source', 'year', 'period', 'month'] as const;
const WITHIN = ['account', 'position', 'municipality', 'dataState'] as const;

/**
 * @param present what the rows of the table hold, the last one that holds something included
 * @param most rows of a piece
 */
export function piecesOf(cells: readonly Cells[], present: readonly Cells[], most: number): Piece[] {
  const sorted = [...cells].sort((one, other) => compare(one, other, GROUP) || compare(one, other, WITHIN));
  const pieces: Piece[] = [];
  let before = 0;
  for (const group of groupBy(sorted, (row) => GROUP.map((key) => String(row[key] ?? '')).join('\t')).values()) {
    const [first = {}] = group;
    const found = present.findIndex((row) => compare(row, first, GROUP) > 0);
    const place = found < 0 ? present.length : found;
    for (let from = 0; from < group.length; from += most) {
      const piece = group.slice(from, from + most);
      pieces.push({ cells: piece, index: place + before, isAtEnd: found < 0 });
      before += piece.length;
    }
  }
  return pieces;
}

function compare(one: Cells, other: Cells, keys: readonly string[]): number {
  for (const key of keys) {
    const [a = '', b = ''] = [one[key], other[key]];
    if (a === b) continue;
    if (typeof a === 'number' && typeof b === 'number') return a - b;
    return String(a) < String(b) ? -1 : 1;
  }
  return 0;
}
