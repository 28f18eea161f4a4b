import { CATALOGUE } from '../../../functions/catalogue';
import type { FunctionDefinition } from '../../../functions/definition';
import { readArgument } from '../../../taskpane/functions/argument';
import { buildCall, exampleTexts, findCall, invariantOperand, signature } from '../../../taskpane/functions/call';
import { toLocal } from '../../../src/formula/localFormula';
import { toInvariant } from '../../../src/formula/local';
import { notationFor } from '../../../src/formula/notation';

const GERMAN = notationFor('de', ',');
const ENGLISH = notationFor('en', '.');
const find = (id: string): FunctionDefinition => {
  const found = CATALOGUE.find((one) => one.id === id);
  if (!found) throw new Error(`no function ${id}`);
  return found;
};
const DELTA = find('KDU_DELTA');

test('the signature shows what may be left out', () => {
  expect(signature(DELTA, GERMAN)).toBe('(basis; vergleich; [modus])');
  expect(signature(DELTA, ENGLISH)).toBe('(base, comparison, [mode])');
});

test.each([
  [['B6', 'KdU!C6', 'PCT'], '=JC.KDU_DELTA(B6;KdU!C6;"PCT")'],
  [['B6', '1234,5', ''], '=JC.KDU_DELTA(B6;1234,5)'],
  [['', 'C6', 'PCT'], '=JC.KDU_DELTA(;C6;"PCT")'],
  [[' B6 ', 'C6', 'N7'], '=JC.KDU_DELTA(B6;C6;N7)'],
])('%j becomes %s', (texts, formula) => {
  expect(buildCall(DELTA, texts, GERMAN)).toBe(formula);
});

test.each([
  ['=JC.KDU_DELTA(B6;C6;"PCT")', ['B6', 'C6', '"PCT"']],
  ['=RUNDEN(jc.kdu_delta( B6 ; SUMME(C6;C7) );2)', ['B6', 'SUMME(C6;C7)']],
  ['=JC.KDU_DELTA({1.2;3.4};"a;b)";)', ['{1.2;3.4}', '"a;b)"', '']],
  ["=1+JC.KDU_DELTA('A;B'!A1;C6)+JC.GROWTH_RATE(1;2)", ["'A;B'!A1", 'C6']],
  ['=JC.KDU_DELTA(Tab[[#Ergebnisse];[Soll]];Tab[[#Daten];[Ist; neu]];"PCT")', ['Tab[[#Ergebnisse];[Soll]]', 'Tab[[#Daten];[Ist; neu]]', '"PCT"']],
  ["=JC.KDU_DELTA([@[Soll; alt]];Tab[[a']);(b]])", ['[@[Soll; alt]]', "Tab[[a']);(b]]"]],
  ["=JC.KDU_DELTA('C:\\Kreis; (Unna)\\[M.xlsx]T'!A1;'Jan; 24:Dez'!B2)", ["'C:\\Kreis; (Unna)\\[M.xlsx]T'!A1", "'Jan; 24:Dez'!B2"]],
])('in %s the first JC function is found with its arguments', (formula, texts) => {
  expect(findCall(formula, GERMAN)).toEqual({ definition: DELTA, texts });
});

test.each(['=SUMME(A1;2)', '="=JC.KDU_DELTA(1;2)"', '=JC.UNBEKANNT(1)', '=JC.KDU_DELTA(1;2', 'Text', ''])('there is none in %s', (formula) => {
  expect(findCall(formula, GERMAN)).toBeUndefined();
});

test('the arguments of the outer call win over a JC function inside it', () => {
  expect(findCall('=1+[2]!_xldudf_JC_KDU_DELTA(A1;B1)', GERMAN)?.texts).toEqual(['A1', 'B1']);
  expect(findCall('=JC.KDU_DELTA(JC.FIGURE("A");JC.FIGURE("B"))', GERMAN)?.texts).toEqual(['JC.FIGURE("A")', 'JC.FIGURE("B")']);
});

const EXAMPLES = CATALOGUE.flatMap((definition) => definition.examples.map((example, index) => ({ definition, example, title: `${definition.id} ${index + 1}` })));

test.each(EXAMPLES)('the example $title, typed, is read as it is given, and gives its result', ({ definition, example }) => {
  for (const notation of [GERMAN, ENGLISH]) {
    const typed = exampleTexts(example, notation);
    const values = definition.parameters.map((parameter, index) => {
      const argument = readArgument(typed[index] ?? '', parameter, notation);
      return argument.kind === 'value' ? argument.value : null;
    });
    expect(definition.evaluate(values)).toEqual(example.result);
    expect(findCall(buildCall(definition, typed, notation), notation)?.definition).toBe(definition);
  }
});

test.each([
  ['SUM(A1,1.5)', 'SUMME(A1;1,5)'],
  ['{1.5,2;-3,4}', '{1,5.2;-3.4}'],
  ['IF(TRUE,"a,b.c",\'x,y\'!A1)', 'WENN(WAHR;"a,b.c";\'x,y\'!A1)'],
])('%s is %s in German', (invariant, german) => {
  expect(toLocal(invariant, GERMAN)).toBe(german);
  expect(toLocal(invariant, ENGLISH)).toBe(invariant);
});

test('separators come back from German; texts stay', () => {
  expect(toInvariant('{1,5.2;-3.4}', GERMAN)).toBe('{1.5,2;-3,4}');
  expect(toInvariant('F("a;b,c";WAHR;1,5)', GERMAN)).toBe('F("a;b,c",TRUE,1.5)');
});

test.each([
  ['Tab[[#Ergebnisse];[Soll; alt]]', 'Tab[[#Totals],[Soll; alt]]'],
  ["'C:\\Kreis; Unna\\[M.xlsx]T'!A1", "'C:\\Kreis; Unna\\[M.xlsx]T'!A1"],
  ['Jan:Dez!B2', 'Jan:Dez!B2'],
])('%s comes back as it was typed, and is one operand', (text, invariant) => {
  const [amount] = DELTA.parameters;
  if (!amount) throw new Error('no parameter');
  const formula = buildCall(DELTA, [text, 'B6'], GERMAN);
  expect(formula).toBe(`=JC.KDU_DELTA(${text};B6)`);
  expect(findCall(formula, GERMAN)?.texts).toEqual([text, 'B6']);
  expect(invariantOperand(text, amount, GERMAN)).toBe(invariant);
});

test('an operand that is more than one sign stands in brackets', () => {
  const [amount] = DELTA.parameters;
  if (!amount) throw new Error('no parameter');
  expect(['B6', 'KdU!B6:B9', '15,2 %', '-3', 'B6+1', ''].map((text) => invariantOperand(text, amount, GERMAN))).toEqual([
    'B6',
    'KdU!B6:B9',
    '(15.2 %)',
    '(-3)',
    '(B6+1)',
    undefined,
  ]);
});
