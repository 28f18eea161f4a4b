/** A column of a table that may have 100,000 rows: how many they are is asked first, then they come in pieces. */
import type { Found } from '../found';
import { argumentsIn, isGone } from '../../excel/references';
import { areaOf, MISSING } from './cells';

export interface Piece {
  readonly rows: number;
  queue(): void;
}

export interface LongColumn {
  /** After a round trip. */
  pieces(): readonly Piece[];
  /** After all pieces are there. */
  found(): Found;
}

const ROWS = 10_000;

export function longColumn(range: Excel.Range): LongColumn {
  range.load({ address: true, rowCount: true });
  const read: Excel.Range[] = [];
  return {
    pieces: () =>
      isGone(range)
        ? []
        : Array.from({ length: Math.ceil(range.rowCount / ROWS) }, (_, index) => {
          const rows = Math.min(ROWS, range.rowCount - index * ROWS);
          const queue = (): void => {
            const piece = range.getCell(index * ROWS, 0).getResizedRange(rows - 1, 0);
            piece.load({ values: true, valueTypes: true });
            read.push(piece);
          };
          return { rows, queue };
        }),
    found: () => (isGone(range) ? MISSING : areaOf(range.address, read.flatMap(argumentsIn))),
  };
}
