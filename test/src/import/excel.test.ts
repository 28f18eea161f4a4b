/** Rule 6: Excel files, and files that only look like one. */
import { outcomeJson } from '../../../src/import/report';
import { DAY, excelFile, SEVEN_DIGITS, THOUSANDS, zip, type TestSheet } from './excelFile';
import { readBytes, told, utf8, type Read } from './files';

const HEAD = ['Periode', 'Konto', 'Ist'];
const sheet = (rows: TestSheet['rows'], more: Partial<TestSheet> = {}): TestSheet => ({ name: 'Daten', rows: [HEAD, ...rows], ...more });
const json = async (bytes: Uint8Array, more: Read = {}): Promise<Record<string, unknown>> => outcomeJson(await readBytes(bytes, more));
const day = (serial: number): TestSheet['rows'][number][number] => ({ xml: `<v>${serial}</v>`, style: DAY });

test.each<[string, TestSheet, string[]]>([
  [
    'numbers as the cell holds them, with 15 digits',
    sheet([
      ['01/2025', '1', 1234.56],
      ['02/2025', '1', 0.1 + 0.2],
    ]),
    ['2025-01 1 1234.56', '2025-02 1 0.30'],
  ],
  [
    'numbers written as text',
    sheet([
      ['01/2025', '1', '1.234,56'],
      ['02/2025', '1', 7],
    ]),
    ['2025-01 1 1234.56', '2025-02 1 7.00'],
  ],
  [
    'days by their format',
    {
      name: 'Daten',
      rows: [
        ['Datum', 'Konto', 'Ist'],
        [day(45_688), '1', 1],
        [45_717, '1', 2],
      ],
    },
    ['2025-01 1 1.00', '2025-03 1 2.00'],
  ],
  [
    'days as heads of months',
    {
      name: 'Daten',
      rows: [
        ['Konto', day(45_688), day(45_716)],
        ['1', 1, 2],
      ],
    },
    ['2025-01 1 1.00', '2025-02 1 2.00'],
  ],
  ['the zeros that a format shows', sheet([['01/2025', { xml: '<v>531200</v>', style: SEVEN_DIGITS }, 1]]), ['2025-01 0531200 1.00']],
  [
    'a formula by its stored value',
    sheet([['01/2025', { xml: '<f>TEXT(1,"0")</f><v>0531</v>', type: 'str' }, { xml: '<f>1+1</f><v>2</v>' }]]),
    ['2025-01 0531 2.00'],
  ],
  [
    'a formula that shows nothing is empty',
    sheet([['01/2025', '1', { xml: '<f>IF(1,"")</f><v></v>', type: 'str' }], ['02/2025', '1', 2]]),
    ['2025-02 1 2.00'],
  ],
  ['letters that a Mac writes as two signs', sheet([['Ma\u0308rz 2025', '1', 2]]), ['2025-03 1 2.00']],
  ['a table that begins elsewhere', { name: 'Daten', rows: [[], [], ['', ...HEAD], ['', '01/2025', '1', 5]] }, ['2025-01 1 5.00']],
  [
    'merged heads name all their columns',
    {
      name: 'Daten',
      rows: [
        ['Konto', 'Ist', '', 'Plan', ''],
        ['', 'Jan 2025', 'Feb 2025', 'Jan 2025', 'Feb 2025'],
        ['1', 1, 2, 7, 8],
      ],
      merges: ['A1:A2', 'B1:C1', 'D1:E1'],
    },
    ['2025-01 1 1.00', '2025-02 1 2.00'],
  ],
])('%s', async (_name, one, facts) => {
  expect(told(await readBytes(excelFile([one])))).toEqual(facts);
});

test('days of a workbook that counts from 1904, and a bare number there', async () => {
  const rows = [
    ['Datum', 'Konto', 'Ist'],
    [day(44_226), '1', 1],
    [44_255, '1', 2],
  ];
  expect(told(await readBytes(excelFile([{ name: 'Daten', rows }], { is1904: true })))).toEqual(['2025-01 1 1.00', '2025-03 1 2.00']);
});

test.each<[string, TestSheet['rows'], object]>([
  [
    'a formula without a stored value',
    [['01/2025', '1', { xml: '<f>A1*2</f>' }]],
    { line: 2, column: 'Ist', kind: 'formula-without-value', found: '=A1*2' },
  ],
  ['an error', [['01/2025', '1', { xml: '<v>#N/A</v>', type: 'e' }]], { line: 2, column: 'Ist', kind: 'error-cell', found: '#N/A' }],
  [
    'an error in the account',
    [['01/2025', { xml: '<v>#REF!</v>', type: 'e' }, 1]],
    { line: 2, column: 'Konto', kind: 'error-cell', found: '#REF!' },
  ],
  [
    'a formula without a value there',
    [['01/2025', { xml: '<f>A1</f>' }, 1]],
    { line: 2, column: 'Konto', kind: 'formula-without-value', found: '=A1' },
  ],
  [
    'a sum without a stored value',
    [['Summe', '', { xml: '<f>SUM(C2:C9)</f>' }]],
    { line: 2, column: 'Ist', kind: 'formula-without-value', found: '=SUM(C2:C9)' },
  ],
  ['a day', [['01/2025', '1', day(45_688)]], { line: 2, column: 'Ist', kind: 'amount', found: '31.01.2025' }],
])('%s is an error', async (_name, rows, problem) => {
  expect(await json(excelFile([sheet([...rows, ['02/2025', '1', 1]])]))).toMatchObject({ reason: 'errors', problems: [problem] });
});

test('parts of a cent are rounded half away from zero, told, and a reason of their own', async () => {
  expect(
    await json(
      excelFile([
        sheet([
          ['01/2025', '1', 10.005],
          ['02/2025', '1', -10.005],
          ['03/2025', '1', 1 / 3],
        ]),
      ]),
    ),
  ).toMatchObject({
    facts: [{ amount: '10.01' }, { amount: '-10.01' }, { amount: '0.33' }],
    read: '0.333333333333333',
    leftOut: [{ reason: 'rounding', count: 3, sum: '0.003333333333333' }],
    problems: [{ kind: 'rounded', line: 2, count: 3, sum: '0.003333333333333' }],
  });
});

test('hidden rows and columns count and are told; a sum may be without them', async () => {
  const rows = [
    ['01/2025', '1', 1],
    ['02/2025', '1', 2],
    ['03/2025', '1', 4],
    ['Summe', '', 5],
  ];
  expect(await json(excelFile([sheet(rows, { hiddenRows: [3], hiddenColumns: [3] })]))).toMatchObject({
    taken: { sum: '7.00' },
    controlSums: [{ status: 'ok', found: '5.00', expected: '5.00' }],
    problems: [
      { line: null, column: 'C', kind: 'hidden-column' },
      { line: 3, kind: 'hidden-row' },
      { line: 5, kind: 'sum-without-hidden', found: '5.00' },
    ],
  });
});

test('two sheets with data are asked, hidden ones last and named', async () => {
  const one = sheet([['01/2025', '1', 1]]);
  const bytes = excelFile([
    { ...one, name: 'Alt', isHidden: true },
    { ...one, name: 'Neu' },
    { name: 'Text', rows: [['Hinweise']] },
  ]);
  expect(await json(bytes)).toMatchObject({ kind: 'question', reason: 'sheet', candidates: ['Neu', 'Alt'], hiddenSheets: ['Alt'] });
  expect(await json(bytes, { answers: { sheet: 'Neu' } })).toMatchObject({ kind: 'facts', sheet: 'Neu' });
  expect(await json(excelFile([{ name: 'Text', rows: [['Hinweise']] }]))).toMatchObject({ kind: 'refused', reason: 'no-table' });
});

test('TEUR over a format that scales is asked with both readings', async () => {
  const bytes = excelFile([
    {
      name: 'Daten',
      rows: [
        ['Periode', 'Konto', 'Ist (TEUR)'],
        ['01/2025', '1', { xml: '<v>7768300</v>', style: THOUSANDS }],
      ],
    },
  ]);
  expect(await json(bytes)).toMatchObject({
    reason: 'unit',
    candidates: ['EUR', 'TEUR'],
    readings: { EUR: '7768300.00', TEUR: '7768300000.00' },
  });
  expect(await json(bytes, { answers: { unit: 'EUR' } })).toMatchObject({ unit: 'EUR', taken: { sum: '7768300.00' } });
});

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const wide = (text: string): number[] => Array.from(text, (sign) => [sign.charCodeAt(0), 0]).flat();
const workbook = excelFile([sheet([['01/2025', '1', 1]])]);

test.each([
  ['an old .xls', Uint8Array.from([...OLE, ...wide('Workbook')]), 'xls'],
  ['a password', Uint8Array.from([...OLE, 0, ...wide('EncryptedPackage')]), 'protected'],
  ['an .xlsb', zip({ 'xl/workbook.bin': '' }), 'xlsb'],
  ['an .ods', zip({ mimetype: '', 'content.xml': '' }), 'ods'],
  ['another archive', zip({ 'liesmich.txt': '' }), 'not-excel'],
  ['an archive that is cut', workbook.slice(0, workbook.length - 40), 'damaged'],
  ['an archive without its workbook', zip({ 'xl/workbook.xml': '<workbook/>' }), 'damaged'],
  [
    'a sheet that would become huge',
    zip({ 'xl/workbook.xml': '', 'xl/worksheets/sheet1.xml': 'x' }, { 'xl/worksheets/sheet1.xml': 160_000_000 }),
    'bomb',
  ],
])('%s is refused by name', async (_name, bytes, reason) => {
  expect(await readBytes(bytes, { name: 'datei.xlsx' })).toMatchObject({ kind: 'refused', reason });
});

test('the content decides, not the ending', async () => {
  expect(told(await readBytes(utf8('Periode;Konto;Ist\n01/2025;PK;1,00'), { name: 'datei.xlsx' }))).toEqual(['2025-01 PK 1.00']);
  expect(told(await readBytes(workbook, { name: 'datei.csv' }))).toEqual(['2025-01 1 1.00']);
});
