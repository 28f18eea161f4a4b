import type { FunctionArgument } from '../model/grid';
import type { FunctionMetadata, FunctionParameter } from './metadata';

export type Argument = FunctionArgument | readonly (readonly FunctionArgument[])[];

/** How Excel hands an error to a function that takes errors; Office.js makes a CustomFunctions.Error of it. */
interface WireError {
  readonly type: 'CustomFunctionError';
  readonly code: string;
}

type WireArgument = null | string | number | boolean | WireError | readonly WireArgument[];

/** The arguments as they travel, or the error that Excel shows without calling the function. */
type Encoded = { readonly ok: true; readonly values: readonly WireArgument[] } | { readonly ok: false; readonly error: string };

class ArgumentError {
  constructor(readonly code: string) {}
}

/**
 * Brings arguments into the shape and type that the function declares, as Excel does before it calls:
 * a matrix parameter always gets a table, a scalar one never; numbers and texts are converted where Excel
 * converts them; a blank cell is 0 for a number, "" for a text and null otherwise; what is left out is null.
 */
export function encodeArguments(metadata: FunctionMetadata, allowErrors: boolean, args: readonly Argument[]): Encoded {
  const { parameters } = metadata;
  const repeating = parameters.at(-1)?.repeating === true;
  if (args.length > parameters.length && !repeating) return { ok: false, error: '#VALUE!' };
  if (parameters.slice(args.length).some(({ optional, repeating: again }) => !optional && !again)) return { ok: false, error: '#VALUE!' };
  try {
    const fixed = repeating ? parameters.slice(0, -1) : parameters;
    const values = fixed.map((parameter, index) => encode(parameter, args[index], allowErrors));
    const last = repeating ? parameters.at(-1) : undefined;
    // All repeated arguments arrive as one list.
    return { ok: true, values: last ? [...values, args.slice(fixed.length).map((arg) => encode(last, arg, allowErrors))] : values };
  } catch (error) {
    if (error instanceof ArgumentError) return { ok: false, error: error.code };
    throw error;
  }
}

function encode(parameter: FunctionParameter, arg: Argument | undefined, allowErrors: boolean): WireArgument {
  if (arg === undefined) return null;
  const matrix = parameter.dimensionality === 'matrix';
  if (!isTable(arg)) {
    if (arg === null && parameter.optional) return null;
    const value = convert(parameter, arg, allowErrors);
    return matrix ? [[value]] : value;
  }
  if (matrix) return arg.map((row) => row.map((value) => convert(parameter, value, allowErrors)));
  const cell = arg.length === 1 && arg[0]?.length === 1 ? arg[0][0] : undefined;
  if (cell === undefined) throw new ArgumentError('#VALUE!');
  return convert(parameter, cell, allowErrors);
}

const isTable = (arg: Argument): arg is readonly (readonly FunctionArgument[])[] => Array.isArray(arg);

function convert({ type = 'any' }: FunctionParameter, value: FunctionArgument, allowErrors: boolean): WireArgument {
  if (value !== null && typeof value === 'object') {
    if (type !== 'any' || !allowErrors) throw new ArgumentError(value.error);
    return { type: 'CustomFunctionError', code: value.error };
  }
  switch (type) {
    case 'any':
      return value;
    case 'number':
      return toNumber(value);
    case 'string':
      return value === null ? '' : typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
    case 'boolean':
      return toBoolean(value);
  }
}

function toNumber(value: Exclude<FunctionArgument, { readonly error: string }>): number {
  const number = typeof value === 'string' && value.trim() === '' ? NaN : Number(value ?? 0);
  if (!Number.isFinite(number)) throw new ArgumentError('#VALUE!');
  return number;
}

function toBoolean(value: Exclude<FunctionArgument, { readonly error: string }>): boolean {
  if (typeof value === 'string') {
    const upper = value.toUpperCase();
    if (upper !== 'TRUE' && upper !== 'FALSE') throw new ArgumentError('#VALUE!');
    return upper === 'TRUE';
  }
  return Boolean(value);
}
