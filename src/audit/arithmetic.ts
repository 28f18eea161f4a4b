/** What an expression over published figures gives: its value, and the interval that their rounding leaves open. */
import { figuresIn, type Expression, type Operator } from './expression';
import { figureInterval } from './figureInterval';
import { difference, exactly, isPoint, negated, product, quotient, sum } from './interval';
import type { Interval } from './roundInterval';
import type { Decimal } from '../money/decimal';

/**
 * An expression takes its figures as if they had nothing to do with each other. One that it names twice makes the
 * interval wider than it need be, never narrower: a contradiction stays one.
 */
export interface Computed {
  readonly value: Decimal;
  readonly interval: Interval;
}

/** The divisor is 0, or can be within its rounding. */
export interface ZeroDivision {
  readonly kind: 'zeroDivision';
  readonly divisor: Expression;
  /** Whatever the rounding, it is 0. */
  readonly isExact: boolean;
}

export function compute(expression: Expression): Computed | ZeroDivision {
  switch (expression.kind) {
    case 'number':
      return { value: expression.value, interval: exactly(expression.value) };
    case 'figure':
      return { value: expression.figure.value, interval: figureInterval(expression.figure) };
    case 'negative': {
      const of = compute(expression.of);
      return 'kind' in of ? of : { value: of.value.neg(), interval: negated(of.interval) };
    }
    case 'operation': {
      const left = compute(expression.left);
      if ('kind' in left) return left;
      const right = compute(expression.right);
      if ('kind' in right) return right;
      return operate(expression.operator, left, right) ?? { kind: 'zeroDivision', divisor: expression.right, isExact: right.value.isZero() && isPoint(right.interval) };
    }
  }
}

function operate(operator: Operator, left: Computed, right: Computed): Computed | undefined {
  switch (operator) {
    case '+':
      return { value: left.value.plus(right.value), interval: sum(left.interval, right.interval) };
    case '−':
      return { value: left.value.minus(right.value), interval: difference(left.interval, right.interval) };
    case '×':
      return { value: left.value.times(right.value), interval: product(left.interval, right.interval) };
    case '÷': {
      const interval = quotient(left.interval, right.interval);
      return interval && { value: left.value.div(right.value), interval };
    }
  }
}

/** Figures that are named more than once, where that widens the interval. */
export function repeatedFigures(expression: Expression): string[] {
  const ids = figuresIn(expression).filter((figure) => !figureInterval(figure).from.eq(figureInterval(figure).to)).map(({ id }) => id);
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}

/** One line of the arithmetic as it is written down: a term of a sum or a factor of a product. */
export interface Line {
  /** What joins it to the line before; the first has none. */
  readonly operator: Operator | undefined;
  readonly part: Expression;
}

const RANKS: readonly (readonly Operator[])[] = [['+', '−'], ['×', '÷']];

/** `a + (b − c) × 2 + d` has three lines. */
export function linesOf(expression: Expression): Line[] {
  if (expression.kind !== 'operation') return [{ operator: undefined, part: expression }];
  const rank = RANKS.find((operators) => operators.includes(expression.operator)) ?? [];
  const walk = (one: Expression): Line[] =>
    one.kind === 'operation' && rank.includes(one.operator)
      ? [...walk(one.left), { operator: one.operator, part: one.right }]
      : [{ operator: undefined, part: one }];
  return walk(expression);
}
