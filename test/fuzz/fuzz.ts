/** Calls functions, as a host does, with whatever a host can pass, and says which answers are wrong. */
import { inspect } from 'node:util';
import { CATALOGUE } from '../../functions/catalogue';
import { hostFunction } from '../../functions/host';
import { answerOf, type Call } from './call';
import { notExplained } from './explained';
import { HostError, hostArguments } from './hostArguments';
import { notLeftmost } from './leftmost';
import { wrongAnswer } from './oracle';
import { randomFrom, type Random } from './random';
import { wrongSum } from './sums';

/** Nobody waits longer for a cell. */
const TOO_LONG = 10_000;

/** An explanation calculates everything anew. */
const EXPLAINED = 0.05;

const SHORT = { depth: 4, maxStringLength: 60, maxArrayLength: 12, breakLength: Infinity };

interface Finding {
  readonly id: string;
  /** With the seed it makes the same call again. */
  readonly call: number;
  readonly args: string;
  readonly problem: string;
}

/** How often each of the rules had something to say. */
interface Checked {
  leftmost: number;
  sums: number;
  explained: number;
}

export interface Report {
  readonly findings: readonly Finding[];
  readonly checked: Checked;
}

const functions = CATALOGUE.map((definition) => ({ definition, run: hostFunction(definition) }));

/** @param onlyCall to repeat a finding */
export function fuzz(count: number, seed: number, onlyCall?: number): Report {
  const globals = globalThis as Record<string, unknown>;
  const before = globals.CustomFunctions;
  globals.CustomFunctions = { Error: HostError };
  const findings: Finding[] = [];
  const checked: Checked = { leftmost: 0, sums: 0, explained: 0 };
  try {
    for (let call = onlyCall ?? 0; call < (onlyCall === undefined ? count : onlyCall + 1); call++) {
      const random = randomFrom(Math.imul(seed, 0x9e3779b1) + Math.imul(call, 0x85ebca6b));
      const { definition, run } = random.pick(functions);
      const args = hostArguments(definition.parameters, random);
      const start = performance.now();
      const answer = answerOf(run, args);
      const isLate = performance.now() - start > TOO_LONG;
      const problem = isLate ? 'takes too long' : problemOf({ definition, run, args, answer }, random, checked);
      if (problem !== undefined) findings.push({ id: definition.id, call, args: inspect(args, SHORT), problem });
    }
  } finally {
    globals.CustomFunctions = before;
  }
  return { findings, checked };
}

function problemOf(call: Call, random: Random, checked: Checked): string | undefined {
  const wrong =
    wrongAnswer(call) ??
    notLeftmost(call, () => (checked.leftmost += 1)) ??
    wrongSum(call, () => (checked.sums += 1));
  if (wrong !== undefined || !random.chance(EXPLAINED)) return wrong;
  checked.explained += 1;
  try {
    return notExplained(call, random);
  } catch (error) {
    return `the explanation throws ${String(error)}`;
  }
}
