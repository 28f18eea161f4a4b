/** The few of Excel's own functions that a trace works out itself, exactly as Excel does, or not at all. Any other gives undefined. */
import { dateOf, FIRST_SERIAL, LAST_SERIAL, type CalendarDate } from '../../src/calendar/date';
import { Decimal, ZERO } from '../../src/money/decimal';
import { average, CONDITIONALS } from './conditionals';
import { LOOKUPS } from './lookups';
import { decided, error, isErrorValue, isMatrix, leaving, numberIn, single, stepwise, truth, withNumbers, type Compute, type CellValue, type Matrix, type FormulaValue } from './native';

/** In ranges only numbers count; a number that stands in the formula itself always does. */
function withAll(args: readonly FormulaValue[], compute: (numbers: readonly Decimal[]) => Decimal | CellValue): FormulaValue {
  const numbers: Decimal[] = [];
  for (const arg of args) {
    if (arg === undefined) return undefined;
    for (const one of isMatrix(arg) ? arg.flat() : [arg]) {
      if (isErrorValue(one)) return one;
      if (isMatrix(arg) && typeof one !== 'number') continue;
      const number = numberIn(one);
      if (number === undefined) return undefined;
      numbers.push(number);
    }
  }
  return leaving(compute(numbers));
}

/** In ranges texts and blanks do not count. */
const logical =
  (combine: (all: readonly boolean[]) => boolean) =>
  (args: readonly FormulaValue[]): FormulaValue => {
    const contents = args.flatMap((arg): (CellValue | undefined)[] => (isMatrix(arg) ? arg.flat().filter((one) => one !== null && typeof one !== 'string') : [single(arg)]));
    if (contents.includes(undefined)) return undefined;
    const failed = contents.find((one) => isErrorValue(one));
    if (failed !== undefined) return failed;
    const all = contents.map(truth);
    return all.length === 0 || all.includes(undefined) ? undefined : combine(all as boolean[]);
  };

/** A branch that is left out is a truth value; one that only Excel knows stays unknown. */
function condition(args: readonly FormulaValue[]): FormulaValue {
  const [test, then] = args;
  const failed = single(test);
  if (isErrorValue(failed)) return failed;
  const holds = truth(test);
  if (holds === undefined) return undefined;
  if (holds) return args.length > 1 ? then : true;
  return args.length > 2 ? args[2] : false;
}

/** The value that stands at a place among the others. */
function choice([index, ...values]: readonly FormulaValue[]): FormulaValue {
  const place = single(index);
  if (isErrorValue(place)) return place;
  if (typeof place !== 'number') return undefined;
  const at = Math.trunc(place) - 1;
  return at in values ? values[at] : error('#VALUE!');
}

const otherwise =
  (isCaught: (code: string) => boolean) =>
  ([value, instead]: readonly FormulaValue[]): FormulaValue => {
    const one = single(value);
    return isErrorValue(one) && isCaught(one.code) ? instead : one;
  };

/** What it is asked of is one cell or one part of the formula. */
const asking =
  (test: (content: CellValue) => boolean) =>
  ([value]: readonly FormulaValue[]): FormulaValue => {
    const one = single(value);
    return one === undefined ? undefined : test(one);
  };

const sum = (numbers: readonly Decimal[]): Decimal => stepwise(numbers, (total, one) => total.plus(one)) ?? ZERO;

/** Texts and blanks beside numbers count as 0, and the rectangles must be alike. */
function sumProduct(args: readonly FormulaValue[]): FormulaValue {
  const rectangles = args.map((arg) => (isMatrix(arg) ? arg : arg === undefined ? undefined : [[arg]]));
  const [first] = rectangles;
  if (!first || rectangles.includes(undefined)) return undefined;
  const columns = rectangles.map((one) => one?.flat() ?? []);
  const failed = columns.flat().find((one) => isErrorValue(one));
  if (failed !== undefined) return failed;
  if (rectangles.some((one) => one?.length !== first.length || one[0]?.length !== first[0]?.length)) return error('#VALUE!');
  const numberAt = (column: readonly CellValue[], index: number): Decimal => {
    const content = column[index];
    return typeof content === 'number' ? (numberIn(content) ?? ZERO) : ZERO;
  };
  const products = first.flat().map((_, index) => stepwise(columns.map((column) => numberAt(column, index)), (product, one) => product.times(one)) ?? ZERO);
  return leaving(sum(products));
}

/** Only numbers count in ranges; of a text in the formula only Excel knows whether it is one. */
function count(args: readonly FormulaValue[]): FormulaValue {
  if (args.some((arg) => arg === undefined || typeof arg === 'string')) return undefined;
  return args.flatMap((arg) => (isMatrix(arg) ? arg.flat().filter((one) => typeof one === 'number') : isErrorValue(arg) ? [] : [arg])).length;
}

/** A blank cell and one with an empty text are told apart only where they stand alone. */
function countFilled(args: readonly FormulaValue[]): FormulaValue {
  const contents = args.flatMap((arg) => (isMatrix(arg) ? arg.flat() : [arg]));
  return contents.includes(undefined) || contents.includes('') ? undefined : contents.filter((one) => one !== null).length;
}

/** Of a number only Excel knows how it writes it. */
function trimmed([value]: readonly FormulaValue[]): FormulaValue {
  const one = single(value);
  if (one === null) return '';
  return typeof one === 'string' ? one.replace(/^ +| +$/g, '').replace(/ +/g, ' ') : isErrorValue(one) ? one : undefined;
}

const size =
  (of: (matrix: Matrix) => number) =>
  ([range]: readonly FormulaValue[]): FormulaValue =>
    isMatrix(range) ? of(range) : undefined;

function remainder(number = ZERO, divisor = ZERO): Decimal | CellValue | undefined {
  if (divisor.isZero()) return error('#DIV/0!');
  const times = decided(number.div(divisor), (quotient) => quotient.floor());
  return times && number.minus(divisor.times(times));
}

/** Of days that every Excel counts alike; the time of a day does not matter. */
const partOfDay =
  (part: keyof CalendarDate) =>
  (args: readonly FormulaValue[]): FormulaValue =>
    withNumbers(args, (number = ZERO) => {
      const serial = decided(number, (one) => one.floor())?.toNumber();
      const isDay = serial !== undefined && serial >= FIRST_SERIAL && serial <= LAST_SERIAL;
      return isDay ? new Decimal(dateOf(serial)[part]) : undefined;
    });

type RoundingMode = Decimal['toDecimalPlaces'] extends (places: number, mode: infer Mode) => Decimal ? Mode : never;

function rounded(number: Decimal, places: Decimal, mode: RoundingMode): Decimal {
  const step = new Decimal(10).pow(places.trunc());
  return number.times(step).toDecimalPlaces(0, mode).div(step);
}

const rounding =
  (mode: RoundingMode) =>
  (args: readonly FormulaValue[]): FormulaValue =>
    withNumbers(args, (number = ZERO, places = ZERO) => decided(number, (one) => rounded(one, places, mode)));

export const FUNCTIONS: Readonly<Record<string, Compute>> = {
  SUM: (args) => withAll(args, sum),
  MIN: (args) => withAll(args, (numbers) => (numbers.length > 0 ? Decimal.min(...numbers) : ZERO)),
  MAX: (args) => withAll(args, (numbers) => (numbers.length > 0 ? Decimal.max(...numbers) : ZERO)),
  AVERAGE: (args) => withAll(args, average),
  COUNT: count,
  COUNTA: countFilled,
  COUNTBLANK: ([range]) => (isMatrix(range) ? range.flat().filter((one) => one === '' || one === null).length : undefined),
  SUMPRODUCT: sumProduct,
  ROWS: size((matrix) => matrix.length),
  COLUMNS: size((matrix) => matrix[0]?.length ?? 0),
  IF: condition,
  CHOOSE: choice,
  IFERROR: otherwise(() => true),
  IFNA: otherwise((code) => code === '#N/A'),
  NA: () => error('#N/A'),
  TRIM: trimmed,
  ISNUMBER: asking((one) => typeof one === 'number'),
  ISTEXT: asking((one) => typeof one === 'string'),
  ISBLANK: asking((one) => one === null),
  ISERROR: asking((one) => isErrorValue(one)),
  ROUND: rounding(Decimal.ROUND_HALF_UP),
  ROUNDDOWN: rounding(Decimal.ROUND_DOWN),
  ROUNDUP: rounding(Decimal.ROUND_UP),
  ABS: (args) => withNumbers(args, (number = ZERO) => number.abs()),
  MOD: (args) => withNumbers(args, remainder),
  INT: (args) => withNumbers(args, (number = ZERO) => decided(number, (one) => one.floor())),
  YEAR: partOfDay('year'),
  MONTH: partOfDay('month'),
  AND: logical((all) => all.every(Boolean)),
  OR: logical((all) => all.some(Boolean)),
  NOT: logical(([one = false]) => !one),
  ...CONDITIONALS,
  ...LOOKUPS,
};
