/** Compares what Excel shows with the add-in's own calculation: a value from before a recalculation must not become evidence. */
import { agrees, evaluator, valueAt } from '../trace/evaluate';
import { parseFormula } from '../trace/expression';
import type { CellValue } from '../trace/native';
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
    return { cell, calculated: expression && asCellValue(valueAt(evaluate(expression, tracedCell(cell)), 0, 0)) };
  });
  const known = results.flatMap(({ cell, calculated }): Unconfirmed[] => (calculated === undefined ? [] : [{ ...cell, calculated }]));
  // What has no result yet is told as that.
  const differs = ({ calculated, value }: Unconfirmed): boolean => !agrees(calculated, value) && !(typeof value === 'object' && isPending(value.code));
  return { formulas: cells.length, recalculated: known.length, unconfirmed: known.filter(differs) };
}

const asCellValue = (value: ReturnType<typeof valueAt>): CellValue | undefined => (Array.isArray(value) ? undefined : (value as CellValue | undefined));
