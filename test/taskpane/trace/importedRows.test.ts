/** The sheets of the months: a trace leads from any of their numbers to the imports whose rows it is the sum of. */
import { notationFor } from '../../../src/formula/notation';
import { corner } from '../../../src/formula/address';
import { skeleton } from '../../../src/formula/canonical';
import type { CellContent } from '../../../src/workbook/model';
import { MONITOR } from '../../../src/workbook/monitorInputs';
import * as rows from '../../../src/workbook/sheets/monitorLayout';
import { traceTranslator } from '../../../taskpane/trace/i18n';
import { nodesOf, placeText, type Trace } from '../../../taskpane/trace/node';
import { asText } from '../../../taskpane/trace/outline';
import { printedUnder } from '../../../taskpane/trace/printed';
import { traceCell } from '../../../taskpane/trace/trace';
import { verdictOf } from '../../../taskpane/trace/verdict';
import { verdictText } from '../../../taskpane/trace/words';
import { factRows, householdRows } from '../../src/workbook/kdu/bookings';
import type { KduRow } from '../../src/workbook/recalculate';
import { modelWorkbook, type ModelWorkbook } from './modelReader';

/** A file for each year and source, one more for the households. */
const importOf = ({ Quelle, Jahr }: KduRow): number => Number(Jahr) - 2022 + (Quelle === 'BA' ? 3 : 0);
const FILES = ['kreis-2023.csv', 'kreis-2024.csv', 'kreis-2025.csv', 'ba-2023.csv', 'ba-2024.csv', 'ba-2025.csv', 'bg.csv'];
const ACCOUNTS: Readonly<Record<string, string>> = { UH: '0531200', EINM_KDU: '0531300', EINM_L: '0531400', offen: '0539990' };

/** Of the first position two municipalities: their rows stand one below the other. */
const facts: readonly KduRow[] = factRows().flatMap((row) => {
  const common = { ...row, Konto: ACCOUNTS[String(row['Position'])] ?? '', Import: importOf(row) };
  const amount = Number(row['Betrag']);
  return row['Position'] === 'UH' ? [{ ...common, Betrag: 1_000_000 }, { ...common, Betrag: Math.round((amount - 1_000_000) * 100) / 100 }] : [common];
});
const bg = householdRows.map((row) => ({ ...row, Import: FILES.length }));
const imports = FILES.map((file, index) => ({ Import: index + 1, Datei: file, Zeit: `2026-01-0${index + 1} 10:00` }));

const workbook = (inputs: Readonly<Record<string, CellContent>> = {}, more: { readonly facts?: readonly KduRow[]; readonly imports?: readonly KduRow[] } = {}): ModelWorkbook =>
  modelWorkbook('de', inputs, {
    keys: ['kdu', 'kduNet', 'monitor', 'compare', 'report', 'assumptions', 'register'],
    rows: { facts, bg, imports, ...more },
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
  expect(told.kind === 'partly' && told.faults.typed.map(placeText)).toEqual(['']);
  expect(lines(own).join('\n')).toContain('eigene Zeilen = 8.531.002,81 (2 Zeilen ohne Import, von Hand eingetragen)');
  const lost = verdictOf(await traced(workbook({}, { imports: imports.slice(0, 2) }), rows.actual(0, 0) + rows.CUBE_FIRST));
  expect(lost.kind === 'partly' && lost.faults.open).toHaveLength(1);
});
