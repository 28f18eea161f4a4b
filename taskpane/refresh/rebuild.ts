/** A sheet that is built anew in its place, so that the user's references to it live on. What he entered there stays. */
import { rectangle } from '../../src/workbook/address';
import type { Block, Cell, SheetModel } from '../../src/workbook/model';
import type { Snapshot } from '../load/snapshot';
import { MARKER_CELL, markerName, sameName } from '../record/marker';
import { absolute } from '../writer/reference';
import type { NamePlan, SheetPlan } from '../writer/sheetPlan';
import { placeOf } from './compare';
import type { SheetRefresh } from './plan';

export function rebuildPlan({ own, model, targets, layout }: SheetRefresh, snapshot: Snapshot): SheetPlan {
  const { sheet, charts, tables, written, present } = own;
  const plan = (name: string, cell: string, comment: string): NamePlan => ({
    name,
    formula: `=${absolute(sheet.name, cell)}`,
    comment,
    exists: snapshot.names.some((found) => sameName(found.name, name)),
  });
  const ours = snapshot.record?.sheets[model.key]?.names ?? [];
  const isOurs = (name: string): boolean => ours.some((own) => sameName(own, name));
  /** What stands in the cell of a name of the add-in's now. */
  const entered = (name: string): Cell | undefined => {
    const formula = snapshot.names.find((found) => sameName(found.name, name))?.formula;
    const cell = formula && isOurs(name) ? /![$]?([A-Z]+)[$]?(\d+)$/.exec(formula) : null;
    if (!cell) return undefined;
    const { row, column } = placeOf(`${cell[1]}${cell[2]}`);
    return present.formulas[row]?.[column];
  };
  return {
    model: { ...model, name: sheet.name, blocks: [...model.blocks, ...inputs(model, entered)], links: targets },
    language: written.language,
    layout,
    position: 0,
    replaces: null,
    over: { id: sheet.id, charts, tables },
    marker: plan(markerName(model.key), MARKER_CELL, 'JC Finanzplanung'),
    names: model.names
      .filter(({ name }) => isOurs(name) || !snapshot.names.some((found) => sameName(found.name, name)))
      .map(({ name, cell, comment }) => plan(name, cell, comment)),
  };
}

/** Inputs are known by their names, wherever they stood. */
function inputs({ blocks, names }: SheetModel, entered: (name: string) => Cell | undefined): Block[] {
  const isInput = (cell: string): boolean => blocks.some(({ range, style }) => style === 'JC Eingabe' && covers(range, cell));
  return names
    .filter(({ cell }) => isInput(cell))
    .flatMap(({ name, cell }) => {
      const content = entered(name);
      return content === undefined ? [] : [{ range: cell, cells: [[content]] }];
    });
}

function covers(range: string, cell: string): boolean {
  const { top, left, bottom, right } = rectangle(range);
  const { row, column } = placeOf(cell);
  return row + 1 >= top && row + 1 <= bottom && column + 1 >= left && column + 1 <= right;
}
