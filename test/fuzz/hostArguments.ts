/** Arguments as a host may pass them, from sensible to absurd. */
import fc from 'fast-check';
import type { Parameter } from '../../functions/parameter';
import { programme } from '../../src/programme/figures';

/** As `CustomFunctions.Error` in a script that runs without Excel. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

const LIMITS = [
  0, -0, 1, -1, 0.5, 0.01, 0.005, 1e-9, 1e15, 1e16, 2 ** 53, -(2 ** 53), 1e308, -1e308, Number.MAX_VALUE,
  Number.MIN_VALUE, -Number.MIN_VALUE, 1e-300, 0.1 + 0.2, 12, 13, 61, 60, 45_000, 2_958_465, 2_958_466,
  NaN, Infinity, -Infinity,
];

const TEXTS = [
  '', ' ', '0', '5', '1.234,56', '1,234.56', '-1.234,56 €', '(1.234,56)', '63,8 Mio. EUR', '12.34', 'rd.', '14,6 %', 'knapp 80 %',
  'Zwei Drittel', '1e308', '#N/A', '#REF!', '=1+1', 'constructor', '__proto__', 'WERT', 'wert ', '§ 16i', '16e',
  '\u00a0', '−5', '🙂', '\0',
  '9'.repeat(400), '1.000'.repeat(300), '('.repeat(300), ' '.repeat(3000), 'x'.repeat(32_767), `${'1'.repeat(3000)} Mio. EUR`,
];

const ERROR_CODES = ['#N/A', '#DIV/0!', '#NUM!', '#VALUE!', '#NULL!', '#REF!', '#NAME?', '#SPILL!', '#CALC!', '#BUSY!', '#'];

/** In the forms that hosts have for it. */
const ERRORS = ERROR_CODES.flatMap((code): unknown[] => [
  { code },
  { basicValue: code },
  { type: 'Error', basicType: 'Error', basicValue: code, errorType: 'Ref' },
  new HostError(code),
  new HostError(code, 'of another function'),
]);

const ODDITIES: readonly unknown[] = [
  null, undefined, true, false, new Date(1_700_000_000_000), new Date(NaN), {}, { code: 5 }, { basicValue: 5 },
  { length: 2, 0: 1, 1: 2 }, () => 1, new Error('other'), [], [[]], [[], []], [1, 2], [[1], [1, 2]], [[1, 2], [1]], [[1], 2], [[[1]]],
  [null], [[1], null],
];

/** The other one only in a while: once in so many. */
export const seldom = <Usual, Other>(every: number, usually: fc.Arbitrary<Usual>, other: fc.Arbitrary<Other>): fc.Arbitrary<Usual | Other> =>
  fc.oneof({ weight: every - 1, arbitrary: usually }, { weight: 1, arbitrary: other });

const limit = fc.constantFrom(...LIMITS);
const text = fc.constantFrom(...TEXTS);
const odd = seldom(ODDITIES.length + 1, fc.constantFrom(...ODDITIES), fc.constantFrom(...ERRORS));

function usual(parameter: Parameter): fc.Arbitrary<unknown> {
  switch (parameter.kind) {
    case 'selector': {
      const words = parameter.values.map(({ value }) => value);
      const inLowerCase = fc.constantFrom(...words.map((word) => word.toLowerCase()));
      return seldom(10, fc.constantFrom(...words), inLowerCase);
    }
    case 'text': {
      const { keys = [] } = parameter;
      const known = [programme.figures.map(({ id }) => id), programme.figures.map(({ printed }) => printed), TEXTS, keys];
      return fc.oneof(...known.filter(({ length }) => length > 0).map((texts) => fc.constantFrom(...texts)));
    }
    case 'rate':
      return fc.integer({ min: 0, max: 10_000 }).map((parts) => parts / 10_000);
    case 'count':
      return fc.oneof(fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 19_999 }));
    case 'date':
      return fc.integer({ min: 45_000, max: 46_999 });
    default:
      return fc
        .oneof({ weight: 4, arbitrary: fc.integer({ min: 0, max: 2e10 }) }, { weight: 1, arbitrary: fc.integer({ min: -1e10, max: 1e10 }) })
        .map((cents) => cents / 100);
  }
}

const cellFor = (parameter: Parameter): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 68, arbitrary: usual(parameter) },
    { weight: 6, arbitrary: limit },
    { weight: 3, arbitrary: text },
    { weight: 3, arbitrary: odd },
  );

type Shape = readonly [rows: number, columns: number];

/** No side longer than 12, but for one long list in a while: two of them would make a table of 100 million cells. */
const side = fc.oneof({ weight: 2, arbitrary: fc.constant(1) }, ...[2, 3, 4, 5, 12].map((length) => ({ weight: 1, arbitrary: fc.constant(length) })));
const shape: fc.Arbitrary<Shape> = fc.tuple(side, side);

const LONG: readonly Shape[] = [[10_000, 1], [1, 10_000], [100, 100]];

function range(cell: fc.Arbitrary<unknown>, [rows, columns]: Shape): fc.Arbitrary<unknown[][]> {
  const row = fc.array(cell, { minLength: columns, maxLength: columns });
  return fc.array(row, { minLength: rows, maxLength: rows });
}

/** Built once for each shape: building takes longer than generating. */
function perShape<T>(build: (shape: Shape) => fc.Arbitrary<T>): (shape: Shape) => fc.Arbitrary<T> {
  const built = new Map<string, fc.Arbitrary<T>>();
  return (wanted) => {
    const key = wanted.join('×');
    const found = built.get(key) ?? build(wanted);
    built.set(key, found);
    return found;
  };
}

/** Of the shape that the ranges of a call have in common, or of another. */
function argumentFor(parameter: Parameter): (common: Shape) => fc.Arbitrary<unknown> {
  const cell = cellFor(parameter);
  const rangeOf = perShape((wanted) => range(cell, wanted));
  const ofAnotherShape = shape.chain(rangeOf);
  const alone = fc.oneof(limit, text, odd, fc.constant(null));
  return perShape((common) =>
    fc.oneof(
      { weight: 40, arbitrary: cell },
      { weight: 35, arbitrary: rangeOf(common) },
      { weight: 10, arbitrary: ofAnotherShape },
      { weight: 15, arbitrary: alone },
    ),
  );
}

function usualArguments(parameters: readonly Parameter[]): fc.Arbitrary<unknown[]> {
  const given = parameters.map(argumentFor);
  return shape.chain(perShape((common) => fc.tuple(...given.map((argument) => argument(common)))));
}

function withLongArgument(parameters: readonly Parameter[], args: fc.Arbitrary<unknown[]>): fc.Arbitrary<unknown[]> {
  const long = parameters.flatMap((parameter, index) =>
    LONG.map((wanted) => range(cellFor(parameter), wanted).map((cells): [number, unknown] => [index, cells])),
  );
  return fc.tuple(args, fc.oneof(...long)).map(([others, [index, cells]]) => others.map((other, place) => (place === index ? cells : other)));
}

const appended = { functionName: 'X', address: 'A!A1', setResult: (): undefined => undefined };

/** A whole call: mostly as many arguments as there are parameters, with what Excel appends about the call, or without. */
export function hostArguments(parameters: readonly Parameter[]): fc.Arbitrary<unknown[]> {
  const args = usualArguments(parameters);
  const all = seldom(2000, args, withLongArgument(parameters, args));
  const count = seldom(10, fc.constant(parameters.length), fc.nat({ max: parameters.length }));
  const surplus = seldom(20, fc.constant([]), fc.tuple(odd, limit));
  return fc
    .tuple(all, count, surplus, fc.boolean())
    .map(([given, passed, more, isTold]) => [...given.slice(0, passed), ...more, ...(isTold ? [appended] : [])]);
}
