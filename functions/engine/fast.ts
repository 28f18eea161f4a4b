import { Decimal } from '../../src/money/decimal';
import { Failure } from '../../src/money/failure';
import { RATE_PARTS, wholeParts } from '../../src/money/parts';
import type { NumberParameter, Parameter, TextParameter } from '../parameter';
import { CellError } from './cellError';
import { isBlank, leftOutValue, readValue } from './check';
import type { Input } from './input';
import { failed } from './messages';
import type { CellResult } from './outcome';

/**
 * The shortcut of a cellwise function, from whole numbers in doubles to a result. It is only there for
 * speed: whole cents fit a double, and arithmetic on whole numbers in a double is exact and some fifty
 * times faster than decimal.js.
 */
export type Fast = (...args: never[]) => FastOutcome;

/** Undefined where the calculation itself must decide. */
export type FastOutcome = number | string | Failure | undefined;

type Shortcut = (...values: readonly unknown[]) => FastOutcome;

type FastCell = (row: number, column: number) => CellResult | undefined;

/** Amounts and counts as cents or hundredths. */
const SCALES: Readonly<Record<NumberParameter['kind'], number>> = { amount: 100, count: 100, number: 100, rate: RATE_PARTS };

/** A parameter whose cells are read one by one. */
interface NumberColumn {
  readonly index: number;
  readonly cells: readonly (readonly unknown[])[];
  readonly singleRow: boolean;
  readonly singleColumn: boolean;
  readonly scale: number;
  readonly lowest: number;
  readonly highest: number;
  readonly step: number;
}

/** A parameter whose cells are texts, or a number each where the parameter takes those. */
interface TextColumn {
  readonly index: number;
  readonly input: Input;
  readonly parameter: TextParameter;
  /** What the texts so far were read as: a column of keys has few different ones. */
  readonly read: Map<string, unknown>;
}

/**
 * Answers a cell where every number in it is whole in its scale and allowed, every text allowed, and undefined where
 * something else stands there; undefined as a whole where an argument rules it out for all cells.
 */
export function fastPath(fast: Fast | undefined, inputs: readonly Input[]): FastCell | undefined {
  if (fast === undefined) return undefined;
  const shortcut = fast as unknown as Shortcut;
  const values: unknown[] = [];
  const columns: NumberColumn[] = [];
  const texts: TextColumn[] = [];
  for (const [index, input] of inputs.entries()) {
    const { parameter } = input;
    if (isNumber(parameter) && !input.leftOut) {
      const number = numberColumn(index, parameter, input);
      if (input.rows * input.columns > 1) {
        columns.push(number);
      } else {
        const parts = partsAt(number, 0, 0);
        if (isMissing(parts)) return undefined;
        values[index] = parts;
      }
    } else if (parameter.kind === 'text' && !input.leftOut) {
      texts.push({ index, input, parameter, read: new Map() });
    } else {
      const constant = readConstant(input);
      if (constant === undefined) return undefined;
      values[index] = constant.value;
    }
  }
  if (texts.length === 0 && inputs.length <= MOST_ARGUMENTS && columns.every(({ index }, place) => index === place)) {
    const [first, second, third] = columns;
    if (first && second && columns.length === 2) return ofTwoNumbers(shortcut, first, second, values);
    if (first && second && third && columns.length === 3) return ofThreeNumbers(shortcut, first, second, third, values);
  }
  if (isSix(columns) && inputs.length === columns.length) return ofSixNumbers(shortcut, columns);
  return (row, column) => {
    for (const text of texts) {
      const value = textAt(text, row, column);
      if (value === undefined) return undefined;
      values[text.index] = value;
    }
    for (const number of columns) {
      const parts = partsAt(number, row, column);
      if (isMissing(parts)) return undefined;
      values[number.index] = parts;
    }
    return settled(shortcut(values[0], values[1], values[2], values[3], values[4], values[5]));
  };
}

/** That the next two cases write out. */
const MOST_ARGUMENTS = 5;

/** The most frequent case in two thirds of the time: numbers in a list of values would each need memory of their own. */
function ofTwoNumbers(shortcut: Shortcut, first: NumberColumn, second: NumberColumn, values: readonly unknown[]): FastCell {
  const [, , third, fourth, fifth] = values;
  return (row, column) => {
    const one = partsAt(first, row, column);
    const other = partsAt(second, row, column);
    return isMissing(one) || isMissing(other) ? undefined : settled(shortcut(one, other, third, fourth, fifth));
  };
}

function ofThreeNumbers(
  shortcut: Shortcut,
  first: NumberColumn,
  second: NumberColumn,
  third: NumberColumn,
  values: readonly unknown[],
): FastCell {
  const [, , , fourth, fifth] = values;
  return (row, column) => {
    const one = partsAt(first, row, column);
    const two = partsAt(second, row, column);
    const three = partsAt(third, row, column);
    return isMissing(one + two + three) ? undefined : settled(shortcut(one, two, three, fourth, fifth));
  };
}

type SixColumns = readonly [NumberColumn, NumberColumn, NumberColumn, NumberColumn, NumberColumn, NumberColumn];

const isSix = (columns: readonly NumberColumn[]): columns is SixColumns => columns.length === 6;

/** AVAILABLE. */
function ofSixNumbers(shortcut: Shortcut, [first, second, third, fourth, fifth, sixth]: SixColumns): FastCell {
  return (row, column) => {
    const one = partsAt(first, row, column);
    const two = partsAt(second, row, column);
    const three = partsAt(third, row, column);
    const four = partsAt(fourth, row, column);
    const five = partsAt(fifth, row, column);
    const six = partsAt(sixth, row, column);
    return isMissing(one + two + three + four + five + six) ? undefined : settled(shortcut(one, two, three, four, five, six));
  };
}

/** The number of a cell in its scale, of a blank one 0; NaN where it is not whole in it, or not allowed. */
function partsAt(number: NumberColumn, row: number, column: number): number {
  const line = number.cells[number.singleRow ? 0 : row];
  const at = number.singleColumn ? 0 : column;
  if (line === undefined || at >= line.length) return NaN;
  const value = line[at];
  if (typeof value !== 'number' && !isBlank(value)) return NaN;
  const parts = typeof value === 'number' ? wholeParts(value, number.scale) : 0;
  const allowed = parts >= number.lowest && parts <= number.highest && (number.step === 1 || parts % number.step === 0);
  return allowed ? parts : NaN;
}

/** The text of a cell as it is read, a number times 100; undefined where it is not allowed. */
function textAt({ input, parameter, read }: TextColumn, row: number, column: number): unknown {
  const cell = input.cells[input.rows === 1 ? 0 : row]?.[input.columns === 1 ? 0 : column];
  if (typeof cell === 'number') return numberForText(parameter, cell);
  if (typeof cell !== 'string') return undefined;
  if (parameter.keys === undefined) return cell.trim() || undefined;
  if (!read.has(cell)) {
    const value = readValue(parameter, cell);
    read.set(cell, value instanceof CellError ? undefined : value);
  }
  return read.get(cell);
}

function numberForText(parameter: TextParameter, cell: number): number | undefined {
  const parts = parameter.orNumber && cell !== 0 ? wholeParts(cell, SCALES.number) : NaN;
  return isMissing(parts) ? undefined : parts;
}

/** NaN is the only number that differs from itself. */
const isMissing = (parts: number): boolean => parts !== parts;

/** Never -0. */
function settled(result: FastOutcome): CellResult | undefined {
  if (typeof result === 'number') return result + 0;
  return result instanceof Failure ? failed(result.reason) : result;
}

function isNumber(parameter: Parameter): parameter is NumberParameter {
  return parameter.kind !== 'selector' && parameter.kind !== 'text' && parameter.kind !== 'date';
}

function numberColumn(index: number, parameter: NumberParameter, { cells, rows, columns }: Input): NumberColumn {
  const scale = SCALES[parameter.kind];
  const { min = -Infinity, max = Infinity, above } = parameter;
  return {
    index,
    cells,
    singleRow: rows === 1,
    singleColumn: columns === 1,
    scale,
    lowest: above === undefined ? min * scale : above * scale + 1,
    highest: max * scale,
    step: parameter.whole ? scale : 1,
  };
}

/** The value of an argument that is the same for all cells; undefined where it is not, or not allowed. */
function readConstant({ parameter, cells, rows, columns, leftOut }: Input): { readonly value: unknown } | undefined {
  if (rows * columns > 1) return undefined;
  const value = leftOut ? leftOutValue(parameter) : readValue(parameter, cells[0]?.[0]);
  if (value instanceof CellError) return undefined;
  if (!(value instanceof Decimal) || !isNumber(parameter)) return { value };
  return { value: wholeParts(value.toNumber(), SCALES[parameter.kind]) };
}
