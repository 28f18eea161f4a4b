import { absolute, linked, readable, sheetOf, withoutSheet } from '../../../src/formula/sheetReference';

test.each([
  ['Zahlenquelle', 'D16', "'Zahlenquelle'!$D$16"],
  ["Müller's", 'AA1', "'Müller''s'!$AA$1"],
])('absolute %s %s', (sheet, cell, expected) => {
  expect(absolute(sheet, cell)).toBe(expected);
});

test('a link names the cell without signs for absolute', () => {
  expect(linked('Übersicht', 'A1')).toBe("'Übersicht'!A1");
});

test.each([
  ['=Tabelle1!$B$4', 'Tabelle1!B4'],
  ["='Mein Blatt'!$B$4:$C$9", "'Mein Blatt'!B4:C9"],
  ['=#REF!', '#REF!'],
])('%s reads %s', (formula, expected) => {
  expect(readable(formula)).toBe(expected);
});

test.each([
  ["'Mein Blatt'!A1:B2", 'Mein Blatt', 'A1:B2'],
  ["'Müller''s'!$D$4", "Müller's", '$D$4'],
  ["'Achtung!'!D4", 'Achtung!', 'D4'],
  ['Zahlenquelle!D4', 'Zahlenquelle', 'D4'],
  ['D4', '', 'D4'],
])('%s: sheet %s, cells %s', (reference, sheet, cells) => {
  expect([sheetOf(reference), withoutSheet(reference)]).toEqual([sheet, cells]);
});
