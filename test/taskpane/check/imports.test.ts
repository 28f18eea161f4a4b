/** The check of imported rows: what was changed by hand, with before and after. */
import { checkThisWorkbook, wordFindings } from '../../../taskpane/check';
import { checkTranslator } from '../../../taskpane/check/i18n';
import { removeKduData } from '../../../taskpane/kdu/removeData';
import { PlayedImport } from '../kdu/played';

const t = checkTranslator('de');
const quiet = (): void => undefined;

let book: PlayedImport;

beforeEach(async () => {
  Object.assign(globalThis, { ADDIN_VERSION: '0.1.0' });
  book = new PlayedImport();
  await book.import(['2025-01 A Kamen 10.00', '2025-01 A Unna 20.00', '2025-02 A Kamen geheim']);
});

async function check() {
  const { findings, decimalSeparator, ...scope } = await checkThisWorkbook({ delayed: quiet, progress: quiet });
  return { ...scope, findings: wordFindings(findings, decimalSeparator, t).map(({ title, place, loaded, now, text }) => ({ title, place, loaded, now, text })) };
}

test('untouched, sorted, or imported again: no finding; and nothing is written', async () => {
  const { writingRequests } = book.excel;
  expect(await check()).toMatchObject({ findings: [], importedSheets: ['KdU_Ist'] });
  expect(book.excel.writingRequests).toBe(writingRequests);
  book.excel.user.sort('JC_KdU_Ist', 'Gemeinde', 'descending');
  await book.import(['2025-01 A Kamen 11.00', '2025-01 A Unna 20.00']);
  expect(await check()).toMatchObject({ findings: [] });
});

test.each<[name: string, act: () => void, finding: object]>([
  ['an amount', () => book.excel.write('KdU_Ist!H6', [[10.01]]), { title: 'Importierter Betrag geändert', place: 'KdU_Ist!H6', loaded: '10', now: '10,01' }],
  ['a secret amount filled in', () => book.excel.write('KdU_Ist!H8', [[7]]), { title: 'Importierter Betrag geändert', place: 'KdU_Ist!H8', loaded: 'leer', now: '7' }],
  ['a text for an amount', () => book.excel.write('KdU_Ist!H6', [['zehn']]), { title: 'Importierter Betrag geändert', place: 'KdU_Ist!H6', loaded: '10', now: 'zehn' }],
  ['a position typed over the formula', () => book.excel.write('KdU_Ist!D6', [['UH']]), { title: 'Position einer importierten Zeile geändert', place: 'KdU_Ist!D6', loaded: 'offen', now: 'UH', text: 'Kreis 2025-01 A Kamen, Import 1: Die Zeile zählt zu einer anderen Position, als KdU_Konten für das Konto nennt. Kopieren Sie die Formel einer anderen Zeile hierher, oder ändern Sie die Position auf KdU_Konten.' }],
  ['another formula for the position', () => book.excel.write('KdU_Ist!D6', [['="UH"']]), { title: 'Position einer importierten Zeile geändert', place: 'KdU_Ist!D6', now: 'UH' }],
  ['the accounts deleted', () => book.excel.user.deleteSheet('KdU_Konten'), { title: 'Konten ohne Position', text: 'KdU_Konten fehlt: 3 importierte Zeilen zählen zu keiner Position, und keine wurde verglichen. Entfernen Sie in der Ansicht „KdU-Ist“ die KdU-Daten, und lesen Sie die Dateien noch einmal ein.' }],
  ['the line of an import in the log', () => book.excel.write('Importprotokoll!A6', [['']]), { title: 'Import nicht abgeschlossen', text: expect.stringContaining('das Importprotokoll kennt ihn nicht') as string }],
  ['a row of the user in a source of its own', () => {
    book.excel.appendTableRow('JC_KdU_Ist');
    book.excel.write('KdU_Ist!A9:H9', [['Eigene', 2025, 1, 'UH', '', '', '', 5]]);
  }, { title: 'Eigene Zeilen in eigener Quelle', text: '1 Zeile in der Quelle „Eigene“ stammt aus keinem Import.' }],
  ['a row of the user among imported ones', () => {
    book.excel.appendTableRow('JC_KdU_Ist');
    book.excel.write('KdU_Ist!A9:H9', [['Kreis', 2025, 1, 'UH', '', '', '', 5]]);
  }, { title: 'Eigene Zeilen zwischen importierten' }],
  ['a row with the number of an import', () => {
    book.excel.appendTableRow('JC_KdU_Ist');
    book.excel.write('KdU_Ist!A9:K9', [['Kreis', 2025, 1, '', 'B', '', '', 5, '', '', 1]]);
  }, { title: 'Zeile trägt die Nummer eines Imports', place: 'KdU_Ist!H9', now: '5' }],
  ['a renamed table', () => book.excel.changeTable('JC_KdU_Ist', { name: 'Ist' }), { title: 'Tabelle der KdU-Daten nicht gefunden' }],
  ['a deleted sheet', () => book.excel.user.deleteSheet('KdU_Ist'), { title: 'Importierte Daten entfernt', text: 'Das Blatt „KdU_Ist“ mit 3 importierten Zeilen ist nicht mehr da.' }],
])('%s is found', async (_, act, finding) => {
  act();
  expect((await check()).findings).toMatchObject([finding]);
});

test('another account: the row that was imported is missing, and one is there that was not', async () => {
  book.excel.write('KdU_Ist!E6', [['C']]);
  expect((await check()).findings).toMatchObject([
    { title: 'Zeile trägt die Nummer eines Imports', place: 'KdU_Ist!H6' },
    { title: 'Importierte Zeile fehlt', loaded: '10' },
  ]);
});

test('a change on KdU_Konten is none of KdU_Ist: the positions follow it', async () => {
  await book.import(['2025-03 0531200 Kamen 5.00'], { accounts: [{ account: '0531200', label: 'Unterkunft', position: 'UH' }] });
  const accounts = book.table('JC_KdU_Konten');
  const row = 6 + accounts.findIndex(({ Konto }) => Konto === '0531200');
  expect(accounts[row - 6]).toMatchObject({ Konto: '0531200', Position: 'UH' });
  const [formula] = book.excel.cell('KdU_Ist!D9');
  for (const [position, sign, shown] of [['EINM_L', '', 'EINM_L'], ['EINM_L', -1, 'EINM_L (−)'], ['', '', 'offen']] as const) {
    book.excel.write(`KdU_Konten!C${row}:D${row}`, [[position, sign]]);
    expect((await check()).findings).toEqual([]);
    book.excel.write('KdU_Ist!D9', [['UH']]);
    expect((await check()).findings).toMatchObject([{ place: 'KdU_Ist!D9', loaded: shown, now: 'UH' }]);
    book.excel.write('KdU_Ist!D9', [[formula]]);
  }
});

test.each<[name: string, act: () => void, left: readonly string[]]>([
  ['positions pasted as values', () => book.excel.write('KdU_Ist!D6:D8', [['UH'], ['UH'], ['UH']]), ['KdU_Ist', 'KdU_Konten', 'Importprotokoll']],
  ['the accounts deleted', () => book.excel.user.deleteSheet('KdU_Konten'), ['KdU_Ist', 'Importprotokoll']],
])('%s: removing the data and reading the files once more, as the finding says, puts it right', async (_, act, left) => {
  act();
  expect((await check()).findings).not.toEqual([]);
  expect(await removeKduData(left, quiet)).toMatchObject({ kind: 'removed' });
  await book.import(['2025-01 A Kamen 10.00', '2025-01 A Unna 20.00', '2025-02 A Kamen geheim']);
  expect(await check()).toMatchObject({ findings: [], importedSheets: ['KdU_Ist'] });
});

test('a formula that is copied from another row, as the finding says, is that of its own row', async () => {
  const [formula] = book.excel.cell('KdU_Ist!D7');
  book.excel.write('KdU_Ist!D6', [['UH']]);
  expect((await check()).findings).not.toEqual([]);
  book.excel.write('KdU_Ist!D6', [[String(formula).replaceAll('$E7', '$E6')]]);
  expect((await check()).findings).toEqual([]);
});
