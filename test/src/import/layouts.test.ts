/** Section 2: list, crosstab, one month; which columns are the Ist; cumulated values. */
import type { Fact } from '../../../src/import/outcome';
import { factsOf, json, problemsOf, read } from './files';

test.each([
  // head, line, Ist columns
  ['Haushaltsjahr;Periode;Konto;Ansatz;fortg. Ansatz;Ist;Obligo;verfügbar;Ist Vorjahr', '2025;1;1;9;9;5,00;0;4;3', ['Ist']],
  ['Periode;Konto;Ist;Soll', '01/2025;1;5,00;8,00', ['Ist']],
  ['Periode;Konto;Soll;Haben', '01/2025;1;6,00;1,00', ['Soll', 'Haben']],
  ['Periode;Konto;Gesamt', '01/2025;1;5,00', ['Gesamt']],
  ['PERIODE;KONTO-NR.;BETRAG [EUR]', '01/2025;1;5,00', ['BETRAG [EUR]']],
  ['Konto;Jan 2025;Periode 14;Summe', '1;5,00;;5,00', ['Jan 2025', 'Periode 14']],
])('%s', async (head, line, amountColumns) => {
  expect(await json(['Haushaltsjahr 2025', head, line])).toMatchObject({ amountColumns, taken: { sum: '5.00' } });
});

test('two columns that may be the Ist are asked, the second of a name is called so', async () => {
  const lines = ['Jahr;Periode;Konto;Betrag;Betrag', '2025;1;1;1,00;10,00', '2025;2;1;2,00;20,00'];
  expect(await json(lines)).toMatchObject({
    reason: 'amount-column',
    candidates: [4, 5],
    samples: { Betrag: ['1,00', '2,00'], 'Betrag (2)': ['10,00', '20,00'] },
  });
  expect(await json(lines, { answers: { amountColumn: 5 } })).toMatchObject({ amountColumns: ['Betrag (2)'], taken: { sum: '30.00' } });
});

test('samples stay beside their columns, whatever these are called', async () => {
  const outcome = await read(['Monat;Konto;;;Zahlbetrag', '01/2025;1;2,00;3,00;4,00']);
  expect(outcome).toMatchObject({ candidates: [3, 4, 5], samples: [{ name: '', values: ['2,00'] }, { name: '', values: ['3,00'] }, { name: 'Zahlbetrag' }] });
});

test('columns of unknown names are asked', async () => {
  expect(await json(['Monat;Konto;Zahlbetrag', '01/2025;1;1,00'])).toMatchObject({ reason: 'amount-column', candidates: [3] });
});

test.each([
  // lines, facts
  [
    'positions as rows',
    ['KdU 2025', 'Position;Jan;Feb', 'Unterkunft und Heizung;1,00;2,00', 'EINM_KDU;;3,00'],
    ['2025-01 UH 1.00', '2025-02 EINM_KDU 3.00', '2025-02 UH 2.00'],
  ],
  ['months of two years', ['Konto;Dez 2024;Jan 2025', '1;1,00;2,00'], ['2024-12 1 1.00', '2025-01 1 2.00']],
  [
    'only Ist under a line of Ist and Plan',
    ['Art;Ist;Plan;Ist', 'Konto;Jan 2025;Jan 2025;Feb 2025', '1;1,00;7,00;2,00'],
    ['2025-01 1 1.00', '2025-02 1 2.00'],
  ],
  [
    'also where merged cells were',
    ['Art;Ist;;Plan;', 'Konto;Jan 2025;Feb 2025;Jan 2025;Feb 2025', '1;1,00;2,00;7,00;8,00'],
    ['2025-01 1 1.00', '2025-02 1 2.00'],
  ],
  ['Jan Ist beside Jan Plan', ['KdU 2025', 'Konto;Jan Ist;Jan Plan;Feb Ist;Feb Plan', '1;1,00;7,00;2,00;8,00'], ['2025-01 1 1.00', '2025-02 1 2.00']],
  ['years above the months', [';2024;;2025;', 'Konto;Nov;Dez;Jan;Feb', '1;1,00;;2,00;'], ['2024-11 1 1.00', '2025-01 1 2.00']],
  ['Ist of two years above them', [';Ist 2024;;Ist 2025;', 'Konto;Nov;Dez;Jan;Feb', '1;;1,00;;2,00'], ['2024-12 1 1.00', '2025-02 1 2.00']],
  ['years above that leave a month without one', [';;2024;2025', 'Konto;Nov;Dez;Jan', '1;1,00;2,00;3,00'], ['question year']],
  ['a Haben beside the months is not theirs', ['Konto;Jan 2025;Feb 2025;Haben', '1;1,00;2,00;0,50'], ['2025-01 1 1.00', '2025-02 1 2.00']],
  ['a row without a position', ['KdU 2025', 'Position;Jan;Feb', 'Bildung;1,00;2,00'], ['refused errors']],
])('crosstab: %s', async (_name, lines, facts) => {
  expect(await factsOf(lines)).toEqual(facts);
});

test('Quartal, Halbjahr, Summe and kumuliert check the months of their row', async () => {
  const { controlSums, confirm, taken } = await json([
    'KdU 2024',
    'Konto;Jul;Aug;Q3;2. Halbjahr;Dez;Abschluss;kumuliert',
    '1;1,00;2,00;3,00;7,00;4,00;0,50;7,51',
  ]);
  expect(controlSums).toMatchObject([
    { column: 'Q3', found: '3.00', expected: '3.00', status: 'ok' },
    { column: '2. Halbjahr', found: '7.00', expected: '7.00', status: 'ok' },
    { column: 'kumuliert', found: '7.51', expected: '7.50', difference: '0.01', status: 'wrong' },
  ]);
  expect(confirm).toEqual(['abschluss']);
  expect(taken).toEqual({ count: 4, sum: '7.50' });
});

const CUMULATED = ['Periode;Konto;kumuliert', '01/2025;1;100,00', '02/2025;1;210,00', '03/2025;1;205,50'];

test('cumulated values become months; a decrease is told', async () => {
  expect(await json(CUMULATED)).toMatchObject({
    values: 'cumulated',
    facts: [
      { period: '2025-01', amount: '100.00', kumuliert: '100.00' },
      { period: '2025-02', amount: '110.00', kumuliert: '210.00' },
      { period: '2025-03', amount: '-4.50', kumuliert: '205.50' },
    ],
    leftOut: [{ reason: 'cumulated', count: 2, sum: '310.00', lines: [3, 4] }],
  });
  expect(await problemsOf(CUMULATED)).toEqual(['4 negative-month note']);
});

const held = (...facts: readonly [string, string, number, string?][]): { facts: Fact[]; known: string[] } => ({
  facts: facts.map(([period, konto, cents, gemeinde = '']) => ({ period, konto, cents, gemeinde })),
  known: [],
});

test('the periods before come from the workbook; an account that is new begins at 0', async () => {
  const lines = ['Konto;Ist Jan–Mrz 2025', '1;330,00', '2;12,00'];
  const answers = { month: '2025-03' };
  expect(await factsOf(lines, { answers, held: held(['2025-01', '1', 10_000], ['2025-02', '1', 11_000]) })).toEqual([
    '2025-03 1 120.00',
    '2025-03 2 12.00',
  ]);
  expect(await json(lines, { answers, held: held(['2025-01', '1', 10_000]) })).toMatchObject({
    reason: 'previous-period',
    missing: ['2025-02'],
    guess: '2025-02',
  });
  const municipal = held(['2025-01', '1', 10_000, 'Kamen'], ['2025-02', '1', 10_000, 'Kamen']);
  expect(await json(lines, { answers, held: municipal })).toMatchObject({
    reason: 'previous-period',
    problems: [{ kind: 'other-level', level: 'error' }],
  });
});

test('an account without a line is told and goes on from its last value', async () => {
  const lines = [...CUMULATED.slice(0, 2), '01/2025;2;7,00', '02/2025;1;210,00', '03/2025;1;330,00', '03/2025;2;9,00'];
  expect(await factsOf(lines)).toEqual(['2025-01 1 100.00', '2025-01 2 7.00', '2025-02 1 110.00', '2025-03 1 120.00', '2025-03 2 2.00']);
  expect((await read(lines)).problems).toMatchObject([{ kind: 'cumulated-gone', found: '2', period: '2025-02' }]);
});

const BESIDE = ['Periode;Konto;Ist;kumuliert', '02/2025;1;11,00;21,00'];

test.each([
  [[...BESIDE, '01/2025;1;10,00;10,00'], undefined, ['ok', 'ok']],
  [BESIDE, undefined, ['incomplete']],
  [BESIDE, held(['2025-01', '1', 1000]), ['ok']],
  [BESIDE, held(['2025-01', '1', 999]), ['wrong']],
])('kumuliert beside months is a control sum: %j', async (lines, before, states) => {
  const { controlSums } = await json(lines, before ? { held: before } : {});
  expect((controlSums as { status: string }[]).map(({ status }) => status)).toEqual(states);
});

test('said of the table, amounts are cumulated; beside a cumulated column they are not', async () => {
  const lines = ['01/2025;1;10,00;10,00', '02/2025;1;11,00;21,00'];
  expect(await json(['Werte kumuliert', 'Periode;Konto;Ist;Text', ...lines])).toMatchObject({ values: 'cumulated' });
  expect(await json(['Werte kumuliert', 'Periode;Konto;Ist;kumuliert', ...lines])).toMatchObject({ values: 'month' });
  expect(await json(['KdU kum. 2025', 'Konto;Jan;Feb', '1;10,00;21,00'])).toMatchObject({ values: 'cumulated', taken: { sum: '21.00' } });
});

test.each(['kumuliert', 'Ist (kum.)', 'Ist kum.', 'Ist YTD', 'auflaufend', 'Ist bis 31.03.2025', 'Ist (Jan–Mrz)', 'bis Periode 3'])(
  'a column %s is cumulated',
  async (name) => {
    expect(await json(['Monat;Konto;' + name, '01/2025;1;1,00'])).toMatchObject({ values: 'cumulated' });
  },
);

test('a month twice in a crosstab is asked', async () => {
  const lines = ['Konto;Jan 2025;Jan 2025;Feb 2025', '1;1,00;7,00;2,00'];
  expect(await json(lines)).toMatchObject({ reason: 'amount-column', candidates: [2, 3] });
  expect(await factsOf(lines, { answers: { amountColumn: 3 } })).toEqual(['2025-01 1 7.00', '2025-02 1 2.00']);
});

test('rows of a crosstab may name their year', async () => {
  expect(await factsOf(['Konto;Jahr;Jan;Feb', '1;2025;1,00;', '1;2024;;2,00'])).toEqual(['2024-02 1 2.00', '2025-01 1 1.00']);
  expect(await problemsOf(['Konto;Jahr;Jan;Feb', '1;20x5;1,00;'])).toEqual(['2 Jahr year error']);
});

test('Bedarfsgemeinschaften are whole numbers with a Datenstand', async () => {
  const lines = ['Jahr;Monat;Gemeinde;BG;Datenstand', '2025;1;Kamen;1.912;2025-04', '2025;1;Selm;x;2025-04', '2025;2;Kamen;1.920;t3'];
  expect(await json(lines)).toMatchObject({
    unit: 'BG',
    bg: [
      { period: '2025-01', gemeinde: 'Kamen', bg: '1912', datenstand: '2025-04' },
      { period: '2025-02', gemeinde: 'Kamen', bg: '1920', datenstand: '2025-05' },
    ],
    secret: [{ period: '2025-01', gemeinde: 'Selm' }],
  });
  expect(await problemsOf([lines[0] ?? '', '2025;1;Kamen;1,5;', '2025;2;Kamen;7;demnächst'])).toEqual([
    '2 BG amount error',
    '3 Datenstand date error',
  ]);
});
