/** The workbook names of a sheet that the add-in wrote: where they point, and where they should. */
import { cell as address } from '../../src/formula/address';
import type { SheetModel } from '../../src/workbook/model';
import { findName, isAmong, type FoundName } from '../sheets/marker';
import { absolute } from '../../src/formula/sheetReference';
import type { NamePlan } from '../sheets/sheetPlan';
import type { Change } from '../sheets/changes';
import { positionOf, isSame } from '../sheets/compare';
import { canonical } from '../../src/formula/canonical';
import type { Movement } from '../sheets/movement';

/** A change with what would replace it. */
export interface NameChange extends Change {
  readonly plan: NamePlan;
}

export interface NameComparison {
  /** Left behind by sorting: they go back to their own row. */
  readonly renewals: readonly NamePlan[];
  readonly changes: readonly NameChange[];
}

/** @param ours the names that the add-in made on this sheet */
export function compareNames(model: SheetModel, ours: readonly string[], found: readonly FoundName[], movement: Movement): NameComparison {
  const renewals: NamePlan[] = [];
  const changes: NameChange[] = [];
  const places = model.names.flatMap(({ name, cell: home, comment }) => {
    const place = movement.place(positionOf(home));
    if (!place || !isAmong(name, ours)) return [];
    const cell = address(place.column + 1, place.row + 1);
    const formula = `=${absolute(movement.sheetName, cell)}`;
    const present = findName(found, name);
    return [{ name, comment, cell, formula, present, isRight: present !== undefined && isSame(present.formula, formula) }];
  });
  const wrong = places.filter(({ isRight }) => !isRight);
  // Sorting moves contents and leaves names behind, so each stands where another one belongs that is wrong as well. Where nothing was
  // sorted, somebody has pointed them there.
  const vacant = new Set(wrong.map(({ formula }) => canonical(formula)));
  for (const { name, comment, cell, formula, present } of wrong) {
    const plan: NamePlan = { name, formula, comment, exists: present !== undefined };
    if (present && movement.isReordered && vacant.has(canonical(present.formula))) renewals.push(plan);
    else {
      changes.push({
        kind: present ? 'nameMoved' : 'nameDeleted',
        key: model.key,
        sheet: movement.sheetName,
        cell,
        name,
        loaded: formula,
        mine: present?.formula ?? '',
        mineText: present?.formula ?? '',
        next: formula,
        numberFormat: '',
        plan,
      });
    }
  }
  return { renewals, changes };
}
