import type { Explain } from '../../src/explain';
import type { Parameter } from '../parameter';
import { CellError } from './cellError';
import type { ArgumentValue } from './check';
import { recorded, type Explanation } from './explanation';
import { fastPath, type Fast } from './fast';
import { readInputs, type Input } from './input';
import type { Position } from './messages';
import { toCell, type CellResult, type Outcome } from './outcome';
import { CellReader } from './reader';
import { acceptedValues, type Checks } from './values';

export interface CellwiseSteps {
  readonly parameters: readonly Parameter[];
  readonly checks?: Checks;
  readonly calculate: (...args: never[]) => Outcome;
  readonly fast?: Fast;
}

/**
 * Works element by element with Excel's broadcasting: a single cell goes with everything, a row with
 * a column makes a table, and cells outside a smaller range are #N/A. A bad cell spoils only its own result.
 */
export function evaluateCellwise(steps: CellwiseSteps, args: readonly unknown[]): CellResult[][] {
  const inputs = readInputs(steps.parameters, args);
  const rows = Math.max(...inputs.map((input) => input.rows));
  const columns = Math.max(...inputs.map((input) => input.columns));
  // One cell gains nothing, and so its value comes of the very calculation that is explained.
  const fast = rows * columns === 1 ? undefined : fastPath(steps.fast, inputs);
  const exact = exactPath(steps, inputs);
  const result = new Array<CellResult[]>(rows);
  for (let row = 0; row < rows; row++) {
    // A row starts with its first cell, because most results have one column and so need no second step.
    const cells = [fast?.(row, 0) ?? exact(row, 0)];
    for (let column = 1; column < columns; column++) {
      cells.push(fast?.(row, column) ?? exact(row, column));
    }
    result[row] = cells;
  }
  return result;
}

const FIRST: Position = { row: 0, column: 0 };

export function explainCell(steps: CellwiseSteps, args: readonly unknown[], { row, column } = FIRST): Explanation {
  return recorded(steps.parameters, (explain) => exactPath(steps, readInputs(steps.parameters, args), explain)(row, column));
}

/** By the calculation itself. Of cells that say what the ones before them said, the result is the same. */
function exactPath(steps: CellwiseSteps, inputs: readonly Input[], explain?: Explain): (row: number, column: number) => CellResult {
  const readers = inputs.map((input) => new CellReader(input));
  const cells: unknown[] = [];
  let result: CellResult | undefined;
  return (row, column) => {
    let isKnown = true;
    for (let index = 0; index < readers.length; index++) {
      const cell = readers[index]?.cellAt(row, column);
      if (!Object.is(cell, cells[index])) isKnown = false;
      cells[index] = cell;
    }
    if (!isKnown || result === undefined) result = evaluateCell(steps, readers, cells, explain);
    return result;
  };
}

function evaluateCell(steps: CellwiseSteps, readers: readonly CellReader[], cells: readonly unknown[], explain?: Explain): CellResult {
  for (const [index, reader] of readers.entries()) {
    const error = reader.errorOf(cells[index]);
    if (error !== undefined) return error;
  }
  const read: (ArgumentValue | CellError)[] = [];
  for (const [index, reader] of readers.entries()) {
    const value = reader.valueOf(cells[index]);
    // Only checks want to know of the others.
    if (value instanceof CellError && !steps.checks) return value;
    read.push(value);
  }
  const values = acceptedValues(steps.parameters, read, steps.checks);
  if (values instanceof CellError) return values;
  return toCell(steps.calculate(...([...values, explain] as never[])));
}
