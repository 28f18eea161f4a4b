/** What a person reads of an import, and the command that prints it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Problem, ProblemKind, Question } from '../../../src/import/outcome';
import { outcomeText, problemText } from '../../../src/import/texts';
import { HEAD, list, read } from './files';

test.each([
  [
    list('100,00', '50,00').concat(';;Summe;151,00'),
    [
      'Semikolon, UTF-8, Kopf in Zeile 1, Beträge in EUR, je Monat.',
      'Gelesen 301,00 = übernommen 150,00 (2 Beträge) + Summenzeile 151,00 (1).',
      'Warnung, Zeile 4, Spalte Ist: Die Summe sagt 151,00 EUR, die Zeilen ergeben 150,00 EUR. Bitte beim Absender klären; die Zeilen gelten.',
    ],
  ],
  [
    list('12,3x'),
    [
      'Semikolon, UTF-8, Kopf in Zeile 1, Beträge in EUR, je Monat.',
      'Die Datei hat Fehler; nichts wurde übernommen.',
      'Fehler, Zeile 2, Spalte Ist: „12,3x“ ist kein Betrag. Erwartet wird eine Zahl wie 1.234,56. Bitte in der Datei berichtigen.',
    ],
  ],
  [
    ['Konto;Ist', '1;1,00'],
    ['Semikolon, UTF-8, Kopf in Zeile 1, Beträge in EUR, je Monat.', 'Für welchen Monat ist die Datei? Vermutung: 2025-03.'],
  ],
  [[HEAD], ['Semikolon, UTF-8.', 'Unter dem Kopf steht kein Betrag.']],
])('%j in German', async (lines, sentences) => {
  expect(outcomeText(await read(lines, { name: 'ist_2025-03.csv' }), 'de').split('\n')).toEqual(sentences);
});

test('English sentences write numbers in English', async () => {
  const outcome = await read(list('1.100,00').concat(';;Summe;1.100,01'));
  expect(outcomeText(outcome, 'en').split('\n').slice(1)).toEqual([
    'Read 2,200.01 = taken 1,100.00 (1 amounts) + sum line 1,100.01 (1).',
    'Warning, line 3, column Ist: The sum says 1,100.01 EUR, the lines give 1,100.00 EUR. Please ask the sender; the lines are taken.',
  ]);
});

/** Every kind there is: a sentence that was forgotten does not compile. */
const KINDS: Readonly<Record<ProblemKind, true>> = {
  amount: true,
  'part-of-cent': true,
  rounded: true,
  period: true,
  'period-year': true,
  'period-date': true,
  'booking-date': true,
  date: true,
  year: true,
  konto: true,
  position: true,
  mark: true,
  sign: true,
  part: true,
  'too-many-fields': true,
  'unclosed-quote': true,
  nul: true,
  encoding: true,
  'mixed-encoding': true,
  sum: true,
  'sum-without-hidden': true,
  'negative-month': true,
  'cumulated-gone': true,
  'english-number': true,
  'german-number': true,
  'formula-without-value': true,
  'error-cell': true,
  'hidden-row': true,
  'hidden-column': true,
  'other-level': true,
  'repeated-line': true,
};
const GERMAN = /[äöüß„]|\b(?:Zeile|Spalte|Betrag|Konto|Jahr|Periode|nicht|kein|keine|oder|und|ist|eine?|die|das)\b/i;

test.each(Object.keys(KINDS) as ProblemKind[])('the English sentence of %s has no German word', (kind) => {
  const problem: Problem = { line: 3, column: 'B', found: '1', expected: '2', kind, level: 'error', count: 2, sum: '3', period: '2025-01', sameAs: 1 };
  for (const column of ['B', null]) expect(problemText({ ...problem, column }, 'en')).not.toMatch(GERMAN);
  expect(problemText(problem, 'de')).toMatch(/^Fehler, Zeile 3, Spalte B: /);
});

test('a line that repeats another names it in both languages', async () => {
  const { problems } = await read([...list('5,00'), list('5,00')[1] ?? '']);
  const [problem] = problems as [Problem];
  expect(problemText(problem, 'de')).toBe('Hinweis, Zeile 3: Diese Zeile steht genauso schon einmal da, in Zeile 2. Beide zählen.');
  expect(problemText(problem, 'en')).toBe('Note, line 3: The same line stands there before, in line 2. Both count.');
});

test('choices are named: columns, and what a unit would make of the first row', async () => {
  expect(outcomeText(await read(['Monat;Konto;Zahlbetrag', '01/2025;1;1,00']), 'en')).toMatch('Choices: 3 (Zahlbetrag).');
  const question: Question = { kind: 'question', reason: 'unit', candidates: ['EUR', 'MIO'], readings: { EUR: '7.80', MIO: '7800000.00' }, problems: [], problemCount: 0 };
  expect(outcomeText(question, 'de')).toMatch('Zur Wahl: EUR (erste Zeile 7,80 EUR), Mio. EUR (erste Zeile 7.800.000,00 EUR).');
});

test('a file without accounts is told so, not offered the line above', async () => {
  expect(outcomeText(await read(['Monat;Gemeinde;Ist', '01/2025;Kamen;1,00']), 'de').split('\n').at(-1)).toBe(
    'Fehler, Zeile 2: Keine Spalte nennt ein Konto oder eine Position. Bitte mit Konten exportieren oder sagen, welche Spalte sie nennt.',
  );
});

test('units are named in the language', async () => {
  const mixed = await read(list('5,00 EUR', '7 TEUR'));
  expect(outcomeText(mixed, 'de')).toMatch('Beträge in verschiedenen Einheiten');
  expect(outcomeText(mixed, 'en')).toMatch('amounts in several units');
  expect(outcomeText(await read(['Monat;Gemeinde;BG', '01/2025;Kamen;5']), 'de')).toMatch('Kopf in Zeile 1, Bedarfsgemeinschaften, je Monat.');
});

describe('npm run kdu', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'kdu-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const file = (name: string, content: string): string => {
    const at = path.join(folder, name);
    writeFileSync(at, content);
    return at;
  };
  const run = (...args: readonly string[]): { status: number | null; stdout: string; stderr: string } =>
    spawnSync('node', ['scripts/kdu.js', ...args], { encoding: 'utf8' });

  test('prints one object and ends with 0 for facts', () => {
    const month = file('monat.csv', 'Konto;kumuliert\n1;3,00\n');
    const answers = file('antworten.json', JSON.stringify({ month: '2025-02' }));
    const workbook = file('mappe.json', JSON.stringify({ facts: [{ period: '2025-01', konto: '1', amount: '1.00' }], known: ['1'] }));
    const { status, stdout } = run('--json', '--answers', answers, '--workbook', workbook, month);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      kind: 'facts',
      facts: [{ period: '2025-02', konto: '1', amount: '2.00', kumuliert: '3.00' }],
    });
  });

  test('ends with 1 for a refusal, 2 for a question', () => {
    expect(run('--json', file('leer.csv', '')).status).toBe(1);
    expect(run(file('frage.csv', 'Konto;Ist\n1;3,00\n')).status).toBe(2);
  });

  test('what cannot be read is named', () => {
    const month = file('da.csv', 'Monat;Konto;Ist\n01/2025;1;3,00\n');
    const answers = file('keine.json', 'Januar');
    expect(run('fehlt.csv')).toMatchObject({ status: 64, stdout: '', stderr: 'Die Datei „fehlt.csv“ gibt es nicht.\n' });
    expect(run('--answers', answers, month)).toMatchObject({ status: 64, stdout: '', stderr: expect.stringContaining(`Die Datei „${answers}“ ist kein gültiges JSON`) });
    expect(run()).toMatchObject({ status: 64, stdout: '', stderr: expect.stringContaining('Aufruf: npm run kdu') });
  });
});
