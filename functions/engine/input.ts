import type { Parameter } from '../definition';

/** An argument as Excel passed it, always as a rectangle. */
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
    const cells: readonly (readonly unknown[])[] = isRange(argument) ? argument : [[argument]];
    return {
      parameter,
      cells,
      rows: cells.length,
      columns: cells[0]?.length ?? 0,
      leftOut: argument === null || argument === undefined,
    };
  });
}

function isRange(argument: unknown): argument is readonly (readonly unknown[])[] {
  return Array.isArray(argument) && Array.isArray(argument[0]);
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
