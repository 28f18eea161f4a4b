/** What the reference asks people to type must mean what the examples calculate. */
import fc from 'fast-check';
import { HyperFormula } from 'hyperformula';
import { CATALOGUE } from '../../../functions/catalogue';
import { localFormula } from '../../../src/formula/localFormula';
import { nativeArguments, typedCall } from '../../../handbook/reference/typed';
import { toInvariantFormula } from '../../../workbench/german/formula';
import { argumentsFor } from '../../functions/arbitraryArguments';

const engine = HyperFormula.buildFromArray([[]], { licenseKey: 'gpl-v3' });
const sheet = engine.getSheetId('Sheet1') ?? 0;

const examples = CATALOGUE.flatMap((definition) => definition.examples.map((example) => [typedCall(definition, example.arguments), definition, example] as const));

test.each(examples)('%s: an independent engine reads the arguments as they are calculated', (_, definition, { arguments: args }) => {
  for (const [index, text] of nativeArguments(definition, args).entries()) {
    if (text !== undefined) expect(engine.calculateFormula(`=${text}`, sheet)).toEqual(args[index]);
  }
});

test.each(examples)('%s: the German form means the same', (formula, definition, { arguments: args }) => {
  expect(toInvariantFormula(localFormula(formula, 'de'))).toBe(formula);
  const native = definition.nativeEquivalent(nativeArguments(definition, args));
  if ('formula' in native) expect(toInvariantFormula(localFormula(`=${native.formula}`, 'de'))).toBe(`=${native.formula}`);
});

test.each(CATALOGUE.map((definition) => [definition.id, definition] as const))('%s: every native equivalent has a German form', (_, definition) => {
  fc.assert(
    fc.property(argumentsFor(definition, { numbers: 'usual', cells: 'single' }), (args) => {
      const native = definition.nativeEquivalent(nativeArguments(definition, args));
      if ('formula' in native) expect(toInvariantFormula(localFormula(`=${native.formula}`, 'de'))).toBe(`=${native.formula}`);
    }),
  );
});

test.each([
  ['=JC.X(1.5,{1;2},"a,b")', '=JC.X(1,5;{1;2};"a,b")'],
  ['=JC.X({0.1,2;3,-4.5})', '=JC.X({0,1.2;3.-4,5})'],
  ['=ROUND(SUM(A1:B2),2)*IF(TRUE,1,#N/A)', '=RUNDEN(SUMME(A1:B2);2)*WENN(WAHR;1;#NV)'],
  ['=JC.X(1,,"B")', '=JC.X(1;;"B")'],
  ['=JC.X(DATE(2025,10,1),#REF!)', '=JC.X(DATUM(2025;10;1);#BEZUG!)'],
])('%s is %s in German', (invariant, german) => {
  expect(localFormula(invariant, 'de')).toBe(german);
  expect(localFormula(invariant, 'en')).toBe(invariant);
});

test('a function whose German name is not known is no guess', () => {
  expect(() => localFormula('=BESSELI(1,2)', 'de')).toThrow('BESSELI');
});

test('quotes in texts, signs before numbers, what is left out', () => {
  const [definition] = CATALOGUE;
  if (!definition) throw new Error('no functions');
  expect(typedCall(definition, [1, null, 'a"b', -2])).toBe('=JC.UNDERFUNDING(1,,"a""b",-2)');
  expect(nativeArguments(definition, [-2, undefined, [[-1, 2]]])).toEqual(['(-2)', undefined, '{-1,2}']);
  expect(() => typedCall(definition, [[[null]]])).toThrow('no blank cells');
});
