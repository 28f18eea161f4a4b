/** The sheets of the KdU data, as they are before anything is imported. */
import { KDU_TABLE_KEYS, KDU_TABLES, positionFormula } from '../../../src/workbook/kduTables';
import { kduDataSheet } from '../../../src/workbook/sheets/kduData';
import { contents } from '../../../taskpane/sheets/rectangle';
import { calculateAnew } from './recalculate';

test.each([
  ['facts', 'KdU_Ist', 'JC_KdU_Ist', 'A5:K6'],
  ['bg', 'KdU_BG', 'JC_KdU_BG', 'A5:F6'],
  ['accounts', 'KdU_Konten', 'JC_KdU_Konten', 'A5:D6'],
  ['imports', 'Importprotokoll', 'JC_KdU_Importe', 'A5:Q6'],
] as const)('%s: the sheet %s with the table %s', (key, name, table, range) => {
  for (const language of ['de', 'en'] as const) {
    const sheet = kduDataSheet(key, language);
    expect([sheet.name, sheet.tables]).toEqual([name, [{ name: table, range }]]);
    const { formulas, numberFormats } = contents(sheet.blocks);
    // Formulas and pivot tables refer to the columns: they have one name in every language.
    expect(formulas[4]).toEqual(KDU_TABLES[key].columns.map(({ header }) => header));
    expect(numberFormats[5]).toEqual(KDU_TABLES[key].columns.map(({ format }) => format));
    expect(formulas[5]?.every((content) => content === '')).toBe(true);
  }
  expect(kduDataSheet(key, 'de').blocks[0]?.cells).not.toEqual(kduDataSheet(key, 'en').blocks[0]?.cells);
});

test('no column that a file fills takes a text for anything else', () => {
  const texts = KDU_TABLE_KEYS.flatMap((key) => KDU_TABLES[key].columns.filter(({ align, key: column }) => align === 'left' && column !== 'position'));
  expect(texts.map(({ format }) => format)).toEqual(texts.map(() => '@'));
  expect(texts.length).toBeGreaterThan(15);
});

const PLACE = { account: '$A$1:$A$3', position: '$B$1:$B$3', sign: '$C$1:$C$3' };

test.each([
  ['0531200', 'UH'],
  ['0420100', 'UH (−)'],
  ['0531300', 'offen'],
  ['9', 'offen'],
])('the account %s has the position %s', (account, position) => {
  const rows = [['0531200', 'UH', '', account, positionFormula('$D1', account, PLACE)], ['0531300', ''], ['0420100', 'UH', -1]];
  expect(calculateAnew({ sheets: { KdU: rows }, names: [] })('KdU', 'E1')).toBe(position);
});

// HyperFormula's MATCH knows no wildcards, so that only the formula itself can be looked at.
test.each(['0531*', '053~1', '05?'])('the signs of %s are sought as they stand', (account) => {
  const sought = 'SUBSTITUTE(SUBSTITUTE(SUBSTITUTE($D1,"~","~~"),"*","~*"),"?","~?")';
  expect(positionFormula('$D1', account, PLACE)).toContain(`MATCH(${sought},$A$1:$A$3,0)`);
});
