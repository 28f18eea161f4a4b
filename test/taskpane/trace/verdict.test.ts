/** Small formulas, each with the verdict that it must have: green only where every number is published, assumed by default or the add-in's own. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { Language } from '../../../src/language';
import { evaluator } from '../../../taskpane/trace/evaluate';
import { parseFormula, targetsIn, type Scalar } from '../../../taskpane/trace/expression';
import type { NamedCell } from '../../../taskpane/trace/found';
import { single } from '../../../taskpane/trace/native';
import { asText } from '../../../taskpane/trace/outline';
import { printedUnder } from '../../../taskpane/trace/printed';
import { misshownText } from '../../../taskpane/trace/words';
import { verdictOf } from '../../../taskpane/trace/verdict';
import { ASSUMPTION, FIGURE, told, traced, wordingIn, workbook, type Entries } from './smallWorkbook';

const PLAN: NamedCell = { name: 'KDU_UH_ANSATZ_2024', sheet: 'Quelle', address: 'D6' };
const SHARE: NamedCell = { name: 'ANN_KFA', sheet: 'Quelle', address: 'B9' };
const NAMED = [FIGURE, PLAN, ASSUMPTION, SHARE];
const UNTERFIN = 7_980_000;
const SOURCE: Entries = { 'Quelle!D5': 93_224_000, 'Quelle!D6': 96_000_000, 'Quelle!B8': UNTERFIN, 'Quelle!B9': 0.152 };
const NA = { code: '#N/A' };

const verdict = async (entries: Entries, language: Language = 'de'): Promise<string> => told(await traced({ ...SOURCE, ...entries }, NAMED), language);

test.each<[string, Entries, string, string]>([
  ['figures only', { A1: ['=KDU_UH_IST_2024-KDU_UH_ANSATZ_2024', -2_776_000] }, 'Vollständig belegt: 2 veröffentlichte Zahlen', 'Fully sourced: 2 published figures'],
  ['a function of the add-in', { A1: ['=JC.KDU_DELTA(KDU_UH_ANSATZ_2024,KDU_UH_IST_2024)', -2_776_000] },
    'Vollständig belegt: 2 veröffentlichte Zahlen', 'Fully sourced: 2 published figures'],
  ['an assumption at its default', { A1: ['=KDU_UH_IST_2024*ANN_KFA', 14_170_048] }, 'Vollständig belegt: 1 veröffentlichte Zahl, 1 Annahme',
    'Fully sourced: 1 published figure, 1 assumption'],
  ['an assumption of the user', { 'Quelle!B9': 0.2, A1: ['=KDU_UH_IST_2024*ANN_KFA', 18_644_800] },
    'Vollständig verfolgt – 1 eigene Annahme: Von Ihnen gesetzt: Quelle!B9. 1 veröffentlichte Zahl',
    'Fully followed – 1 assumption of yours: Set by you: Quelle!B9. 1 published figure'],
  ['a number that is added', { A1: ['=KDU_UH_IST_2024+18000', 93_242_000] },
    'Teilweise belegt: Nicht belegt: 1 feste Zahl in einer Formel (18000). 1 veröffentlichte Zahl',
    'Partly sourced: Not sourced: 1 fixed number in a formula (18000). 1 published figure'],
  ['a factor', { A1: ['=KDU_UH_IST_2024*1.0001', 93_233_322.4] }, 'Teilweise belegt: Nicht belegt: 1 feste Zahl in einer Formel (1,0001). 1 veröffentlichte Zahl',
    'Partly sourced: Not sourced: 1 fixed number in a formula (1.0001). 1 published figure'],
  ['a figure times nothing', { A1: ['=0*KDU_UH_IST_2024+93242000', 93_242_000] },
    'Teilweise belegt: Nicht belegt: 2 feste Zahlen in Formeln (0; 93242000). 1 veröffentlichte Zahl',
    'Partly sourced: Not sourced: 2 fixed numbers in formulas (0; 93242000). 1 published figure'],
  ['a number in braces', { A1: ['=SUM({18000},KDU_UH_IST_2024)', 93_242_000] }, 'Teilweise belegt: Nicht belegt: 1 feste Zahl in einer Formel ({18000}). 1 veröffentlichte Zahl',
    'Partly sourced: Not sourced: 1 fixed number in a formula ({18000}). 1 published figure'],
  ['a row’s number', { A1: ['=KDU_UH_IST_2024+ROW(A18000)', 93_242_000] },
    'Teilweise belegt: Nicht belegt: 1 leere Zelle (T!A18000), 1 Zahl, die die Formel selbst bildet (ROW(A18000)). 1 veröffentlichte Zahl',
    'Partly sourced: Not sourced: 1 blank cell (T!A18000), 1 number that the formula makes itself (ROW(A18000)). 1 published figure'],
  ['a truth value that is added', { A1: ['=KDU_UH_IST_2024+("a"="a")', 93_224_001] },
    'Teilweise belegt: Nicht belegt: 1 Zahl, die die Formel selbst bildet (T!A1). 1 veröffentlichte Zahl',
    'Partly sourced: Not sourced: 1 number that the formula makes itself (T!A1). 1 published figure'],
  ['a hundredth taken away', { A1: ['=KDU_UH_IST_2024-KDU_UH_IST_2024%', 92_291_760] },
    'Teilweise belegt: Nicht belegt: 1 Zahl, die die Formel selbst bildet (KDU_UH_IST_2024%). 1 veröffentlichte Zahl',
    'Partly sourced: Not sourced: 1 number that the formula makes itself (KDU_UH_IST_2024%). 1 published figure'],
  ['a text that is a number', { A1: ['=KDU_UH_IST_2024+"18000"', 93_242_000] },
    'Teilweise belegt: Nicht belegt: 1 feste Zahl in einer Formel ("18000"), 1 Stelle rechnet nur Excel (T!A1). 1 veröffentlichte Zahl',
    'Partly sourced: Not sourced: 1 fixed number in a formula ("18000"), 1 place that only Excel calculates (T!A1). 1 published figure'],
  ['a blank cell', { A1: ['=KDU_UH_IST_2024+B1', 93_224_000] }, 'Teilweise belegt: Nicht belegt: 1 leere Zelle (T!B1). 1 veröffentlichte Zahl',
    'Partly sourced: Not sourced: 1 blank cell (T!B1). 1 published figure'],
  ['a user’s cell further down', { A1: ['=KDU_UH_IST_2024+B1', 93_224_002], B1: ['=C1', 2], C1: 2 },
    'Teilweise belegt: Nicht belegt: 1 Eingabe von Hand (T!C1). 1 veröffentlichte Zahl', 'Partly sourced: Not sourced: 1 typed value (T!C1). 1 published figure'],
  ['a text that chooses', { A1: ['=IF(B1="x",KDU_UH_IST_2024,KDU_UH_ANSATZ_2024)', 93_224_000], B1: 'x' },
    'Teilweise belegt: Nicht belegt: 1 Eingabe von Hand (T!B1). 1 veröffentlichte Zahl', 'Partly sourced: Not sourced: 1 typed value (T!B1). 1 published figure'],
  ['a header within what is summed', { A1: ['=SUM(B1:B2)', 93_224_000], B1: 'Betrag', B2: ['=KDU_UH_IST_2024', 93_224_000] },
    'Vollständig belegt: 1 veröffentlichte Zahl', 'Fully sourced: 1 published figure'],
  ['INDIRECT', { A1: ['=KDU_UH_IST_2024+INDIRECT("B1")', 93_224_009] },
    'Teilweise belegt: Nicht belegt: 1 Stelle rechnet nur Excel (INDIREKT("B1")). 1 veröffentlichte Zahl',
    'Partly sourced: Not sourced: 1 place that only Excel calculates (INDIRECT("B1")). 1 published figure'],
  ['several sheets', { A1: ['=SUM(Jan:Dez!B2)+KDU_UH_IST_2024', 1] }, 'Teilweise belegt: Nicht belegt: 1 Stelle rechnet nur Excel (Jan:Dez!B2). 1 veröffentlichte Zahl',
    'Partly sourced: Not sourced: 1 place that only Excel calculates (Jan:Dez!B2). 1 published figure'],
  ['another workbook', { A1: ['=[1]T!B2+KDU_UH_IST_2024', 1] }, 'Teilweise belegt: Nicht belegt: 1 Stelle rechnet nur Excel ([1]T!B2). 1 veröffentlichte Zahl',
    'Partly sourced: Not sourced: 1 place that only Excel calculates ([1]T!B2). 1 published figure'],
  ['a branch that adds nothing', { A1: ['=IFERROR(KDU_UH_IST_2024,18000)', 93_224_000] }, 'Vollständig belegt: 1 veröffentlichte Zahl', 'Fully sourced: 1 published figure'],
  ['a stale cell below', { A1: ['=B1', 5], B1: ['=KDU_UH_IST_2024', 5] },
    'Teilweise belegt: Nicht belegt: 1 Zelle zeigt nicht, was ihre Formel ergibt (T!B1). 1 veröffentlichte Zahl',
    'Partly sourced: Not sourced: 1 cell does not show what its formula gives (T!B1). 1 published figure'],
  ['a formula kept as text', { A1: ['=KDU_UH_IST_2024', '=KDU_UH_IST_2024'] },
    'T!A1: Die Formel steht als Text da; Excel rechnet sie nicht.: Stellen Sie die Zelle unter Start > Zahl auf „Standard“, dann F2 und Eingabe.',
    'T!A1: The formula stands there as a text; Excel does not calculate it.: Set the cell to “General” under Home > Number, then F2 and Enter.'],
  ['words only', { A1: ['="a"&"b"', 'ab'] }, 'Keine Zahl zu belegen: Unter dieser Zelle steht keine veröffentlichte Zahl, keine Annahme und keine Eingabe.',
    'No number to source: Under this cell there is no published figure, no assumption and no typed value.'],
  ['an unknown name', { A1: ['=KDU_UH_IST_2042*2', { code: '#NAME?' }] },
    'T!A1 ergibt #NAME?: Excel kennt „KDU_UH_IST_2042“ nicht. Prüfen Sie die Schreibweise und bei JC-Funktionen, ob das Add-in geladen ist.',
    'T!A1 gives #NAME?: Excel does not know “KDU_UH_IST_2042”. Check the spelling and, for JC functions, whether the add-in is loaded.'],
  ['an unknown function of ours', { A1: ['=JC.KDU_DELTAA(KDU_UH_IST_2024,KDU_UH_ANSATZ_2024)', { code: '#NAME?' }] },
    'T!A1 ergibt #NAME?: Excel kennt „JC.KDU_DELTAA“ nicht. Prüfen Sie die Schreibweise und bei JC-Funktionen, ob das Add-in geladen ist.',
    'T!A1 gives #NAME?: Excel does not know “JC.KDU_DELTAA”. Check the spelling and, for JC functions, whether the add-in is loaded.'],
])('%s', async (_, entries, german, english) => {
  expect([await verdict(entries), await verdict(entries, 'en')]).toEqual([german, english]);
});

/** What only Excel knows is no reason to say that the cell shows something wrong. */
test.each([
  '=INDIRECT("B1")', '=SUM(Jan:Dez!B2)', "='C:\\x\\[M.xlsx]T'!A1", '=OFFSET(C:C,1,0)', '=IFERROR(INDIRECT("B1"),5)', '=FEHLT', '=Weg!B2', '=SUM(FEHLT,1)', '=LET(x,1,x+1)',
])('%s is not accused', async (formula) => {
  const trace = await traced({ A1: [formula, 42] });
  expect([trace.isStale, verdictOf(trace).kind]).toEqual([false, 'partly']);
});

describe('lookups lead to the cells used', () => {
  const TABLE: Entries = { B1: 'Nord', B2: 'Süd', B3: 'Ost', C1: 5, C2: ['=KDU_UH_IST_2024', 93_224_000], C3: 7, E1: 'Süd' };
  test.each<[string, number, string[]]>([
    ['=VLOOKUP("Süd",B1:C3,2,FALSE)', 93_224_000, ['B2', 'C2']],
    ['=XLOOKUP("Süd",B1:B3,C1:C3)', 93_224_000, ['B2', 'C2']],
    ['=INDEX(C1:C3,MATCH("Süd",B1:B3,0))', 93_224_000, ['B2', 'C2']],
    ['=SUMIF(B1:B3,"Süd",C1:C3)', 93_224_000, ['B2', 'C2']],
    ['=SUMIFS(C1:C3,B1:B3,"<>Süd")', 12, ['B1', 'B3', 'C1', 'C3']],
    ['=OFFSET(B1,1,1)', 93_224_000, ['B1', 'C2']],
    ['=SUM(OFFSET(B1,0,1,3,1))', 93_224_012, ['B1', 'C1', 'C2', 'C3']],
  ])('%s', async (formula, value, cells) => {
    const trace = await traced({ ...SOURCE, ...TABLE, A1: [formula, value] }, NAMED);
    const addresses = (node: typeof trace.root): string[] => [...(node.cell ? [node.cell.address] : []), ...node.children.flatMap(addresses)];
    expect([...new Set(addresses(trace.root))].filter((one) => /^[BC]/.test(one)).sort()).toEqual(cells);
    expect([trace.isStale, trace.root.doubt]).toEqual([false, undefined]);
  });

  test('what else stands in the range does not matter', async () => {
    const entries = { ...SOURCE, ...TABLE, A1: ['=XLOOKUP("Süd",B1:B3,C1:C3)', 93_224_000] as const };
    expect(told(await traced(entries, NAMED))).toBe('Vollständig belegt: 1 veröffentlichte Zahl');
  });

  test('also in cells of a long range that are not listed', async () => {
    const rows = Object.fromEntries(Array.from({ length: 60 }, (_, row) => [[`B${row + 1}`, `Ort ${row}`], [`C${row + 1}`, row === 55 ? (['=KDU_UH_IST_2024', 93_224_000] as const) : row]]).flat()) as Entries;
    const key = rows['B56'];
    const trace = await traced({ ...SOURCE, ...rows, A1: [`=XLOOKUP("${String(key)}",B1:B60,C1:C60)`, 93_224_000] }, NAMED);
    expect(told(trace)).toBe('Vollständig belegt: 1 veröffentlichte Zahl');
  });
});

test.each<[string, number | string, string, boolean]>([
  ['"93.242.000 €"', 93_224_000, '93.242.000 €', true],
  ['0,,', 93_224_000, '93', true],
  [';;;', 93_224_000, '', true],
  [';;;"✓ EXAKT"', 'WIDERSPRUCH', '✓ EXAKT', true],
  ['dd.mm.yyyy', 93_224, '27.03.2155', true],
  ['0;0', -5, '5', true],
  ['"9"0', 3, '93', true],
  ['#,##0 "€"', 93_224_000, '93.224.000 €', false],
  ['#,##0 "€"', 93_224_000, '93,224,000 €', false],
  ['0.0 %', 0.152, '15,2 %', false],
  ['0.0,, "Mio. €"', 93_224_000, '93,2 Mio. €', false],
  ['0.0 "Mio. €"', 93.224, '93,2 Mio. €', false],
  ['+#,##0 "€";-#,##0 "€";0 "€"', -2_776_000, '-2.776.000 €', false],
  ['#,##0.00;[Red]#,##0.00', -5.5, '5,50', false],
  ['(0)', -5, '(5)', false],
  ['0.00E+00', 93_224_000, '9,32E+07', false],
  ['dd.mm.yyyy', 45_658, '01.01.2025', false],
  ['0 "m2"', 80, '80 m2', false],
  ['# ?/?', 3.5, '3 1/2', false],
  ['#,##0', 93_224_000, '########', false],
  ['0;-0;;@', 0, '', false],
  ['General', 93_224_000, '93224000', false],
  ['@', 'EXAKT', 'EXAKT', false],
])('the format %s on %s shows %s: told %s', async (numberFormat, value, text, isTold) => {
  const trace = await traced({ ...SOURCE, A1: ['', value, undefined, text, numberFormat] }, NAMED);
  expect(misshownText(trace, wordingIn('de')) !== undefined).toBe(isTold);
});

test('what a cell shows instead of its value is told before all else, and is no green verdict', async () => {
  const trace = await traced({ ...SOURCE, A1: ['=KDU_UH_IST_2024', 93_224_000, undefined, '93.242.000 €', '"93.242.000 €"'] }, NAMED);
  expect(misshownText(trace, wordingIn('de'))).toEqual({
    title: 'Die Zelle zeigt „93.242.000 €“, enthält aber 93.224.000.',
    text: 'Das macht das Zahlenformat "93.242.000 €". Wählen Sie unter Start > Zahl eines, das den Wert zeigt.',
  });
  expect(told(trace)).toBe('Teilweise belegt: Nicht belegt: 1 Zelle zeigt etwas anderes, als sie enthält (T!A1). 1 veröffentlichte Zahl');
});

/** Formulas of figures alone, and the same with one part that is no figure. */
describe('random formulas', () => {
  const figure = fc.constantFrom('KDU_UH_IST_2024', 'KDU_UH_ANSATZ_2024', 'ANN_KFA', 'JC.FIGURE("KDU_UH_IST_2024")');
  const { good } = fc.letrec<{ good: string }>((tie) => ({
    good: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      figure,
      fc.tuple(fc.constantFrom('+', '-', '*', '/'), tie('good'), tie('good')).map(([sign, a, b]) => `(${a}${sign}${b})`),
      fc.tuple(fc.constantFrom('SUM', 'MIN', 'MAX', 'AVERAGE', 'JC.KDU_DELTA'), tie('good'), tie('good')).map(([name, a, b]) => `${name}(${a},${b})`),
      tie('good').map((a) => `ABS(-${a})`),
    ),
  }));
  const bad = fc.oneof(
    fc.integer({ min: 0, max: 100_000 }).map(String),
    fc.double({ min: 0.0001, max: 10, noNaN: true }).map((one) => one.toFixed(4)),
    fc.constantFrom('B1', 'B2', 'B3', 'B9', '$B$1', 'SUM(B1:B2)', '(1=1)', 'TRUE', '{5}', '"5"', 'ROW(A7)', 'COUNT(B1:B3)', 'COLUMNS(A:C)', 'NOT(FALSE)', 'INDIRECT("B1")',
      'OFFSET(B1,0,0)', 'NOW()', 'RAND()', 'LEN("abc")', 'VALUE("5")', 'Jan:Dez!B2', '[1]T!A1', 'FEHLT', 'LET(x,1,x)', 'N(TRUE)', 'C:C', 'PI()', 'KDU_UH_IST_2024%', '5%'),
  );
  const CELLS: Entries = { ...SOURCE, B1: 2, B2: 3, B3: ['=B1', 2] };
  /** What Excel shows, as far as the trace can tell. */
  const shownBy = async (formula: string): Promise<Scalar> => {
    const book = workbook(CELLS, NAMED);
    const expression = parseFormula(formula);
    const requests = (expression ? targetsIn(expression) : []).map((target) => ({ target, sheet: 'T', cell: 'A1' }));
    const found = await book.read(requests);
    const evaluate = evaluator({ find: ({ target }) => found[requests.findIndex((one) => isDeepStrictEqual(one.target, target))] });
    return (expression && single(evaluate(expression, book.cell('A1')))) ?? 0;
  };
  const kindOf = async (formula: string): Promise<string> => verdictOf(await traced({ ...CELLS, A1: [formula, await shownBy(formula)] }, NAMED)).kind;

  test.each([
    '=KDU_UH_IST_2024+IF(1=1,18000,0)', '=KDU_UH_IST_2024+CHOOSE(1,18000,2)', '=KDU_UH_IST_2024*IF("a"="a",1.1,1)', '=VALUE(KDU_UH_IST_2024&"0")',
    '=KDU_UH_IST_2024*10', '=KDU_UH_IST_2024+LEN("aaaaaaaaaa")', '=KDU_UH_IST_2024+CODE("Z")', '=KDU_UH_IST_2024+MONTH(TODAY())', '=KDU_UH_IST_2024+DATE(2024,1,1)',
    '=KDU_UH_IST_2024+COUNTA(B1:B3)', '=KDU_UH_IST_2024-(-18000)', '=SUM(KDU_UH_IST_2024,18000)', '=MAX(KDU_UH_IST_2024,99000000)', '=MIN(KDU_UH_IST_2024,5)',
    '=IFERROR(1/0,93242000)', '=IF(KDU_UH_IST_2024>0,KDU_UH_IST_2024+18000,0)', '=LET(x,18000,KDU_UH_IST_2024+x)', '=SUMPRODUCT({1,1},{18000,5})+KDU_UH_IST_2024',
    '=KDU_UH_IST_2024+--"18000"', '=KDU_UH_IST_2024+MATCH("b",{"a","b"},0)', '=KDU_UH_IST_2024+SEARCH("b","ab")', '=KDU_UH_IST_2024^2', '=-(-KDU_UH_IST_2024)+ISNUMBER(B1)',
    '=KDU_UH_IST_2024+TRUE', '=JC.KDU_DELTA(KDU_UH_IST_2024,93000000)', '=JC.KDU_DELTA("96.000.000",KDU_UH_IST_2024)', '=INDEX({1,18000},2)+KDU_UH_IST_2024',
    '=VLOOKUP("a",{"a",18000},2,FALSE)+KDU_UH_IST_2024', '=KDU_UH_IST_2024+SUM(B1:B3)', '=KDU_UH_IST_2024+B3', '=KDU_UH_IST_2024%%', '=KDU_UH_IST_2024-KDU_UH_IST_2024+B1',
    '=IF(B1>1,KDU_UH_IST_2024,KDU_UH_ANSATZ_2024)', '=SUM(KDU_UH_IST_2024,B9)', '=AVERAGE(KDU_UH_IST_2024,0)', '=COUNT(KDU_UH_IST_2024)*KDU_UH_IST_2024',
    '=KDU_UH_IST_2024+ISERROR(KDU_UH_IST_2024)', '=SWITCH("a","a",18000)+KDU_UH_IST_2024', '=KDU_UH_IST_2024+ROWS(B1:B3)', '={93242000}', '="93242000"', '=T("93.242.000 €")',
    '="93.242.000"&" €"', '="93.2"&"42.000 €"', '=CONCAT("93",".242.000")', '=REPT("9",8)', '=CHAR(57)&CHAR(51)', '=KDU_UH_IST_2024+(B1=2)', '=XOR(TRUE)+KDU_UH_IST_2024',
    '=KDU_UH_IST_2024+SIGN(KDU_UH_IST_2024)', '=ROUNDUP(KDU_UH_IST_2024,-6)', '=MOD(KDU_UH_IST_2024,7)', '=KDU_UH_IST_2024+(KDU_UH_IST_2024>0)', '=KDU_UH_IST_2024+AND(TRUE,TRUE)',
    '=ROUND(KDU_UH_IST_2024,-LEN("aaaa"))', '=SUM(KDU_UH_IST_2024,--(B1=2))', '=IF(TRUE,B1)+KDU_UH_IST_2024', '=IFERROR(FEHLT,93242000)', '=MAX(KDU_UH_IST_2024,B1)', '=IF(B1,KDU_UH_IST_2024,0)',
    '=JC.FIGURE("KDU_UH_"&"IST_2024")+B1', '=JC.KDU_DELTA(KDU_UH_IST_2024,B1)', '=JC.KDU_DELTA(B9,KDU_UH_IST_2024)', '=SUM(KDU_UH_IST_2024:B1)', '=KDU_UH_IST_2024 B1', '=INDIRECT("KDU_UH_IST_2024")',
    '=EVALUATE("1+1")+KDU_UH_IST_2024', '=KDU_UH_IST_2024+INFO("numfile")', '=KDU_UH_IST_2024+CELL("row",B1)', '=KDU_UH_IST_2024+SHEET()', '=KDU_UH_IST_2024+N("x")', '="rund 93,2 Mio. €"',
  ])('%s is never green', async (formula) => {
    expect(['sourced', 'followed', 'nothing']).not.toContain(await kindOf(formula));
  });

  test('of figures only are green', async () => {
    await fc.assert(fc.asyncProperty(good, async (formula) => {
      expect(['sourced', 'error']).toContain(await kindOf(`=${formula}`));
    }), { numRuns: 150 });
  });

  test('with a number, a user’s cell or what only Excel knows never are', async () => {
    const spoiled = fc.tuple(good, bad, good, fc.constantFrom('+', '-', '*', '/'), fc.constantFrom('', 'SUM', 'MAX', 'JC.KDU_DELTA')).map(
      ([a, b, c, sign, name]) => (name === '' ? `=${a}${sign}(${b}${sign}${c})` : `=${name}(${a},${b})${sign}${c}`),
    );
    await fc.assert(fc.asyncProperty(spoiled, async (formula) => {
      expect(['sourced', 'followed', 'nothing']).not.toContain(await kindOf(formula));
    }), { numRuns: 400 });
  });
});

test('shares are read as per cent, and a copied trace tells each figure once', async () => {
  const trace = await traced({ ...SOURCE, A1: ['=KDU_UH_IST_2024*ANN_KFA+KDU_UH_IST_2024', 107_394_048] }, NAMED);
  const lines = asText(trace, wordingIn('de')).split('\n').map((line) => line.trim());
  expect(lines).toEqual(expect.arrayContaining(['Vorgabe: 15,2\u00a0%', 'Zulässig: 0\u00a0% bis 100\u00a0%']));
  expect(lines.filter((line) => line.startsWith('Angabe im Dokument'))).toEqual(['Angabe im Dokument: „93.224.000“']);
  expect(lines.filter((line) => line.startsWith('KDU_UH_IST_2024 ='))).toEqual([
    expect.stringMatching(/veröffentlicht\)$/),
    expect.stringMatching(/veröffentlicht, siehe oben\)$/),
  ]);
});

test('what is printed is said once of a figure that a formula names', async () => {
  const trace = await traced({ A1: ['=JC.FIGURE("KDU_UH_IST_2024","GENAUIGKEIT")', 1000] });
  const lines = asText(trace, wordingIn('de')).split('\n').map((line) => line.trim());
  expect(lines.filter((line) => line.startsWith('Angabe im Dokument'))).toEqual(['Angabe im Dokument: „93.224.000“']);
  expect(lines).toContain('Eintrag: GENAUIGKEIT von KDU_UH_IST_2024, im Dokument „93.224.000“');
});

test('the printed figures under a cell, each once, without those that add nothing', async () => {
  const trace = await traced({ ...SOURCE, A1: ['=IF(TRUE,KDU_UH_IST_2024-KDU_UH_IST_2024,KDU_UH_ANSATZ_2024)', 0] }, NAMED);
  expect(printedUnder(trace).map(({ figure, place, isAltered }) => [figure.id, place?.address, isAltered])).toEqual([['KDU_UH_IST_2024', 'D5', false]]);
});

test('an error stands before everything', async () => {
  expect(await verdict({ A1: ['=NA()+KDU_UH_IST_2024', NA] })).toMatch(/ergibt #NV: Ein gesuchter Wert/);
});
