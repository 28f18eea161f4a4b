/** Which workbook names a load creates, and which ones stand in its way. */
import type { SheetKey, SheetModel } from '../../src/workbook/model';
import { cell as address, rectangle } from '../../src/formula/address';
import { namesIn } from '../../src/formula/namesIn';
import { sameName } from './marker';
import { absolute } from '../../src/formula/sheetReference';
import type { CellPlace, NamePlan } from './sheetPlan';
import type { Snapshot } from './snapshot';

/** A name of ours that the user's workbook uses for something else. It stays the user's. */
export interface TakenName {
  readonly name: string;
  /** What the user's name refers to, as a formula. */
  readonly theirs: string;
  /** The cell that ours would have named. */
  readonly ours: CellPlace;
  /** The formulas that refer to that cell by its address instead. */
  readonly cells: readonly CellPlace[];
}

/** A sheet that will stand in the workbook when the load is done. */
export interface PresentModel {
  readonly model: SheetModel;
  /** The user may have renamed one that is there already. */
  readonly sheetName: string;
  readonly isNew: boolean;
}

export function planNames(
  present: readonly PresentModel[],
  snapshot: Snapshot,
): { readonly names: ReadonlyMap<SheetKey, readonly NamePlan[]>; readonly taken: readonly TakenName[] } {
  const names = new Map<SheetKey, NamePlan[]>();
  const taken: TakenName[] = [];
  for (const { model, sheetName, isNew } of present) {
    const recorded = snapshot.record?.sheets[model.key]?.names ?? [];
    const planned: NamePlan[] = [];
    for (const { name, cell, comment } of model.names) {
      const existing = snapshot.names.find((found) => sameName(found.name, name));
      const isOurs = recorded.some((ours) => sameName(ours, name));
      if (existing && !isOurs) {
        const cells = mentions(name, present.filter((other) => other.isNew));
        if (isNew || cells.length > 0) taken.push({ name, theirs: existing.formula, ours: { sheet: sheetName, cell }, cells });
      } else if (isNew) {
        planned.push({ name, formula: `=${absolute(sheetName, cell)}`, comment, exists: existing !== undefined });
      }
    }
    names.set(model.key, planned);
  }
  return { names, taken };
}

function mentions(name: string, written: readonly PresentModel[]): CellPlace[] {
  return written.flatMap(({ model, sheetName }) =>
    model.blocks.flatMap(({ range, cells }) => {
      const { top, left } = rectangle(range);
      return (cells ?? []).flatMap((row, rowIndex) =>
        row.flatMap((content, columnIndex) =>
          namesIn(content).has(name.toUpperCase())
            ? [{ sheet: sheetName, cell: address(left + columnIndex, top + rowIndex) }]
            : [],
        ),
      );
    }),
  );
}
