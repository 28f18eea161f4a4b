import * as ids from '../../../src/programme/ids';
import { findFigure } from '../../../src/programme/figures';
import { place, withFigures } from '../../../src/programme/figureText';
import { KDU_COLUMN_KEYS, KDU_ITEMS, KDU_TOTAL, kduDifference, kduFigure } from '../../../src/programme/kdu';

test.each([
  // text, German, English
  ['{FIN_VERWALTUNG_2025} Mio.', '46,66 Mio.', '46.66 Mio.'],
  ['{AUSG_GESAMT}', '341', '341'],
  ['{SGB2_QUOTE} %', '10,5 %', '10.5 %'],
  ['{ZIEL_LZB_GESAMT}', '16.256', '16,256'],
  ['{printed LZB_ANTEIL}', 'gut 50 Prozent', 'gut 50 Prozent'],
  ['{qualifier FIN_VERWALTUNG_2024}', 'etwa', 'etwa'],
  ['{asOf LB_GESAMT}', 'September 2024', 'September 2024'],
  ['{asOf LZB_BESTAND}', 'Dezember 2024', 'December 2024'],
  ['{asOf ZIEL_FBW}', '2025', '2025'],
  ['{value} von {from} bis {to}', '{value} von {from} bis {to}', '{value} von {from} bis {to}'],
])('"%s" says "%s", in English "%s"', (text, de, en) => {
  expect(withFigures({ de: text, en: text })).toEqual({ de, en });
});

test.each([
  // text, figure of the section, place
  ['{FIN_VERWALTUNG_2025} ÷ {FIN_VERWALTUNG_2024} − 1', undefined, '4.1: 46,66 ÷ 44,94 − 1'],
  ['{SGB2_QUOTE} %', undefined, '1.2: 10,5 %'],
  ['{printed FIN_VERWALTUNG_WACHSTUM}', undefined, '4.1: +3,8 Prozent'],
  ['{qualifier FIN_FBWREHA_LUECKE} {FIN_FBWREHA_LUECKE} Mio.', undefined, '4.1: circa 0,6 Mio.'],
  ['{KDU_UH_IST_2024}', undefined, '4.2: 93.224.000'],
  ['Gesamt', 'KDU_GESAMT_IST_2024', '4.2: Gesamt'],
])('the place of "%s" (of %s) is "%s" in every language', (text, of, expected) => {
  expect(place(text, of)).toEqual({ de: expected, en: expected });
});

test('a text about a figure that is not published is refused', () => {
  expect(() => withFigures({ de: '{KDU_UH_IST_1999}', en: '' })).toThrow('There is no figure KDU_UH_IST_1999.');
  expect(() => place('Gesamt')).toThrow(RangeError);
});

test('every id that names its year is published', () => {
  const { YEAR, PREVIOUS_YEAR, BUDGET, ...others } = ids;
  expect([YEAR, PREVIOUS_YEAR]).toEqual([2025, 2024]);
  for (const id of [...Object.values(BUDGET), ...Object.values(others)]) expect([id, findFigure(id)?.id]).toEqual([id, id]);
});

test('every row and column of the table of housing costs is published', () => {
  const rows = [...KDU_ITEMS.map(({ key }) => key), KDU_TOTAL] as const;
  const table = rows.flatMap((row) => KDU_COLUMN_KEYS.map((column) => kduFigure(row, column)));
  expect(table.slice(0, 3)).toEqual(['KDU_UH_ANSATZ_2024', 'KDU_UH_IST_2024', 'KDU_UH_ANSATZ_2025']);
  expect(table).toHaveLength(12);
  for (const id of table) expect([id, findFigure(id)?.section]).toEqual([id, '4.2']);
  expect(kduDifference('next', 'actual')).toEqual({ de: 'Ansatz 2025 − Ist 2024', en: 'Plan 2025 − actual 2024' });
});
