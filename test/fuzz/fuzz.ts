/** Calls functions, as a host does, with whatever a host can pass, and says which answers are wrong. */
import { inspect } from 'node:util';
import { CATALOGUE } from '../../functions/catalogue';
import type { FunctionDefinition } from '../../functions/definition';
import { hostFunction } from '../../functions/host';
import { HostError, hostArguments } from './hostArguments';
import { wrongAnswer, wrongError } from './oracle';
import { randomFrom } from './random';

/** Nobody waits longer for a cell. */
const TOO_LONG = 10_000;

const SHORT = { depth: 4, maxStringLength: 60, maxArrayLength: 12, breakLength: Infinity };

export interface Finding {
  readonly id: string;
  /** With the seed it makes the same call again. */
  readonly call: number;
  readonly args: string;
  readonly problem: string;
}

const functions = CATALOGUE.map((definition) => ({ definition, run: hostFunction(definition) }));

/** @param onlyCall to repeat a finding */
export function fuzz(count: number, seed: number, onlyCall?: number): Finding[] {
  const globals = globalThis as Record<string, unknown>;
  const before = globals.CustomFunctions;
  globals.CustomFunctions = { Error: HostError };
  const findings: Finding[] = [];
  try {
    for (let call = onlyCall ?? 0; call < (onlyCall === undefined ? count : onlyCall + 1); call++) {
      const random = randomFrom(Math.imul(seed, 0x9e3779b1) + Math.imul(call, 0x85ebca6b));
      const { definition, run } = random.pick(functions);
      const args = hostArguments(definition.parameters, random);
      const start = performance.now();
      const problem = problemOf(definition, run, args) ?? (performance.now() - start > TOO_LONG ? 'takes too long' : undefined);
      if (problem !== undefined) findings.push({ id: definition.id, call, args: inspect(args, SHORT), problem });
    }
  } finally {
    globals.CustomFunctions = before;
  }
  return findings;
}

function problemOf(definition: FunctionDefinition, run: (...args: unknown[]) => unknown, args: readonly unknown[]): string | undefined {
  let answer: unknown;
  try {
    answer = run(...args);
  } catch (error) {
    return wrongError(error);
  }
  return wrongAnswer(definition, answer);
}
