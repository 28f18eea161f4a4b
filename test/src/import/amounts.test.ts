/** Rules 4, 5 and 7: notation, signs, units, marks. */
import { factsOf, json, list, problemsOf, read } from './files';

const amounts = async (...texts: readonly string[]): Promise<string[]> =>
  (await factsOf(list(...texts))).map((fact) => fact.replace(/.* /, ''));

test.each([
  // written, in EUR
  ['1.234,56', '1234.56'],
  ['1234,5', '1234.50'],
  ['1.234.567', '1234567.00'],
  ['22 815,88', '22815.88'],
  ['1\u00a0234,00', '1234.00'],
  ['12\u202f345,00', '12345.00'],
  ['-1,00', '-1.00'],
  ['2,00-', '-2.00'],
  ['(4,00)', '-4.00'],
  ['\u22128,00', '-8.00'],
  ['\u20139,00', '-9.00'],
  ['9,00\u2013', '-9.00'],
  ['- 16,00 €', '-16.00'],
  ['+32,00', '32.00'],
  ['(1.064,00 EUR)', '-1064.00'],
  ['5,00S', '5.00'],
  ['5,00 H', '-5.00'],
  ['-0,00', '0.00'],
  ['7,8 Mio. EUR', '7800000.00'],
  ['7.801,25 TEUR', '7801250.00'],
  ['9.999.999.999.999,00', '9999999999999.00'],
])('%s is %s', async (text, amount) => {
  expect(await amounts(text)).toEqual([amount]);
});

test.each(['1E+06', "1'234,00", '12,3x', '1.23,4', '-2,00 H', '--1,00', '5 %', 'ca. 5,00', '10.000.000.000.000,00', 'siehe Anlage'])(
  '%s is an error',
  async (text) => {
    expect(await problemsOf(list('1,00', text))).toEqual(['3 Ist amount error']);
  },
);

test.each([
  // amounts, notation
  [['1.234', '987', '1.095'], 'assumed'],
  [['1.234', '0,00'], 'german'],
  [['1.234.567'], 'german'],
  [['22 815'], 'assumed'],
])('%j is %s', async (texts, numbers) => {
  expect(await json(list(...texts))).toMatchObject({ kind: 'facts', numbers });
});

test.each([
  // amounts, in EUR when read as English
  [
    ['1,234.56', '1,234'],
    ['1234.56', '1234.00'],
  ],
  [['1234.5'], ['1234.50']],
  [['1,234,567'], ['1234567.00']],
  [
    ['0.500', '22 815.88'],
    ['0.50', '22815.88'],
  ],
  [['22 815.88'], ['22815.88']],
])('%j can only be English: refused with the offer', async (texts, expected) => {
  expect(await json(list(...texts))).toMatchObject({
    kind: 'refused',
    reason: 'english',
    problems: [{ line: 2, column: 'Ist', found: texts[0], offer: 'english' }],
  });
  const read = await factsOf(list(...texts), { answers: { numbers: 'english' } });
  expect(read.map((fact) => fact.replace(/.* /, ''))).toEqual(expected);
});

test('both notations in one table are refused, a line of each named', async () => {
  expect(await json(list('1.234', '1.234,56', '12.5'))).toMatchObject({
    reason: 'mixed-numbers',
    problems: [
      { line: 3, found: '1.234,56', kind: 'german-number' },
      { line: 4, found: '12.5', kind: 'english-number' },
    ],
  });
});

test('a German reading with parts of a cent is an error that offers English', async () => {
  expect(await json(list('1,234', '987'))).toMatchObject({
    reason: 'errors',
    problems: [{ line: 2, kind: 'part-of-cent', offer: 'english' }],
  });
});

test('no entry, zero and secrecy are three things', async () => {
  expect(await json(list('1,00', '-', '', 'x', '0,00'))).toMatchObject({
    facts: [
      { period: '2025-01', amount: '1.00' },
      { period: '2025-05', amount: '0.00' },
    ],
    secret: [{ period: '2025-04', konto: '0531200' }],
    incomplete: ['2025-04'],
    leftOut: [
      { reason: 'empty', count: 2, lines: [3, 4] },
      { reason: 'secret', count: 1, lines: [5] },
    ],
    gaps: ['2025-02', '2025-03'],
  });
});

test.each(['x', '.', '*', '/', '…'])('%s is a mark of secrecy', async (mark) => {
  expect(await json(list(mark, '1,00'))).toMatchObject({ incomplete: ['2025-01'] });
});

test.each([
  // lines above, name of the column, amount, unit, EUR
  ['Angaben in TEUR', 'Ist', '7.768,3', 'TEUR', '7768300.00'],
  ['Alle Beträge in Mio. €', 'Ist', '7,8', 'MIO', '7800000.00'],
  ['TEUR', 'Ist', '5', 'TEUR', '5000.00'],
  ['Angaben in Tsd. EUR', 'Ist', '5', 'TEUR', '5000.00'],
  ['Währung: EUR', 'Ist (TEUR)', '5', 'TEUR', '5000.00'],
  ['Volumen 98,7 Mio. EUR', 'Ist', '5,00', 'EUR', '5.00'],
  ['Kreis', 'Betrag in €', '5,00', 'EUR', '5.00'],
  ['Kreis', 'Ist 2025 TEUR', '5', 'TEUR', '5000.00'],
  ['Kreis', 'Ist (Tsd.)', '5', 'TEUR', '5000.00'],
  ['Kreis', 'Ist (k€)', '5', 'TEUR', '5000.00'],
  ['Kreis', 'Ist [T EUR]', '5', 'TEUR', '5000.00'],
  ['Beträge in Tausend', 'Ist', '5', 'TEUR', '5000.00'],
  ['Einheit: TEUR', 'Ist', '5', 'TEUR', '5000.00'],
  ['Währung: TEUR', 'Ist', '5', 'TEUR', '5000.00'],
])('%s over %s: %s is in %s', async (above, name, text, unit, amount) => {
  expect(await json([above, `Periode;Konto;${name}`, `01/2025;0531200;${text}`])).toMatchObject({ unit, facts: [{ amount }] });
});

test.each([
  // lines, candidates
  [
    ['Angaben in EUR', 'Periode;Konto;Ist (TEUR)', '01/2025;1;5'],
    ['EUR', 'TEUR'],
  ],
  [
    ['Angaben in TEUR', 'Periode;Konto;Ist', '01/2025;1;5', '02/2025;1;7,8 Mio. EUR'],
    ['MIO', 'TEUR'],
  ],
  [
    ['Periode;Konto;Ist', '01/2025;1;5 TEUR', '02/2025;1;7'],
    ['EUR', 'TEUR'],
  ],
  [
    ['Angaben in Cent', 'Periode;Konto;Ist', '01/2025;1;500'],
    ['EUR', 'TEUR'],
  ],
  [
    ['Periode;Konto;Ist (TDM)', '01/2025;1;5'],
    ['EUR', 'TEUR'],
  ],
  [
    ['Periode;Konto;Ist (x 1.000)', '01/2025;1;5'],
    ['EUR', 'TEUR'],
  ],
])('units that contradict, or are not known, are asked: %j', async (lines, candidates) => {
  expect(await json(lines)).toMatchObject({ kind: 'question', reason: 'unit', candidates });
  expect(await json(lines, { answers: { unit: 'TEUR' } })).toMatchObject({ kind: 'facts', unit: 'TEUR' });
});

test('EUR beside none is one unit; several in their cells are mixed', async () => {
  expect(await json(list('5,00 EUR', '7,00'))).toMatchObject({ unit: 'EUR' });
  expect(await json(list('5,00 EUR', '7 TEUR'))).toMatchObject({ unit: 'mixed' });
});

test.each([
  // amounts in TEUR, precision in EUR
  [['7.768', '7.801'], '1000.00'],
  [['7.768,3', '0,5'], '100.00'],
  [['7.768,3', '5'], undefined],
])('%j TEUR are rounded to %s', async (texts, precision) => {
  expect((await json(['Angaben in TEUR', ...list(...texts)])).precision).toBe(precision);
});

test('mostly negative: told, and turned on demand with a proof', async () => {
  const lines = list('-100,00', '-110,00', '10,00');
  expect((await read(lines)).problems).toMatchObject([{ kind: 'sign', found: '-200.00', count: 2, offer: 'turn' }]);
  expect(await json(lines, { answers: { sign: 'turn' } })).toMatchObject({
    proof: { before: '-200.00', after: '200.00' },
    taken: { sum: '200.00' },
    problems: [],
  });
});

test('a column of Soll and Haben gives the sign, and needs it', async () => {
  const head = 'Periode;Konto;Betrag;S/H';
  expect(await factsOf([head, '01/2025;1;100,00;S', '01/2025;1;30,00;H'])).toEqual(['2025-01 1 70.00']);
  expect(await problemsOf([head, '01/2025;1;1,00;S', '01/2025;1;2,00;', '01/2025;1;-3,00;H'])).toEqual([
    '3 S/H mark error',
    '4 Betrag amount error',
  ]);
});
