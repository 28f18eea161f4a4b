/** Calls as somebody types them, in Excel's invariant form; `localFormula` gives the German one. */
import { dateOf } from '../../src/calendar/date';
import { readNumber } from '../../src/money/read';
import type { FunctionDefinition } from '../../functions/definition';
import type { Parameter } from '../../functions/parameter';

/** An argument that no value can stand for: what is typed, and what arrives. */
export interface Typed {
  readonly typed: string;
  readonly value: unknown;
}

export const isTyped = (argument: unknown): argument is Typed => typeof argument === 'object' && argument !== null && 'typed' in argument;

/** What arrives at the function. */
export const arriving = (args: readonly unknown[]): unknown[] => args.map((argument) => (isTyped(argument) ? argument.value : argument));

/** `=JC.KDU_DELTA(4,5,"PCT")` */
export function typedCall(definition: FunctionDefinition, args: readonly unknown[]): string {
  return `=JC.${definition.id}(${typedArguments(definition, args).map((text) => text ?? '').join(',')})`;
}

/** For a native equivalent: a number with a sign must not meet the operator before it. */
export function nativeArguments(definition: FunctionDefinition, args: readonly unknown[]): (string | undefined)[] {
  return typedArguments(definition, args).map((text) => (text?.startsWith('-') ? `(${text})` : text));
}

const typedArguments = ({ parameters }: FunctionDefinition, args: readonly unknown[]): (string | undefined)[] =>
  args.map((argument, index) => typedArgument(argument, parameters[index]));

/** Undefined where it is left out. */
function typedArgument(argument: unknown, parameter: Parameter | undefined): string | undefined {
  if (argument === null || argument === undefined) return undefined;
  if (isTyped(argument)) return argument.typed;
  if (parameter?.kind === 'date' && typeof argument === 'number') return typedDate(argument);
  return Array.isArray(argument) ? typedArray(argument) : typedValue(argument);
}

/** Nobody types a day as Excel counts it. */
function typedDate(serial: number): string {
  const { year, month, day } = dateOf(serial);
  return `DATE(${year},${month},${day})`;
}

const typedArray = (rows: readonly (readonly unknown[])[]): string => `{${rows.map((row) => row.map(typedValue).join(',')).join(';')}}`;

function typedValue(value: unknown): string {
  switch (typeof value) {
    case 'number':
      return readNumber(value).toFixed();
    case 'string':
      return `"${value.replaceAll('"', '""')}"`;
    case 'boolean':
      return value ? 'TRUE' : 'FALSE';
    default:
      throw new Error(`${JSON.stringify(value)} cannot be typed: an array constant has no blank cells.`);
  }
}
