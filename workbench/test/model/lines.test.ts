import type { Area, LineChange } from '../../model/grid';
import { follow, followWhole } from '../../model/lines';

const rows = (row: number, count: number): Area => ({ row, column: 2, rows: count, columns: 3 });
const move = (at: number, count: number, before: number): LineChange => ({ kind: 'move', axis: 'row', at, count, before });

/** Each line is looked at by itself: what it is worth stands or falls with the whole sheet in a row. */
function linesAfter(total: number, change: LineChange): readonly (number | null)[] {
  return Array.from({ length: total }, (_, line) => follow(rows(line, 1), change)[0]?.row ?? null);
}

test.each<[string, LineChange, readonly (number | null)[]]>([
  ['come in', { kind: 'insert', axis: 'row', at: 2, count: 2 }, [0, 1, 4, 5, 6, 7]],
  ['go', { kind: 'delete', axis: 'row', at: 1, count: 2 }, [0, null, null, 1, 2, 3]],
  ['move down', move(1, 2, 5), [0, 3, 4, 1, 2, 5]],
  ['move up', move(3, 2, 1), [0, 3, 4, 1, 2, 5]],
  ['stay where they are cut', move(2, 2, 2), [0, 1, 2, 3, 4, 5]],
  ['of the other axis', { kind: 'insert', axis: 'column', at: 0, count: 1 }, [0, 1, 2, 3, 4, 5]],
])('lines that %s', (_, change, expected) => expect(linesAfter(6, change)).toEqual(expected));

test('an area grows with lines that come in inside it, and not at its edges', () => {
  const grown = [3, 4, 6].map((at) => follow(rows(3, 3), { kind: 'insert', axis: 'row', at, count: 2 }));
  expect(grown).toEqual([[rows(5, 3)], [rows(3, 5)], [rows(3, 3)]]);
});

test('an area shrinks with lines that go, and goes with its last one', () => {
  const left = [1, 3].map((at) => follow(rows(3, 3), { kind: 'delete', axis: 'row', at, count: 3 }));
  expect(left).toEqual([[rows(1, 2)], []]);
});

test('a move tears an area apart where its lines do not stay together, and joins what does', () => {
  expect(follow(rows(0, 4), move(1, 1, 6))).toEqual([rows(0, 3), rows(5, 1)]);
  expect(follow(rows(2, 2), move(0, 2, 4))).toEqual([rows(0, 2)]);
  expect(follow(rows(0, 4), move(1, 1, 3))).toEqual([rows(0, 4)]);
  expect(followWhole(rows(0, 4), move(1, 1, 6))).toEqual(rows(0, 6));
  expect(followWhole(rows(0, 1), { kind: 'delete', axis: 'row', at: 0, count: 1 })).toBeNull();
});
