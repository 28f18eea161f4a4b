import { align } from '../../../taskpane/sheets/align';

const lines = (...texts: string[]): Set<string>[] => texts.map((text) => new Set(text.split(' ').filter(Boolean)));

const WRITTEN = lines('Titel', 'Kopf Wert', 'UH 96 EUR', 'EINM 88 EUR', 'Gesamt 97 EUR');

test.each([
  ['nothing has changed', WRITTEN, [0, 1, 2, 3, 4]],
  ['a line of the user stands between', lines('Titel', 'Kopf Wert', 'meine Zeile', 'UH 96 EUR', 'EINM 88 EUR', 'Gesamt 97 EUR'), [0, 1, 3, 4, 5]],
  ['an empty line stands before all', lines('', 'Titel', 'Kopf Wert', 'UH 96 EUR', 'EINM 88 EUR', 'Gesamt 97 EUR'), [1, 2, 3, 4, 5]],
  ['a line is gone', lines('Titel', 'Kopf Wert', 'UH 96 EUR', 'Gesamt 97 EUR'), [0, 1, 2, null, 3]],
  ['lines are sorted', lines('Titel', 'Kopf Wert', 'Gesamt 97 EUR', 'EINM 88 EUR', 'UH 96 EUR'), [0, 1, 4, 3, 2]],
  ['a cell of a line is overwritten', lines('Titel', 'Kopf Wert', 'UH 95 EUR', 'EINM 88 EUR', 'Gesamt 97 EUR'), [0, 1, 2, 3, 4]],
  ['a line is overwritten as a whole', lines('Titel', 'Kopf Wert', 'eigene Zahlen', 'EINM 88 EUR', 'Gesamt 97 EUR'), [0, 1, 2, 3, 4]],
  ['a line is overwritten and another one inserted: nobody knows which is which', lines('Titel', 'Kopf Wert', 'a', 'b', 'EINM 88 EUR', 'Gesamt 97 EUR'), [0, 1, null, 4, 5]],
  ['the last line is gone', lines('Titel', 'Kopf Wert', 'UH 96 EUR', 'EINM 88 EUR'), [0, 1, 2, 3, null]],
  ['everything is gone', [], [null, null, null, null, null]],
])('%s', (_, now, expected) => {
  expect(align(WRITTEN, now)).toEqual(expected);
});

test('lines that look alike stay in their order', () => {
  const written = lines('Kopf', 'EUR 1', 'EUR 1', 'EUR 1', 'Summe');
  expect(align(written, lines('Kopf', 'neu', 'EUR 1', 'EUR 1', 'EUR 1', 'Summe'))).toEqual([0, 2, 3, 4, 5]);
});

test('a line with a twin stays where it is when a cell of it is overwritten', () => {
  const written = lines('Kopf', 'Personal =1 =2', 'Zwischen', 'Personal =1 =2', 'Summe');
  expect(align(written, lines('Kopf', 'Personal =1 Text', 'Zwischen', 'Personal =1 =2', 'Summe'))).toEqual([0, 1, 2, 3, 4]);
  expect(align(written, lines('neu', 'auch', 'Kopf', 'Personal =1 Text', 'Zwischen', 'Personal =1 =2', 'Summe'))).toEqual([2, 3, 4, 5, 6]);
});

test('a line stays where a part of it is left when most of it was cut to another place', () => {
  const written = lines('Titel', 'Kopf Wert', 'UH 96 EUR 12 %', 'EINM 88', 'Gesamt 97');
  expect(align(written, lines('Titel', 'Kopf Wert', 'UH', 'EINM 88', 'Gesamt 97', '', '96 EUR 12 %'))).toEqual([0, 1, 2, 3, 4]);
  expect(align(written, lines('Titel', 'Kopf Wert', '', 'EINM 88', 'Gesamt 97', '', 'UH 96 EUR 12 %'))).toEqual([0, 1, 6, 3, 4]);
});

test('blank lines are found while there is room for them', () => {
  const written = lines('Kopf', '', '', 'Summe');
  expect(align(written, lines('Kopf', '', 'Summe'))).toEqual([0, 1, null, 2]);
});
