/** Formulas of other people: what a German Excel writes differently, and references that lead elsewhere. */
import { tokenTypes } from '@borgar/fx';
import fc from 'fast-check';
import { toInvariant } from '../../../src/formula/local';
import { toLocal } from '../../../src/formula/localFormula';
import { usualNotation } from '../../../src/formula/notation';
import { partsOf } from '../../../src/formula/parts';
import { referenceOf } from '../../../src/formula/reference';
import { tokensOf } from '../../../src/formula/tokens';

const GERMAN = usualNotation('de');

const STRUCTURED: readonly (readonly [german: string, invariant: string])[] = [
  ['Tabelle1[[#Ergebnisse];[Soll]]', 'Tabelle1[[#Totals],[Soll]]'],
  ['Tabelle1[#Daten]', 'Tabelle1[#Data]'],
  ['Tabelle1[#Alle]', 'Tabelle1[#All]'],
  ['Tabelle1[[#Kopfzeilen];[#Daten];[Soll]:[Ist]]', 'Tabelle1[[#Headers],[#Data],[Soll]:[Ist]]'],
  ['Tabelle1[[#Diese Zeile];[Soll]]', 'Tabelle1[[#This Row],[Soll]]'],
  ['Tabelle1[ [#Daten] ; [Soll] ]', 'Tabelle1[ [#Data] , [Soll] ]'],
  ['[@Wert]', '[@Wert]'],
  ['[@[Spalte mit Leerzeichen]]', '[@[Spalte mit Leerzeichen]]'],
  ['[@[Soll 1]:[Soll 3]]', '[@[Soll 1]:[Soll 3]]'],
  ['[[#Ergebnisse];[Soll]]', '[[#Totals],[Soll]]'],
  ['Tabelle1[]', 'Tabelle1[]'],
  ['Tabelle1[@]', 'Tabelle1[@]'],
  // names of columns stay, whatever is in them
  ["Tab[[a'[b]]", "Tab[[a'[b]]"],
  ["Tab[[#Daten];[a'];'[b]]", "Tab[[#Data],[a'];'[b]]"],
  ["Tab[Müller''s]", "Tab[Müller''s]"],
  ["Tab['#Alle]", "Tab['#Alle]"],
  ["Tab[['#Alle]]", "Tab[['#Alle]]"],
  ['Tab[[Soll; Ist, Rest]]', 'Tab[[Soll; Ist, Rest]]'],
  ['Tab[Soll, Ist; Rest]', 'Tab[Soll, Ist; Rest]'],
  ['Tab[[#Alle];[Soll (in €); "neu"]]', 'Tab[[#All],[Soll (in €); "neu"]]'],
  ['Tab[[1,5 %]]', 'Tab[[1,5 %]]'],
  ['Tab[[a!b]]', 'Tab[[a!b]]'],
  // in another workbook
  ['M.xlsx!Tabelle1[[#Ergebnisse];[Soll]]', 'M.xlsx!Tabelle1[[#Totals],[Soll]]'],
  ["'C:\\Kreis, Unna\\M.xlsx'!Tabelle1[[#Daten];[Soll; Ist]]", "'C:\\Kreis, Unna\\M.xlsx'!Tabelle1[[#Data],[Soll; Ist]]"],
  ["'Blatt [1'!Tabelle1[#Alle]", "'Blatt [1'!Tabelle1[#All]"],
];

test.each(STRUCTURED)('%s is %s, and back', (german, invariant) => {
  expect(toInvariant(german, GERMAN)).toBe(invariant);
  expect(toLocal(invariant, GERMAN)).toBe(german);
  for (const text of [german, invariant]) expect(tokensOf(text).map(({ type, value }) => [type, value])).toEqual([[tokenTypes.REF_STRUCT, text]]);
});

test.each([
  ['Tabelle1[[#ergebnisse];[Soll]]', 'Tabelle1[[#Totals],[Soll]]'],
  ['Tabelle1[[#Totals];[Soll]]', 'Tabelle1[[#Totals],[Soll]]'],
  ['Tabelle1[#Unbekannt]', 'Tabelle1[#Unbekannt]'],
])('%s is read as %s', (german, invariant) => {
  expect(toInvariant(german, GERMAN)).toBe(invariant);
});

test('words are German, separators as they are set, as in a Swiss Excel', () => {
  const swiss = { ...usualNotation('en'), language: 'de' } as const;
  expect(toLocal('Tab[[#totals],[Soll]]', swiss)).toBe('Tab[[#Ergebnisse],[Soll]]');
  expect(toInvariant('Tab[[#Ergebnisse],[Soll]]', swiss)).toBe('Tab[[#Totals],[Soll]]');
});

const ELSEWHERE = [
  "'C:\\Kreis, Unna\\[M.xlsx]T'!A1",
  "'C:\\Kreis; Unna (neu)\\[M.xlsx]T'!$A$1:$B$2",
  "'https://kreis.sharepoint.com/sites/jc/Freigegebene Dokumente/[M.xlsx]T'!A1",
  `'https://kreis.sharepoint.com/${'langer Ordner, noch länger/'.repeat(12)}[M.xlsx]T'!A1`,
  "'\\\\server\\jc\\[Müller''s; 1,5.xlsx]Blatt ''a'''!A:B",
  "'C:\\x\\[M.xlsx]T'!#REF!",
  "'[M 1.xlsx]T'!1:3",
  '[M.xlsx]T!A1',
  '[1]T!$A$1:B2',
  '[1]!Name',
  '[M.xlsx]Jan:Dez!B2',
  'M.xlsx!Name',
  "'C:\\Kreis, Unna\\M.xlsx'!Name",
  'Jan:Dez!B2',
  'Jan:Dez!B:B',
  "'Jan 24:Dez 24'!B2",
  "'Jan 24:Dez; 24'!$B$2:C3",
];

test.each(ELSEWHERE)('%s is one token, stays as it is, and cannot be read here', (text) => {
  const tokens = tokensOf(text);
  expect(tokens.map(({ value }) => value)).toEqual([text]);
  expect([toInvariant(text, GERMAN), toLocal(text, GERMAN)]).toEqual([text, text]);
  expect(tokens.map(referenceOf)).toEqual([undefined]);
});

test.each([
  ["'Achtung! (1)'!A1", 'Achtung! (1)', 'A1'],
  ["'a;b,c''d(e{f'!$A$1:B2", "a;b,c'd(e{f", '$A$1:B2'],
  ['Jan!B2', 'Jan', 'B2'],
  ['T!A:A', 'T', 'A:A'],
])('%s is cells of this workbook', (text, sheet, address) => {
  expect(tokensOf(text).map(referenceOf)).toEqual([{ kind: 'cells', sheet, address }]);
  expect(toInvariant(text, GERMAN)).toBe(text);
});

test.each([
  ['=T!A1:T!B2', ['=', 'T!A1', ':', 'T!B2']],
  ['=A1:B2+A:A', ['=', 'A1:B2', '+', 'A:A']],
  ['=#REF!A1+T!#REF!', ['=', '#REF!', 'A1', '+', 'T', '!', '#REF!']],
  ['="[a];\'b"&[@c]', ['=', '"[a];\'b"', '&', '[@c]']],
  ['=[2]!_xldudf_JC_X(1)', ['=', '[2]!_xldudf_JC_X', '(', '1', ')']],
  ["='C:\\x, y\\[FUNCRES.XLAM]a'!_xldudf_JC_X(1)", ['=', "'C:\\x, y\\[FUNCRES.XLAM]a'!_xldudf_JC_X", '(', '1', ')']],
  ['=KÜRZEN(A1#)', ['=', 'KÜRZEN', '(', 'A1', '#', ')']],
  ['=[a][b]', ['=', '[a][b]']],
  ["='offen", ['=', "'offen"]],
  ['=Tab[[offen]', ['=', 'Tab[[offen]']],
])('%s is cut into %j', (formula, values) => {
  expect(tokensOf(formula).map(({ value }) => value)).toEqual(values);
});

const columnName = fc
  .string({ unit: fc.constantFrom(...Array.from('aÄ1 ;,.:!()"{}§€[]#@\'')), minLength: 1, maxLength: 8 })
  .map((name) => name.replace(/[[\]#@']/g, "'$&"));
const structured = fc
  .record({
    before: fc.constantFrom('', 'M.xlsx!', "'C:\\a; b\\M, 1.xlsx'!", "'https://a.b/c d/M.xlsx'!"),
    table: fc.constantFrom('Tabelle1', 'Tab.Ö_2', '\\T'),
    items: fc.constantFrom('', '[#Ergebnisse];', '[#Kopfzeilen];[#Daten];', '[#Diese Zeile];', '@'),
    columns: fc.array(columnName, { minLength: 1, maxLength: 2 }),
  })
  .map(({ before, table, items, columns }) => `${before}${table}[${items}${columns.map((one) => `[${one}]`).join(':')}]`);
const sheetName = fc.string({ unit: fc.constantFrom(...Array.from('aÄ1 ;,.!()"{}§€#@')), minLength: 1, maxLength: 8 });
const elsewhere = fc
  .record({
    place: fc.constantFrom('C:\\Kreis, Unna\\[M.xlsx]', 'https://a.b/c; d/[M 1.xlsx]', '[3]', 'Jan 24:', ''),
    sheet: fc.array(sheetName, { minLength: 1, maxLength: 2 }).map((names) => names.join("''")),
    cells: fc.constantFrom('A1', '$A$1:$B$20', 'A:A', '2:3', 'Name', 'Name.Ä'),
  })
  .map(({ place, sheet, cells }) => `'${place}${sheet}'!${cells}`);
const whole = fc.oneof(structured, elsewhere, fc.constantFrom('[@Wert]', '[@[a b]]', 'Tab[#Alle]', '[1]T!A1', 'Jan:Dez!B2', 'A1', '"a;b,c"', '1,5', 'WAHR', '#NV'));

test('a German formula with whatever references comes back unchanged from the invariant form', () => {
  const formula = fc.array(whole, { minLength: 1, maxLength: 4 }).map((all) => ({ all, german: `=WENN(SUMME(${all.join(';')})>0,5;{1,5.2;3};${all.join('*')})` }));
  fc.assert(
    fc.property(formula, ({ all, german }) => {
      const invariant = toInvariant(german, GERMAN);
      expect(toLocal(invariant, GERMAN)).toBe(german);
      expect(toInvariant(toLocal(invariant, GERMAN), GERMAN)).toBe(invariant);
      expect(tokensOf(german).map(({ value }) => value).join('')).toBe(german);
      const references = all.filter((one) => /[[!]/.test(one) && !one.startsWith('"'));
      const found = partsOf(german).filter(({ kind }) => kind !== 'text').map(({ start, end }) => german.slice(start, end));
      expect(found).toEqual([...references, ...references]);
    }),
    { numRuns: 1000 },
  );
});
