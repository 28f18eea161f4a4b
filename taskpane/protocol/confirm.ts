/** Compares what Excel shows with the add-in's own calculation: a value from before a recalculation must not become evidence. */
import { agrees, evaluator, valueAt } from '../trace/evaluate';
import { parseFormula, type Expression } from '../trace/expression';
import { isMatrix, single, type CellValue, type FormulaValue } from '../trace/native';
import { isPending } from '../excel/pending';
import { finder, formulaCells, tracedCell, type FormulaCell, type WorkbookContents } from './workbookContents';

/** A cell that shows something else than its formula gives. */
export interface Unconfirmed extends FormulaCell {
  readonly calculated: CellValue;
}

export interface Confirmation {
  readonly formulas: number;
  /** Formulas that the add-in has calculated itself; the others only Excel knows. */
  readonly recalculated: number;
  readonly unconfirmed: readonly Unconfirmed[];
}

export function confirm(book: WorkbookContents): Confirmation {
  const evaluate = evaluator({ find: finder(book) });
  const cells = formulaCells(book);
  const results = cells.map((cell) => {
    const expression = parseFormula(cell.formula);
    return { cell, calculated: expression && firstOf(expression, evaluate(expression, tracedCell(cell))) };
  });
  const known = results.flatMap(({ cell, calculated }): Unconfirmed[] => (calculated === undefined ? [] : [{ ...cell, calculated }]));
  // What has no result yet is told as that.
  const differs = ({ calculated, value }: Unconfirmed): boolean => !agrees(calculated, value) && !(typeof value === 'object' && isPending(value.code));
  return { formulas: cells.length, recalculated: known.length, unconfirmed: known.filter(differs) };
}

/** What comes into the cell itself. Which cell of a plain range Excel takes, only Excel knows. */
function firstOf({ kind }: Expression, value: FormulaValue): CellValue | undefined {
  const isOne = !isMatrix(value) || (value.length === 1 && value[0]?.length === 1);
  return isOne || kind === 'call' ? single(valueAt(value, 0, 0)) : undefined;
}
