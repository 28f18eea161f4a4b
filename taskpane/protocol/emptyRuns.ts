/** Formulas of a list that give nothing yet: told once for the whole list, not row by row. */
import { translateFormulaToR1C1 } from '@borgar/fx';
import { cell as addressOf, corner } from '../../src/formula/address';
import type { JcFormula } from './calls';

/** What the sheets show where there is nothing to calculate. */
const NOTHING: readonly unknown[] = ['', '–'];

interface Run {
  readonly first: JcFormula;
  readonly relative: string;
  readonly column: number;
  readonly lastColumn: number;
  readonly top: number;
  readonly bottom: number;
}

export interface ListedFormula extends JcFormula {
  /** How many cells it stands for. */
  readonly count: number;
}

/** In the order of the formulas; a run stands where its first cell does. */
export function withoutEmptyRuns(formulas: readonly JcFormula[]): ListedFormula[] {
  const runs = beside(below(formulas.filter(({ value }) => NOTHING.includes(value))));
  const runOf = new Map(runs.map((run) => [run.first, run]));
  return formulas.flatMap((formula): ListedFormula[] => {
    const run = runOf.get(formula);
    if (!run) return NOTHING.includes(formula.value) ? [] : [{ ...formula, count: 1 }];
    const { column, lastColumn, top, bottom } = run;
    const count = (lastColumn - column + 1) * (bottom - top + 1);
    return [count === 1 ? { ...formula, count } : { ...formula, count, address: `${formula.address}:${addressOf(lastColumn, bottom)}` }];
  });
}

/** The same formula in cells below each other. */
function below(formulas: readonly JcFormula[]): Run[] {
  const open = new Map<string, Run>();
  const runs: Run[] = [];
  for (const formula of formulas) {
    const { column, row } = corner(formula.address);
    const relative = translateFormulaToR1C1(formula.formula, formula.address);
    const key = JSON.stringify([formula.sheet, column]);
    const above = open.get(key);
    const goesOn = above?.bottom === row - 1 && above.relative === relative && above.first.value === formula.value;
    const run = goesOn ? { ...above, bottom: row } : { first: formula, relative, column, lastColumn: column, top: row, bottom: row };
    if (goesOn) runs.splice(runs.indexOf(above), 1, run);
    else runs.push(run);
    open.set(key, run);
  }
  return runs;
}

/** Runs of the same rows in columns beside each other. */
function beside(runs: readonly Run[]): Run[] {
  /** By what a run must be like to go on in the next column. */
  const merged = new Map<string, Run>();
  const keyOf = ({ first, relative, top, bottom }: Run, column: number): string => JSON.stringify([first.sheet, relative, first.value, top, bottom, column]);
  for (const run of runs) {
    const key = keyOf(run, run.column - 1);
    const left = merged.get(key);
    merged.delete(key);
    merged.set(keyOf(run, run.column), left ? { ...left, lastColumn: run.column } : run);
  }
  return [...merged.values()];
}
