/** Calls functions, as a host does, with whatever a host can pass, and says which answer is wrong. */
import { inspect } from 'node:util';
import fc from 'fast-check';
import { CATALOGUE } from '../../functions/catalogue';
import { hostFunction } from '../../functions/host';
import { answerOf, type Call, type Run } from './call';
import { notExplained, type Asked } from './explained';
import { HostError, hostArguments, seldom } from './hostArguments';
import { notLeftmost } from './leftmost';
import { wrongAnswer } from './oracle';
import { wrongSum } from './sums';

/** Nobody waits longer for a cell; in microseconds of the processor, whatever else the machine does. */
const TOO_LONG = 10_000_000;

/** An explanation calculates everything anew: one call in so many is asked for it. */
const CALLS_PER_EXPLANATION = 20;

const SHORT = { depth: 4, maxStringLength: 60, maxArrayLength: 12, breakLength: Infinity };

/** The first wrong answer. The call is told as it was made: to look for a simpler one takes too long where a list is long. */
interface Finding {
  readonly id: string;
  readonly args: string;
  readonly problem: string;
  /** With the seed it makes the same call again. */
  readonly path: string;
}

/** How often each of the rules had something to say. */
interface Checked {
  leftmost: number;
  sums: number;
  explained: number;
}

export interface Report {
  readonly finding: Finding | undefined;
  readonly checked: Checked;
}

interface Made {
  readonly definition: Call['definition'];
  readonly run: Run;
  readonly args: readonly unknown[];
  readonly asked: Asked | null;
}

const asked = seldom(CALLS_PER_EXPLANATION, fc.constant(null), fc.record({ row: fc.nat(), column: fc.nat() }));

const calls = fc.oneof(
  ...CATALOGUE.map((definition): fc.Arbitrary<Made> => {
    const run = hostFunction(definition);
    return fc.tuple(hostArguments(definition.parameters), asked).map(([args, cell]) => ({ definition, run, args, asked: cell }));
  }),
);

/** @param path to repeat a finding, a single call */
export function fuzz(count: number, seed: number, path = ''): Report {
  const globals = globalThis as Record<string, unknown>;
  const before = globals.CustomFunctions;
  globals.CustomFunctions = { Error: HostError };
  const checked: Checked = { leftmost: 0, sums: 0, explained: 0 };
  try {
    const property = fc.property(calls, (made) => problemOf(made, checked) === undefined);
    const { counterexample, counterexamplePath } = fc.check(property, { numRuns: count, seed, path, endOnFailure: true });
    return { finding: counterexample ? findingOf(counterexample[0], counterexamplePath ?? '') : undefined, checked };
  } finally {
    globals.CustomFunctions = before;
  }
}

const findingOf = (made: Made, path: string): Finding => ({
  id: made.definition.id,
  args: inspect(made.args, SHORT),
  problem: problemOf(made, { leftmost: 0, sums: 0, explained: 0 }) ?? 'is right when it is repeated',
  path,
});

function problemOf({ definition, run, args, asked: cell }: Made, checked: Checked): string | undefined {
  const start = process.cpuUsage();
  const answer = answerOf(run, args);
  if (process.cpuUsage(start).user > TOO_LONG) return 'takes too long';
  const call: Call = { definition, run, args, answer };
  const wrong =
    wrongAnswer(call) ??
    notLeftmost(call, () => (checked.leftmost += 1)) ??
    wrongSum(call, () => (checked.sums += 1));
  if (wrong !== undefined || cell === null) return wrong;
  checked.explained += 1;
  try {
    return notExplained(call, cell);
  } catch (error) {
    return `the explanation throws ${String(error)}`;
  }
}
