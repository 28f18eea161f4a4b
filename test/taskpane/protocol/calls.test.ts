import { usualNotation } from '../../../src/formula/notation';
import { protocolTranslator } from '../../../taskpane/protocol/i18n';
import { assumptionsNow } from '../../../taskpane/protocol/assumptions';
import { finder, formulaCells, type WorkbookContents, type SheetContents } from '../../../taskpane/protocol/workbookContents';
import { jcFormulas } from '../../../taskpane/protocol/calls';
import type { Scalar } from '../../../taskpane/trace/expression';

type Content = Scalar | { readonly formula: string; readonly gives: Scalar };

const isFormula = (content: Content): content is { readonly formula: string; readonly gives: Scalar } => typeof content === 'object' && 'formula' in content;

/** From a top left cell on, as it was read. */
function sheet(name: string, top: number, left: number, rows: readonly (readonly Content[])[]): SheetContents {
  const formulas = rows.map((row) => row.map((content) => (isFormula(content) ? content.formula : content)));
  const values = rows.map((row) => row.map((content) => (isFormula(content) ? content.gives : content)));
  const formulasLocal = formulas.map((row) => row.map((one) => (typeof one === 'string' ? one.replaceAll(',', ';') : one)));
  return { name, top, left, values, formulas, formulasLocal, texts: values.map((row) => row.map(String)), numberFormats: [] };
}

const calls = (formula: string, gives: Scalar = 0): Content => ({ formula, gives });

const BOOK: WorkbookContents = {
  sheets: [
    sheet('Mein Blatt', 2, 2, [
      ['Miete', 96_000_000, 93_224_000],
      ['Anteil', 0.152, ''],
      ['Fehler', { code: '#N/A' }, true],
      ['Stückkosten', '–'],
    ]),
    sheet('Zahlen', 1, 1, [
      ['Name', 'Wert'],
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ]),
  ],
  names: [
    { name: 'ANSATZ', formula: "='Mein Blatt'!$C$2" },
    { name: 'SATZ', formula: '=0.5' },
    { name: 'TOT', formula: '=#REF!' },
    { name: 'EIN_KFA', formula: "='Mein Blatt'!$D$3" },
    { name: 'ANN_KFA', formula: "='Mein Blatt'!$C$3" },
    { name: 'VORG_KFA', formula: "='Mein Blatt'!$C$3" },
    { name: 'EIN_UNTERFIN', formula: "='Mein Blatt'!$C$2" },
    { name: 'ANN_UNTERFIN', formula: "='Mein Blatt'!$C$2" },
    { name: 'VORG_UNTERFIN', formula: "='Mein Blatt'!$D$2" },
    { name: 'ANN_STK_EGZ', formula: "='Mein Blatt'!$C$5" },
  ],
  tables: [{ name: 'Liste', sheet: 'Zahlen', body: 'A2:B4', columns: ['Name', 'Wert'] }],
};

const at = (formula: string, gives: Scalar = 0): WorkbookContents => ({ ...BOOK, sheets: [...BOOK.sheets, sheet('Modell', 4, 3, [[calls(formula, gives)]])] });
const told = (formula: string, language: 'de' | 'en' = 'de') => jcFormulas(at(formula), protocolTranslator(language), usualNotation(language));
const NBSP = '\u00a0';

test.each<[string, string[]]>([
  ["=JC.KDU_DELTA('Mein Blatt'!C2,'Mein Blatt'!D2)", [`basis: 'Mein Blatt'!C2 = 96.000.000${NBSP}€`, `vergleich: 'Mein Blatt'!D2 = 93.224.000${NBSP}€`]],
  ['=JC.KDU_DELTA(ANSATZ,93224000.5,"PCT")', [`basis: ANSATZ = 96.000.000${NBSP}€`, 'vergleich: 93224000,5', 'modus: "PCT"']],
  ["=JC.ADMIN_SHARE(ANSATZ,\"BUND\",1-'Mein Blatt'!C3)", [`kosten: ANSATZ = 96.000.000${NBSP}€`, 'träger: "BUND"', `bundesanteil: 1-'Mein Blatt'!C3 = 84,8${NBSP}%`]],
  ["=JC.KDU_DELTA('Mein Blatt'!D3,'Mein Blatt'!C4)", ["basis: 'Mein Blatt'!D3 = leer", "vergleich: 'Mein Blatt'!C4 = #NV"]],
  ['=JC.KDU_DELTA(TOT,SATZ)', ['basis: TOT', `vergleich: SATZ = 0,5${NBSP}€`]],
  ['=JC.ALLOCATE(90,Liste[Wert])', ['betrag: 90', 'gewichte: Liste[Wert] = 1; 2; 3']],
  ['=JC.ALLOCATE(90,Zahlen!A1:B4)', ['betrag: 90', 'gewichte: Zahlen!A1:B4 = Name; Wert; a; 1; … insgesamt 8 Werte']],
  ['=JC.ALLOCATE(90,Z9:Z99)', ['betrag: 90', 'gewichte: Z9:Z99 = leer']],
  ['=JC.KDU_DELTA(1,VLOOKUP("a",Liste,2))', ['basis: 1', 'vergleich: SVERWEIS("a";Liste;2)']],
  [
    '=ROUND(JC.KDU_DELTA(ANSATZ,JC.KDU_DELTA(1,2)),0)',
    [`JC.KDU_DELTA · basis: ANSATZ = 96.000.000${NBSP}€ · vergleich: JC.KDU_DELTA(1;2) = 1${NBSP}€`, 'JC.KDU_DELTA · basis: 1 · vergleich: 2'],
  ],
])('%s tells its arguments', (formula, expected) => {
  const [found] = told(formula);
  expect(found?.arguments).toEqual(expected);
});

test('in English, arguments and numbers are English', () => {
  expect(told('=JC.KDU_DELTA(ANSATZ,1.5)', 'en')[0]?.arguments).toEqual([`base: ANSATZ = 96,000,000${NBSP}€`, 'comparison: 1.5']);
});

test('a formula stands in the notation of the user, with its place and its value', () => {
  const [found] = jcFormulas(at('=JC.KDU_DELTA(1,2)', { code: '#VALUE!' }), protocolTranslator('de'), usualNotation('de'));
  expect(found).toMatchObject({ sheet: 'Modell', address: 'C4', formulaLocal: '=JC.KDU_DELTA(1;2)', value: { code: '#VALUE!' }, functions: ['JC.KDU_DELTA'] });
});

test.each([
  ['=SUM(1,2)', 0],
  ['="JC.KDU_DELTA(1)"', 0],
  ['=JC.UNBEKANNT(1)', 0],
  ['=_xldudf_JC_KDU_DELTA(1,2)', 1],
  ['=[2]!_xldudf_JC_KDU_DELTA(1,2)', 1],
  ["='C:\\Add-ins\\FUNCRES.XLAM'!_xldudf_JC_KDU_DELTA(1,2)", 1],
  ['=JC.KDU_DELTA(1,', 1],
])('%s is listed %i times', (formula, times) => {
  expect(told(formula)).toHaveLength(times);
});

test('a formula that stands as text on an earlier protocol is none', () => {
  const earlier = sheet('Prüfprotokoll', 1, 1, [['=JC.KDU_DELTA(1;2)', calls('=JC.KDU_DELTA(1,2)', 1)]]);
  expect(jcFormulas({ ...BOOK, sheets: [earlier] }, protocolTranslator('de'), usualNotation('de')).map(({ address }) => address)).toEqual(['B1']);
});

test('every formula of the book, native ones too, is in the map', () => {
  expect(formulaCells(at('=SUM(1,2)', 3))).toEqual([{ sheet: 'Modell', address: 'C4', formula: '=SUM(1,2)', formulaLocal: '=SUM(1;2)', value: 3, text: '3' }]);
});

test('cells beside what is used are blank; whole columns are left to Excel', () => {
  const find = finder(BOOK);
  const cells = (address: string) => find({ target: { kind: 'cells', sheet: 'mein blatt', address }, sheet: 'Zahlen', cell: 'A1' });
  expect(cells('$Z$9')).toMatchObject({ kind: 'cell', cell: { address: 'Z9', value: '' } });
  expect(cells('B:B')).toBeUndefined();
  expect(find({ target: { kind: 'row', table: 'liste', column: 'wert' }, sheet: 'Zahlen', cell: 'D3' })).toMatchObject({ cell: { address: 'B3', value: 2 } });
});

test('assumptions: those that have a cell, with default, what holds and whether something is entered', () => {
  const now = assumptionsNow(BOOK).map(({ assumption, initial, current, isChanged }) => [assumption.name, initial, current, isChanged]);
  expect(now).toEqual([
    ['ANN_KFA', 0.152, 0.152, false],
    ['ANN_UNTERFIN', 93_224_000, 96_000_000, true],
    ['ANN_STK_EGZ', '', '', false],
  ]);
});

test('10,000 formulas are told in one go', () => {
  const rows = Array.from({ length: 10_000 }, (_, row) => [calls(`=JC.KDU_DELTA(ANSATZ,'Mein Blatt'!D${row + 2},"PCT")`, row)]);
  const book = { ...BOOK, sheets: [...BOOK.sheets, sheet('Viele', 1, 1, rows)] };
  const found = jcFormulas(book, protocolTranslator('de'), usualNotation('de'));
  expect(found).toHaveLength(10_000);
  expect(found.at(-1)).toMatchObject({ address: 'A10000', value: 9_999 });
});
