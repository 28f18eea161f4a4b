/**
 * What must add up, read from the formulas of the sheets as they were written: the cells that are added, and what they
 * must give. How the sum comes about in the workbook today plays no part.
 */
import { rangeFrom, rectangle } from '../../../src/formula/address';
import { NAMESPACE } from '../../../src/formula/ownName';
import { parseFormula, type Expression } from '../../trace/expression';

export interface SumRule {
  /** Ranges on the sheet itself. */
  readonly parts: readonly string[];
  /** What they must give: the cell itself, or what an expression says. */
  readonly total: 'cell' | Expression;
}

/** @param formula where the cells stand now, @param cell its own */
export function sumRule(formula: string, cell: string): SumRule | undefined {
  const expression = parseFormula(formula);
  return expression && ruleOf(result(expression), cell);
}

/** What a formula gives when its conditions hold: `IF(ISNUMBER(…),SUM(…),"–")` is a sum too. */
function result(expression: Expression): Expression {
  if (expression.kind !== 'call' || expression.name !== 'IF') return expression;
  const calls = expression.args.slice(1).flatMap((one) => (one?.kind === 'call' ? [result(one)] : []));
  return calls.find((one) => one.kind === 'call' && one.name in RULES) ?? expression;
}

type Rule = (args: readonly (Expression | null)[], cell: string) => SumRule | undefined;

const RULES: Readonly<Record<string, Rule>> = {
  SUM: (args) => {
    const parts = args.map((one) => (one ? areaOf(one) : undefined));
    return parts.every((part) => part !== undefined) ? { parts, total: 'cell' } : undefined;
  },
  [`${NAMESPACE}SLOT_BUDGET`]: split,
  [`${NAMESPACE}ALLOCATE`]: split,
  INDEX: ([of], cell) => (of?.kind === 'call' && of.name === `${NAMESPACE}SLOT_BUDGET` ? columnOfParts(of.args, cell) : undefined),
  // Without a tolerance the parts are claimed to give the total exactly.
  [`${NAMESPACE}SUM_CHECK`]: ([parts, total, ...tolerances]) => {
    const area = parts ? areaOf(parts) : undefined;
    const isExact = tolerances.length === 2 && tolerances.every((one) => one?.kind === 'constant' && one.value === 0);
    return area && total && isExact ? { parts: [area], total } : undefined;
  },
};

function ruleOf(expression: Expression, cell: string): SumRule | undefined {
  return expression.kind === 'call' ? RULES[expression.name]?.(expression.args, cell) : undefined;
}

/** The formula spills as many parts of the amount as there are weights. */
function split([total, weights]: readonly (Expression | null)[], cell: string): SumRule | undefined {
  const area = weights ? areaOf(weights) : undefined;
  if (!area || !total) return undefined;
  const { top, left, bottom, right } = rectangle(area);
  return { parts: [rangeFrom(cell, bottom - top + 1, right - left + 1)], total };
}

/** One part beside each of the weights, in a table where nothing spills: the first stands for all. */
function columnOfParts(args: readonly (Expression | null)[], cell: string): SumRule | undefined {
  const weights = args[1] ? areaOf(args[1]) : undefined;
  return weights && rectangle(weights).top === rectangle(cell).top ? split(args, cell) : undefined;
}

function areaOf({ kind, ...expression }: Expression): string | undefined {
  if (kind !== 'reference' || !('target' in expression) || expression.target.kind !== 'cells' || expression.target.sheet !== undefined) return undefined;
  const address = expression.target.address.replaceAll('$', '');
  return /^[A-Z]+\d+(:[A-Z]+\d+)?$/.test(address) ? address : undefined;
}
