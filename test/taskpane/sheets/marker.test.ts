import { ownSheet } from '../../../taskpane/sheets/marker';
import type { LoadRecord } from '../../../taskpane/sheets/record';

const record: LoadRecord = { addinVersion: '0.1.0', dataVersion: '1.0', language: 'de', sheets: { kdu: { complete: true, names: [] } } };
const sheets = ['Tabelle1', 'KdU', "Müller's KdU!", 'KdU 2024'].map((name, index) => ({ id: String(index), name }));
const found = (formula: string, using: LoadRecord | null = record): string | undefined =>
  ownSheet('kdu', using, [{ name: 'JC_BLATT_KDU', formula }], sheets)?.name;

test.each([
  ['=KdU!$A$1', 'KdU'],
  ["='KdU'!$A$1", 'KdU'],
  ['=kdu!$A$1', 'KdU'],
  ["='KdU 2024'!$A$1", 'KdU 2024'],
  ["='Müller''s KdU!'!$B$3", "Müller's KdU!"],
])('the marker %s follows its sheet', (formula, name) => {
  expect(found(formula)).toBe(name);
});

test.each([
  ['the sheet was deleted', '=#REF!$A$1'],
  ['the sheet was deleted, as Excel for Mac writes it', '=#REF!#REF!'],
  ['the marker refers to no cell', '="KdU"'],
  ['there is no such sheet', '=Fremd!$A$1'],
])('no sheet is ours when %s', (_, formula) => {
  expect(found(formula)).toBeUndefined();
});

test('a sheet of the right name is the user’s without a marker', () => {
  expect(ownSheet('kdu', record, [], sheets)).toBeUndefined();
});

test('a marker alone, copied from another workbook, makes no sheet ours', () => {
  expect(found('=KdU!$A$1', null)).toBeUndefined();
  expect(found('=KdU!$A$1', { ...record, sheets: {} })).toBeUndefined();
});
