/** What a call gives with the arguments that the user has typed so far, worked out as Excel would call the function. */
import type { FunctionDefinition, Result } from '../../functions/definition';
import { isOptional } from '../../functions/parameter';
import type { Step } from '../../src/explain';
import type { ReferenceReading } from '../excel/references';
import type { Argument } from './argument';

/** An argument with what was read for it. */
export interface Given {
  readonly argument: Argument;
  readonly reading?: ReferenceReading;
}

export type Calculation =
  | { readonly kind: 'calculated'; readonly result: Result; readonly steps: readonly Step[] }
  /** By their place: what must not be left out. */
  | { readonly kind: 'missing'; readonly parameters: readonly number[] }
  | { readonly kind: 'faulty'; readonly parameters: readonly number[] }
  /** Only Excel can tell. */
  | { readonly kind: 'excel' };

export function calculate(definition: FunctionDefinition, given: readonly Given[]): Calculation {
  const places = (test: (one: Given, index: number) => boolean): number[] =>
    given.flatMap((one, index) => (test(one, index) ? [index] : []));
  const faulty = places(isFaulty);
  if (faulty.length > 0) return { kind: 'faulty', parameters: faulty };
  const missing = places(({ argument }, index) => {
    const parameter = definition.parameters[index];
    return argument.kind === 'empty' && parameter !== undefined && !isOptional(parameter);
  });
  if (missing.length > 0) return { kind: 'missing', parameters: missing };
  if (given.some(({ argument, reading }) => argument.kind === 'expression' || reading?.kind === 'unreadable')) return { kind: 'excel' };
  const values = given.map(passedValue);
  return { kind: 'calculated', result: definition.evaluate(values), steps: definition.explain(values).steps };
}

const isFaulty = ({ argument, reading }: Given): boolean => argument.kind === 'invalid' || reading?.kind === 'missing';

/** As Excel hands it over: null where left out, rows where it is a range. */
function passedValue({ argument, reading }: Given): unknown {
  if (reading?.kind === 'cells') return reading.values;
  return argument.kind === 'value' ? argument.value : null;
}
