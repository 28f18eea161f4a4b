import type { Explain } from '../../src/explain';
import type { Parameter } from '../parameter';
import { CellError } from './cellError';
import { leftOutValue, readValue } from './check';
import { recorded, type Explanation } from './explanation';
import { fastPath, type Fast } from './fast';
import { inputError, readInputs, type Input } from './input';
import { outsideRange, passedOn, subject, type Position } from './messages';
import { toCell, type CellResult, type Outcome } from './outcome';
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
  const result = new Array<CellResult[]>(rows);
  for (let row = 0; row < rows; row++) {
    // A row starts with its first cell, because most results have one column and so need no second step.
    const cells = [fast?.(row, 0) ?? evaluateCell(steps, inputs, row, 0)];
    for (let column = 1; column < columns; column++) {
      cells.push(fast?.(row, column) ?? evaluateCell(steps, inputs, row, column));
    }
    result[row] = cells;
  }
  return result;
}

const FIRST: Position = { row: 0, column: 0 };

export function explainCell(steps: CellwiseSteps, args: readonly unknown[], { row, column } = FIRST): Explanation {
  return recorded(steps.parameters, (explain) => evaluateCell(steps, readInputs(steps.parameters, args), row, column, explain));
}

function evaluateCell(
  steps: CellwiseSteps,
  inputs: readonly Input[],
  row: number,
  column: number,
  explain?: Explain,
): CellResult {
  for (const input of inputs) {
    const error = errorAt(input, row, column);
    if (error !== undefined) return error;
  }
  const read = inputs.map((input) => {
    const { parameter, leftOut } = input;
    return leftOut ? leftOutValue(parameter) : readValue(parameter, cellAt(input, row, column));
  });
  const values = acceptedValues(steps.parameters, read, steps.checks);
  if (values instanceof CellError) return values;
  return toCell(steps.calculate(...([...values, explain] as never[])));
}

/** The error that a cell brings along, also that it is missing. */
function errorAt(input: Input, row: number, column: number): CellError | undefined {
  const inside = (input.rows === 1 || row < input.rows) && (input.columns === 1 || column < input.columns);
  if (!inside) return outsideRange(subject(input.parameter));
  const error = inputError(cellAt(input, row, column));
  return error === undefined ? undefined : passedOn(subject(input.parameter), error);
}

function cellAt({ cells, rows, columns }: Input, row: number, column: number): unknown {
  return cells[rows === 1 ? 0 : row]?.[columns === 1 ? 0 : column];
}
