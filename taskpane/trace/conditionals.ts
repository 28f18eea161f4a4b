/** Sums and counts of the cells that meet a condition. Conditions that Excel reads more into are left to Excel. */
import type { Decimal } from '../../src/money/decimal';
import { ZERO } from '../../src/money/decimal';
import { readNumber } from '../../src/money/read';
import { error, isErrorValue, isMatrix, leaving, single, type Compute, type CellValue, type Matrix, type FormulaValue } from './native';

type Test = (content: CellValue) => boolean;

const COMPARISONS: Readonly<Record<string, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

/** Excel takes texts that look like a number or a date for one, and * ? ~ for patterns: such texts are none of ours. */
const isPlainText = (text: string): boolean => text !== '' && !/[\d*?~#]/.test(text) && !/^(true|false|wahr|falsch)$/i.test(text);

function condition(value: CellValue | undefined): Test | undefined {
  if (typeof value === 'number') return againstNumber('=', value);
  if (typeof value !== 'string') return undefined;
  const { sign = '=', rest = '' } = /^(?<sign><>|<=|>=|[<>=])?(?<rest>.*)$/s.exec(value)?.groups ?? {};
  // A decimal comma or point depends on the language of Excel.
  if (/^-?\d+$/.test(rest)) return againstNumber(sign, Number(rest));
  if (!isPlainText(rest) || (sign !== '=' && sign !== '<>')) return undefined;
  const isSame: Test = (one) => typeof one === 'string' && one.toLowerCase() === rest.toLowerCase();
  return sign === '=' ? isSame : (one) => !isSame(one);
}

const againstNumber = (sign: string, number: number): Test => (one) =>
  typeof one === 'number' ? (COMPARISONS[sign]?.(Math.sign(one - number)) ?? false) : sign === '<>';

/** Which cells meet all conditions; undefined where that is not exactly known. */
function matches(pairs: readonly (readonly [FormulaValue, FormulaValue])[]): readonly boolean[] | undefined {
  const columns: (readonly boolean[])[] = [];
  for (const [range, wanted] of pairs) {
    const test = condition(single(wanted));
    if (!test || !isMatrix(range)) return undefined;
    const contents = range.flat();
    if (contents.some((one) => typeof one === 'string' && one !== '' && /\d/.test(one))) return undefined;
    columns.push(contents.map(test));
  }
  const [first] = columns;
  if (!first || columns.some(({ length }) => length !== first.length)) return undefined;
  return first.map((_, index) => columns.every((column) => column[index]));
}

function chosen(values: FormulaValue, pairs: readonly (readonly [FormulaValue, FormulaValue])[], compute: (numbers: readonly Decimal[]) => Decimal | CellValue): FormulaValue {
  const met = matches(pairs);
  if (!met || !isMatrix(values) || !pairs.every(([range]) => isSameSize(range, values))) return undefined;
  const contents = values.flat().filter((_, index) => met[index]);
  const failed = contents.find((one) => isErrorValue(one));
  if (failed !== undefined) return failed;
  return leaving(compute(contents.flatMap((one) => (typeof one === 'number' ? [readNumber(one)] : []))));
}

const isSameSize = (range: FormulaValue, other: Matrix): boolean => isMatrix(range) && range.length === other.length && range[0]?.length === other[0]?.length;

const pairsOf = (args: readonly FormulaValue[]): (readonly [FormulaValue, FormulaValue])[] =>
  args.flatMap((range, index): (readonly [FormulaValue, FormulaValue])[] => (index % 2 === 0 ? [[range, args[index + 1]]] : []));

/** Which cells of each range count, by the place of the range among the arguments; undefined where that is not exactly known. */
export function countedCells(name: string, args: readonly FormulaValue[]): ReadonlyMap<number, readonly boolean[]> | undefined {
  const isSeveral = name === 'SUMIFS' || name === 'AVERAGEIFS';
  const isCount = name === 'COUNTIF' || name === 'COUNTIFS';
  const met = matches(isSeveral ? pairsOf(args.slice(1)) : isCount ? pairsOf(args) : [[args[0], args[1]]]);
  if (!met) return undefined;
  const ranges = args.flatMap((arg, index) => (isMatrix(arg) && arg.flat().length === met.length ? [index] : []));
  return new Map(ranges.map((index) => [index, met]));
}

const sum = (numbers: readonly Decimal[]): Decimal => numbers.reduce((total, one) => total.plus(one), ZERO);
export const average = (numbers: readonly Decimal[]): Decimal | CellValue =>
  numbers.length === 0 ? error('#DIV/0!') : sum(numbers).div(numbers.length);

export const CONDITIONALS: Readonly<Record<string, Compute>> = {
  COUNTIF: ([range, wanted]) => matches([[range, wanted]])?.filter(Boolean).length,
  COUNTIFS: (args) => matches(pairsOf(args))?.filter(Boolean).length,
  SUMIF: ([range, wanted, values]) => chosen(values ?? range, [[range, wanted]], sum),
  SUMIFS: ([values, ...args]) => chosen(values, pairsOf(args), sum),
  AVERAGEIF: ([range, wanted, values]) => chosen(values ?? range, [[range, wanted]], average),
};
