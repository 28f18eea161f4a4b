/** An explanation ends at the very value that the function gives. */
import { inspect, isDeepStrictEqual } from 'node:util';
import { CellError } from '../../functions/engine/cellError';
import { toCell, type CellResult } from '../../functions/engine/outcome';
import type { StepNumber } from '../../src/explain';
import { Decimal } from '../../src/money/decimal';
import { givenTo, type Call } from './call';

/** Which cell of the result is asked about: any numbers, taken modulo its size. */
export interface Asked {
  readonly row: number;
  readonly column: number;
}

/** Of one cell of the result, or of all of it where it is calculated as a whole. */
export function notExplained(call: Call, cell: Asked): string | undefined {
  const { definition } = call;
  const args = givenTo(call);
  const value = definition.evaluate(args);
  const row = cell.row % (Array.isArray(value) ? value.length : 1);
  const column = cell.column % (Array.isArray(value) ? (value[row]?.length ?? 1) : 1);
  const asked = definition.cellwise ? (value as CellResult[][])[row]?.[column] : value;
  const { steps, result } = definition.explain(args, { row, column });
  if (!isDeepStrictEqual(result, asked)) return `explains ${shown(result)}, gives ${shown(asked)}`;
  const cells = [result].flat(2);
  if (cells.some((cell) => cell instanceof CellError)) return undefined;
  const last = cellsOf(steps.at(-1)?.value ?? '');
  const numbers = cells.length === 1 ? cells : cells.filter((cell) => typeof cell === 'number');
  return isDeepStrictEqual(last, numbers) ? undefined : `the last step gives ${shown(last)}, the function ${shown(numbers)}`;
}

/** A number or a word alone; of a list the numbers, in which a year is a text. */
const cellsOf = (value: StepNumber): CellResult[] =>
  typeof value === 'string' || value instanceof Decimal ? [toCell(value)] : value.map((one) => toCell(new Decimal(one)));

const shown = (value: unknown): string => inspect(value).slice(0, 200);
