/** Decides, before anything is written, what a load will do to a workbook, or why it must not. */
import type { Language } from '../../src/language';
import { SHEET_CHOICES } from '../../src/workbook/choices';
import type { SheetKey, SheetModel } from '../../src/workbook/model';
import { MARKER_CELL, markerName, sameName, type FoundSheet } from '../record/marker';
import { absolute } from '../writer/reference';
import type { NamePlan, SheetPlan } from '../writer/sheetPlan';
import { planNames, type TakenName } from './names';
import { tabPosition, writeOrder } from './order';
import { completeSheets, ownSheets } from './own';
import { adapt } from './adapt';
import { layoutOf } from '../refresh/layout';
import type { Snapshot, SnapshotSheet } from './snapshot';

export interface PresentSheet extends FoundSheet {
  readonly key: SheetKey;
}

export interface LoadPlan {
  /** In the order of writing. */
  readonly sheets: readonly SheetPlan[];
  /** Complete already; they stay as they are. */
  readonly kept: readonly PresentSheet[];
  readonly taken: readonly TakenName[];
}

export type Obstacle =
  | { readonly kind: 'structureProtected' }
  | { readonly kind: 'sheetTaken' | 'sheetProtected'; readonly sheets: readonly { readonly key: SheetKey; readonly name: string }[] }
  | { readonly kind: 'tableTaken'; readonly table: string };

/**
 * @param models every sheet that will stand in the workbook: those chosen and those complete already, in the order of the tabs
 * @param chosen the sheets to load
 * @param language of `models`
 */
export function planLoad(
  models: readonly SheetModel[],
  chosen: ReadonlySet<SheetKey>,
  snapshot: Snapshot,
  language: Language,
): LoadPlan | Obstacle {
  const own = ownSheets(snapshot);
  const complete = completeSheets(snapshot);
  const isComplete = ({ key }: SheetModel): boolean => complete.has(key);
  const wanted = models.filter(({ key }) => chosen.has(key));
  const toWrite = wanted.filter((model) => !isComplete(model));
  const obstacle = findObstacle(toWrite, own, snapshot);
  if (obstacle) return obstacle;

  const kept = models.filter(isComplete);
  const nameOf = (model: SheetModel): string => (toWrite.includes(model) ? model.name : (own.get(model.key)?.name ?? model.name));
  const present = [...toWrite, ...kept].map((model) => ({ model, sheetName: nameOf(model), isNew: toWrite.includes(model) }));
  const { names, taken } = planNames(present, snapshot);
  const sequence = SHEET_CHOICES.map(({ key }) => key);
  const tabs = snapshot.sheets.map((sheet) => sequence.find((key) => own.get(key) === sheet) ?? null);

  const sheets = writeOrder(toWrite).map((model): SheetPlan => {
    const replaced = own.get(model.key);
    if (replaced) tabs.splice(tabs.indexOf(model.key), 1);
    const position = tabPosition(model.key, tabs, sequence);
    tabs.splice(position, 0, model.key);
    return {
      model: adapt(model, taken, present),
      language,
      layout: layoutOf(model),
      position,
      replaces: replaced?.id ?? null,
      marker: markerPlan(model, snapshot),
      names: names.get(model.key) ?? [],
    };
  });
  return {
    sheets,
    kept: kept.filter((model) => wanted.includes(model)).flatMap(({ key }) => {
      const sheet = own.get(key);
      return sheet ? [{ key, id: sheet.id, name: sheet.name }] : [];
    }),
    taken,
  };
}

function findObstacle(toWrite: readonly SheetModel[], own: ReadonlyMap<SheetKey, SnapshotSheet>, snapshot: Snapshot): Obstacle | null {
  if (toWrite.length === 0) return null;
  if (snapshot.structureProtected) return { kind: 'structureProtected' };
  const taken = toWrite.filter(({ key, name }) => snapshot.sheets.some((sheet) => sameName(sheet.name, name) && sheet !== own.get(key)));
  if (taken.length > 0) return { kind: 'sheetTaken', sheets: taken.map(({ key, name }) => ({ key, name })) };
  const locked = toWrite.filter(({ key }) => own.get(key)?.isProtected);
  if (locked.length > 0) return { kind: 'sheetProtected', sheets: locked.map(({ key, name }) => ({ key, name: own.get(key)?.name ?? name })) };
  const table = toWrite
    .filter(({ key }) => !own.has(key))
    .flatMap(({ tables }) => tables)
    .find(({ name }) => [...snapshot.tables, ...snapshot.names.map((found) => found.name)].some((other) => sameName(other, name)));
  return table ? { kind: 'tableTaken', table: table.name } : null;
}

function markerPlan({ key, name }: SheetModel, snapshot: Snapshot): NamePlan {
  const marker = markerName(key);
  return {
    name: marker,
    formula: `=${absolute(name, MARKER_CELL)}`,
    comment: 'JC Finanzplanung',
    exists: snapshot.names.some((found) => sameName(found.name, marker)),
  };
}
