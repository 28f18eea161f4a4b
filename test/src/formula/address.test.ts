import { cell, cellRows, columnLetters, corner, rangeFrom, rectangle } from '../../../src/formula/address';

test.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [52, 'AZ'],
  [702, 'ZZ'],
  [703, 'AAA'],
  [16384, 'XFD'],
])('column %i is %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
  expect(corner(`${letters}7`)).toEqual({ column, row: 7 });
});

test.each(['', 'A', '6', 'A0', 'a1', 'A1:B2', 'ABCD1'])('"%s" is no cell address', (address) => {
  expect(() => corner(address)).toThrow(RangeError);
});

test('a range knows its edges', () => {
  expect(rectangle('B6:D8')).toEqual({ top: 6, left: 2, bottom: 8, right: 4 });
  expect(rectangle('B6')).toEqual({ top: 6, left: 2, bottom: 6, right: 2 });
});

test('a range has its cells row by row', () => {
  expect(cellRows('B6:C7')).toEqual([['B6', 'C6'], ['B7', 'C7']]);
  expect(cellRows('B6')).toEqual([['B6']]);
});

test('addresses are written as Excel does', () => {
  expect(cell(4, 74)).toBe('D74');
  expect(rangeFrom('B6', 3, 3)).toBe('B6:D8');
  expect(rangeFrom('B6', 1, 1)).toBe('B6');
});
