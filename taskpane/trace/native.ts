/**
 * The values of a formula's parts, and Excel's operators on them. Every step is worked out exactly in decimals and left
 * as the nearest double, which is what Excel holds between steps. What is not exactly known is undefined.
 */
import { Decimal, ZERO } from '../../src/money/decimal';
import { toDouble } from '../../src/money/double';
import { readNumber } from '../../src/money/read';
import type { Scalar } from './expression';

/** Null is a blank cell or an argument that is left out. */
export type CellValue = Scalar | null;
export type Matrix = readonly (readonly CellValue[])[];
/** Cells are always a rectangle, what is calculated may be one; undefined where only Excel knows. */
export type FormulaValue = CellValue | Matrix | undefined;

export const isMatrix = (value: FormulaValue): value is Matrix => Array.isArray(value);
export const isErrorValue = (value: FormulaValue): value is { readonly code: string } =>
  typeof value === 'object' && value !== null && !isMatrix(value);

/** The one value of a single cell. */
export const single = (value: FormulaValue): CellValue | undefined => {
  if (!isMatrix(value)) return value;
  return value.length === 1 && value[0]?.length === 1 ? value[0][0] : undefined;
};

export const error = (code: string): CellValue => ({ code });
const WRONG_TYPE = error('#VALUE!');

/** All digits of a double, which Excel calculates with; it shows 15 of them. */
const exactly = (value: number): Decimal => new Decimal(value.toPrecision(100));

/** Undefined for a text, which Excel may or may not read as a number. */
export function numberIn(value: CellValue): Decimal | undefined {
  if (value === null) return ZERO;
  if (typeof value === 'number') return Number.isFinite(value) ? exactly(value) : undefined;
  return typeof value === 'boolean' ? new Decimal(Number(value)) : undefined;
}

/** The first error among the arguments goes through, as in Excel. */
export function withNumbers(args: readonly FormulaValue[], compute: (...numbers: readonly Decimal[]) => Decimal | CellValue | undefined): FormulaValue {
  const contents = args.map(single);
  const failed = contents.find((one) => one !== undefined && isErrorValue(one));
  if (failed !== undefined) return failed;
  if (contents.includes('')) return WRONG_TYPE;
  const numbers = contents.map((one) => (one === undefined ? undefined : numberIn(one)));
  return numbers.some((one) => one === undefined) ? undefined : leaving(compute(...(numbers as Decimal[])));
}

export function leaving(result: Decimal | CellValue | undefined): FormulaValue {
  if (!(result instanceof Decimal)) return result;
  if (!result.isFinite()) return error('#NUM!');
  const double = toDouble(result);
  return typeof double === 'number' ? double : error('#NUM!');
}

type BinaryOperation = (left: Decimal, right: Decimal) => Decimal | undefined;

/** Rounded to a double after every step, as Excel does. */
export function stepwise([first = ZERO, ...others]: readonly Decimal[], step: BinaryOperation): Decimal | undefined {
  return others.reduce<Decimal | undefined>((result, one) => {
    const next = result && step(result, one);
    return next && asDouble(next);
  }, first);
}

function asDouble(value: Decimal): Decimal {
  const double = value.toNumber();
  return Number.isFinite(double) ? exactly(double) : new Decimal(double);
}

/** What jumps at a step, such as a rounding: undefined where the 15 digits that Excel shows and all digits fall on different sides. */
export function decided(number: Decimal, jump: (number: Decimal) => Decimal): Decimal | undefined {
  const double = number.toNumber();
  if (!Number.isFinite(double)) return number;
  const result = jump(readNumber(double));
  return result.eq(jump(new Decimal(double))) ? result : undefined;
}

/** Numbers come before texts, texts before truth values; a blank is what stands beside it. */
function compared(left: CellValue | undefined, right: CellValue | undefined): number | CellValue | undefined {
  if (left === undefined || right === undefined) return undefined;
  const failed = [left, right].find((one) => isErrorValue(one));
  if (failed !== undefined) return failed;
  const [a, b] = [besides(left, right), besides(right, left)];
  if (typeof a !== typeof b) return Math.sign(RANK.indexOf(typeof a) - RANK.indexOf(typeof b));
  if (typeof a === 'number' && typeof b === 'number') return readNumber(a).comparedTo(readNumber(b));
  return String(a).toLowerCase().localeCompare(String(b).toLowerCase());
}

const RANK: readonly string[] = ['number', 'string', 'boolean'];
const BLANK: Readonly<Record<string, CellValue>> = { string: '', boolean: false };
const besides = (one: CellValue, other: CellValue): CellValue => one ?? BLANK[typeof other] ?? 0;

const comparison =
  (test: (order: number) => boolean) =>
  ([left, right]: readonly FormulaValue[]): FormulaValue => {
    const order = compared(single(left), single(right));
    return typeof order === 'number' ? test(order) : order;
  };

/** Decimals of a number depend on the language once they are text. */
function joined(args: readonly FormulaValue[]): FormulaValue {
  const parts = args.map(single);
  const failed = parts.find((one) => one !== undefined && isErrorValue(one));
  if (failed !== undefined) return failed;
  const texts = parts.map((one) => (one === null ? '' : typeof one === 'string' || Number.isSafeInteger(one) ? String(one) : undefined));
  return texts.includes(undefined) ? undefined : texts.join('');
}

export function truth(value: FormulaValue): boolean | undefined {
  const one = single(value);
  if (typeof one === 'boolean') return one;
  return typeof one === 'number' || one === null ? Boolean(one) : undefined;
}

/** Where numbers cancel out but for their last digits, Excel makes it 0 at the end of a formula and not within. */
function added(left: Decimal, right: Decimal): Decimal | undefined {
  const result = left.plus(right);
  const isTail = !result.isZero() && readNumber(left.toNumber()).plus(readNumber(right.toNumber())).isZero();
  return isTail ? undefined : result;
}

function power(base: Decimal, exponent: Decimal): Decimal | CellValue {
  if (!base.isZero() || exponent.gt(0)) return base.pow(exponent);
  return error(exponent.isZero() ? '#NUM!' : '#DIV/0!');
}

export type Compute = (args: readonly FormulaValue[]) => FormulaValue;

export const OPERATIONS: Readonly<Record<string, Compute>> = {
  '+': (args) => withNumbers(args, (...numbers) => stepwise(numbers, added)),
  '-': (args) => withNumbers(args, (left = ZERO, right = ZERO) => added(left, right.negated())),
  '*': (args) => withNumbers(args, (...numbers) => stepwise(numbers, (left, right) => left.times(right))),
  '/': (args) => withNumbers(args, (left = ZERO, right = ZERO) => (right.isZero() ? error('#DIV/0!') : left.div(right))),
  '^': (args) => withNumbers(args, (base = ZERO, exponent = ZERO) => power(base, exponent)),
  '%': (args) => withNumbers(args, (number = ZERO) => number.div(100)),
  negative: (args) => withNumbers(args, (number = ZERO) => number.negated()),
  '&': joined,
  '=': comparison((order) => order === 0),
  '<>': comparison((order) => order !== 0),
  '<': comparison((order) => order < 0),
  '>': comparison((order) => order > 0),
  '<=': comparison((order) => order <= 0),
  '>=': comparison((order) => order >= 0),
};
