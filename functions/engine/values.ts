/** The arguments as a calculation takes them. */
import type { Parameter } from '../parameter';
import { CellError } from './cellError';
import type { ArgumentValue } from './check';
import type { Grid } from './grid';

type ReadArgument = ArgumentValue | Grid<ArgumentValue>;

/** By a parameter's German name: what it must meet beside its own data, with undefined for what cannot be read. */
export type Checks = Readonly<Record<string, ((...values: never[]) => CellError | undefined) | undefined>>;

/** All values, or what is wrong with the leftmost argument that is not accepted. */
export function acceptedValues(
  parameters: readonly Parameter[],
  read: readonly (ReadArgument | CellError)[],
  checks?: Checks,
): readonly ReadArgument[] | CellError {
  const accepted: ReadArgument[] = [];
  for (const [index, value] of read.entries()) {
    if (value instanceof CellError) return value;
    accepted.push(value);
    const check = checks?.[parameters[index]?.name.de ?? ''];
    const error = check?.(...(read.map((other) => (other instanceof CellError ? undefined : other)) as never[]));
    if (error !== undefined) return error;
  }
  return accepted;
}
