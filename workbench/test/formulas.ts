import type { FunctionArgument, Scalar } from '../model/grid';

export type Evaluated = FunctionArgument;
type Value = Evaluated | Evaluated[][];

export interface Scope {
  /** The cells of an address or name; null where it is neither. */
  reference(text: string): Evaluated[][] | null;
  isCustom(name: string): boolean;
}

/** A value, or the custom function that makes it; custom functions are understood as the whole formula only. */
export type Outcome = { readonly value: Scalar } | { readonly call: string; readonly args: readonly Value[] };

/** Formulas enough for tests: + - * /, texts, references, SUM and custom functions. */
export function evaluate(formula: string, scope: Scope): Outcome {
  const tokens =
    formula.slice(1).match(/"(?:[^"]|"")*"|'[^']+'![$A-Z0-9:]+|[\p{L}_][\p{L}\p{N}_.!$:]*|\$?[A-Z]+\$?\d+|\d+(?:\.\d+)?|[-+*/(),]/giu) ??
    [];
  let at = 0;
  const peek = (): string => tokens[at] ?? '';
  const next = (): string => tokens[at++] ?? '';

  const args = (): Value[] => {
    const list: Value[] = [];
    next();
    while (peek() !== ')' && peek() !== '') {
      list.push(peek() === ',' ? null : sum());
      if (peek() === ',') next();
    }
    next();
    return list;
  };

  const operand = (): Value => {
    const token = next();
    if (token === '-') return -number(single(operand()));
    if (token === '(') {
      const value = sum();
      next();
      return value;
    }
    if (token.startsWith('"')) return token.slice(1, -1).replaceAll('""', '"');
    if (/^\d/.test(token)) return Number(token);
    if (peek() === '(') {
      if (token.toUpperCase() !== 'SUM') throw '#NAME?';
      return args()
        .flat(2)
        .reduce<number>((total, value) => total + (typeof value === 'number' ? value : 0), 0);
    }
    const cells = scope.reference(token);
    if (!cells) throw '#NAME?';
    return cells.length === 1 && cells[0]?.length === 1 ? (cells[0][0] ?? null) : cells;
  };

  const product = (): Value => {
    let value = operand();
    while (peek() === '*' || peek() === '/') {
      const operator = next();
      const right = number(single(operand()));
      if (operator === '/' && right === 0) throw '#DIV/0!';
      value = operator === '*' ? number(single(value)) * right : number(single(value)) / right;
    }
    return value;
  };

  const sum = (): Value => {
    let value = product();
    while (peek() === '+' || peek() === '-')
      value = next() === '+' ? number(single(value)) + number(single(product())) : number(single(value)) - number(single(product()));
    return value;
  };

  try {
    if (scope.isCustom(peek().toUpperCase()) && tokens[1] === '(') return { call: next().toUpperCase(), args: args() };
    const value = single(sum());
    return { value: value ?? 0 };
  } catch (error) {
    if (typeof error === 'string') return { value: error };
    throw error;
  }
}

function single(value: Value): Scalar | null {
  const one = Array.isArray(value) ? (value[0]?.[0] ?? null) : value;
  if (one !== null && typeof one === 'object') throw one.error;
  return one;
}

function number(value: Scalar | null): number {
  const result = Number(value ?? 0);
  if (Number.isNaN(result)) throw '#VALUE!';
  return result;
}
