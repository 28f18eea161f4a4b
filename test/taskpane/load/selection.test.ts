import type { SheetKey } from '../../../src/workbook/model';
import { neededBy, without } from '../../../taskpane/load/selection';

const chosen: ReadonlySet<SheetKey> = new Set(['kdu', 'integration', 'places', 'assumptions', 'register']);

test('a sheet is needed by those chosen whose formulas use it', () => {
  expect(neededBy('integration', chosen).map(({ name }) => name)).toEqual(['Plätze']);
  expect(neededBy('places', chosen)).toEqual([]);
});

test('a sheet is not needed by those that are not chosen', () => {
  expect(neededBy('integration', new Set(['integration']))).toEqual([]);
});

test.each<[SheetKey, SheetKey[]]>([
  ['kdu', ['integration', 'places', 'assumptions', 'register']],
  ['places', ['kdu', 'integration', 'assumptions', 'register']],
  ['integration', ['kdu', 'assumptions', 'register']],
])('without %s, what needs it goes too', (left, rest) => {
  expect([...without(chosen, [left])]).toEqual(rest);
});
