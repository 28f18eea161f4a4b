/** A native equivalent is shown as the user's Excel writes it, so every function in it must have a German name here. */
import { CATALOGUE } from '../../functions/catalogue';
import { isOptional, type Parameter } from '../../functions/parameter';
import { localFormula } from '../../src/formula/localFormula';

/** What a parameter may be given, so that every branch of one comes up: each word, and left out where that may be. */
function choices(parameter: Parameter): (string | undefined)[] {
  const given = parameter.kind === 'selector' ? parameter.values.map(({ value }) => `"${value}"`) : ['A1:B2'];
  return [...given, ...(isOptional(parameter) ? [undefined] : [])];
}

const combinations = (parameters: readonly Parameter[]): (string | undefined)[][] =>
  parameters.reduce<(string | undefined)[][]>((rows, parameter) => rows.flatMap((row) => choices(parameter).map((one) => [...row, one])), [[]]);

const literal = (value: unknown): string | undefined =>
  value === null || value === undefined ? undefined : typeof value === 'string' ? `"${value}"` : Array.isArray(value) ? 'A1:B2' : String(value);

test.each(CATALOGUE.map((definition) => [definition.id, definition] as const))('the native equivalents of %s can be written in German', (_, { nativeEquivalent, parameters, examples }) => {
  const calls = [...combinations(parameters), ...examples.map(({ arguments: args }) => parameters.map((__, index) => literal(args[index])))];
  for (const args of calls) {
    const result = nativeEquivalent(args);
    if ('formula' in result) expect(() => localFormula(`=${result.formula}`, 'de')).not.toThrow();
  }
});
