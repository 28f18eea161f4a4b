import type { Explain } from '../../src/explain';
import type { RowPart } from '../../src/housing/kduMonths';
import type { Decimal } from '../../src/money/decimal';
import type { Parameter } from '../parameter';
import { CellError } from './cellError';
import { leftOutValue, readValue, type ArgumentValue } from './check';
import { recorded, type Explanation } from './explanation';
import { Grid } from './grid';
import { inputError, readInputs, type Input } from './input';
import { notAccepted, passedOn, rangeOf, sizeOf, subject, SINGLE_CELL, type Position } from './messages';
import { toCell, type CellResult, type Outcome } from './outcome';
import { CellReader } from './reader';
import { acceptedValues, type Checks } from './values';

export interface RangeSteps {
  readonly parameters: readonly Parameter[];
  readonly checks?: Checks;
  readonly calculate: (...args: never[]) => Outcome | Grid<Decimal | string>;
  readonly rows?: (...args: never[]) => RowsBehind;
}

/** Works on its ranges as a whole: one bad cell spoils the result, and the message names its position. */
export function evaluateRanges(steps: RangeSteps, args: readonly unknown[], explain?: Explain): CellResult | CellResult[][] {
  const values = valuesIn(steps, args);
  if (values instanceof CellError) return values;
  const outcome = steps.calculate(...([...values, explain] as never[]));
  return outcome instanceof Grid ? toMatrix(outcome) : toCell(outcome);
}

/**
 * Of each cell of the result the rows that it comes from; none where an argument cannot be used.
 *
 * @param there where so many rows of the ranges stand in the table and the others would: the cells are those of the ones that do
 */
export function rowsBehind({ rows, ...steps }: RangeSteps, args: readonly unknown[], there?: number): RowsBehind {
  const values = valuesIn(steps, args);
  return values instanceof CellError || !rows ? () => [] : rows(...([...values, there] as never[]));
}

export type RowsBehind = (row: number, column: number) => readonly RowPart[];

function valuesIn(steps: RangeSteps, args: readonly unknown[]): readonly unknown[] | CellError {
  const inputs = readInputs(steps.parameters, args);
  for (const input of inputs) {
    const error = findInputError(input);
    if (error !== undefined) return error;
  }
  return acceptedValues(steps.parameters, inputs.map(readArgument), steps.checks);
}

export function explainRanges(steps: RangeSteps, args: readonly unknown[]): Explanation {
  return recorded(steps.parameters, (explain) => evaluateRanges(steps, args, explain));
}

function findInputError(input: Input): CellError | undefined {
  // A whole column has a million rows; loops by index are the fastest.
  for (let row = 0; row < input.rows; row++) {
    for (let column = 0; column < input.columns; column++) {
      const error = inputError(input.cells[row]?.[column]);
      if (error !== undefined) return passedOn(subject(input.parameter, positionIn(input, row, column)), error);
    }
  }
  return undefined;
}

function readArgument(input: Input): ArgumentValue | Grid<ArgumentValue> | CellError {
  const { parameter, cells, rows, columns, leftOut } = input;
  if (leftOut) return leftOutValue(parameter);
  if ('range' in parameter) return otherCount(input) ?? readRange(input);
  if (rows * columns === 1) return readValue(parameter, cells[0]?.[0]);
  return notAccepted(subject(parameter), sizeOf(rows, columns), SINGLE_CELL);
}

function otherCount({ parameter, rows, columns }: Input): CellError | undefined {
  if (!('cells' in parameter) || parameter.cells === undefined || rows * columns === parameter.cells.count) return undefined;
  return notAccepted(subject(parameter), sizeOf(rows, columns), rangeOf(parameter.cells.count, parameter.cells.each));
}

function readRange(input: Input): Grid<ArgumentValue> | CellError {
  const values: ArgumentValue[] = [];
  const reader = new CellReader(input);
  for (let row = 0; row < input.rows; row++) {
    for (let column = 0; column < input.columns; column++) {
      const cell = reader.cellAt(row, column);
      const value = reader.valueOf(cell);
      // The place is needed only here.
      if (value instanceof CellError) return readValue(input.parameter, cell, positionIn(input, row, column)) as CellError;
      values.push(value);
    }
  }
  return new Grid(values, input.columns);
}

/** A single cell needs no position. */
function positionIn({ rows, columns }: Input, row: number, column: number): Position | undefined {
  return rows * columns === 1 ? undefined : { row, column };
}

function toMatrix(grid: Grid<Decimal | string>): CellResult[][] | CellError {
  const cells: CellResult[] = [];
  for (const cell of grid.cells) {
    const result = toCell(cell);
    if (result instanceof CellError) return result;
    cells.push(result);
  }
  return grid.withCells(cells).toRows();
}
