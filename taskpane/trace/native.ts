/** The values of a formula's parts, and Excel's operators on them, in decimals. What is not exactly known is undefined. */
import { Decimal, ZERO } from '../../src/money/decimal';
import { toDouble } from '../../src/money/double';
import { readNumber } from '../../src/money/read';
import type { Scalar } from './expression';

/** Null is a blank cell or an argument that is left out. */
export type Content = Scalar | null;
export type Matrix = readonly (readonly Content[])[];
/** Cells are always a rectangle, what is calculated may be one; undefined where only Excel knows. */
export type Value = Content | Matrix | undefined;

export const isMatrix = (value: Value): value is Matrix => Array.isArray(value);
export const isErrorValue = (value: Value): value is { readonly code: string } =>
  typeof value === 'object' && value !== null && !isMatrix(value);

/** The one value of a single cell. */
export const single = (value: Value): Content | undefined => {
  if (!isMatrix(value)) return value;
  return value.length === 1 && value[0]?.length === 1 ? value[0][0] : undefined;
};

export const error = (code: string): Content => ({ code });
const WRONG_TYPE = error('#VALUE!');

/** Undefined for a text, which Excel may or may not read as a number. */
export function numberIn(value: Content): Decimal | undefined {
  if (value === null) return ZERO;
  if (typeof value === 'number') return Number.isFinite(value) ? readNumber(value) : undefined;
  return typeof value === 'boolean' ? new Decimal(Number(value)) : undefined;
}

/** The first error among the arguments goes through, as in Excel. */
export function withNumbers(args: readonly Value[], compute: (...numbers: readonly Decimal[]) => Decimal | Content | undefined): Value {
  const contents = args.map(single);
  const failed = contents.find((one) => one !== undefined && isErrorValue(one));
  if (failed !== undefined) return failed;
  if (contents.includes('')) return WRONG_TYPE;
  const numbers = contents.map((one) => (one === undefined ? undefined : numberIn(one)));
  return numbers.some((one) => one === undefined) ? undefined : leaving(compute(...(numbers as Decimal[])));
}

export function leaving(result: Decimal | Content | undefined): Value {
  if (!(result instanceof Decimal)) return result;
  if (!result.isFinite()) return error('#NUM!');
  const double = toDouble(result);
  return typeof double === 'number' ? double : error('#NUM!');
}

/** Numbers come before texts, texts before truth values; a blank is what stands beside it. */
export function compared(left: Content | undefined, right: Content | undefined): number | Content | undefined {
  if (left === undefined || right === undefined) return undefined;
  const failed = [left, right].find((one) => isErrorValue(one));
  if (failed !== undefined) return failed;
  const [a, b] = [besides(left, right), besides(right, left)];
  if (typeof a !== typeof b) return Math.sign(RANK.indexOf(typeof a) - RANK.indexOf(typeof b));
  if (typeof a === 'number' && typeof b === 'number') return readNumber(a).comparedTo(readNumber(b));
  return String(a).toLowerCase().localeCompare(String(b).toLowerCase());
}

const RANK: readonly string[] = ['number', 'string', 'boolean'];
const BLANK: Readonly<Record<string, Content>> = { string: '', boolean: false };
const besides = (one: Content, other: Content): Content => one ?? BLANK[typeof other] ?? 0;

const comparison =
  (test: (order: number) => boolean) =>
  ([left, right]: readonly Value[]): Value => {
    const order = compared(single(left), single(right));
    return typeof order === 'number' ? test(order) : order;
  };

/** Decimals of a number depend on the language once they are text. */
function joined(args: readonly Value[]): Value {
  const parts = args.map(single);
  const failed = parts.find((one) => one !== undefined && isErrorValue(one));
  if (failed !== undefined) return failed;
  const texts = parts.map((one) => (one === null ? '' : typeof one === 'string' || Number.isSafeInteger(one) ? String(one) : undefined));
  return texts.includes(undefined) ? undefined : texts.join('');
}

export function truth(value: Value): boolean | undefined {
  const one = single(value);
  if (typeof one === 'boolean') return one;
  return typeof one === 'number' || one === null ? Boolean(one) : undefined;
}

export type Compute = (args: readonly Value[]) => Value;

export const OPERATIONS: Readonly<Record<string, Compute>> = {
  '+': (args) => withNumbers(args, (...numbers) => Decimal.sum(...numbers)),
  '-': (args) => withNumbers(args, (left = ZERO, right = ZERO) => left.minus(right)),
  '*': (args) => withNumbers(args, (...numbers) => numbers.reduce((product, one) => product.times(one))),
  '/': (args) => withNumbers(args, (left = ZERO, right = ZERO) => (right.isZero() ? error('#DIV/0!') : left.div(right))),
  '^': (args) => withNumbers(args, (base = ZERO, power = ZERO) => base.pow(power)),
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
