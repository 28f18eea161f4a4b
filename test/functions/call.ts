import { CATALOGUE } from '../../functions/catalogue';
import type { FunctionDefinition } from '../../functions/definition';
import { CellError } from '../../functions/engine/cellError';

export function definitionOf(id: string): FunctionDefinition {
  const definition = CATALOGUE.find((entry) => entry.id === id);
  if (definition === undefined) throw new Error(`no function ${id}`);
  return definition;
}

/** Whether a function works element by element (↔): then a single call is a table of one cell, explained as one cell. */
export const isCellwise = ({ evaluate, explain, examples }: FunctionDefinition): boolean =>
  examples.some(({ arguments: args }) => Array.isArray(evaluate(args)) && !Array.isArray(explain(args).result));

/** The result of a function with error codes in place of errors, so that tables stay readable. */
export function call(id: string, ...args: readonly unknown[]): unknown {
  const result = definitionOf(id).evaluate(args);
  return Array.isArray(result) ? result.map((row) => row.map(code)) : code(result);
}

/** The error that a function gives, alone or in its first cell. */
export function errorOf(id: string, ...args: readonly unknown[]): CellError {
  const result = definitionOf(id).evaluate(args);
  const first = Array.isArray(result) ? result[0]?.[0] : result;
  if (!(first instanceof CellError)) throw new Error(`${id} gives ${String(first)}, not an error`);
  return first;
}

/** An error in a cell as Office.js hands it to a function. */
export function hostError(errorCode: string): unknown {
  return Object.assign(new Error(), { code: errorCode, type: 'Error', basicValue: errorCode });
}

const code = (cell: unknown): unknown => (cell instanceof CellError ? cell.code : cell);
