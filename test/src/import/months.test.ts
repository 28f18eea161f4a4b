/** Rule 8 and the rules of month and year in section 2. */
import { factsOf, json, problemsOf, read } from './files';

const period = async (text: string): Promise<string[]> =>
  (await factsOf(['Monat;Konto;Ist', `${text};0531200;1,00`])).map((fact) => fact.split(' ')[0] ?? '');

test.each([
  ['01/2025', '2025-01'],
  ['1/2025', '2025-01'],
  ['01.2025', '2025-01'],
  ['2025-02', '2025-02'],
  ['202503', '2025-03'],
  ['03/25', '2025-03'],
  ['Jan 25', '2025-01'],
  ['Feb. 25', '2025-02'],
  ['Apr-25', '2025-04'],
  ['Mrz 2025', '2025-03'],
  ['März 2025', '2025-03'],
  ['Maerz 2025', '2025-03'],
  ['Sept 2025', '2025-09'],
  ['Dez 2025', '2025-12'],
  ['March 2025', '2025-03'],
  ['Oct 25', '2025-10'],
  ['15.05.25', '2025-05'],
  ['2025-06-30', '2025-06'],
  ['13/2025', '2025-13'],
  ['Periode 14 2025', '2025-14'],
])('%s is %s', async (text, code) => {
  expect(await period(text)).toEqual([code]);
});

test.each(['17/2025', '0/2025', 'Foo 2025', '31.02.2025'])('%s is no period', async (text) => {
  expect(await problemsOf(['Monat;Konto;Ist', '02/2025;0531200;1,00', `${text};0531200;1,00`])).toEqual(['3 Monat period error']);
});

const YEARED = 'Haushaltsjahr;Periode;Konto;Ist';

test.each([
  // lines, facts or problems
  ['a number is a period', [YEARED, '2025;016;1;1,00'], ['2025-16 1 1.00']],
  ['two-digit years are 20xx', [YEARED, '25;3;1;1,00'], ['2025-03 1 1.00']],
  ['a serial in a column of dates', ['Datum;Konto;Ist', '45689;1;1,00'], ['2025-02 1 1.00']],
  ['a date as SAP writes it', ['Datum;Konto;Ist', '20250228;1;1,00'], ['2025-02 1 1.00']],
  ['Buchungsdatum before Valuta', ['Valuta;Buchungsdatum;Konto;Ist', '02.02.2025;31.01.2025;1;1,00'], ['2025-01 1 1.00']],
  ['a December date of the next Haushaltsjahr is January', ['Haushaltsjahr;Datum;Konto;Ist', '2025;30.12.2024;1;1,00'], ['2025-01 1 1.00']],
])('%s', async (_name, lines, facts) => {
  expect(await factsOf(lines)).toEqual(facts);
});

test.each([
  ['another year in the period', [YEARED, '2025;01/2024;1;1,00'], ['2 Periode period-year error']],
  ['no year', [YEARED, '20x5;1;1;1,00'], ['2 Haushaltsjahr year error']],
  ['no date', ['Datum;Konto;Ist', '31.02.2025;1;1,00'], ['2 Datum date error']],
  ['a date long before the Haushaltsjahr', ['Haushaltsjahr;Datum;Konto;Ist', '2025;30.06.2024;1;1,00'], ['2 Haushaltsjahr year error']],
])('%s is an error', async (_name, lines, problems) => {
  expect(await problemsOf(lines)).toEqual(problems);
});

test('the period wins over the date; the differences are one note, closing periods are none', async () => {
  const lines = [
    'Haushaltsjahr;Periode;Buchungsdatum;Konto;Ist',
    '2025;1;30.12.2024;1;10,00',
    '2025;2;31.01.2025;1;40,00',
    '2025;2;01.02.2025;1;1,00',
    '2025;13;31.01.2026;1;2,00',
  ];
  expect((await read(lines)).problems).toMatchObject([
    { line: 2, column: 'Buchungsdatum', kind: 'period-date', level: 'note', count: 2, sum: '50.00' },
  ]);
});

test('with a date alone, payments from 27 December on are counted', async () => {
  const lines = ['Buchungsdatum;Konto;Ist', '26.12.2024;1;1,00', '27.12.2024;1;2,00', '01.01.2025;1;4,00'];
  expect((await read(lines)).problems).toMatchObject([{ line: null, kind: 'booking-date', count: 1, sum: '2.00' }]);
});

test('dates after the end of their Haushaltsjahr are asked once', async () => {
  const lines = ['Haushaltsjahr;Buchungsdatum;Konto;Ist', '2025;31.12.2025;1;4,00', '2025;16.01.2026;1;8,00'];
  expect(await json(lines)).toMatchObject({ kind: 'question', reason: 'late-dates', candidates: [12, 13] });
  expect(await factsOf(lines, { answers: { lateDates: 13 } })).toEqual(['2025-12 1 4.00', '2025-13 1 8.00']);
});

const MONTH = ['Konto;Ist', '0531200;1,00'];

test.each([
  // lines above, name of the file, guess
  ['Berichtsmonat: März 2025', 'a.csv', '2025-03'],
  ['Abrechnungsmonat 04/2025', 'a.csv', '2025-04'],
  ['Zeitraum Januar bis Mai 2025', 'a.csv', '2025-05'],
  ['01.01.2025 - 30.06.2025', 'a.csv', '2025-06'],
  ['Perioden 1 bis 4 / 2025', 'a.csv', '2025-04'],
  ['Haushaltsjahr 2025 Perioden 1–5', 'a.csv', '2025-05'],
  ['Stand 02.07.2025', 'a.csv', '2025-07'],
  ['Kreis', 'ist_Maerz_2025.csv', '2025-03'],
  ['Kreis', 'ist-2025-03.csv', '2025-03'],
  ['Kreis', 'ist202503.csv', '2025-03'],
  ['Haushaltsjahr 2025', 'ist_mai.csv', '2025-05'],
  ['Kreis', 'ist.csv', undefined],
])('%s in %s: the month is guessed as %s and always asked', async (above, name, guess) => {
  const question = await json([above, ...MONTH], { name });
  expect(question).toMatchObject({ kind: 'question', reason: 'month', layout: 'month' });
  expect(question.guess).toBe(guess);
  expect(await factsOf([above, ...MONTH], { name, answers: { month: '2025-02' } })).toEqual(['2025-02 0531200 1.00']);
});

test('Berichtsmonat goes before Stand', async () => {
  expect(await json(['Stand 02.04.2025', 'Berichtsmonat: März 2025', ...MONTH])).toMatchObject({ guess: '2025-03' });
});

const CROSS = ['Konto;Nov;Dez', '0531200;1,00;2,00'];

test.each([
  // lines above, name of the file, year, what is confirmed
  [['Erstellt am 05.01.2026', 'Haushaltsjahr 2025'], 'a.csv', '2025', undefined],
  [['Volumen 2024, Haushaltsjahr: 2025'], 'a.csv', '2025', undefined],
  [['KdU 2025'], 'ist_2024.csv', '2025', undefined],
  [['Stand 31.12.2025'], 'ist_2024.csv', '2025', ['year']],
  [['Kreis'], 'ist_2025.csv', '2025', ['year']],
])('%j in %s: the year is %s', async (above, name, year, confirm) => {
  const outcome = await json([...above, ...CROSS], { name });
  expect(outcome).toMatchObject({ kind: 'facts', facts: [{ period: `${year}-11` }, { period: `${year}-12` }] });
  expect(outcome.confirm).toEqual(confirm);
});

test.each([
  [['Vergleich 2024 und 2025'], [2024, 2025]],
  [['Haushaltsjahr 2024/2025'], [2024, 2025]],
  [['Haushaltsjahre 2024 und 2025'], [2024, 2025]],
  [['KdU 2024/25'], [2024, 2025]],
  [['Kreis'], []],
])('%j: the year is asked', async (above, candidates) => {
  expect(await json([...above, ...CROSS])).toMatchObject({ kind: 'question', reason: 'year', candidates });
  expect(await factsOf([...above, ...CROSS], { answers: { year: 2023 } })).toEqual(['2023-11 0531200 1.00', '2023-12 0531200 2.00']);
});

test('months between the first and the last one without an amount are told', async () => {
  expect(await json(['Monat;Konto;Ist', '11/2024;1;1,00', '02/2025;1;1,00'])).toMatchObject({ gaps: ['2024-12', '2025-01'] });
});
