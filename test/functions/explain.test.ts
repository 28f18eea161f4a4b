/**
 * What a Herleitung promises: it ends at the result, and whoever follows its steps finds every number that they use.
 * After a wanted change: UPDATE_GOLDEN=1 npx jest --selectProjects unit --testPathPatterns test/functions/explain
 */
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { CATALOGUE } from '../../functions/catalogue';
import { CellError } from '../../functions/engine/cellError';
import { toCell, type CellResult } from '../../functions/engine/outcome';
import type { FunctionDefinition, Result } from '../../functions/definition';
import { stepFormula, stepInserted, type Step, type StepNumber } from '../../src/explain';
import type { Language } from '../../src/language';
import { Decimal } from '../../src/money/decimal';
import { argumentsFor } from './arbitraryArguments';
import { definitionOf } from './call';

const LANGUAGES: readonly Language[] = ['de', 'en'];

const bracesIn = (formula: string): string[] => [...formula.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name);

/** A number or a word alone, a list as its numbers. */
const cellsOf = (value: StepNumber): CellResult[] =>
  typeof value === 'string' || value instanceof Decimal ? [toCell(value)] : (value as readonly Decimal[]).map(toCell);

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
        expect(unsound(definition, steps)).toEqual([]);
        const evaluated = definition.evaluate(args);
        expect(Array.isArray(result) ? evaluated : first(evaluated)).toEqual(result);
        if (hasError(result)) return;
        explained++;
        expect(cellsOf(steps.at(-1)?.value ?? '')).toEqual(numbersOf(result));
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
            if (Array.isArray(result)) return expect(result).toEqual(evaluated);
            expect(result).toEqual(cell);
            if (!(cell instanceof CellError)) expect(cellsOf(steps.at(-1)?.value ?? '')).toEqual([cell]);
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
    const value = stepInserted({ ...step, formula: { de: '{}', en: '{}' }, numbers: [step.value] }, language);
    return [
      `  ${step.name[language]} = ${stepFormula(step, language)}`,
      `    = ${stepInserted(step, language)}`,
      `    = ${[value, step.rounding?.[language], step.source?.[language]].filter((part) => part !== undefined).join(' | ')}`,
    ];
  });
}

/** A quotient, rounding, largest remainders, a status with its reason, bounds, and a published figure. */
const TOLD = ['KDU_DELTA', 'ADMIN_SHARE', 'SLOT_BUDGET', 'RECONCILE', 'GROWTH', 'FIGURE'];

test.each<Language>(['de', 'en'])('%s: the Herleitung of some examples is what stands in golden/', (language) => {
  const golden = path.join(__dirname, 'golden', `steps-${language}.txt`);
  const lines = TOLD.flatMap((id) =>
    definitionOf(id).examples.flatMap(({ arguments: args }) => [`${id} ${JSON.stringify(args)}`, ...told(id, args, language)]),
  );
  const text = `${lines.join('\n')}\n`;
  if (process.env.UPDATE_GOLDEN === '1') fs.writeFileSync(golden, text);
  expect(text).toBe(fs.readFileSync(golden, 'utf8'));
});
