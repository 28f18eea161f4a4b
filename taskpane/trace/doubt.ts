/** What a formula adds of its own, so that what it gives rests on more than what it refers to. */
import { agrees, definitionOf, valueAt, type Evaluate } from './evaluate';
import type { Expression } from './expression';
import type { TracedCell } from './found';
import type { Formula } from './gather';
import { isErrorValue, single } from './native';
import type { Doubt } from './node';
import { isStoredAsText, offset } from './working';

/** Their number is a place, a size or a count of cells, whatever stands in them. */
const COUNTING: readonly string[] = ['ROW', 'COLUMN', 'ROWS', 'COLUMNS', 'COUNT', 'COUNTA', 'COUNTBLANK', 'COUNTIF', 'COUNTIFS'];
const ARITHMETIC: readonly string[] = ['+', '-', '*', '/', '^', '%', 'negative'];
const NUMERIC: readonly string[] = ['SUM', 'MIN', 'MAX', 'AVERAGE', 'SUMPRODUCT', 'ABS', 'INT', 'MOD', 'ROUND', 'ROUNDUP', 'ROUNDDOWN'];

const LOST: readonly string[] = ['#NAME?', '#REF!'];

/** Of an expression in a formula that is not the add-in's. */
export function doubtOf(expression: Expression, cell: TracedCell, evaluate: Evaluate): Doubt | undefined {
  if (expression.kind !== 'call' && expression.kind !== 'operation') return undefined;
  const makes = expression.kind === 'call' ? COUNTING.includes(expression.name) : isHundredth(expression);
  if (makes || addsTruth(expression, cell, evaluate)) return 'counted';
  return evaluate(expression, cell) === undefined ? 'unknown' : undefined;
}

/** `x-x%` takes a hundredth away without a number being written; in `5%` that number is told. */
const isHundredth = ({ operator, args }: Extract<Expression, { kind: 'operation' }>): boolean => operator === '%' && args[0]?.kind !== 'constant';

type Made = Extract<Expression, { kind: 'call' | 'operation' }>;

const takesNumbers = (expression: Made): boolean =>
  expression.kind === 'call'
    ? NUMERIC.includes(expression.name) || definitionOf(expression.name) !== undefined
    : ARITHMETIC.includes(expression.operator);

/** `+(1=1)` adds 1. */
function addsTruth(expression: Made, cell: TracedCell, evaluate: Evaluate): boolean {
  return takesNumbers(expression) && expression.args.some((one) => one !== null && typeof single(evaluate(one, cell)) === 'boolean');
}

/** Whether a cell shows something else than its formula gives; false where the trace cannot tell. */
export function isStaleCell(cell: TracedCell, formula: Formula | undefined, evaluate: Evaluate): boolean {
  if (!formula?.expression || isStoredAsText(cell)) return false;
  const value = evaluate(formula.expression, formula.cell);
  const { row, column } = offset(formula.cell, cell);
  const given = single(value) !== undefined ? value : valueAt(value, row, column);
  // What the trace did not find, Excel may have: then it is the trace that does not know.
  const failed = single(given);
  const isLost = isErrorValue(failed) && LOST.includes(failed.code) && !isErrorValue(cell.value);
  return !isLost && !agrees(given, cell.value);
}
