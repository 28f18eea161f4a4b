/** What an import writes, slice by slice. */
import type { BgFact } from '../../../src/workbook/kduRows';
import { importFacts } from '../../../taskpane/kdu/importFacts';
import { fact, PlayedImport, quiet } from './played';

let book: PlayedImport;

beforeEach(() => {
  book = new PlayedImport();
});

const FIRST = [{ year: 2025, period: 1, oldSum: '0.00', answer: 'new' }] as const;
const JANUARY = ['2025-01 0531200 Kamen 10.00', '2025-01 0531200 Unna 20.00'];

test('the first import makes the sheets and writes facts, accounts and a line of the protocol', async () => {
  const accounts = [{ account: '0531200', label: 'Leistungen für Unterkunft', position: 'UH' }];
  expect(await book.import(JANUARY, { accounts })).toEqual({
    kind: 'imported',
    number: 1,
    rows: 2,
    removed: 0,
    sum: '30.00',
    sheets: ['KdU_Ist', 'KdU_Konten', 'Importprotokoll'],
    cumulatedDiffers: [],
    isKept: true,
  });
  expect(book.facts()).toEqual(['Kreis 2025-01 0531200 Kamen 10.00 #1', 'Kreis 2025-01 0531200 Unna 20.00 #1']);
  expect(book.table('JC_KdU_Konten')).toEqual([{ Konto: '0531200', Bezeichnung: 'Leistungen für Unterkunft', Position: 'UH', Vorzeichen: '' }]);
  expect(book.table('JC_KdU_Importe')).toMatchObject([
    { Import: 1, Zeit: '2026-01-02 10:00', Quelle: 'Kreis', Datei: 'kreis.csv', Übernommen: 2, 'Summe übernommen': 30, 'Perioden alt → neu': '2025-01: 0.00 → 30.00' },
  ]);
  expect(await book.excel.values('KdU_Ist!D6:D7')).toEqual([['UH'], ['UH']]);
  expect(book.excel.settings()).toEqual(['JC.kdu.kept.facts|Kreis|2025']);
  expect(book.excel.names()).toEqual([]);
});

type Step = readonly [lines: readonly string[], rows: readonly string[]];

test.each<[name: string, steps: readonly Step[]]>([
  ['a correction is replaced, not added', [
    [['2025-01 A – 100.00', '2025-01 B – 5.00'], ['2025-01 A – 100.00 #1', '2025-01 B – 5.00 #1']],
    [['2025-01 A – 103.00', '2025-01 B – 5.00'], ['2025-01 A – 103.00 #2', '2025-01 B – 5.00 #2']],
  ]],
  ['more accounts are added', [
    [['2025-01 A – 100.00'], ['2025-01 A – 100.00 #1']],
    [['2025-01 C – 7.50'], ['2025-01 A – 100.00 #1', '2025-01 C – 7.50 #2']],
  ]],
  ['one unchanged, one changed, one new', [
    [['2025-01 A – 1.00', '2025-02 A – 2.00'], ['2025-01 A – 1.00 #1', '2025-02 A – 2.00 #1']],
    [['2025-01 A – 1.00', '2025-02 A – 2.50', '2025-03 A – 3.00'], ['2025-01 A – 1.00 #1', '2025-02 A – 2.50 #2', '2025-03 A – 3.00 #2']],
  ]],
  ['one file for each municipality', [
    [['2025-01 A Kamen 10.00'], ['2025-01 A Kamen 10.00 #1']],
    [['2025-01 A Unna 20.00'], ['2025-01 A Kamen 10.00 #1', '2025-01 A Unna 20.00 #2']],
  ]],
  ['a correction for one municipality', [
    [['2025-01 A Kamen 10.00', '2025-01 A Unna 20.00'], ['2025-01 A Kamen 10.00 #1', '2025-01 A Unna 20.00 #1']],
    [['2025-01 A Unna 21.50'], ['2025-01 A Kamen 10.00 #1', '2025-01 A Unna 21.50 #2']],
  ]],
  ['the whole Kreis after municipalities', [
    [['2025-01 A Kamen 10.00', '2025-01 A Unna 20.00'], ['2025-01 A Kamen 10.00 #1', '2025-01 A Unna 20.00 #1']],
    [['2025-01 A – 30.00'], ['2025-01 A – 30.00 #2']],
  ]],
  ['positions after accounts', [
    [['2025-01 A – 10.00'], ['2025-01 A – 10.00 #1']],
    [['2025-01 UH – 10.00', '2025-02 UH – 11.00'], ['2025-01 UH – 10.00 #2', '2025-02 UH – 11.00 #2']],
  ]],
  ['closing entries are slices of their own; an earlier period goes before', [
    [['2024-12 A – 10.00', '2024-13 A – 1.00'], ['2024-12 A – 10.00 #1', '2024-13 A – 1.00 #1']],
    [['2024-13 A – 1.50', '2024-11 A – 9.00'], ['2024-11 A – 9.00 #2', '2024-12 A – 10.00 #1', '2024-13 A – 1.50 #2']],
  ]],
  ['what is secret is a row without an amount', [
    [['2025-01 A Kamen geheim', '2025-01 A Unna 0.00'], ['2025-01 A Kamen geheim #1', '2025-01 A Unna 0.00 #1']],
  ]],
])('%s', async (_, steps) => {
  for (const [lines, rows] of steps) {
    expect(await book.import(lines)).toMatchObject({ kind: 'imported' });
    expect(book.facts()).toEqual(rows.map((row) => `Kreis ${row}`));
  }
});

test('the same facts again: nothing is written', async () => {
  await book.import(JANUARY);
  const before = await book.excel.contents();
  const { writingRequests } = book.excel;
  expect(await book.import([...JANUARY].reverse())).toEqual({ kind: 'unchanged' });
  expect(book.excel.writingRequests).toBe(writingRequests);
  expect(await book.excel.contents()).toEqual(before);
});

test('another source stands beside the first, and rows that the user has typed stay', async () => {
  await book.import(JANUARY);
  book.excel.appendTableRow('JC_KdU_Ist');
  book.excel.write('KdU_Ist!A8:H8', [['Eigene', 2025, 1, 'UH', '', '', '', 5]]);
  await book.import(['2025-01 0531200 – 29.00'], { source: 'BA' });
  await book.import(['2025-01 0531200 Kamen 11.00', '2025-01 0531200 Unna 20.00']);
  expect([...book.facts()].sort()).toEqual([
    'BA 2025-01 0531200 – 29.00 #2',
    'Eigene 2025-01 UH – 5.00 #eigen',
    'Kreis 2025-01 0531200 Kamen 11.00 #3',
    'Kreis 2025-01 0531200 Unna 20.00 #3',
  ]);
});

test.each(['=1+1', '+49', '-5', '@SUM(A1)', "'x", '0531200', '2024-09', '1,5', 'TRUE', '=HYPERLINK("http://x","y")'])(
  'no cell takes a text of a file for anything else: %s',
  async (text) => {
    const request = book.request(JANUARY);
    const facts = JANUARY.map(fact).map((one) => ({ ...one, account: text, label: text, municipality: `${text}${one.municipality}` }));
    const about = { ...request.about, file: text, layout: text, leftOut: text, controlSums: text, answers: text };
    const accounts = [{ account: text, label: text, position: '' }];
    expect(await importFacts({ ...request, kind: 'facts', slices: FIRST, source: text, facts, accounts, about }, quiet)).toMatchObject({ kind: 'imported' });
    const { sheets } = await book.excel.contents();
    const isFormula = ([content, , format]: readonly [unknown, unknown, string]): boolean => String(content).startsWith('=') && format !== '@';
    const formulas = sheets.flatMap(({ name, cells }) => cells.flatMap((row) => row.filter(isFormula).map(([, value]) => [name, value])));
    // Only our own, by which the account is looked up.
    expect(formulas).toEqual([['KdU_Ist', 'offen'], ['KdU_Ist', 'offen']]);
    expect(await book.excel.values('KdU_Ist!E6:F6')).toEqual([[text, text]]);
  },
);

test('a position on KdU_Konten counts everywhere at once', async () => {
  await book.import(JANUARY, { accounts: [{ account: '0531200', label: 'x', position: '' }] });
  expect(await book.excel.values('KdU_Ist!D6:D7')).toEqual([['offen'], ['offen']]);
  book.excel.write('KdU_Konten!C6', [['EINM_L']]);
  expect(await book.excel.values('KdU_Ist!D6:D7')).toEqual([['EINM_L'], ['EINM_L']]);
});

test('a table whose columns and rows are in another order, on a renamed sheet', async () => {
  await book.import(['2025-01 B – 2.00', '2025-01 A – 1.00', '2025-02 A – 3.00']);
  book.excel.user.renameSheet('KdU_Ist', 'Unser Ist');
  book.excel.user.renameSheet('KdU_Konten', 'Konten 2025');
  book.excel.user.sort('JC_KdU_Ist', 'Betrag', 'descending');
  book.excel.user.moveLines('Unser Ist!H:H', 'B');
  await book.import(['2025-01 A – 1.50', '2025-01 B – 2.00', '2025-04 A – 4.00']);
  expect([...book.facts()].sort()).toEqual(['Kreis 2025-01 A – 1.50 #2', 'Kreis 2025-01 B – 2.00 #2', 'Kreis 2025-02 A – 3.00 #1', 'Kreis 2025-04 A – 4.00 #2']);
  book.excel.write('Konten 2025!A6:C6', [['A', '', 'UH']]);
  const positions = book.table('JC_KdU_Ist').map(({ Konto, Position }) => [Konto, Position]);
  expect(positions.every(([, formula]) => String(formula).includes('Konten 2025'))).toBe(true);
});

test('a cumulated source that no longer agrees names the period', async () => {
  await book.import(['2025-01 A – 100.00']);
  await book.import(['2025-02 A – 110.00 210.00']);
  expect(await book.import(['2025-01 A – 103.00'])).toMatchObject({ kind: 'imported', cumulatedDiffers: ['2025-02'] });
});

test('households: new numbers are added, changed ones replaced, a later Datenstand stands beside the first', async () => {
  const about = book.request([]).about;
  const households = (...facts: readonly BgFact[]) => importFacts({ kind: 'bg', language: 'de', time: '2026-01-02 10:00', about, facts }, quiet);
  const of = (municipality: string, count: number | null, dataState = '2025-01'): BgFact => ({ year: 2025, month: 1, municipality, count, dataState });
  const rows = () => book.table('JC_KdU_BG').map((row) => [row['Gemeinde'], row['BG'], row['Datenstand'], row['Import']]);
  expect(await households(of('Kamen', 2500), of('Unna', null))).toMatchObject({ kind: 'imported', sum: '', sheets: ['KdU_BG', 'Importprotokoll'] });
  expect(await households(of('Kamen', 2500), of('Unna', null))).toEqual({ kind: 'unchanged' });
  expect(await households(of('Kamen', 2501), of('Kamen', 2530, '2025-04'))).toMatchObject({ kind: 'imported', rows: 2, removed: 1 });
  expect(rows()).toEqual([['Unna', '', '2025-01', 1], ['Kamen', 2501, '2025-01', 2], ['Kamen', 2530, '2025-04', 2]]);
});
