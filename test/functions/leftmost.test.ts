/** Of several wrong arguments the leftmost is told: whoever mends it sees the next one, from left to right. */
import fc from 'fast-check';
import { CATALOGUE } from '../../functions/catalogue';
import type { FunctionDefinition } from '../../functions/definition';
import { CellError } from '../../functions/engine/cellError';
import { argumentsFor } from './arbitraryArguments';
import { expectEqual } from '../expectEqual';
import { errorOf } from './call';

const NO_ARGUMENT = true;

/** Which argument an error is about; −1 for none. */
function toldParameter({ parameters, evaluate }: FunctionDefinition, args: readonly unknown[]): number {
  const only = [evaluate(args)].flat(2);
  const [error] = only;
  if (only.length !== 1 || !(error instanceof CellError)) return -1;
  return parameters.findIndex(({ name }) => new RegExp(`^${name.de}[:,]`).test(error.message.de));
}

const withArgument = (args: readonly unknown[], place: number, value: unknown): unknown[] =>
  args.map((argument, index) => (index === place ? value : argument));

const catalogue = CATALOGUE.map((definition) => [definition.id, definition] as const);

test.each([
  ['COMMITMENT_SPLIT', [100.005, 46142, 45931], 'betrag'],
  ['COMMITMENT_SPLIT', [100, 46142, 45931, 'X'], 'bis'],
  ['TAAM_STOCK', [[[1, 2]], -1], 'bestand_je_förderjahr'],
  ['KDU_FORECAST', [[[1, 2]], 3, 'X'], 'ist'],
  ['KDU_FORECAST', [[[1, 2, 3]], 2, 'TREND3', 'x'], 'monate_gebucht'],
  ['ALLOCATE', [0.005, -1], 'betrag'],
  ['PROVISIONAL_RELEASE', [100, 1, 'OBERGRENZE', null, 'x'], 'obergrenze'],
  ['ROUND_INTERVAL', ['x', -1], 'druckbild'],
  ['FIGURE', ['UMSATZ', 'X'], 'id'],
])('%s %j tells of %s', (id, args, name) => {
  expect(errorOf(id, ...args).message.de).toMatch(new RegExp(`^${name}: `));
});

test.each(catalogue)('%s: an argument further right changes no message', (_, definition) => {
  const someArguments = argumentsFor(definition, { numbers: 'usual', cells: 'single' });
  const others = fc.sample(someArguments, { numRuns: 30, seed: 7 });
  fc.assert(
    fc.property(someArguments, (args) => {
      const place = toldParameter(definition, args);
      if (place < 0) return;
      for (let right = place + 1; right < args.length; right++) {
        // A refusal that another argument's value lifts is about both of them.
        if (others.some((other) => toldParameter(definition, withArgument(args, right, other[right])) !== place)) continue;
        expectEqual([args, toldParameter(definition, withArgument(args, right, NO_ARGUMENT))], [args, place]);
      }
    }),
    { numRuns: 150, seed: 2025 },
  );
});

test.each(catalogue)('%s: the leftmost of two that are no arguments', (_, definition) => {
  fc.assert(
    fc.property(argumentsFor(definition, { numbers: 'usual', cells: 'single' }), fc.nat(), fc.nat(), (args, one, other) => {
      const places = [one % args.length, other % args.length];
      const broken = args.map((argument, index) => (places.includes(index) ? NO_ARGUMENT : argument));
      expect([broken, toldParameter(definition, broken)]).toEqual([broken, expect.any(Number)]);
      expect(toldParameter(definition, broken)).toBeLessThanOrEqual(Math.min(...places));
    }),
    { numRuns: 100, seed: 2025 },
  );
});
