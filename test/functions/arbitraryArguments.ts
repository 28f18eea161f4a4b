/** Random arguments that a function's own data allow, for tests that run over the whole catalogue. */
import fc from 'fast-check';
import type { FunctionDefinition } from '../../functions/definition';
import { isOptional, type NumberParameter, type Parameter, type TextParameter } from '../../functions/parameter';
import { programme } from '../../src/programme/figures';
import { RATE_PARTS } from '../../src/money/parts';

export interface Wishes {
  /** usual: cents, five places of a rate, whole counts, as tables have them; any: also what lies between and far out. */
  readonly numbers: 'usual' | 'any';
  /** What a parameter gets that takes one cell, or is read cell by cell: the cell alone, or a range of it. */
  readonly cells: 'single' | 'ranges';
}

/** A call's ranges mostly fit each other. 5 years of funding and 12 months are shapes that some functions ask for. */
const SHAPES = [[1, 1], [3, 1], [1, 4], [2, 2], [5, 1], [12, 1]] as const;

type Shape = (typeof SHAPES)[number];

export function argumentsFor({ parameters }: FunctionDefinition, wishes: Wishes): fc.Arbitrary<unknown[]> {
  return fc
    .constantFrom(...SHAPES)
    .chain((shape) => fc.tuple(...parameters.map((parameter) => argumentFor(parameter, shape, wishes))));
}

function argumentFor(parameter: Parameter, shape: Shape, wishes: Wishes): fc.Arbitrary<unknown> {
  const given = givenFor(parameter, shape, wishes);
  return isOptional(parameter) ? fc.option(given, { freq: 3 }) : given;
}

function givenFor(parameter: Parameter, shape: Shape, { numbers, cells }: Wishes): fc.Arbitrary<unknown> {
  if (parameter.kind === 'selector') return fc.constantFrom(...parameter.values.map(({ value }) => value));
  // What a column of a table may hold everywhere: nothing, a month as text.
  if (parameter.kind === 'text' && parameter.range) return rangeOf(fc.constantFrom('', '2025-04', '2024-12'), shape);
  if (parameter.kind === 'text') return oneOrMany(textFor(parameter), shape, parameter.keys ? cells : 'single');
  if (parameter.kind === 'date') return date;
  const cell = numbers === 'usual' ? usualNumber(parameter) : fc.oneof(usualNumber(parameter), anyNumber(parameter));
  return oneOrMany(cell, shape, parameter.range ? 'ranges' : cells);
}

const oneOrMany = (cell: fc.Arbitrary<unknown>, shape: Shape, cells: Wishes['cells']): fc.Arbitrary<unknown> =>
  cells === 'ranges' ? rangeOf(cell, shape) : cell;

function rangeOf(cell: fc.Arbitrary<unknown>, [rows, columns]: readonly [rows: number, columns: number]): fc.Arbitrary<unknown[][]> {
  const row = fc.array(cell, { minLength: columns, maxLength: columns });
  return fc.array(row, { minLength: rows, maxLength: rows });
}

/** Two years and more apart, on either side. */
const date = fc.integer({ min: 45_000, max: 46_500 });

function textFor({ keys, orNumber }: TextParameter): fc.Arbitrary<unknown> {
  if (keys) return fc.constantFrom(...keys);
  return orNumber ? fc.oneof(text, fc.integer({ min: 1, max: 1e10 }).map((cents) => cents / 100)) : text;
}

/** What the text parameters of the catalogue read: ids, printed numbers, and what neither is. */
const text = fc.oneof(
  fc.constantFrom(...programme.figures.flatMap(({ id, printed }) => [id, printed])),
  fc.constantFrom('(1.234,56)', '63,8 Mio. EUR', '1.095', '12.34', '14,6 %', 'rd. 1,5 TEUR', 'x'),
);

/** How many parts of 1 a usual number is counted in, and its usual size. */
const USUAL: Readonly<Record<NumberParameter['kind'], readonly [scale: number, size: number]>> = {
  amount: [100, 100_000_000],
  number: [100, 100_000_000],
  rate: [RATE_PARTS, 1],
  count: [1, 10_000],
};

function usualNumber(parameter: NumberParameter): fc.Arbitrary<number> {
  const [parts, size] = USUAL[parameter.kind];
  const scale = parameter.whole ? 1 : parts;
  const { min = -size, max = size, above } = parameter;
  const least = above === undefined ? min * scale : above * scale + 1;
  const large = fc.integer({ min: Math.ceil(least), max: Math.floor(max * scale) });
  // Tenths meet each other, and the limits between them, as 0.3 − 0.2 meets 0.1.
  const tenth = scale === 1 ? 1 : scale / 10;
  const few = fc
    .integer({ min: Math.max(Math.ceil(least / tenth), -20), max: Math.min(Math.floor((max * scale) / tenth), 20) })
    .map((tenths) => tenths * tenth);
  return fc.oneof({ weight: 3, arbitrary: large }, { weight: 2, arbitrary: few }).map((count) => count / scale);
}

/** Fractions of cents, traces of binary addition, huge and tiny numbers. */
function anyNumber(parameter: NumberParameter): fc.Arbitrary<number> {
  const { min = -Number.MAX_VALUE, max = Number.MAX_VALUE, above, whole } = parameter;
  const allowed = (value: number): boolean => value >= min && value <= max && (above === undefined || value > above);
  if (whole) return usualNumber(parameter);
  return fc
    .oneof(
      fc.double({ min, max, noNaN: true }),
      fc.integer({ min: 0, max: 1000 }).map((count) => count * 0.1 * 1.1),
      fc.maxSafeInteger().map((cents) => cents / 100),
      fc.constantFrom(0, -0, 1, 1e15, 9999999999999.99, 0.1 + 0.2),
    )
    .filter(allowed);
}
