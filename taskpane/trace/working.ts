/** What the call at one place of a formula is: a published figure, a JC function with its steps, a choice between branches. */
import { CellError } from '../../functions/engine/cellError';
import { findFigure } from '../../src/programme/figures';
import { corner } from '../../src/formula/address';
import { definitionOf, type Evaluate } from './evaluate';
import type { Expression } from './expression';
import { findingsOf } from './findings';
import type { TracedCell } from './found';
import type { Formula } from './gather';
import { isErrorValue, single, truth } from './native';
import type { Origin, Working } from './node';

/** `JC.FIGURE("KDU_UH_IST_2024")` is a published figure that stands in no cell. */
export function publishedBy(expression: Expression): Origin | undefined {
  if (expression.kind !== 'call' || expression.name !== 'JC.FIGURE') return undefined;
  const [id] = expression.args;
  const figure = id?.kind === 'constant' && typeof id.value === 'string' ? findFigure(id.value) : undefined;
  return figure && { kind: 'figure', figure, findings: findingsOf(figure.id), isAltered: false };
}

/** Whether the argument at a place adds nothing: the branch of IF that does not apply, what IFERROR did not need, what CHOOSE left. */
export function unusedParts(expression: Expression, cell: TracedCell, evaluate: Evaluate): (place: number) => boolean {
  if (expression.kind === 'call' && expression.name === 'CHOOSE') {
    const [index] = expression.args;
    const chosen = index && single(evaluate(index, cell));
    return (place) => typeof chosen === 'number' && place > 0 && place !== Math.trunc(chosen);
  }
  const unused = unusedPart(expression, cell, evaluate);
  return (place) => place === unused;
}

function unusedPart(expression: Expression, cell: TracedCell, evaluate: Evaluate): number | undefined {
  if (expression.kind !== 'call') return undefined;
  const [first] = expression.args;
  const value = first ? single(evaluate(first, cell)) : undefined;
  if (expression.name === 'IFERROR' || expression.name === 'IFNA') return value === undefined || isErrorValue(value) ? undefined : 1;
  if (expression.name !== 'IF') return undefined;
  const holds = truth(value);
  return holds === undefined ? undefined : holds ? 2 : 1;
}

/** @param shown the cell that the result comes into, where it spills from the formula's own */
export function workingOf(expression: Expression, { cell }: Formula, evaluate: Evaluate, shown: TracedCell = cell): Working | undefined {
  const definition = expression.kind === 'call' ? definitionOf(expression.name) : undefined;
  if (!definition || expression.kind !== 'call') return undefined;
  const args = expression.args.map((one) => (one ? evaluate(one, cell) : null));
  // Where rows of imports are summed, they tell how; and to work out again what 100,000 rows give takes long.
  const isTold = definition.rowsBehind && !isErrorValue(evaluate(expression, cell));
  if (isTold || args.includes(undefined)) return { definition, steps: [], error: undefined };
  const { steps, result } = definition.explain(args, offset(cell, shown));
  return { definition, steps, error: result instanceof CellError ? result : undefined };
}

/** Excel keeps a formula in a cell for text as a text, and answers it as the cell's formula, too. */
export const isStoredAsText = ({ formula, value }: TracedCell): boolean => formula !== '' && value === formula;

export function offset(from: TracedCell, to: TracedCell): { readonly row: number; readonly column: number } {
  const [first, here] = [corner(from.address), corner(to.address)];
  return { row: here.row - first.row, column: here.column - first.column };
}
