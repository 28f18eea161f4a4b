/**
 * A shortcut must never show: every function gives the double of its decimal calculation. The explanation is that
 * calculation, because it takes no shortcut; that it is right in itself is what the tests of test/src and the examples say.
 */
import fc from 'fast-check';
import { CATALOGUE } from '../../functions/catalogue';
import { argumentsFor } from './arbitraryArguments';

const isCellwise = ({ evaluate, explain, examples }: (typeof CATALOGUE)[number]): boolean =>
  examples.some(({ arguments: args }) => Array.isArray(evaluate(args)) && !Array.isArray(explain(args).result));

test.each(CATALOGUE.filter(isCellwise).map((definition) => [definition.id, definition] as const))('%s', (_, definition) => {
  for (const numbers of ['usual', 'any'] as const) {
    fc.assert(
      fc.property(argumentsFor(definition, { numbers, cells: 'single' }), (args) => {
        expect(definition.evaluate(args)).toEqual([[definition.explain(args).result]]);
      }),
      { numRuns: 2000 },
    );
  }
});
