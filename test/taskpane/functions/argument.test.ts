import type { Parameter } from '../../../functions/parameter';
import { readArgument, writeArgument } from '../../../taskpane/functions/argument';
import { notationFor } from '../../../src/formula/notation';

const GERMAN = notationFor('de', ',');
const ENGLISH = notationFor('en', '.');
const texts = { name: { de: 'x', en: 'x' }, description: { de: '', en: '' } };
const AMOUNT: Parameter = { ...texts, kind: 'amount' };
const DATE: Parameter = { ...texts, kind: 'date' };
const TEXT: Parameter = { ...texts, kind: 'text' };

const value = (given: unknown) => ({ kind: 'value', value: given });
const cells = (address: string, sheet?: string) => ({ kind: 'reference', reference: { kind: 'cells', sheet, address } });
const name = (given: string) => ({ kind: 'reference', reference: { kind: 'name', name: given } });
const expression = expect.objectContaining({ kind: 'expression' });
const noDate = { kind: 'invalid', reason: 'date' };
const noNumber = { kind: 'invalid', reason: 'number' };
const noFormula = { kind: 'invalid', reason: 'syntax' };

test.each([
  ['', { kind: 'empty' }],
  ['  ', { kind: 'empty' }],
  ['5', value(5)],
  ['1234,5', value(1234.5)],
  ['-0,5', value(-0.5)],
  ['+3', value(3)],
  ['1,5E3', value(1500)],
  ['15,2 %', value(0.152)],
  ['15,2%', value(0.152)],
  ['-15,2 %', value(-0.152)],
  ['WAHR', value(true)],
  ['falsch', value(false)],
  ['TRUE', value(true)],
  ['"a ""b"""', value('a "b"')],
  ['#N/A', value({ code: '#N/A' })],
  ['{1;2}', value([[1], [2]])],
  ['{1.2}', value([[1, 2]])],
  ['{1,5.2;-3.4}', value([[1.5, 2], [-3, 4]])],
  ['{"a;b".2}', value([['a;b', 2]])],
  ['{1.2;3}', expression],
  ['B6', cells('B6')],
  ['$B$6', cells('$B$6')],
  ['B6:C9', cells('B6:C9')],
  ['KdU!B6:B9', cells('B6:B9', 'KdU')],
  ["'Mein Blatt'!A1", cells('A1', 'Mein Blatt')],
  ["'Was''n!'!A1", cells('A1', "Was'n!")],
  ['KDU_UH_IST_2024', name('KDU_UH_IST_2024')],
  ['Größe', name('Größe')],
  ['JC_Zahlen[Wert]', { kind: 'reference', reference: { kind: 'column', table: 'JC_Zahlen', column: 'Wert' } }],
  ['JC_Zahlen[@Wert]', expression],
  ['A:A', expression],
  ['A1:XFD1048576', expression],
  ['[Mappe2.xlsx]KdU!A1', expression],
  ["'C:\\Kreis, Unna\\[M.xlsx]T'!A1", expression],
  ["'https://x.example/a; b/[M.xlsx]T'!A1", expression],
  ['[1]T!A1', expression],
  ['M.xlsx!Name', expression],
  ['Jan:Dez!B2', expression],
  ["'Jan 24:Dez 24'!B2", expression],
  ["'a!b;c('!A1", cells('A1', 'a!b;c(')],
  ['Tab[[#Ergebnisse];[Soll]]', expression],
  ['Tab[#Alle]', expression],
  ['Tab[[#Kopfzeilen];[#Daten];[Soll]]', expression],
  ['Tab[[#Daten];[Soll]]', { kind: 'reference', reference: { kind: 'column', table: 'Tab', column: 'Soll' } }],
  ['M.xlsx!Tab[Soll]', expression],
  ['[@Wert]', expression],
  ['Tab[Soll; Ist, Rest]', { kind: 'reference', reference: { kind: 'column', table: 'Tab', column: 'Soll; Ist, Rest' } }],
  ["Tab[[a'];'[b]]", { kind: 'reference', reference: { kind: 'column', table: 'Tab', column: 'a];[b' } }],
  ['SUMME(A1;2,5)', expression],
  ['B6*1,5', expression],
  ['-B6', expression],
  ['96.000.000', value(96000000)],
  ['1.234,5', value(1234.5)],
  ['2,78 Mio.', value(2780000)],
  ['−2.780.000 €', value(-2780000)],
  ['96.00.000', noNumber],
  ['1.5', noNumber],
  ['5 €', value(5)],
  ['5;6', noNumber],
  ['A1;B2', noFormula],
  ['SUMME(A1', noFormula],
  ['A1)', noFormula],
  ['5€', value(5)],
  ['€5', value(5)],
  ['$5', noNumber],
  ['-12,50€', value(-12.5)],
  ['5EUR', value(5)],
  ['5-', noNumber],
  ['5–', noNumber],
  ['5*', noNumber],
  ['5&', noNumber],
  ['5+*3', noNumber],
  ['(5-)', noFormula],
  ['B6-', noFormula],
  ['B6*', noFormula],
  ['*B6', noFormula],
  ['=5-', noNumber],
  ['SUMME(5-;3)', noFormula],
  ['1\t234', noNumber],
  ['1\n234', noNumber],
  ['5--3', expression],
  ['B6>=-5%*(2)', expression],
  ['@B6', expression],
  ['SUMME(;5)', expression],
  ['"5€"&B6', expression],
  ['{1;2', noFormula],
  ['"offen', noFormula],
])('German: %s', (text, expected) => {
  expect(readArgument(text, AMOUNT, GERMAN)).toEqual(expected);
});

test.each([
  ['1234.5', value(1234.5)],
  ['15.2 %', value(0.152)],
  ['{1,2;3,4}', value([[1, 2], [3, 4]])],
  ['{1;2}', value([[1], [2]])],
  ['TRUE', value(true)],
  ['WAHR', name('WAHR')],
  ['96,000,000', value(96000000)],
  ['2.78 Mio. €', value(2780000)],
  ['96.000.000', noNumber],
  ['1,5', noNumber],
  ['SUM(A1,2.5)', expression],
])('English: %s', (text, expected) => {
  expect(readArgument(text, AMOUNT, ENGLISH)).toEqual(expected);
});

test.each([
  ['2.780.000', GERMAN, '2780000'],
  ['2,785 Mio. €', GERMAN, '2785000'],
  ['1.234,56 €', GERMAN, '1234,56'],
  ['−1.234,56', GERMAN, '-1234,56'],
  ['1,234.56', ENGLISH, '1234.56'],
  ['5-', GERMAN, '5-'],
])('%s stands in a formula as a number of its notation', (text, notation, expected) => {
  expect(writeArgument(text, AMOUNT, notation)).toBe(expected);
});

test('an amount stays a text where a text is asked for', () => {
  expect(writeArgument('2,78 Mio.', TEXT, GERMAN)).toBe('"2,78 Mio."');
});

test.each([
  ['KDU_UH_IST_2024', value('KDU_UH_IST_2024'), '"KDU_UH_IST_2024"'],
  ['"KDU_UH_IST_2024"', value('KDU_UH_IST_2024'), '"KDU_UH_IST_2024"'],
  ['§ 16i', value('§ 16i'), '"§ 16i"'],
  ['rd. 96 Mio. €', value('rd. 96 Mio. €'), '"rd. 96 Mio. €"'],
  ['96.000.000', value('96.000.000'), '"96.000.000"'],
  ['B6', cells('B6'), 'B6'],
  ['KdU!B6', cells('B6', 'KdU'), 'KdU!B6'],
  ['LINKS(B6;3)', expression, 'LINKS(B6;3)'],
  ['KÜRZEN(B6)', expression, 'KÜRZEN(B6)'],
  ['Tab[[#Ergebnisse];[Soll]]', expression, 'Tab[[#Ergebnisse];[Soll]]'],
  ["'C:\\Kreis; Unna\\[M.xlsx]T'!A1", expression, "'C:\\Kreis; Unna\\[M.xlsx]T'!A1"],
  ['M.xlsx!Name', expression, 'M.xlsx!Name'],
  ["'Jan 24:Dez 24'!B2", expression, "'Jan 24:Dez 24'!B2"],
  ['Jan:Dez!B:B', expression, 'Jan:Dez!B:B'],
  ['B:B', expression, 'B:B'],
  ['1:3', value('1:3'), '"1:3"'],
])('where a text is wanted, %s needs no quotes', (text, expected, written) => {
  expect(readArgument(text, TEXT, GERMAN)).toEqual(expected);
  expect(writeArgument(text, TEXT, GERMAN)).toBe(written);
});

test.each([
  ['−5', value(-5), '-5'],
  ['−0,5 %', value(-0.005), '-0,5 %'],
  ['B6−C6', expression, 'B6-C6'],
  ['–5', value(-5), '-5'],
  ['B6–C6', expression, 'B6-C6'],
  ["'a – b'!A1", cells('A1', 'a – b'), "'a – b'!A1"],
  ["'a − b'!A1", cells('A1', 'a − b'), "'a − b'!A1"],
  ['T[a − b]', { kind: 'reference', reference: { kind: 'column', table: 'T', column: 'a − b' } }, 'T[a − b]'],
  ["T[[a'] − b]]", { kind: 'reference', reference: { kind: 'column', table: 'T', column: 'a] − b' } }, "T[[a'] − b]]"],
  ["'C:\\a − b\\[M.xlsx]T'!A1−1", expression, "'C:\\a − b\\[M.xlsx]T'!A1-1"],
  ['"a − b"', value('a − b'), '"a − b"'],
])('the minus sign that the pane shows counts in %s', (text, expected, written) => {
  expect(readArgument(text, AMOUNT, GERMAN)).toEqual(expected);
  expect(writeArgument(text, AMOUNT, GERMAN)).toBe(written);
});

test.each([
  ['30.06.2025', 45838, 'DATUM(2025;6;30)', 'DATE(2025,6,30)'],
  ['30.6.2025', 45838, 'DATUM(2025;6;30)', 'DATE(2025,6,30)'],
  ['2025-06-30', 45838, 'DATUM(2025;6;30)', 'DATE(2025,6,30)'],
  ['30/06/2025', 45838, 'DATUM(2025;6;30)', 'DATE(2025,6,30)'],
  ['06/30/2025', 45838, 'DATUM(2025;6;30)', 'DATE(2025,6,30)'],
  ['06/06/2025', 45814, 'DATUM(2025;6;6)', 'DATE(2025,6,6)'],
  ['2025–06–30', 45838, 'DATUM(2025;6;30)', 'DATE(2025,6,30)'],
  ['2025−06−30', 45838, 'DATUM(2025;6;30)', 'DATE(2025,6,30)'],
  ['29.02.2024', 45351, 'DATUM(2024;2;29)', 'DATE(2024,2,29)'],
  ['=DATUM(2025;6;30)', 45838, 'DATUM(2025;6;30)', 'DATE(2025,6,30)'],
  ['DATE(2025,6,30)', 45838, 'DATUM(2025;6;30)', 'DATE(2025,6,30)'],
  ['45838', 45838, '45838', '45838'],
])('where a date is wanted, %s is a day', (text, serial, german, english) => {
  expect(readArgument(text, DATE, GERMAN)).toEqual(value(serial));
  expect(readArgument(text, DATE, ENGLISH)).toEqual(value(serial));
  expect(writeArgument(text, DATE, GERMAN)).toBe(german);
  expect(writeArgument(text, DATE, ENGLISH)).toBe(english);
});

test.each(['31.06.2025', '29.02.2025', '2025-13-01', '2025–13–01', '05/06/2025', '30.06.25', '01.01.1900', '30.06', '30.06.2025 12:00'])(
  'where a date is wanted, %s is refused as a date',
  (text) => {
    expect(readArgument(text, DATE, GERMAN)).toEqual(noDate);
  },
);

test('a calculation with a day stays one, and dates are numbers for nobody else', () => {
  expect(readArgument('DATUM(2025;6;30)+1', DATE, GERMAN)).toEqual(expression);
  expect(readArgument('=2025-06-30', DATE, GERMAN)).toEqual(expression);
  expect(readArgument('30.06.2025', AMOUNT, GERMAN)).toEqual(noNumber);
  expect(readArgument('2025-06-30', AMOUNT, GERMAN)).toEqual(expression);
});

test.each([
  ['B6*2', [{ kind: 'cells', sheet: undefined, address: 'B6' }]],
  ['SUMME(KDU_UH_IST_2024;KdU!A:B)', [{ kind: 'name', name: 'KDU_UH_IST_2024' }, { kind: 'cells', sheet: 'KdU', address: 'A:B' }]],
  ["-'Mein Blatt'!$A$1", [{ kind: 'cells', sheet: 'Mein Blatt', address: '$A$1' }]],
  ['JC_Zahlen[@Wert]', [{ kind: 'column', table: 'JC_Zahlen', column: 'Wert' }]],
  ['SUMME(T[[A]:[C]])', [{ kind: 'column', table: 'T', column: 'A', to: 'C' }]],
  ['ZEILEN(T[#All])&"B6"', [{ kind: 'name', name: 'T' }]],
  ['ZEILEN(T[])', [{ kind: 'name', name: 'T' }]],
  ['A1:XFD1048576', [{ kind: 'cells', sheet: undefined, address: 'A1:XFD1048576' }]],
  ['[Mappe2.xlsx]KdU!A1', []],
  ["SUMME('C:\\Kreis, Unna\\[M.xlsx]KdU'!A1;Jan:Dez!B2;'Jan 24:Dez 24'!B2;M.xlsx!Tab[Soll])", []],
  ['SUMME(Tab[[#Ergebnisse];[Soll]];1,5)', [{ kind: 'column', table: 'Tab', column: 'Soll' }]],
])('the expression %s names what it refers to', (text, references) => {
  expect(readArgument(text, AMOUNT, GERMAN)).toEqual({ kind: 'expression', references });
});
