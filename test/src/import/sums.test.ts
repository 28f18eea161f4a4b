/** Sum lines, parts and the control equation. */
import { json, list, problemsOf, read } from './files';

const HEAD = 'Periode;Konto;Gemeinde;Ist';
const row = (konto: string, amount: string, gemeinde = ''): string => `01/2025;${konto};${gemeinde};${amount}`;
const sum = (text: string, amount: string): string => `;;${text};${amount}`;

/** `5 ok 150.00`: line, status and what was expected. */
async function checks(lines: readonly string[]): Promise<string[]> {
  const { controlSums = [] } = (await json(lines)) as { controlSums?: { line: number; status: string; expected: string | null }[] };
  return controlSums.map(({ line, status, expected }) => [line, status, ...(expected === null ? [] : [expected])].join(' '));
}

test.each([
  [
    'since the last sum',
    [HEAD, row('1', '1,00'), sum('Zwischensumme', '1,00'), row('2', '2,00'), sum('Zwischensumme', '2,00')],
    ['3 ok 1.00', '5 ok 2.00'],
  ],
  [
    'of another word',
    [HEAD, row('1', '1,00'), sum('Teilsumme', '1,00'), row('2', '2,00'), sum('Teilergebnis', '2,00')],
    ['3 ok 1.00', '5 ok 2.00'],
  ],
  [
    'all so far',
    [HEAD, row('1', '1,00'), sum('Übertrag', '1,00'), sum('Übertrag', '1,00'), row('2', '2,00'), sum('Summe', '3,00')],
    ['3 ok 1.00', '4 ok 1.00', '6 ok 3.00'],
  ],
  ['all of the table', [HEAD, sum('Gesamt', '3,00'), row('1', '1,00'), row('2', '2,00')], ['2 ok 3.00']],
  [
    'the same text before the same word',
    [
      HEAD,
      row('1', '1,00', 'Kamen'),
      sum('Summe Kamen', '1,00'),
      row('1', '2,00', 'Unna'),
      sum('Summe Unna', '2,00'),
      row('2', '4,00', 'Kamen'),
      sum('Summe Kamen', '6,00'),
    ],
    ['3 ok 1.00', '5 ok 2.00', '7 ok 6.00'],
  ],
  [
    'a cent off',
    [HEAD, row('1', '1,00'), sum('Summe Januar', '1,00'), row('2', '2,00'), sum('Summe Februar', '2,01')],
    ['3 ok 1.00', '5 wrong 2.00'],
  ],
  ['over a secret', [HEAD, row('1', 'x'), row('2', '2,00'), sum('Summe', '9,00')], ['4 incomplete']],
  ['a sum that is a secret itself', [HEAD, row('1', '1,00'), sum('Summe', 'x')], []],
  [
    'a part without a secret',
    [HEAD, row('1', 'x'), sum('Summe A', '9,00'), row('2', '2,00'), sum('Summe B', '2,00')],
    ['3 incomplete', '5 ok 2.00'],
  ],
  [
    'without any text',
    [HEAD, row('1', '1,00'), row('2', '2,00'), ';;;3,00', row('3', '4,00'), row('4', '5,00'), ';;;9,00', ';;;12,00'],
    ['4 ok 3.00', '7 ok 9.00', '8 ok 12.00'],
  ],
])('%s', async (_name, lines, expected) => {
  expect(await checks(lines)).toEqual(expected);
});

test.each([
  'Summe',
  'Gesamt',
  'Gesamtsumme',
  'Gesamtbetrag',
  'Endsumme',
  'Zwischensumme',
  'Teilsumme',
  'Monatssumme Januar',
  'Teilergebnis',
  'Gesamtergebnis',
  'Total',
  'ÜBERTRAG',
  'U\u0308bertrag',
  'Saldo',
  'insgesamt:',
])('%s is a sum line', async (word) => {
  expect(await checks([HEAD, row('1', '1,00'), sum(word, '1,00')])).toEqual(['3 ok 1.00']);
});

test.each(['Gesamtkosten', 'Übertragung', 'Heizung, Summe', 'Summenbildung'])('%s is data', async (label) => {
  expect(await json(['Periode;Konto;Bezeichnung;Ist', `01/2025;1;${label};1,00`])).toMatchObject({ lines: 1, controlSums: [] });
});

test('amounts without any text that fit no sum, or a single line, have no account', async () => {
  expect(await problemsOf([HEAD, row('1', '1,00'), row('2', '2,00'), ';;;3,01'])).toEqual(['4 Konto konto error']);
  expect(await problemsOf([HEAD, row('1', '1,00'), ';;;1,00'])).toEqual(['3 Konto konto error']);
});

test('Soll and Haben are checked each, a Saldo as their difference', async () => {
  const lines = [
    'Periode;Konto;Bezeichnung;Soll;Haben',
    '01/2025;1;U;100,00;',
    '02/2025;1;U;10,00;29,00',
    ';;Summe;110,00;29,00',
    ';;Saldo;81,00;',
  ];
  expect(await checks(lines)).toEqual(['4 ok 110.00', '4 ok 29.00', '5 ok 81.00']);
});

test('a column kumuliert beside Soll and Haben is in the sum of neither', async () => {
  const lines = ['Periode;Konto;Soll;Haben;kumuliert', '01/2025;1;10,00;2,00;8,00', '02/2025;1;5,00;1,00;12,00', 'Summe;;15,00;3,00;20,00'];
  expect(await checks(lines)).toEqual(['2 ok 8.00', '3 ok 12.00', '4 ok 15.00', '4 ok 3.00', '4 ok 20.00']);
});

test('rounded parts allow half of their precision each', async () => {
  const lines = ['Angaben in TEUR', 'Periode;Konto;Ist', '01/2025;1;7.768', '02/2025;1;7.801', '03/2025;1;7.705'];
  expect(await json([...lines, 'Summe;;23.276'])).toMatchObject({
    controlSums: [{ status: 'rounded', difference: '2000.00', allowed: '2000.00' }],
  });
  expect(await json([...lines, 'Summe;;23.277'])).toMatchObject({
    controlSums: [{ status: 'wrong', difference: '3000.00' }],
    problems: [{ kind: 'sum', line: 6 }],
  });
});

test('davon and darunter are left out, and not more than the row above', async () => {
  const lines = [
    'Periode;Konto;Bezeichnung;Ist',
    '01/2025;1;Unterkunft;100,00',
    '01/2025;1;davon Nachzahlung;12,00',
    '01/2025;1;darunter Vorjahre;100,01',
    'Summe;;;100,00',
  ];
  expect(await json(lines)).toMatchObject({
    taken: { count: 1, sum: '100.00' },
    leftOut: [
      { reason: 'part', count: 2, sum: '112.01' },
      { reason: 'sum', count: 1 },
    ],
    controlSums: [{ status: 'ok' }],
    problems: [{ line: 4, kind: 'part', found: '100.01', expected: '100.00' }],
    accounts: [{ bezeichnung: 'Unterkunft' }],
  });
});

test('identical bookings are added, and a whole line that repeats is told', async () => {
  const lines = list('5,00');
  expect((await read([...lines, lines[1] ?? ''])).problems).toMatchObject([
    { line: 3, sameAs: 2, kind: 'repeated-line', level: 'note' },
  ]);
  expect(await json([...lines, lines[1] ?? ''])).toMatchObject({
    facts: [{ amount: '10.00' }],
    problems: [{ line: 3, found: 'Zeile 2', kind: 'repeated-line' }],
  });
});

test('amounts whose sum might not be exact are refused', async () => {
  const largest = '9.999.999.999.999,00';
  expect(await problemsOf(list(...Array.from({ length: 12 }, () => largest)))).toEqual(['11 Ist amount error']);
});
