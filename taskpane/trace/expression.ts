/** A formula as a tree of calls, operations, references and constants, each with its text in the formula. */
import {
  isArrayNode,
  isBinaryNode,
  isCallNode,
  isErrorNode,
  isLiteralNode,
  isOperator,
  isReferenceNode,
  isUnaryNode,
  parse,
  parseStructRef,
} from '@borgar/fx';
import { readReference } from '../functions/argument';
import { withOwnNames } from '../../src/formula/ownName';
import type { Reference } from '../../src/formula/reference';
import { remembered } from '../../src/formula/remembered';
import { tokensOf } from '../../src/formula/tokens';

export type Scalar = number | string | boolean | { readonly code: string };

/** What stands at one place of a formula. `source` is its text in invariant form. */
export type Expression =
  | { readonly kind: 'constant'; readonly source: string; readonly value: Scalar | readonly (readonly Scalar[])[] }
  | { readonly kind: 'reference'; readonly source: string; readonly target: Target }
  /** Null where an argument is left out. */
  | { readonly kind: 'call'; readonly source: string; readonly name: string; readonly args: readonly (Expression | null)[] }
  | { readonly kind: 'operation'; readonly source: string; readonly operator: string; readonly args: readonly Expression[] }
  /** Only Excel knows what it means: another workbook, a whole column, more than 100,000 cells, LET and LAMBDA. */
  | { readonly kind: 'opaque'; readonly source: string };

/** Cells that a formula means. */
export type Target =
  | Reference
  /** All cells that the formula in this cell spills to: `A1#`. */
  | { readonly kind: 'spill'; readonly sheet: string | undefined; readonly address: string }
  /** The cell of a table's column beside the formula: `[@Wert]`. */
  | { readonly kind: 'row'; readonly table: string; readonly column: string };

type Node = NonNullable<ReturnType<typeof parse>>;

/** Of a formula with its `=`, in invariant form. Undefined where it cannot be parsed. */
export const parseFormula = remembered((written): Expression | undefined => {
  const formula = withOwnNames(written);
  try {
    const node = parse([...tokensOf(formula)]);
    return node ? read(node, formula) : undefined;
  } catch {
    return undefined;
  }
});

function read(node: Node, formula: string): Expression {
  const [start = 0, end = formula.length] = node.loc ?? [];
  const source = withBrackets(formula, start, end);
  const argument = (one: unknown): Expression => read(one as Node, formula);
  if (isLiteralNode(node)) return { kind: 'constant', source, value: node.value };
  if (isErrorNode(node)) return { kind: 'constant', source, value: { code: node.value } };
  if (isReferenceNode(node)) return referenceTo(node.value, source);
  if (isArrayNode(node)) return arrayOf(node, source);
  if (isUnaryNode(node)) return unary(node.operator, argument(node.arguments[0]), source);
  if (isBinaryNode(node)) return binary(node.operator, node.arguments.map(argument), source);
  if (!isCallNode(node)) return { kind: 'opaque', source };
  return call(node.callee.name, node.arguments.map((one) => (one ? argument(one) : null)), source);
}

/** The parser leaves out the brackets around a first or last part: `(C2+C3)*C4` would begin at `C2`. */
function withBrackets(formula: string, start: number, end: number): string {
  let depth = 0;
  let missing = 0;
  for (const { at, step } of bracketsIn(formula)) {
    if (at < start || at >= end) continue;
    depth += step;
    missing = Math.max(missing, -depth);
  }
  if (missing === 0 && depth === 0) return formula.slice(start, end);
  // As many brackets as are missing, with what stands between them.
  const before = new RegExp(`(?:\\(\\s*){${missing}}$`).exec(formula.slice(0, start))?.[0] ?? '';
  const behind = new RegExp(`^(?:\\s*\\)){${depth + missing}}`).exec(formula.slice(end))?.[0] ?? '';
  return before + formula.slice(start, end) + behind;
}

/** Where brackets open and close calls and parts. */
const bracketsIn = remembered((formula) =>
  tokensOf(formula).flatMap((token): { readonly at: number; readonly step: 1 | -1 }[] => {
    if (!isOperator(token) || (token.value !== '(' && token.value !== ')')) return [];
    return [{ at: token.loc?.[0] ?? 0, step: token.value === '(' ? 1 : -1 }];
  }),
);

function referenceTo(text: string, source: string): Expression {
  const { table, columns = [], sections = [], context = [] } = parseStructRef(text) ?? {};
  const [column] = columns;
  const isThisRow = sections.length === 1 && sections[0]?.toLowerCase() === 'this row' && columns.length === 1 && context.length === 0;
  if (isThisRow && table && column !== undefined) return { kind: 'reference', source, target: { kind: 'row', table, column } };
  const target = readReference(text);
  return target ? { kind: 'reference', source, target } : { kind: 'opaque', source };
}

/** Excel writes newer functions with a prefix into the file. */
const PREFIX = /^(_xlfn\.|_xlws\.)+/i;

function call(written: string, args: readonly (Expression | null)[], source: string): Expression {
  const name = written.replace(PREFIX, '').toUpperCase();
  const [first] = args;
  if (name === 'SINGLE' && first) return unary('@', first, source);
  if (name === 'ANCHORARRAY' && first) return unary('#', first, source);
  return { kind: 'call', source, name, args };
}

function unary(operator: string, of: Expression, source: string): Expression {
  // A sign that changes nothing is nothing to explain.
  if (operator === '+' || operator === '@') return of;
  if (operator === '#') {
    if (of.kind !== 'reference' || of.target.kind !== 'cells') return { kind: 'opaque', source };
    return { kind: 'reference', source, target: { ...of.target, kind: 'spill' } };
  }
  if (operator === '-' && of.kind === 'constant' && typeof of.value === 'number') return { kind: 'constant', source, value: -of.value };
  return { kind: 'operation', source, operator: operator === '-' ? 'negative' : operator, args: [of] };
}

/** `a+b+c` has three parts of one rank. */
function binary(operator: string, [left, right]: readonly Expression[], source: string): Expression {
  if (!left || !right || [':', ',', ' '].includes(operator)) return { kind: 'opaque', source };
  const isChain = ['+', '*', '&'].includes(operator) && left.kind === 'operation' && left.operator === operator;
  return { kind: 'operation', source, operator, args: [...(isChain ? left.args : [left]), right] };
}

function arrayOf(node: Extract<Node, { type: 'ArrayExpression' }>, source: string): Expression {
  const rows = node.elements.map((row) => row.map((one) => read(one as Node, '')));
  const isConstant = rows.every((row) => row.every(({ kind }) => kind === 'constant'));
  if (!isConstant) return { kind: 'opaque', source };
  return { kind: 'constant', source, value: rows.map((row) => row.map((one) => (one as { value: Scalar }).value)) };
}

/** Everything that the expression refers to, in the order of the formula. */
export function targetsIn(expression: Expression): Target[] {
  switch (expression.kind) {
    case 'reference':
      return [expression.target];
    case 'call':
    case 'operation':
      return expression.args.flatMap((one) => (one ? targetsIn(one) : []));
    default:
      return [];
  }
}
