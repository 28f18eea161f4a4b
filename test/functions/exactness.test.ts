/**
 * A shortcut must never show: every function gives the double of its decimal calculation. The explanation is that
 * calculation, because it takes no shortcut; that it is right in itself is what the tests of test/src and the examples say.
 */
import fc from 'fast-check';
import { CATALOGUE } from '../../functions/catalogue';
import { evaluateCellwise } from '../../functions/engine/cellwise';
import type { CellResult } from '../../functions/engine/outcome';
import { argumentsFor } from './arbitraryArguments';
import { definitionOf, isCellwise } from './call';
import { expectEqual } from '../expectEqual';

const cellwise = CATALOGUE.filter(isCellwise).map((definition) => [definition.id, definition] as const);

test.each(cellwise)('%s: a single call', (_, definition) => {
  for (const numbers of ['usual', 'any'] as const) {
    fc.assert(
      fc.property(argumentsFor(definition, { numbers, cells: 'single' }), (args) => {
        expectEqual(definition.evaluate(args), [[definition.explain(args).result]]);
      }),
      { numRuns: 1000 },
    );
  }
});

test.each(cellwise)('%s: every cell of a range', (_, definition) => {
  for (const numbers of ['usual', 'any'] as const) {
    fc.assert(
      fc.property(argumentsFor(definition, { numbers, cells: 'ranges' }), (args) => {
        const cells = definition.evaluate(args) as CellResult[][];
        const exact = cells.map((line, row) => line.map((__, column) => definition.explain(args, { row, column }).result));
        expectEqual(cells, exact);
      }),
      { numRuns: 300 },
    );
  }
});

test('one cell takes no shortcut: its value and its explanation are the same code', () => {
  const fast = jest.fn();
  const steps = { parameters: definitionOf('KDU_DELTA').parameters, calculate: () => 'calculated', fast };
  expect(evaluateCellwise(steps, [1, 2])).toEqual([['calculated']]);
  expect(fast).not.toHaveBeenCalled();
  expect(evaluateCellwise(steps, [[[1], [2]], 2])).toEqual([['calculated'], ['calculated']]);
  expect(fast).toHaveBeenCalled();
});

const blank = fc.constantFrom(null, '', undefined);

test.each(cellwise)('%s: blank cells in a range', (_, definition) => {
  const cells = fc.array(fc.option(blank, { nil: 0 }), { minLength: 200, maxLength: 200 });
  fc.assert(
    fc.property(argumentsFor(definition, { numbers: 'usual', cells: 'ranges' }), cells, (args, blanks) => {
      let at = 0;
      const withBlanks = (cell: unknown): unknown => {
        if (Array.isArray(cell)) return cell.map(withBlanks);
        const other = blanks[at++ % blanks.length];
        return other === 0 ? cell : other;
      };
      const called = args.map((argument) => (Array.isArray(argument) ? withBlanks(argument) : argument));
      const result = definition.evaluate(called) as CellResult[][];
      expectEqual(result, result.map((line, row) => line.map((__, column) => definition.explain(called, { row, column }).result)));
    }),
    { numRuns: 100 },
  );
});

test('a blank cell leaves the shortcut to a column', () => {
  const calculate = jest.fn(() => 'calculated');
  const steps = { parameters: definitionOf('KDU_DELTA').parameters, calculate, fast: (one: number, other: number) => other - one };
  expect(evaluateCellwise(steps, [[[1], [null], ['']], 2])).toEqual([[100], [200], [200]]);
  expect(evaluateCellwise(steps, [[[1, null], [2, '']], [[2], [undefined]]])).toEqual([[100, 200], [-200, 0]]);
  expect(calculate).not.toHaveBeenCalled();
});
