/** Whose a sheet is, by what stands on it. */
import type { Language } from '../../../src/language';
import type { CellContent, SheetKey } from '../../../src/workbook/model';
import { doubtAbout, namedSheet, recognised } from '../../../taskpane/sheets/identity';
import type { OwnContents } from '../../../taskpane/sheets/readOwn';
import { contents } from '../../../taskpane/sheets/rectangle';
import type { SheetRecord } from '../../../taskpane/sheets/record';
import { UNKNOWN } from '../../../taskpane/sheets/written';
import { models } from '../../src/workbook/models';
import { recordOf } from '../fixtures';

type Rows = CellContent[][];

const modelOf = (key: SheetKey, language: Language = 'de') => {
  const model = models(language).find((one) => one.key === key);
  if (!model) throw new Error(key);
  return model;
};
const cellsOf = (key: SheetKey, language: Language = 'de'): Rows => contents(modelOf(key, language).blocks).formulas;

/** A sheet that the add-in wrote, with what stands on it now. */
function sheet(key: SheetKey, change: (rows: Rows) => Rows, parts: Partial<OwnContents> = {}): OwnContents {
  const written = { ...UNKNOWN, cells: cellsOf(key) };
  return { sheet: { key, id: 'one', name: 'Blatt' }, written, present: { formulas: change(cellsOf(key)), texts: [] }, charts: [], tables: [], ...parts };
}

const entry: SheetRecord = { complete: true, names: [] };
const doubt = (own: OwnContents, of: Partial<SheetRecord> = {}, isHomeEmpty = false) =>
  doubtAbout(own, recordOf({ [own.sheet.key]: { ...entry, ...of } }), [], isHomeEmpty);

const titleOnly = (rows: Rows): Rows => [['Meine Rechnung', rows[0]?.[0] ?? ''], ['Summe', 5]];
const half = (rows: Rows): Rows => rows.slice(0, Math.ceil(rows.length / 3));

test.each<[name: string, change: (rows: Rows) => Rows]>([
  ['as it was written', (rows) => rows],
  ['sorted', (rows) => [...rows].reverse()],
  ['with rows and columns before', (rows) => [['Meins'], [], ...rows.map((row) => ['', ...row])]],
  ['with all numbers overwritten', (rows) => rows.map((row) => row.map((content) => (typeof content === 'number' ? content + 1 : content)))],
  ['without its last rows', (rows) => rows.slice(0, -20)],
  ['with formulas whose cells have moved', (rows) => rows.map((row) => row.map((content) => String(content).replace(/\bB6\b/g, 'C9')))],
])('KdU %s is the add-in’s', (_, change) => {
  expect(doubt(sheet('kdu', change))).toBeNull();
});

test('the title alone makes no sheet the add-in’s, whatever its marker says', () => {
  for (const { key } of models()) expect([key, doubt(sheet(key, titleOnly))]).toEqual([key, 'contents']);
});

test('what the user has accepted under this name is not doubted; under another it is', () => {
  expect(doubt(sheet('kdu', titleOnly), { accepted: 'blatt' })).toBeNull();
  expect(doubt(sheet('kdu', titleOnly), { accepted: 'Anders' })).toBe('contents');
});

test('all contents on another sheet, and nothing on the one that had them', () => {
  expect(doubt(sheet('kdu', (rows) => rows), {}, true)).toBe('emptied');
});

test('a table or chart of its own speaks for a sheet that the user has made his own', () => {
  const less = sheet('register', half);
  expect(doubt(less)).toBe('contents');
  expect(doubt({ ...less, tables: ['JC_Zahlen'] })).toBeNull();
});

describe('a sheet that was only begun', () => {
  const begun = { complete: false };
  const unwritten = { written: UNKNOWN };

  test.each<[name: string, own: OwnContents, doubted: string | null]>([
    ['empty', sheet('kdu', () => [], unwritten), null],
    ['with all its cells', sheet('kdu', (rows) => rows, unwritten), null],
    ['with something else', sheet('kdu', () => [['Meins']], unwritten), 'contents'],
  ])('%s', (_, own, doubted) => {
    expect(doubt(own, begun)).toBe(doubted);
  });
});

test('names say where the figures are: all of them together, not one that the user has pointed elsewhere', () => {
  const names = ['A_1', 'A_2'];
  const pointed = (...formulas: string[]) => formulas.map((formula, index) => ({ name: names[index] ?? '', formula }));
  expect(namedSheet({ ...entry, names }, pointed('=Quelle!$A$1', '=Quelle!$A$2'), 'Kopie')).toBe('Quelle');
  expect(namedSheet({ ...entry, names }, pointed('=Quelle!$A$1', '=Kopie!$A$2'), 'Kopie')).toBeNull();
  expect(namedSheet({ ...entry, names }, pointed('=Quelle!$A$1'), 'Kopie')).toBeNull();
  expect(namedSheet({ ...entry, names }, pointed('=#REF!', '=#REF!'), 'Kopie')).toBeNull();
});

describe('without a record', () => {
  const unrecorded = { written: UNKNOWN };
  const lastYear = (rows: Rows): Rows => titleOnly(rows).map((row) => row.map((content) => String(content).replace('2025', '2024'))).map((row) => row.reverse());

  test.each<[name: string, own: OwnContents, language: Language | null]>([
    ['in German', sheet('kdu', (rows) => rows, unrecorded), 'de'],
    ['in English', sheet('kdu', () => cellsOf('kdu', 'en'), unrecorded), 'en'],
    ['with its title of another year and a chart', sheet('administration', lastYear, { ...unrecorded, charts: modelOf('administration').charts.map(({ name }) => name) }), 'de'],
    ['with its title of another year alone', sheet('administration', lastYear, unrecorded), null],
    ['with a chart alone', sheet('administration', () => [['Meins']], { ...unrecorded, charts: modelOf('administration').charts.map(({ name }) => name) }), null],
  ])('a sheet %s', (_, own, language) => {
    expect(recognised(own)).toBe(language);
  });
});
