import {
  columnIndex,
  columnName,
  formatAddress,
  formatArea,
  formatSheetName,
  splitAddress,
  tryParseArea,
} from '../../model/address';
import { AreaMap, intersect } from '../../model/areas';

const MAX = { rows: 1_048_576, columns: 16_384 };

test.each([
  ['B2', { row: 1, column: 1, rows: 1, columns: 1 }],
  ['$B$2:C4', { row: 1, column: 1, rows: 3, columns: 2 }],
  ['C4:B2', { row: 1, column: 1, rows: 3, columns: 2 }],
  ['B:C', { row: 0, column: 1, rows: MAX.rows, columns: 2 }],
  ['2:3', { row: 1, column: 0, rows: 2, columns: MAX.columns }],
  ['XFD1048576', { row: MAX.rows - 1, column: MAX.columns - 1, rows: 1, columns: 1 }],
])('%s', (address, area) => {
  expect(tryParseArea(address)).toEqual(area);
});

test.each(['A0', 'XFE1', 'A1048577', 'B', '7', 'A1:', 'ABC', 'A1 B2', 'A1,B2', ''])('"%s" is no address', (address) => {
  expect(tryParseArea(address)).toBeNull();
});

test.each([
  ['A1', 'A1', '$A$1'],
  ['B2:D5', 'B2:D5', '$B$2:$D$5'],
  ['B:C', 'B:C', '$B:$C'],
  ['2:3', '2:3', '$2:$3'],
])('%s is written %s, absolute %s', (address, relative, absolute) => {
  const area = tryParseArea(address);
  if (!area) throw new Error(address);
  expect([formatArea(area), formatArea(area, true)]).toEqual([relative, absolute]);
});

test.each([
  ['Plan', 'Plan'],
  ['Übersicht', 'Übersicht'],
  ['Plan 2025', "'Plan 2025'"],
  ["Meier's", "'Meier''s'"],
  ['2025', "'2025'"],
  ['A1', "'A1'"],
  ['RC', "'RC'"],
])('the sheet %s is written %s in addresses', (name, written) => {
  expect(formatSheetName(name)).toBe(written);
  expect(splitAddress(`${written}!B2`)).toEqual({ sheet: name, cells: 'B2' });
});

test('columns count like letters', () => {
  expect(['A', 'Z', 'AA', 'AZ', 'ZZ', 'AAA', 'XFD'].map(columnIndex)).toEqual([0, 25, 26, 51, 701, 702, 16383]);
  expect([0, 25, 26, 51, 701, 702, 16383].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'ZZ', 'AAA', 'XFD']);
});

test('an address names its sheet', () => {
  expect(formatAddress('Plan 2025', { row: 0, column: 0, rows: 1, columns: 1 }, true)).toBe("'Plan 2025'!$A$1");
});

test('areas that do not touch have no intersection', () => {
  const area = (address: string) => tryParseArea(address) ?? MAX as never;
  expect(intersect(area('A1:B2'), area('B2:C3'))).toEqual(area('B2'));
  expect(intersect(area('A1:B2'), area('C1:D2'))).toBeNull();
});

describe('values of areas', () => {
  const map = (): AreaMap<string> => {
    const areas = new AreaMap<string>();
    areas.set({ row: 0, column: 0, rows: 10, columns: 2 }, 'below');
    areas.set({ row: 4, column: 0, rows: 2, columns: 2 }, 'above');
    return areas;
  };
  const column = (areas: AreaMap<string>): (string | undefined)[] => Array.from({ length: 12 }, (_r, row) => areas.get(row, 0));

  test('lie over each other', () => {
    expect(column(map())).toEqual([
      ...Array<string>(4).fill('below'),
      'above',
      'above',
      ...Array<string>(4).fill('below'),
      undefined,
      undefined,
    ]);
  });

  test('move with rows that come in', () => {
    const areas = map();
    areas.follow({ kind: 'insert', axis: 'row', at: 5, count: 1 });
    expect(column(areas)).toEqual([
      ...Array<string>(4).fill('below'),
      'above',
      'above',
      'above',
      ...Array<string>(4).fill('below'),
      undefined,
    ]);
  });

  test('shrink with rows that go', () => {
    const areas = map();
    areas.follow({ kind: 'delete', axis: 'row', at: 3, count: 2 });
    expect(column(areas)).toEqual([
      'below',
      'below',
      'below',
      'above',
      ...Array<string>(4).fill('below'),
      ...Array<undefined>(4).fill(undefined),
    ]);
  });
});
