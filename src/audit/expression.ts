/** An expression over published figures, as people write it: `FIN_VERWALTUNG_2025 ÷ FIN_VERWALTUNG_2024 − 1`. */
import type { Figure } from '../programme/figures';
import type { Decimal } from '../money/decimal';

export type Operator = '+' | '−' | '×' | '÷';

export type Expression =
  /** `text` is how it was written: `15,2 %`. */
  | { readonly kind: 'number'; readonly text: string; readonly value: Decimal }
  | { readonly kind: 'figure'; readonly figure: Figure }
  | { readonly kind: 'negative'; readonly of: Expression }
  | { readonly kind: 'operation'; readonly operator: Operator; readonly left: Expression; readonly right: Expression };

/** How tightly the parts hold together. */
const RANK: Readonly<Record<Operator, number>> = { '+': 1, '−': 1, '×': 2, '÷': 2 };
const rankOf = (expression: Expression): number => (expression.kind === 'operation' ? RANK[expression.operator] : expression.kind === 'negative' ? 3 : 4);

/** With no more brackets than it takes. @param nameOf what is written for a figure */
export function printExpression(expression: Expression, nameOf: (figure: Figure) => string = ({ id }) => id): string {
  const print = (one: Expression, isEnough: boolean): string => {
    const text = printExpression(one, nameOf);
    return isEnough ? text : `(${text})`;
  };
  switch (expression.kind) {
    case 'number':
      return expression.text;
    case 'figure':
      return nameOf(expression.figure);
    case 'negative':
      return `−${print(expression.of, rankOf(expression.of) > 3)}`;
    case 'operation': {
      const { operator, left, right } = expression;
      const rank = RANK[operator];
      return `${print(left, rankOf(left) >= rank)} ${operator} ${print(right, rankOf(right) > rank && right.kind !== 'negative')}`;
    }
  }
}

/** As often as they are named, in the order of the expression. */
export function figuresIn(expression: Expression): Figure[] {
  switch (expression.kind) {
    case 'number':
      return [];
    case 'figure':
      return [expression.figure];
    case 'negative':
      return figuresIn(expression.of);
    case 'operation':
      return [...figuresIn(expression.left), ...figuresIn(expression.right)];
  }
}
