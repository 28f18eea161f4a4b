/** One call as a host makes it, with what it answers. */
import type { FunctionDefinition } from '../../functions/definition';
import { HostError } from './hostArguments';

export type Run = (...args: readonly unknown[]) => unknown;

export interface Call {
  readonly definition: FunctionDefinition;
  readonly run: Run;
  /** As the host passes them, with what it may append about the call. */
  readonly args: readonly unknown[];
  /** What comes back; an error that is thrown, too. */
  readonly answer: unknown;
}

export function answerOf(run: Run, args: readonly unknown[]): unknown {
  try {
    return run(...args);
  } catch (error) {
    return error;
  }
}

/** The code of an error in a cell, in whatever form a host has for it. */
export function errorCodeOf(cell: unknown): string | undefined {
  if (typeof cell !== 'object' || cell === null) return undefined;
  const { code, basicValue } = cell as { readonly code?: unknown; readonly basicValue?: unknown };
  return [code, basicValue].find((one): one is string => typeof one === 'string' && one.startsWith('#'));
}

/** An argument for each parameter: without what the host appends, undefined for what it leaves out. */
export function givenTo({ definition, args }: Pick<Call, 'definition' | 'args'>): unknown[] {
  const last = args.at(-1);
  const isAppended = typeof last === 'object' && last !== null && !Array.isArray(last) && errorCodeOf(last) === undefined;
  const given = isAppended ? args.slice(0, -1) : args;
  return definition.parameters.map((_, index) => given[index]);
}

/** An argument as rows of cells. A list that is no rectangle is a single cell. */
export function rowsOf(argument: unknown): readonly (readonly unknown[])[] {
  const rows = Array.isArray(argument) ? (argument as unknown[]) : [];
  const width = Array.isArray(rows[0]) ? rows[0].length : 0;
  const isRectangle = width > 0 && rows.every((row) => Array.isArray(row) && row.length === width);
  return isRectangle ? (rows as unknown[][]) : [[argument]];
}

/** The cell that goes with a cell of a result; undefined where the range has none there. */
export function cellFor(rows: readonly (readonly unknown[])[], row: number, column: number): { readonly cell: unknown } | undefined {
  const cells = rows[rows.length === 1 ? 0 : row];
  const at = cells?.length === 1 ? 0 : column;
  return cells && at < cells.length ? { cell: cells[at] } : undefined;
}

/** What the first cell gives for which there is something to say. */
export function firstIn<Found>(
  rows: readonly (readonly unknown[])[],
  find: (cell: unknown, row: number, column: number) => Found | undefined,
): Found | undefined {
  for (const [row, cells] of rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      const found = find(cell, row, column);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** Only what Excel knows as an error, not one of JavaScript. */
export const isError = (answer: unknown): answer is HostError => answer instanceof HostError;
