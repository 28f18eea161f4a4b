import type { Parameter } from '../parameter';

// Looked up once: where the script runs in a sandbox, every use of a global is slow.
const { isArray } = Array;

/** An argument as Excel passed it, always as a rectangle. A list that is none is a single cell that nothing can be read from. */
export interface Input {
  readonly parameter: Parameter;
  readonly cells: readonly (readonly unknown[])[];
  readonly rows: number;
  readonly columns: number;
  /** Only a bare null or undefined is left out; a blank cell in a range is 0. */
  readonly leftOut: boolean;
}

export function readInputs(parameters: readonly Parameter[], args: readonly unknown[]): readonly Input[] {
  return parameters.map((parameter, index) => {
    const argument = args[index];
    const cells: readonly (readonly unknown[])[] = isRectangle(argument) ? argument : [[argument]];
    return {
      parameter,
      cells,
      rows: cells.length,
      columns: cells[0]?.length ?? 0,
      leftOut: argument === null || argument === undefined,
    };
  });
}

/** Excel passes nothing else, but another host might: rows of one length, with at least one cell. */
function isRectangle(argument: unknown): argument is readonly (readonly unknown[])[] {
  if (!isArray(argument) || !isArray(argument[0])) return false;
  const width = argument[0].length;
  // There may be 100,000 rows; a loop by index is the fastest.
  for (let row = 0; row < argument.length; row++) {
    const cells: unknown = argument[row];
    if (!isArray(cells) || cells.length !== width) return false;
  }
  return width > 0;
}

/**
 * The error that stands in a cell, such as `#REF!`, or undefined. Hosts pass errors as objects that
 * carry the code in `code`, or in `basicValue` where the cell came as a data type. A text `#N/A` is a text.
 */
export function inputError(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { code, basicValue } = value as { readonly code?: unknown; readonly basicValue?: unknown };
  return [code, basicValue].find((text): text is string => typeof text === 'string' && text.startsWith('#'));
}
