/** Accounts, municipalities, labels: keys as they are kept, and nothing of a person. */
import { suggestedPosition } from '../../../src/import/suggestion';
import { factsOf, json, read } from './files';

test.each([
  ['Unterkunft und Heizung', 'UH'],
  ['Mietzahlungen KdU', 'UH'],
  ['Nebenkosten', 'UH'],
  ['Einmalige Beihilfe Umzug', 'EINM_KDU'],
  ['Wohnungsbeschaffung', 'EINM_KDU'],
  ['einmalige Heizungsbeihilfe', 'EINM_KDU'],
  ['Einmalige Leistungen', 'EINM_L'],
  ['Erstausstattung Wohnung', 'EINM_L'],
  ['Bundesbeteiligung Unterkunft', null],
  ['Rückforderung Miete', null],
  ['Bildung und Teilhabe', null],
])('%s: %s', (label, position) => {
  expect(suggestedPosition(label)).toBe(position);
});

const ACCOUNTS = ['Periode;Konto;Ist', '01/2025;0531200;1,00', '01/2025;531200;2,00'];

test.each([
  // known accounts, answer, facts, what is asked
  [[], undefined, ['2025-01 0531200 3.00'], [{ kind: 'konto', value: '531200', default: '0531200', line: 3 }]],
  [['531200'], undefined, ['2025-01 531200 3.00'], [{ kind: 'konto', value: '0531200', default: '531200', line: 2 }]],
  [
    ['0531200'],
    { 531200: '531200' },
    ['2025-01 0531200 1.00', '2025-01 531200 2.00'],
    [{ kind: 'konto', value: '531200', default: '0531200', line: 3 }],
  ],
  [['0531200', '531200'], undefined, ['2025-01 0531200 1.00', '2025-01 531200 2.00'], undefined],
])('accounts that differ by leading zeros, known %j, answered %j', async (known, konto, facts, asked) => {
  const more = { held: { facts: [], known }, ...(konto ? { answers: { konto } } : {}) };
  expect(await factsOf(ACCOUNTS, more)).toEqual(facts);
  expect((await json(ACCOUNTS, more)).asked).toEqual(asked);
});

test('the same account under two products is Produkt/Konto', async () => {
  const lines = ['Periode;Produkt;Konto;Ist', '01/2025;10;A;1,00', '01/2025;20;A;2,00', '01/2025;10;B;4,00'];
  expect(await factsOf(lines)).toEqual(['2025-01 10/A 1.00', '2025-01 20/A 2.00', '2025-01 B 4.00']);
});

test('municipalities are known by name, short name and AGS; another name is asked once', async () => {
  const lines = [
    'Periode;Konto;Ort;Ist',
    ...['Fröndenberg', '05978012', '5978012', ' Fröndenberg/Ruhr ', 'Hamm', 'Hamm'].map((place) => `01/2025;1;${place};1,00`),
  ];
  expect(await factsOf(lines)).toEqual(['2025-01 1 Fröndenberg/Ruhr 4.00', '2025-01 1 Hamm 2.00']);
  expect((await json(lines)).asked).toEqual([{ kind: 'gemeinde', value: 'Hamm', line: 6 }]);
  expect(await factsOf(lines, { answers: { gemeinde: { Hamm: 'Unna' } } })).toContain('2025-01 1 Unna 2.00');
});

test('no control character reaches a cell, and text that begins like a formula stays text', async () => {
  const lines = 'Periode;Konto;Gemeinde;Ist\n01/2025;"\t=1+1";"Ka\u0007men";1,00\n02/2025;"A\n B\u00a0C";@SUM(A1);+2,00';
  expect(await json(lines)).toMatchObject({
    controlCharacters: 1,
    facts: [
      { konto: '=1+1', gemeinde: 'Kamen' },
      { konto: 'A B C', gemeinde: '@SUM(A1)' },
    ],
  });
});

test('letters that a Mac writes as two signs, and signs without width, make no other key', async () => {
  const lines = ['Monat;Konto;Ort;Ist', 'Ma\u0308rz 2025;1\u200b;Lu\u0308nen;1,00', 'März 2025;1;Lünen\u00ad;2,00', 'U\u0308bertrag;;;3,00'];
  expect(await factsOf(lines)).toEqual(['2025-03 1 Lünen 3.00']);
  expect(await json(lines)).toMatchObject({ controlCharacters: 2, controlSums: [{ word: 'übertrag', status: 'ok' }] });
});

test.each([
  // head, texts of the account's lines, label kept
  ['Bezeichnung', ['Unterkunft', 'Unterkunft'], 'Unterkunft'],
  ['Bezeichnung', ['Miete Nr. 17', 'Miete Nr. 18'], ''],
  ['Text', ['Unterkunft', 'Unterkunft'], ''],
  ['Buchungstext;Kontobezeichnung', ['Nr. 17;Unterkunft', 'Nr. 18;Unterkunft'], 'Unterkunft'],
  ['Leistungsart;Bezeichnung', ['Miete;Unterkunft', 'Miete;Unterkunft'], 'Unterkunft'],
])('of %s with %j the label is %j', async (head, texts, bezeichnung) => {
  const lines = [`Periode;Konto;${head};Ist`, ...texts.map((text) => `01/2025;1;${text};1,00`)];
  expect(await json(lines)).toMatchObject({ accounts: [{ konto: '1', bezeichnung }] });
});

test('nothing of a booking text is in what is read', async () => {
  const outcome = await read([
    'Periode;Konto;Buchungstext;Bemerkung;Ist',
    '01/2025;1;Miete Mustermann;bar;1,00',
    '01/2025;1;Miete Musterfrau;bar;1,00',
  ]);
  expect(JSON.stringify(outcome)).not.toMatch(/Muster|bar/);
});

test('accounts whose year is negative are told', async () => {
  const lines = ['Periode;Konto;Ist', '01/2025;1;5,00', '02/2025;2;-7,00', '03/2025;2;1,00'];
  expect((await json(lines)).negativeYears).toEqual([{ konto: '2', jahr: '2025', sum: '-6.00' }]);
});
