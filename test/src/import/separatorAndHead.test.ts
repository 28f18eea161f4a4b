/** Rules 2 and 3: the separator is judged by the head that it gives, and the head by what stands below it. */
import { factsOf, HEAD, json, list, problemsOf, read } from './files';

const DATA = '01/2025;0531200;Unterkunft;5,00';

test.each([
  // lines, separator, line of the head
  [';', [HEAD, DATA], ';', 1],
  ['a tab', [HEAD, DATA].map((line) => line.replaceAll(';', '\t')), '\t', 1],
  ['a comma, decimal commas in quotes', ['Periode,Konto,Ist', '01/2025,0531200,"5,00"'], ',', 1],
  ['|', [HEAD, DATA].map((line) => line.replaceAll(';', '|')), '|', 1],
  ['a line sep=', ['sep=|', 'Periode|Konto|Ist', '01/2025|0531200|5,00'], '|', 2],
  ['a line sep= with a sign of its own', ['sep=#', 'Periode#Konto#Ist', '01/2025#0531200#5,00'], '#', 2],
  ['a line sep= with a quote names none', ['sep="', HEAD, DATA], ';', 2],
  ['commas in the lines above do not count', ['Kreis, Amt', 'Stand, heute', 'Uhr, 10', HEAD, DATA], ';', 4],
  ['a line of texts above the head', ['Auswertung;frei erfunden;;', 'Jahr:;2025;;', HEAD, DATA], ';', 3],
  ['a line of units below', ['Periode;Konto;Ist', ';;TEUR', '01/2025;0531200;5'], ';', 1],
  ['two lines of head', ['Buchungs-;Sach-;Ist', 'Periode;Konto;', '01/2025;0531200;5,00'], ';', 2],
  ['quotes inside a field are text', ['Periode;Konto;Text;Ist', '01/2025;0531200;Miete "warm";5,00'], ';', 1],
])('%s', async (_name, lines, separator, headerLine) => {
  expect(await json(lines)).toMatchObject({ kind: 'facts', separator, headerLine });
});

test.each([
  ['nothing', '', 'empty'],
  ['blank lines', '\n  \n', 'empty'],
  ['text alone', ['Kreis Unna', 'Guten Tag'], 'no-header'],
  ['amounts alone', ['1,00;2,00', '3,00;4,00'], 'no-header'],
  ['a head alone', [HEAD], 'no-data'],
  ['a head and empty amounts', [HEAD, '01/2025;0531200;Unterkunft;'], 'no-data'],
])('%s: refused', async (_name, lines, reason) => {
  expect(await read(lines)).toMatchObject({ kind: 'refused', reason });
});

test('a draw between two separators is asked, and the answer holds', async () => {
  const lines = ['Betrag;Konto,Betrag', '100;5,7', '200;6,8'];
  expect(await json(lines)).toMatchObject({ kind: 'question', reason: 'separator', candidates: [';', ','] });
  expect(await json(lines, { answers: { separator: ';', month: '2025-01' } })).toMatchObject({ separator: ';', amountColumns: ['Betrag'] });
});

test.each([
  // lines, problems
  ['a separator too many', [HEAD, '01/2025;0531200;Miete; warm;2,00'], ['2 too-many-fields error']],
  ['a quote that stays open', [...list('1,00'), '02/2025;0531200;"Miete;2,00', '03/2025;0531200;x;3,00'], ['3 unclosed-quote error']],
  ['in the first line of data', [HEAD, '01/2025;0531200;"Miete;2,00'], ['2 unclosed-quote error']],
  ['behind a line break in a field', [...list('1,00'), '02/2025;"0531200\n";"Miete;2,00'], ['4 unclosed-quote error']],
  ['a quote in the middle of a quoted field', [...list('1,00'), '02/2025;0531200;"Miete" warm;2,00'], ['3 unclosed-quote error']],
  ['text in an amount beside an account', list('12,3x'), ['2 Ist amount error']],
  ['an amount without account', [HEAD, '01/2025;;Unterkunft;2,00'], ['2 Konto konto error']],
  ['an amount without period', [HEAD, ';0531200;Unterkunft;2,00'], ['2 Periode period error']],
])('%s is an error of its line', async (_name, lines, problems) => {
  expect(await read(lines)).toMatchObject({ kind: 'refused', reason: 'errors' });
  expect(await problemsOf(lines)).toEqual(problems);
});

test('repeated heads and page feet are left out and counted; what follows the last amount is no part of the table', async () => {
  const lines = [HEAD, DATA, 'Seite 1 von 2', HEAD, DATA.replace('01/', '02/'), 'Seite 2 von 2', '03/2025;0531200;Unterkunft;'];
  const { lines: count, leftOut } = await json(lines);
  expect(count).toBe(2);
  expect(leftOut).toEqual([
    { reason: 'header', count: 1, sum: '0.00', lines: [4] },
    { reason: 'text', count: 1, sum: '0.00', lines: [3] },
  ]);
});

test('a grouped list is read "wie darüber" when the user says so', async () => {
  const lines = ['Konto;Periode;Ist', '0531200;01/2025;1,00', ';02/2025;2,00', '0531210;;', ';;4,00'];
  expect(await problemsOf(lines)).toEqual(['3 Konto konto error', '5 Konto konto error']);
  expect(await factsOf(lines.slice(0, 3), { answers: { fill: 'above' } })).toEqual(['2025-01 0531200 1.00', '2025-02 0531200 2.00']);
});

test('at most 200 problems are listed, all are counted', async () => {
  const outcome = await read([HEAD, ...Array.from({ length: 300 }, () => '01/2025;0531200;U;12,3x')]);
  expect(outcome.problems).toHaveLength(200);
  expect(outcome.problemCount).toBe(300);
});
