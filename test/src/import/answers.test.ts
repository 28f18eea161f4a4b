/** What was understood can be changed: each answer, what it makes of the file, and what is remembered of it for the next one. */
import { readImport } from '../../../src/import';
import type { Answers, Outcome, Remembered } from '../../../src/import/outcome';
import type { Preview } from '../../../src/import/preview';
import { fitting, headPattern, rememberable } from '../../../src/import/remembered';
import { findHead } from '../../../src/import/head';
import { latin1, read, readBytes, told, utf16, utf8 } from './files';

const fileOf = (lines: readonly string[]) => ({ name: 'datei.csv', bytes: utf8(lines.join('\n')) });

async function previewOf(lines: readonly string[], answers: Answers): Promise<Preview | undefined> {
  let preview: Preview | undefined;
  await readImport({ ...fileOf(lines), answers, onPreview: (shown) => (preview = shown) });
  return preview;
}

const LIST = ['Periode;Konto;Art;Ist;Rest', '01/2025;0531200;Miete;10,00;1,00', '01/2025;0531300;Umzug;5,00;2,00'];

test.each<[name: string, answers: Answers, facts: readonly string[], columns: readonly string[]]>([
  [
    'nothing', {}, ['2025-01 0531200 10.00', '2025-01 0531300 5.00'],
    ['Periode: period', 'Konto: account', 'Art: none', 'Ist: amount', 'Rest: none'],
  ],
  [
    'another amount', { columns: { Rest: 'amount' } }, ['2025-01 0531200 1.00', '2025-01 0531300 2.00'],
    ['Periode: period', 'Konto: account', 'Art: none', 'Ist: none', 'Rest: amount'],
  ],
  [
    'another account', { columns: { Konto: 'none', Art: 'account' } }, ['2025-01 Miete 10.00', '2025-01 Umzug 5.00'],
    ['Periode: period', 'Konto: none', 'Art: account', 'Ist: amount', 'Rest: none'],
  ],
  [
    'Soll and Haben', { columns: { Ist: 'soll', Rest: 'haben' } }, ['2025-01 0531200 9.00', '2025-01 0531300 3.00'],
    ['Periode: period', 'Konto: account', 'Art: none', 'Ist: soll', 'Rest: haben'],
  ],
  [
    'months', { columns: { Periode: 'none', Ist: 'month-3', Rest: 'month-4' }, year: 2025 },
    ['2025-03 0531200 10.00', '2025-03 0531300 5.00', '2025-04 0531200 1.00', '2025-04 0531300 2.00'],
    ['Periode: none', 'Konto: account', 'Art: none', 'Ist: month-3', 'Rest: month-4'],
  ],
  [
    'a name that the head does not have', { columns: Object.fromEntries([['toString', 'amount']]) },
    ['2025-01 0531200 10.00', '2025-01 0531300 5.00'],
    ['Periode: period', 'Konto: account', 'Art: none', 'Ist: amount', 'Rest: none'],
  ],
])('the use of columns: %s', async (_, answers, facts, columns) => {
  const preview = await previewOf(LIST, answers);
  const uses = preview?.columns.map(({ name, use }) => `${name}: ${use}`);
  expect({ facts: told(await read(LIST, { answers })), uses }).toEqual({ facts, uses: columns });
  expect(preview?.rows.map(({ line }) => line)).toEqual([2, 3]);
});

test('one column of several amounts is told by its name', async () => {
  const lines = ['Periode;Konto;Betrag;Betrag', '01/2025;0531200;10,00;20,00'];
  expect(told(await read(lines))).toEqual(['question amount-column']);
  expect(told(await read(lines, { answers: { columns: { 'Betrag (2)': 'amount' } } }))).toEqual(['2025-01 0531200 20.00']);
});

test('a column says only after confirmation what an account is called', async () => {
  const lines = ['Periode;Konto;Text;Ist', '01/2025;0531200;Miete Meier;10,00'];
  const labels = async (answers: Answers): Promise<unknown> => {
    const outcome = await read(lines, { answers });
    return outcome.kind === 'facts' && outcome.accounts;
  };
  expect(await labels({})).toMatchObject([{ bezeichnung: '' }]);
  expect(await labels({ columns: { Text: 'label' } })).toMatchObject([{ bezeichnung: 'Miete Meier' }]);
});

test('another line is the head', async () => {
  const lines = ['Bericht;Umfang;Teil', 'Periode;Konto;Wieviel', '01/2025;0531200;10,00'];
  const wrong = await read(lines, { answers: { headerLine: 1 } });
  expect({ kind: wrong.kind, headerLine: wrong.headerLine }).toEqual({ kind: 'question', headerLine: 1 });
  const right = await read(lines, { answers: { headerLine: 2, columns: { Wieviel: 'amount' } } });
  expect({ facts: told(right), headerLine: right.headerLine }).toEqual({ facts: ['2025-01 0531200 10.00'], headerLine: 2 });
  expect(told(await read(lines, { answers: { headerLine: 99 } }))).toEqual(['refused no-header']);
});

test('a file without a head shows its first lines, so that the head can be told', async () => {
  const start = [{ line: 1, cells: ['1', '2', '3'] }, { line: 2, cells: ['4', '5', '6'] }];
  expect(await previewOf(['1;2;3', '4;5;6'], {})).toEqual({ start, rows: [], columns: [] });
});

test('cumulated values are taken as monthly ones, and the other way round', async () => {
  const cumulated = ['Werte kumuliert', 'Periode;Konto;Ist', '01/2025;0531200;10,00', '02/2025;0531200;25,00'];
  expect(told(await read(cumulated))).toEqual(['2025-01 0531200 10.00', '2025-02 0531200 15.00']);
  expect(told(await read(cumulated, { answers: { values: 'month' } }))).toEqual(['2025-01 0531200 10.00', '2025-02 0531200 25.00']);
  const monthly = cumulated.slice(1);
  expect(told(await read(monthly, { answers: { values: 'cumulated' } }))).toEqual(['2025-01 0531200 10.00', '2025-02 0531200 15.00']);
});

const MUNICIPALITY = 'Periode;Konto;Gemeinde;Ist\n01/2025;0531200;Bönen;10,00';

test.each<[name: string, bytes: Uint8Array, answers: Answers, facts: readonly string[]]>([
  ['UTF-8 as Windows-1252', utf8(MUNICIPALITY), { encoding: 'windows-1252' }, ['2025-01 0531200 BÃ¶nen 10.00']],
  ['Windows-1252 as UTF-8', latin1(MUNICIPALITY), { encoding: 'utf-8' }, ['refused errors']],
  ['valid UTF-8 as such', utf8(MUNICIPALITY), { encoding: 'utf-8' }, ['2025-01 0531200 Bönen 10.00']],
  ['UTF-16 as such', utf16(MUNICIPALITY, false), { encoding: 'utf-16le' }, ['2025-01 0531200 Bönen 10.00']],
  ['UTF-16 as UTF-8', utf16(MUNICIPALITY, false), { encoding: 'utf-8' }, ['refused nul']],
  ['half a character of UTF-16', Uint8Array.from([...utf16(MUNICIPALITY, false), 65]), { encoding: 'utf-16le' }, ['refused errors']],
])('the encoding: %s', async (_, bytes, answers, facts) => {
  expect(told(await readBytes(bytes, { answers }))).toEqual(facts);
});

test('what is read of a byte that UTF-8 does not have is an error of its line', async () => {
  const { problems } = await readBytes(latin1(MUNICIPALITY), { answers: { encoding: 'utf-8' } });
  expect(problems).toMatchObject([{ kind: 'encoding', level: 'error', line: 2, found: '0xF6' }]);
});

test.each([
  ['Periode;Konto;Ist 2024', 'Periode;Konto;Ist 2025', true],
  ['Konto;Jan;Feb', 'Konto;Jan;Feb;Mrz', true],
  ['Konto;Jan–Mrz 2025', 'Konto;Jan–Apr 2025', true],
  ['Periode;Konto;Ist', 'Periode;Sachkonto;Ist', false],
])('a file with the head %s and one with %s have the same shape: %s', (one, other, isSame) => {
  const patternOf = (names: string): string => {
    const result = findHead([{ line: 1, cells: names.split(';') }, { line: 2, cells: names.split(';').map(() => '1,00') }]);
    return 'head' in result ? headPattern(result.head) : 'none';
  };
  expect(patternOf(one) === patternOf(other)).toBe(isSame);
});

const ASKED = ['Periode;Konto;Art;Wert A;Wert B', '01/2025;0531200;x;10,00;20,00'];
const NEXT = ['Periode;Konto;Art;Wert A;Wert B', '02/2025;0531200;x;30,00;40,00'];
const withMemory = (lines: readonly string[], remembered: readonly Remembered[]): Promise<Outcome> =>
  readImport({ ...fileOf(lines), remembered });

async function rememberedOf(lines: readonly string[], answers: Answers): Promise<Remembered> {
  const [plain, answered] = [await withMemory(lines, []), await read(lines, { answers })];
  const [found = '', shown = ''] = [plain.shape?.found, answered.shape?.read];
  return { found, read: shown, answers: rememberable(answers), source: 'BA', time: '2026-01-02 10:00' };
}

test('answers are remembered for a file of the same shape', async () => {
  const remembered = await rememberedOf(ASKED, { columns: { 'Wert B': 'amount' }, month: '2025-01' });
  expect(remembered.answers).toEqual({ columns: { 'Wert B': 'amount' } });
  expect(told(await withMemory(NEXT, []))).toEqual(['question amount-column']);
  const next = await withMemory(NEXT, [remembered]);
  expect({ facts: told(next), remembered: next.remembered }).toEqual({ facts: ['2025-02 0531200 40.00'], remembered });
  expect(told(await withMemory([NEXT[0]?.replace('Art', 'Sorte') ?? '', NEXT[1] ?? ''], [remembered]))).toEqual(['question amount-column']);
});

test('a line that was told to be the head is so only where the same head stands in it', async () => {
  const preamble = ['A;B;C'];
  const head = ['Periode;Konto;Wert X', '01/2025;0531200;10,00'];
  const remembered = await rememberedOf([...preamble, ...head], { headerLine: 2, columns: { 'Wert X': 'amount' } });
  expect(told(await withMemory([...preamble, ...head], [remembered]))).toEqual(['2025-01 0531200 10.00']);
  const longer = await withMemory([...preamble, 'D;E;F', ...head], [remembered]);
  expect({ told: told(longer), remembered: longer.remembered }).toEqual({ told: ['question amount-column'], remembered: undefined });
});

test('of several remembered answers those count that fit', () => {
  const entries: Remembered[] = [
    { found: 'a', read: 'b', answers: { headerLine: 2 }, source: 'BA', time: '' },
    { found: 'a', read: 'a', answers: { unit: 'TEUR' }, source: 'BA', time: '' },
  ];
  expect(fitting(entries, 'a', ({ headerLine }) => (headerLine === 2 ? 'c' : 'a'))).toBe(entries[1]);
  expect(fitting(entries, 'z', () => 'a')).toBeUndefined();
});
