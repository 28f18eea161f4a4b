/** The sheets of the months: a trace leads from any of their numbers to the imports whose rows it is the sum of. */
import { notationFor } from '../../../src/formula/notation';
import { corner } from '../../../src/formula/address';
import { skeleton } from '../../../src/formula/canonical';
import { groupBy } from '../../../src/groupBy';
import { KDU_TABLES } from '../../../src/workbook/kduTables';
import type { CellContent } from '../../../src/workbook/model';
import { COMPARE, MONITOR } from '../../../src/workbook/monitorInputs';
import * as rows from '../../../src/workbook/sheets/monitorLayout';
import { keptYear, rowsIn, type KeptYear } from '../../../taskpane/sheets/keptRows';
import type { Found, Request } from '../../../taskpane/trace/found';
import { traceTranslator } from '../../../taskpane/trace/i18n';
import { nodesOf, placeText, type Trace } from '../../../taskpane/trace/node';
import { asText } from '../../../taskpane/trace/outline';
import { printedUnder } from '../../../taskpane/trace/printed';
import { readLevel, readSelected } from '../../../taskpane/trace/excel/read';
import { traceCell } from '../../../taskpane/trace/trace';
import { verdictOf } from '../../../taskpane/trace/verdict';
import { verdictText } from '../../../taskpane/trace/words';
import { factRows, householdRows } from '../../src/workbook/kdu/bookings';
import type { KduRow } from '../../src/workbook/recalculate';
import { PlayedImport } from '../kdu/played';
import { modelWorkbook, type ModelWorkbook } from './modelReader';

/** A file for each year and source, one more for the households. */
const importOf = ({ Quelle, Jahr }: KduRow): number => Number(Jahr) - 2022 + (Quelle === 'BA' ? 3 : 0);
const FILES = ['kreis-2023.csv', 'kreis-2024.csv', 'kreis-2025.csv', 'ba-2023.csv', 'ba-2024.csv', 'ba-2025.csv', 'bg.csv'];
const ACCOUNTS: Readonly<Record<string, string>> = { UH: '0531200', EINM_KDU: '0531300', EINM_L: '0531400', offen: '0539990' };

/** Of the first position two municipalities: their rows stand one below the other. */
const facts: readonly KduRow[] = factRows().flatMap((row) => {
  const common = { ...row, Konto: ACCOUNTS[String(row['Position'])] ?? '', Import: importOf(row) };
  const amount = Number(row['Betrag']);
  return row['Position'] === 'UH' ? [{ ...common, Gemeinde: 'Kamen', Betrag: 1_000_000 }, { ...common, Gemeinde: 'Unna', Betrag: Math.round((amount - 1_000_000) * 100) / 100 }] : [common];
});
const bg: readonly KduRow[] = householdRows.map((row) => ({ ...row, Import: FILES.length }));
const accounts: readonly KduRow[] = Object.entries(ACCOUNTS).map(([position, account]) => ({ Konto: account, Position: position === 'offen' ? '' : position }));
const imports = FILES.map((file, index) => ({ Import: index + 1, Datei: file, Zeit: `2026-01-0${index + 1} 10:00` }));

/** What the imports have written of these rows. */
const keptOf = (table: 'facts' | 'bg', of: readonly KduRow[], withFacts = true): KeptYear[] => {
  const lines = of.map((row, index) => ({ index, cells: Object.fromEntries(KDU_TABLES[table].columns.map(({ key, header }) => [key, row[header] ?? ''])) }));
  return [...groupBy(rowsIn(table, lines), ({ source, year }) => `${source} ${year}`).values()].map((ofYear) => keptYear(ofYear, withFacts));
};
const KEPT = [...keptOf('facts', facts), ...keptOf('bg', bg)];

interface More {
  readonly facts?: readonly KduRow[];
  readonly bg?: readonly KduRow[];
  readonly imports?: readonly KduRow[];
  readonly kept?: readonly KeptYear[];
}

const workbook = (inputs: Readonly<Record<string, CellContent>> = {}, { kept = KEPT, ...more }: More = {}): ModelWorkbook =>
  modelWorkbook('de', inputs, {
    keys: ['kdu', 'kduNet', 'monitor', 'compare', 'report', 'assumptions', 'register'],
    rows: { facts, bg, accounts, imports, ...more },
    kept,
  });

const traced = (book: ModelWorkbook, address: string, sheet = 'KdU_Monitor'): Promise<Trace> => traceCell(book.cell(sheet, address), book.named, book);
const wording = { t: traceTranslator('de'), notation: notationFor('de', ',') };
const lines = (trace: Trace): string[] => asText(trace, wording).split('\n').map((line) => line.trim());
const importsOf = ({ root }: Trace): string[] => [
  ...new Set(nodesOf(root).flatMap(({ origin, isUnused }) => (origin.kind === 'imported' && !isUnused ? [origin.file] : []))),
];

const BOOK = workbook();
const SHEETS = ['KdU_Monitor', 'KdU_Abgleich', 'KdU_Bericht'];

/** What is calculated beside it comes into its traces. */
const isPrinted = ({ sheet, address }: { readonly sheet: string; readonly address: string }): boolean =>
  SHEETS.includes(sheet) && corner(address).column <= rows.COLUMNS;

test('of each kind of formula that is printed one: traced to the end, as its cell shows it, and vouched for', async () => {
  const ofSheets = BOOK.formulas.filter(isPrinted);
  const kinds = new Map(ofSheets.map(({ sheet, address }) => [sheet + skeleton(BOOK.cell(sheet, address).formula || 'spilled'), { sheet, address }]));
  expect(kinds.size).toBeGreaterThan(80);
  const wrong: string[] = [];
  for (const { sheet, address } of kinds.values()) {
    const trace = await traced(BOOK, address, sheet);
    const { kind } = verdictOf(trace);
    if (!['sourced', 'nothing'].includes(kind)) wrong.push(`${sheet}!${address} is ${kind}`);
    if (trace.isStale) wrong.push(`${sheet}!${address} is stale`);
    for (const node of nodesOf(trace.root)) if (['cut', 'missing', 'circular'].includes(node.origin.kind)) wrong.push(`${sheet}!${address}: ${node.source} ends in ${node.origin.kind}`);
  }
  expect(wrong).toEqual([]);
}, 60_000);

test('the number of a month is the sum of the rows of an import, by account, with its line in the log', async () => {
  const trace = await traced(BOOK, rows.actual(0, 0) + rows.CUBE_FIRST);
  expect(verdictText(verdictOf(trace), wording)).toMatchObject({ title: 'Vollständig belegt', text: expect.stringContaining('1 Import') as string });
  expect(lines(trace).filter((line) => /^Import|^0531/.test(line))).toEqual([
    'Import 3: kreis-2025.csv = 8.531.002,81 (Importprotokoll!A4 · 2 Zeilen, eingelesen 2026-01-03 10:00)',
    '0531200 = 8.531.002,81 (KdU_Ist!H145:H146 · 2 Zeilen)',
  ]);
});

test('the expected end of the year leads to the imports of two years, and each of its months does', async () => {
  expect(importsOf(await traced(BOOK, `C${rows.EXPECTED_ROW}`)).sort()).toEqual(['kreis-2024.csv', 'kreis-2025.csv']);
  const december = await traced(BOOK, `L${rows.MONTH_LAST}`);
  expect(importsOf(december).sort()).toEqual(['kreis-2024.csv', 'kreis-2025.csv']);
  for (const trace of [december, await traced(BOOK, `B${rows.MONTH_FIRST}`)]) {
    for (const { origin, children, value } of nodesOf(trace.root)) {
      if (origin.kind === 'imported') expect(children.reduce((sum, child) => sum + Number(child.value), 0)).toBeCloseTo(Number(value), 6);
    }
  }
});

test('households and the accounts of two sources lead to their imports too', async () => {
  expect(importsOf(await traced(BOOK, `J${rows.MONTH_FIRST}`))).toContain('bg.csv');
  const june = BOOK.formulas.filter(({ sheet, address }) => sheet === 'KdU_Abgleich' && BOOK.cell(sheet, address).value === 3917.25 && /^D/.test(address));
  const trace = await traced(BOOK, june.at(-1)?.address ?? '', 'KdU_Abgleich');
  expect(importsOf(trace).sort()).toEqual(['ba-2025.csv', 'kreis-2025.csv']);
});

test('the year that was published leads to the imported rows and to the printed figure', async () => {
  const book = workbook({ [MONITOR.year.name]: 2024 });
  const trace = await traced(book, `E${rows.AGREE_FIRST}`);
  expect(trace.root.value).toBe(-187.53);
  expect(importsOf(trace)).toContain('kreis-2024.csv');
  expect(printedUnder(trace).map(({ figure }) => figure.id)).toContain('KDU_UH_IST_2024');
  expect(verdictOf(trace).kind).toBe('followed');
});

test('rows without an import, and an import without its line in the log, are not vouched for', async () => {
  const own = await traced(workbook({}, { facts: facts.map((row) => ({ ...row, Import: '' })) }), rows.actual(0, 0) + rows.CUBE_FIRST);
  const told = verdictOf(own);
  expect(told.kind === 'partly' && told.faults.typed.map(placeText)).toEqual(['KdU_Ist!H145:H146']);
  expect(lines(own).join('\n')).toContain('eigene Zeilen = 8.531.002,81 (KdU_Ist!H145:H146 · 2 Zeilen ohne Import, von Hand eingetragen)');
  const lost = verdictOf(await traced(workbook({}, { imports: imports.slice(0, 2) }), rows.actual(0, 0) + rows.CUBE_FIRST));
  expect(lost.kind === 'partly' && lost.faults.open).toHaveLength(1);
});

const JANUARY = rows.actual(0, 0) + rows.CUBE_FIRST;
/** The row of the first municipality in it. */
const FIRST = facts.findIndex((row) => row['Quelle'] === 'Kreis' && row['Jahr'] === 2025 && row['Periode'] === 1 && row['Position'] === 'UH');
const told = (trace: Trace): string => Object.values(verdictText(verdictOf(trace), wording)).slice(1).join(': ');
const changes = (trace: Trace): string[] => lines(trace).filter((line) => /(geändert|Position von Hand|entfernt|Import geschrieben|nicht feststellbar).*\)$/.test(line));
const changed = (index: number, cells: KduRow): KduRow[] => facts.map((row, at) => (at === index ? { ...row, ...cells } : row));

test('a row that was changed by hand after its import', async () => {
  const book = workbook({}, { facts: changed(FIRST, { Betrag: 2_000_000.05 }) });
  const trace = await traced(book, JANUARY);
  expect(told(trace)).toBe(`Teilweise belegt: Nicht belegt: 1 Änderung nach dem Import (KdU_Ist!H${FIRST + 2}). 1 Eingabefeld, 1 Import, 3 Festwerte des Add-ins`);
  expect(changes(trace)).toEqual([
    `Kreis 2025-01 0531200 Kamen (KdU_Ist!H${FIRST + 2} · nach dem Import geändert: Zeile ${FIRST + 2}, vorher 1.000.000,00, jetzt 2.000.000,05)`,
  ]);
  // Of another position, and of another month.
  expect(changes(await traced(book, rows.actual(0, 1) + rows.CUBE_FIRST))).toEqual([]);
  expect(verdictOf(await traced(book, rows.actual(0, 0) + (rows.CUBE_FIRST + 1))).kind).toBe('sourced');
  expect(verdictOf(await traced(book, `B${rows.MONTH_FIRST}`)).kind).toBe('partly');
});

test.each<[string, More, string]>([
  ['removed', { facts: facts.filter((_, at) => at !== FIRST) }, 'Kreis 2025-01 0531200 Kamen (nach dem Import entfernt, vorher 1.000.000,00)'],
  ['put into another month', { facts: changed(FIRST, { Periode: 2 }) }, 'Kreis 2025-01 0531200 Kamen (nach dem Import entfernt, vorher 1.000.000,00)'],
  ['emptied', { facts: changed(FIRST, { Betrag: '' }) }, `Kreis 2025-01 0531200 Kamen (KdU_Ist!H${FIRST + 2} · nach dem Import geändert: Zeile ${FIRST + 2}, vorher 1.000.000,00, jetzt leer)`],
  [
    'added with the number of an import',
    { facts: [...facts, { ...facts[FIRST], Gemeinde: 'Werne', Betrag: 5 }] },
    `Kreis 2025-01 0531200 Werne (KdU_Ist!H${facts.length + 2} · so von keinem Import geschrieben: Zeile ${facts.length + 2}, jetzt 5,00)`,
  ],
  [
    'changed where only sums are kept',
    { facts: changed(FIRST, { Betrag: 1_000_000.01 }), kept: keptOf('facts', facts, false) },
    'Kreis 2025-01 (nach dem Import geändert: Summe vorher 8.875.253,46, jetzt 8.875.253,47)',
  ],
  [
    'one of which nothing is kept',
    { kept: KEPT.filter(({ year }) => year !== 2025) },
    'Kreis 2025 (ob nach dem Import geändert, ist nicht feststellbar: Die Arbeitsmappe hat nicht mehr, was der Import geschrieben hat)',
  ],
])('a row that is %s', async (_, more, line) => {
  const trace = await traced(workbook({}, more), JANUARY);
  expect(told(trace)).toMatch(line.includes('nicht feststellbar') ? /^Teilweise belegt: Nicht belegt: 1 Stelle nicht verfolgt \(Kreis 2025\)/ : /^Teilweise belegt: Nicht belegt: 1 Änderung nach dem Import/);
  expect(changes(trace)).toEqual([line]);
});

test('a row whose position was typed: the number that lacks it tells, and the one that has too much', async () => {
  const book = workbook({}, { facts: changed(FIRST, { Position: 'EINM_KDU' }) });
  const line = `Kreis 2025-01 0531200 Kamen (KdU_Ist!H${FIRST + 2} · Position von Hand geändert: Zeile ${FIRST + 2}, nach KdU_Konten UH, jetzt „EINM_KDU“)`;
  expect(changes(await traced(book, JANUARY))).toEqual([line]);
  expect(changes(await traced(book, rows.actual(0, 1) + rows.CUBE_FIRST))).toEqual([line]);
  expect(told(await traced(book, JANUARY))).toMatch(/^Teilweise belegt: Nicht belegt: 1 Änderung nach dem Import/);
  // Another month has nothing of it.
  expect(changes(await traced(book, rows.actual(0, 1) + (rows.CUBE_FIRST + 1)))).toEqual([]);
});

test('an account that one source lacks by now is told in its own line of the comparison', async () => {
  const isGone = (row: KduRow): boolean => row['Quelle'] === 'Kreis' && row['Jahr'] === 2025 && row['Periode'] === 6 && row['Position'] === 'EINM_KDU';
  const book = workbook({ [COMPARE.month.name]: 6 }, { facts: facts.filter((row) => !isGone(row)) });
  const labels = book.formulas.filter(({ sheet, address }) => sheet === 'KdU_Abgleich' && /^A/.test(address));
  const lineOf = (label: string): string => labels.find(({ sheet, address }) => book.cell(sheet, address).value === label)?.address.slice(1) ?? '';
  const ofAccount = async (account: string): Promise<string[]> => changes(await traced(book, `C${lineOf(account)}`, 'KdU_Abgleich'));
  expect(await ofAccount('0531400')).toEqual([]);
  expect(await ofAccount('0531300')).toEqual([expect.stringMatching(/^Kreis 2025-06 0531300 \(nach dem Import entfernt, vorher/)]);
});

test('without KdU_Konten a position that was typed is not vouched for', async () => {
  const { book, trace } = await imported('2025-01 0531200 Kamen 10.00', '2025-01 UH Unna 20.00');
  expect(told(await trace('KdU_Ist!H7'))).toBe('Vollständig belegt: 1 Import');
  book.excel.user.deleteSheet('KdU_Konten');
  book.excel.write('KdU_Ist!D7', [['UH']]);
  expect(changes(await trace('KdU_Ist!H7'))).toEqual([
    'Kreis 2025-01 0531200 Kamen (KdU_Ist!H7 · Position von Hand geändert: Zeile 7, nach KdU_Konten offen, jetzt „UH“)',
  ]);
  expect(told(await trace('KdU_Ist!H6'))).toBe('Vollständig belegt: 1 Import');
});

test('a number of which all rows are gone lacks them', async () => {
  const isHis = (row: KduRow): boolean => row['Quelle'] === 'Kreis' && row['Jahr'] === 2025 && row['Periode'] === 1 && row['Position'] === 'UH';
  const trace = await traced(workbook({}, { facts: facts.filter((row) => !isHis(row)) }), JANUARY);
  expect(changes(trace).map((line) => line.slice(0, 27))).toEqual(['Kreis 2025-01 0531200 Kamen', 'Kreis 2025-01 0531200 Unna ']);
  expect(verdictOf(trace).kind).toBe('partly');
});

test('households that were changed by hand', async () => {
  const address = `J${rows.MONTH_FIRST}`;
  const place = nodesOf((await traced(BOOK, address)).root).find((node) => node.origin.kind === 'account' && node.place?.sheet === 'KdU_BG')?.place;
  const { row } = corner(place?.address.split(':')[0] ?? '');
  const trace = await traced(workbook({}, { bg: bg.map((one, index) => (index === row - 2 ? { ...one, BG: 12_345 } : one)) }), address);
  expect(changes(trace)).toEqual([expect.stringContaining(`nach dem Import geändert: Zeile ${row}, vorher ${Number(bg[row - 2]?.['BG']).toLocaleString('de-DE')}, jetzt 12.345)`)]);
});

/** A workbook into which rows were really imported. */
async function imported(...rowsOfFile: string[]): Promise<{ readonly book: PlayedImport; readonly reads: string[][]; trace(cell: string): Promise<Trace> }> {
  const book = new PlayedImport();
  await book.import(rowsOfFile);
  const reads: string[][] = [];
  const trace = async (cell: string): Promise<Trace> => {
    const [sheet = '', address = ''] = cell.split('!');
    const selected = await readSelected(() => undefined, { sheet, address });
    const read = (requests: readonly Request[]): Promise<readonly Found[]> => {
      reads.push(requests.map(({ target }) => target.kind));
      return readLevel(requests, selected.named, () => undefined);
    };
    return traceCell(selected.cell, selected.named, { read });
  };
  return { book, reads, trace };
}

test('what the import itself has kept is read with the rows', async () => {
  const { book, reads, trace } = await imported('2025-01 UH Kamen 10.00', '2025-01 UH Unna 20.00');
  const columns = ['Quelle', 'Jahr', 'Periode', 'Position', 'Betrag', 'Merkmal'].map((column) => `JC_KdU_Ist[${column}]`).join(',');
  book.excel.write('Tabelle1!A1', [[`=JC.KDU_MONTHS(${columns},"Kreis",2025)`]]);
  expect(changes(await trace('Tabelle1!A1'))).toEqual([]);
  expect(reads.map((kinds) => [kinds.includes('column'), kinds.includes('kept')])).toEqual([[true, false], [true, true]]);
  book.excel.write('KdU_Ist!H6', [[11]]);
  expect(changes(await trace('Tabelle1!A1'))).toEqual(['Kreis 2025-01 UH Kamen (KdU_Ist!H6 · nach dem Import geändert: Zeile 6, vorher 10,00, jetzt 11,00)']);
  // Which rows another formula takes of a column, nobody says.
  book.excel.write('Tabelle1!A1', [['=SUM(JC_KdU_Ist[Betrag])']]);
  expect(told(await trace('Tabelle1!A1'))).toBe('Teilweise belegt: Nicht belegt: 1 Stelle nicht verfolgt (KdU_Ist!H6:H7)');
});

test('a cell of an imported row leads to its import', async () => {
  const { book, reads, trace } = await imported('2025-01 UH Kamen 10.00', '2025-01 UH Unna 20.00');
  const amount = await trace('KdU_Ist!H6');
  expect(told(amount)).toBe('Vollständig belegt: 1 Import');
  expect(lines(amount).slice(4)).toEqual(['H6 = 10 (KdU_Ist!H6 · Kreis · aus einem Import)', 'Import 1: kreis.csv (Importprotokoll!A6 · 1 Zeile, eingelesen 2026-01-02 10:00)']);
  expect(reads).toHaveLength(1);
  book.excel.write('KdU_Ist!H6', [[11]]);
  const line = 'Kreis 2025-01 UH Kamen (KdU_Ist!H6 · nach dem Import geändert: Zeile 6, vorher 10,00, jetzt 11,00)';
  expect(changes(await trace('KdU_Ist!H6'))).toEqual([line]);
  expect(told(await trace('KdU_Ist!H6'))).toBe('Teilweise belegt: Nicht belegt: 1 Änderung nach dem Import (KdU_Ist!H6). 1 Import');
  expect(told(await trace('KdU_Ist!H7'))).toBe('Vollständig belegt: 1 Import');
  // What is not kept nobody can vouch for.
  expect(told(await trace('KdU_Ist!D7'))).toBe('Hier steht ein eingegebener Text.: ');
  // His own row in the same table, and a number elsewhere.
  book.excel.write('KdU_Ist!K7', [['']]);
  expect(told(await trace('KdU_Ist!H7'))).toBe('Hier steht eine eingegebene Zahl.: ');
  book.excel.write('Tabelle1!A1', [[5]]);
  expect(told(await trace('Tabelle1!A1'))).toBe('Hier steht eine eingegebene Zahl.: ');
});

test('and so does each cell of one that a formula elsewhere refers to', async () => {
  const { book, reads, trace } = await imported('2025-01 UH Kamen 10.00', '2025-01 UH Unna 20.00');
  book.excel.write('Tabelle1!A1:A5', [['=KdU_Ist!H6'], ['=SUM(KdU_Ist!H6:H7)'], ['=KdU_Ist!A6'], ['=KdU_Ist!M6'], ['=A1+A6']]);
  const direct = await trace('Tabelle1!A1');
  expect(told(direct)).toBe('Vollständig belegt: 1 Import');
  expect(lines(direct).slice(-2)).toEqual([
    'KdU_Ist!H6 = 10 (Kreis · aus einem Import)', 'Import 1: kreis.csv (Importprotokoll!A6 · 1 Zeile, eingelesen 2026-01-02 10:00)',
  ]);
  expect(reads.map((kinds) => kinds.includes('kept'))).toEqual([false, true]);
  expect(told(await trace('Tabelle1!A2'))).toBe('Vollständig belegt: 1 Import');
  expect(told(await trace('Tabelle1!A3'))).toBe('Vollständig belegt: 1 Import');
  book.excel.write('KdU_Ist!M6', [[5]]);
  // Beside the table.
  expect(told(await trace('Tabelle1!A4'))).toContain('1 Eingabe von Hand (KdU_Ist!M6)');
  book.excel.write('Tabelle1!A6', [[5]]);
  expect(told(await trace('Tabelle1!A5'))).toBe('Teilweise belegt: Nicht belegt: 1 Eingabe von Hand (Tabelle1!A6). 1 Import');
  book.excel.write('KdU_Ist!H6', [[11]]);
  expect(told(await trace('Tabelle1!A2'))).toBe('Teilweise belegt: Nicht belegt: 1 Änderung nach dem Import (KdU_Ist!H6). 1 Import');
  book.excel.write('KdU_Ist!K7', [['']]);
  expect(told(await trace('Tabelle1!A2'))).toContain('1 Eingabe von Hand (KdU_Ist!H7)');
});

test('a row of the user among those of imports is his own, and not vouched for', async () => {
  const own = { ...facts[FIRST], Gemeinde: 'Werne', Betrag: 5, Import: '' };
  const trace = await traced(workbook({}, { facts: [...facts, own] }), JANUARY);
  expect(told(trace)).toContain(`Teilweise belegt: Nicht belegt: 1 Eingabe von Hand (KdU_Ist!H${facts.length + 2}). `);
  expect(lines(trace).filter((line) => /^(Import|eigene)/.test(line))).toEqual([
    'Import 3: kreis-2025.csv = 8.531.002,81 (Importprotokoll!A4 · 2 Zeilen, eingelesen 2026-01-03 10:00)',
    `eigene Zeilen = 5 (KdU_Ist!H${facts.length + 2} · 1 Zeile ohne Import, von Hand eingetragen)`,
  ]);
  expect(changes(trace)).toEqual([]);
});
