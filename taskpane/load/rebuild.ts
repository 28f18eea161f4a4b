/** A sheet of an earlier build, built anew in its place, so that the user's references to it live on. What he entered there stays. */
import type { Snapshot } from '../sheets/snapshot';
import { cellOf, MARKER_CELL, markerName, sameName } from '../sheets/marker';
import { absolute } from '../../src/formula/sheetReference';
import type { NamePlan, SheetPlan } from '../sheets/sheetPlan';
import { enteredInputs, filled } from '../sheets/inputs';
import type { SheetRefresh } from './renewSheet';

export function rebuildPlan({ own, model, targets, layout, dropped }: SheetRefresh, snapshot: Snapshot): SheetPlan {
  const { sheet, charts, tables, written } = own;
  const entered = enteredInputs(model, own, snapshot);
  const inputs = Object.fromEntries(Object.entries(entered).filter(([name]) => !dropped.includes(name)));
  const found = (name: string) => snapshot.names.find((other) => sameName(other.name, name));
  const plan = (name: string, cell: string, comment: string): NamePlan => ({
    name,
    formula: `=${absolute(sheet.name, cell)}`,
    comment,
    exists: found(name) !== undefined,
  });
  const ours = snapshot.record?.sheets[model.key]?.names ?? [];
  /** A name that the user made, or pointed at another sheet, is his. */
  const isOurs = (name: string): boolean => {
    const formula = found(name)?.formula;
    if (formula === undefined) return true;
    const target = cellOf(formula);
    return ours.some((own) => sameName(own, name)) && (target === undefined || sameName(target.sheet, sheet.name));
  };
  return {
    ...filled({ ...model, name: sheet.name, links: targets }, inputs),
    language: written.language,
    layout,
    position: 0,
    over: { id: sheet.id, charts, tables, inputs },
    marker: plan(markerName(model.key), MARKER_CELL, 'JC Finanzplanung'),
    names: model.names.filter(({ name }) => isOurs(name)).map(({ name, cell, comment }) => plan(name, cell, comment)),
  };
}
