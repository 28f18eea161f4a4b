/** Sheets that stand as they were written are not aligned: what is said of them then is what an alignment would say. */
import fc from 'fast-check';
import { align, type Alignment, type Line } from '../../../taskpane/sheets/align';
import { findMovement } from '../../../taskpane/sheets/movement';

type Rows = readonly (readonly string[])[];

const SIZE = 4;
/** Few contents, so that many lines are alike. */
const content = fc.constantFrom('', '', 'a', 'b', 'c', '=A1');
const cells = fc.array(fc.array(content, { minLength: SIZE, maxLength: SIZE }), { minLength: SIZE, maxLength: SIZE });
const hints = fc.dictionary(fc.constantFrom('0', '1', '2', '3'), fc.nat(SIZE - 1));

const linesOf = (rows: Rows): Line[] => rows.map((row) => new Set(row.filter((one) => one !== '').map((one) => one.replace('A1', '#'))));
const columnsOf = (rows: Rows): Rows => Array.from({ length: SIZE }, (_, column) => rows.map((row) => row[column] ?? ''));
const aligned = (before: Rows, now: Rows, rowHints?: ReadonlyMap<number, number>): Alignment =>
  align(linesOf(before), linesOf(now), rowHints);

test('each cell is where the alignments of rows and columns have it, whatever the user has put beside it', () => {
  fc.assert(
    fc.property(cells, cells, fc.boolean(), hints, (before, typed, isAdded, hinted) => {
      // What was written stays where the user only fills empty cells.
      const now = isAdded ? before.map((row, y) => row.map((one, x) => (one === '' ? (typed[y]?.[x] ?? '') : one))) : typed;
      const rowHints = new Map(Object.entries(hinted).map(([line, match]) => [Number(line), match]));
      const movement = findMovement('Blatt', before, now, rowHints);
      const [rows, columns] = [aligned(before, now, rowHints), aligned(columnsOf(before), columnsOf(now))];
      const places = before.map((line, row) => line.map((_, column) => movement.place({ row, column })));
      const expected = before.map((line, row) =>
        line.map((_, column) => {
          const [y, x] = [rows[row] ?? null, columns[column] ?? null];
          return y === null || x === null ? null : { row: y, column: x };
        }),
      );
      expect(places).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});
