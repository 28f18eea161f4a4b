/**
 * What a Herleitung promises: it ends at the result, and whoever follows its steps finds every number that they use.
 * After a wanted change: npx jest --selectProjects unit --testPathPatterns test/functions/explain -u
 */
import fc from 'fast-check';
import { CATALOGUE } from '../../functions/catalogue';
import { CellError } from '../../functions/engine/cellError';
import { toCell, type CellResult } from '../../functions/engine/outcome';
import type { FunctionDefinition, Result } from '../../functions/definition';
import { stepFormula, stepInserted, stepNumber, type Step, type StepNumber } from '../../src/explain';
import type { Language } from '../../src/language';
import { Decimal } from '../../src/money/decimal';
import { argumentsFor } from './arbitraryArguments';
import { definitionOf } from './call';
import { expectEqual } from '../expectEqual';
import { calculated, notFollowed } from './followed';

const LANGUAGES: readonly Language[] = ['de', 'en'];

const bracesIn = (formula: string): string[] => [...formula.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name);

/** A number or a word alone, a list as its numbers. */
const cellsOf = (value: StepNumber): CellResult[] =>
  typeof value === 'string' || value instanceof Decimal ? [toCell(value)] : value.map((one) => toCell(typeof one === 'string' ? new Decimal(one) : one));

/** The numbers of a result, row by row, without their labels; a single cell as it is. */
function numbersOf(result: unknown): unknown[] {
  const cells = [result].flat(2);
  return cells.length === 1 ? cells : cells.filter((cell) => typeof cell === 'number');
}

/** The steps that use a number which is no parameter and no earlier step, or have not one number for each brace. */
const unsound = (definition: FunctionDefinition, steps: readonly Step[]): Step[] =>
  LANGUAGES.flatMap((language) => {
    const known = new Set(definition.parameters.map(({ name }) => name[language]));
    return steps.filter(({ name, formula, numbers }) => {
      const used = bracesIn(formula[language]);
      const isSound = used.every((brace) => known.has(brace)) && used.length === numbers.length;
      known.add(name[language]);
      return !isSound;
    });
  });

describe.each(CATALOGUE.map((definition) => [definition.id, definition] as const))('%s', (_, definition) => {
  test.each(['usual', 'any'] as const)('over %s numbers, every explanation ends at its result', (numbers) => {
    let explained = 0;
    fc.assert(
      fc.property(argumentsFor(definition, { numbers, cells: 'single' }), (args) => {
        const { steps, result } = definition.explain(args);
        expectEqual(unsound(definition, steps), []);
        expectEqual(notFollowed(definition, args, steps), []);
        const evaluated = definition.evaluate(args);
        expectEqual(Array.isArray(result) ? evaluated : first(evaluated), result);
        if (hasError(result)) return;
        explained++;
        expectEqual(cellsOf(steps.at(-1)?.value ?? ''), numbersOf(result));
      }),
      { numRuns: 200, seed: 2025 },
    );
    expect(explained).toBeGreaterThan(5);
  });

  test('a range is explained cell by cell where it is calculated so', () => {
    fc.assert(
      fc.property(argumentsFor(definition, { numbers: 'usual', cells: 'ranges' }), (args) => {
        const evaluated = definition.evaluate(args);
        if (!Array.isArray(evaluated)) return;
        for (const [row, cells] of evaluated.entries()) {
          for (const [column, cell] of cells.entries()) {
            const { steps, result } = definition.explain(args, { row, column });
            if (Array.isArray(result)) return expectEqual(result, evaluated);
            expectEqual(result, cell);
            if (!(cell instanceof CellError)) expectEqual(cellsOf(steps.at(-1)?.value ?? ''), [cell]);
          }
        }
      }),
      { numRuns: 50, seed: 2025 },
    );
  });

  test('every example has an explanation in both languages, rounded where the result is', () => {
    for (const { arguments: args, result } of definition.examples) {
      const { steps, result: explained } = definition.explain(args);
      expect(cellsOf(steps.at(-1)?.value ?? '')).toEqual(numbersOf(Array.isArray(explained) ? result : [result].flat(2)[0]));
      for (const step of steps) {
        expect(step.name.de).not.toBe('');
        expect(step.formula.de && step.formula.en).not.toBe('');
      }
    }
  });
});

const first = (result: Result): unknown => (Array.isArray(result) ? result[0]?.[0] : result);

const hasError = (result: Result): boolean => [result].flat(2).some((cell) => cell instanceof CellError);

/** The whole Herleitung as text. */
function told(id: string, args: readonly unknown[], language: Language): string[] {
  return definitionOf(id).explain(args).steps.flatMap((step) => {
    const value = stepNumber(step.value, language, step.unit);
    return [
      `  ${step.name[language]} = ${stepFormula(step, language)}`,
      `    = ${stepInserted(step, language)}`,
      `    = ${[value, step.rounding?.[language], step.source?.[language]].filter((part) => part !== undefined).join(' | ')}`,
    ];
  });
}

test.each<Language>(['de', 'en'])('%s: the Herleitung of every first example', (language) => {
  const lines = CATALOGUE.flatMap(({ id, examples: [first] }) =>
    first === undefined ? [] : [`${id} ${JSON.stringify(first.arguments)}`, ...told(id, first.arguments, language)],
  );
  expect(lines.join('\n')).toMatchSnapshot();
});

test('only what is asked for is told', () => {
  const names = (id: string, ...args: unknown[]): string[] => definitionOf(id).explain(args).steps.map(({ name }) => name.de);
  expect(names('KDU_PRICE_VOLUME', 17058, 93224000, 17300, 96807000, 'MENGE')).toEqual(['Menge']);
  expect(names('KDU_PRICE_VOLUME', 17058, 93224000, 17300, 96807000, 'PREIS')).toEqual(['Menge', 'Preis']);
  expect(names('TAAM_COST', [[36, 36, 36, 36, 36]], 2000, 0.2, 1000, 'BRUTTO')).toEqual(['Voll geförderte', 'Brutto']);
  expect(names('TAAM_STOCK', [[36, 36, 36, 36, 36]], 30, 'GLEICHGEWICHT')).toEqual(['Gleichgewicht']);
});

test('the law is cited for what the law sets', () => {
  const sources = (id: string, ...args: unknown[]): (string | undefined)[] =>
    definitionOf(id).explain(args).steps.map(({ source }) => source?.de);
  expect(sources('UNDERFUNDING', 100, 50, 0.152)).toContain('§ 46 Abs. 3 SGB II');
  expect(sources('ADMIN_SHARE', 100, 'BUND')).toContain('§ 46 Abs. 3 SGB II');
  expect(sources('UNDERFUNDING_BRIDGE', 1, 2, 3, 4, 0.152, null, 'RECHNERISCH')).toContain('§ 46 Abs. 3 SGB II');
  for (const without of [
    sources('UNDERFUNDING', 100, 50),
    sources('ADMIN_SHARE', 100, 'BUND', 0.5),
    sources('UNDERFUNDING_BRIDGE', 1, 2, 3, 4, 0, null, 'RECHNERISCH'),
    sources('PROVISIONAL_RELEASE', 100, 1, 'ZWOELFTEL'),
  ]) {
    expect(without.filter((source) => source !== undefined)).toEqual([]);
  }
});

test('numbers in a step: cents of amounts, years as they are, negative operands in brackets, twelve of a list', () => {
  const inserted = (id: string, ...args: unknown[]): string[] => definitionOf(id).explain(args).steps.map((step) => stepInserted(step, 'de'));
  expect(inserted('KDU_DELTA', -5000, 0.5)).toEqual(['0,50 − (−5.000)']);
  expect(inserted('COMMITMENT_SPLIT', 100, 45931, 46142, 'MONAT', 2026).at(-1)).toMatch(/für das Jahr 2026, sonst 0$/);
  const year = [Array.from({ length: 12 }, (_, month) => month + 1)];
  expect(inserted('KDU_FORECAST', year, 12, 'LINEAR')[0]).toBe('Summe der ersten 12 Monate von {1; 2; 3; 4; 5; 6; 7; 8; 9; 10; 11; 12}');
});

test('following an explanation finds a wrong number, and a wrong result', () => {
  const definition = definitionOf('KDU_DELTA');
  const { steps } = definition.explain([1, 2]);
  expect(notFollowed(definition, [1, 2], steps)).toEqual([]);
  expect(notFollowed(definition, [1, 3], steps)).toHaveLength(1);
  expect(notFollowed(definition, [1, 2], steps.map((step) => ({ ...step, value: new Decimal(2) })))).toHaveLength(1);
  expect(steps.map(calculated).map(String)).toEqual(['1']);
});
