/** Numbers that stand in a formula where a reference belongs. */
import { definitionOf } from '../../trace/evaluate';
import { parseFormula, type Expression } from '../../trace/expression';

/** Nothing, all, per cent, months of a year, another sign: they mean the same in every year. */
const HARMLESS: readonly number[] = [0, 1, -1, 12, 100];

/** Arguments that stand for an amount; those left out choose a digit, a column, a mode. */
const AMOUNTS: Readonly<Record<string, readonly number[] | 'all'>> = {
  SUM: 'all',
  PRODUCT: 'all',
  AVERAGE: 'all',
  MIN: 'all',
  MAX: 'all',
  IF: [1, 2],
  IFERROR: [0, 1],
  IFNA: [0, 1],
  ABS: [0],
  ROUND: [0],
  ROUNDUP: [0],
  ROUNDDOWN: [0],
};

const SIGNS: Readonly<Record<string, string>> = { '+': '+', '-': '−', '*': '×', '/': '÷', '^': '^' };

export interface Literal {
  readonly value: number;
  /** With the operator before it: `×1.05`. */
  readonly sign: string;
  readonly isPercent: boolean;
}

/** In the order of the formula. */
export function literalsIn(formula: string): Literal[] {
  const expression = parseFormula(formula);
  return expression ? search(expression, '', true) : [];
}

/** @param counts whether a number at this place stands for an amount */
function search(expression: Expression, sign: string, counts: boolean): Literal[] {
  switch (expression.kind) {
    case 'constant':
      return counts ? numbersIn(expression.value).flatMap((value) => literal(value, sign, false)) : [];
    case 'operation': {
      const [first] = expression.args;
      if (expression.operator === '%' && first?.kind === 'constant' && typeof first.value === 'number') return counts ? literal(first.value, sign, true) : [];
      return expression.args.flatMap((one, index) => search(one, index > 0 ? (SIGNS[expression.operator] ?? '') : '', true));
    }
    case 'call':
      return expression.args.flatMap((one, index) => (one ? search(one, '', isAmount(expression.name, index)) : []));
    default:
      return [];
  }
}

function literal(value: number, sign: string, isPercent: boolean): Literal[] {
  return HARMLESS.includes(isPercent ? value / 100 : value) ? [] : [{ value, sign, isPercent }];
}

const numbersIn = (value: Extract<Expression, { kind: 'constant' }>['value']): number[] =>
  (Array.isArray(value) ? value.flat() : [value]).filter((one): one is number => typeof one === 'number');

/** Of a JC function, amounts and rates; counts, years, precisions and choices are no figures. */
function isAmount(name: string, index: number): boolean {
  const definition = definitionOf(name);
  if (definition) {
    const parameter = definition.parameters[Math.min(index, definition.parameters.length - 1)];
    return parameter?.kind === 'amount' || parameter?.kind === 'rate';
  }
  const positions = AMOUNTS[name];
  return positions === 'all' || (positions?.includes(index) ?? false);
}

/** What `formula` has beyond what was loaded. */
export function addedLiterals(formula: string, loaded: string): Literal[] {
  const known = literalsIn(loaded).map(({ value }) => value);
  return literalsIn(formula).filter(({ value }) => {
    const index = known.indexOf(value);
    if (index >= 0) known.splice(index, 1);
    return index < 0;
  });
}
