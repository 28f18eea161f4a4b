import type { CellName } from '../../src/workbook/model';
import type { NamePlan } from './sheetPlan';

/** Before any formula: a name that does not exist yet would show #NAME?. */
export function queueNames({ names }: Excel.Workbook, plans: readonly NamePlan[]): void {
  for (const { name, formula, comment, exists } of plans) {
    if (exists) names.getItem(name).formula = formula;
    else names.add(name, formula, comment);
  }
}

/** What names that are there already say of their cells. */
export function queueComments({ names }: Excel.Workbook, named: readonly Pick<CellName, 'name' | 'comment'>[]): void {
  for (const { name, comment } of named) names.getItem(name).comment = comment;
}
