import fc from 'fast-check';
import { CATALOGUE } from '../../../functions/catalogue';
import type { FunctionDefinition } from '../../../functions/definition';
import type { Parameter } from '../../../functions/parameter';
import { CellError } from '../../../functions/engine/cellError';
import { errorsOf } from '../../../handbook/reference/errors';
import { argumentsFor } from '../../functions/arbitraryArguments';

const codesOf = (definition: FunctionDefinition, args: readonly unknown[]): string[] =>
  [definition.evaluate(args)].flat(2).flatMap((cell) => (cell instanceof CellError ? [cell.code] : []));

const listed = CATALOGUE.flatMap((definition) => errorsOf(definition).map((error) => [definition.id, error.code, error.when.en, definition, error] as const));

test.each(listed)('%s %s: %s', (_, code, _when, definition, error) => {
  expect(codesOf(definition, error.arguments)).toContain(code);
});

test.each(listed)('%s %s, %s: the message says what the reference promises', (_, code, _when, definition, error) => {
  const given = [definition.evaluate(error.arguments)].flat(2).find((cell) => cell instanceof CellError && cell.code === code);
  const { de, en } = (given as CellError).message;
  if (!['#VALUE!', '#N/A'].includes(code)) {
    expect([de, en]).not.toContain('');
    return;
  }
  expect(definition.parameters.some(({ name }) => de.startsWith(name.de))).toBe(true);
  expect(definition.parameters.some(({ name }) => en.startsWith(name.en))).toBe(true);
  if (code !== '#VALUE!') return;
  expect(de).toMatch(/ gefunden, erwartet wird /);
  expect(en).toMatch(/ found .+, expected /);
});

test('the texts name parameters that exist', () => {
  for (const { parameters, errors = [] } of CATALOGUE) {
    for (const language of ['de', 'en'] as const) {
      const names = parameters.map(({ name }) => name[language]);
      for (const { when } of errors) {
        for (const [, name] of when[language].matchAll(/`([a-z_]+)`/g)) expect(names).toContain(name);
      }
    }
  }
});

/** Small numbers meet each other and 0 often; none is so large that a result could be. */
function argument(parameter: Parameter): fc.Arbitrary<unknown> {
  const nothing = fc.constant(null);
  const scalar = (cell: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => fc.oneof({ weight: 5, arbitrary: cell }, nothing);
  if (parameter.kind === 'selector') return scalar(fc.constantFrom(...parameter.values.map(({ value }) => value), '?'));
  if (parameter.kind === 'text') return scalar(fc.constantFrom('KDU_UH_IST_2024', 'KUNDEN_OHNE_BERUFSABSCHLUSS', 'gut 1,5', '?', '', ...(parameter.keys ?? [])));
  if (parameter.kind === 'date') return scalar(fc.integer({ min: 45_000, max: 45_900 }));
  const cell = fc.oneof(fc.integer({ min: -1, max: 4 }), fc.constantFrom(0.5, 100.005, 'x', true));
  const range = fc.tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 2 })).chain(([rows, columns]) => {
    const row = fc.array(cell, { minLength: columns, maxLength: columns });
    return fc.array(row, { minLength: rows, maxLength: rows });
  });
  return fc.oneof({ weight: 2, arbitrary: scalar(cell) }, range);
}

test.each(CATALOGUE.map((definition) => [definition.id, definition] as const))('%s gives no error that the reference does not list', (_, definition) => {
  const known = new Set<string>(errorsOf(definition).map(({ code }) => code));
  fc.assert(
    fc.property(fc.oneof(fc.tuple(...definition.parameters.map(argument)), argumentsFor(definition, { numbers: 'usual', cells: 'ranges' })), (args) => {
      const unknown = codesOf(definition, args).filter((code) => !known.has(code));
      if (unknown.length > 0) expect(unknown).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});
