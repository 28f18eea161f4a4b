/** Decides, before anything is written, what a load will do to a workbook, or why it must not. */
import type { Language } from '../../src/language';
import { SHEET_CHOICES } from '../../src/workbook/choices';
import { KDU_TABLES, tablesIn, type KduTableKey } from '../../src/workbook/kduTables';
import type { CellContent, SheetKey, SheetModel } from '../../src/workbook/model';
import { MARKER_CELL, markerName, sameName, type PresentSheet } from '../sheets/marker';
import { absolute } from '../../src/formula/sheetReference';
import type { NamePlan, SheetPlan } from '../sheets/sheetPlan';
import { planNames, type TakenName } from '../sheets/takenNames';
import { tabPosition, writeOrder } from './order';
import { ownSheets, standingSheets } from '../sheets/own';
import { adapt } from '../sheets/adapt';
import { freeName, freeTable } from '../sheets/freeName';
import { enteredInputs, filled } from '../sheets/inputs';
import { layoutOf } from '../sheets/layoutFingerprint';
import type { OwnContents } from '../sheets/readOwn';
import type { Snapshot, SnapshotSheet } from '../sheets/snapshot';

export interface LoadPlan {
  /** In the order of writing. */
  readonly sheets: readonly SheetPlan[];
  /** Complete already; they stay as they are. */
  readonly kept: readonly PresentSheet[];
  readonly taken: readonly TakenName[];
  /** Tables of the KdU data that formulas name and the workbook lacks; they are made empty, before everything else. */
  readonly data: readonly KduTableKey[];
}

export type Obstacle =
  | { readonly kind: 'structureProtected' }
  | { readonly kind: 'sheetTaken' | 'sheetProtected'; readonly sheets: readonly { readonly key: SheetKey; readonly name: string }[] }
  | { readonly kind: 'tableTaken'; readonly table: string };

/**
 * @param models every sheet that will stand in the workbook: those chosen and those complete already, in the order of the tabs
 * @param chosen the sheets to load
 * @param language of `models`
 * @param contents of the add-in's sheets that stand in the workbook, half-written ones too
 */
export function planLoad(
  models: readonly SheetModel[],
  chosen: ReadonlySet<SheetKey>,
  snapshot: Snapshot,
  language: Language,
  contents: ReadonlyMap<SheetKey, OwnContents> = new Map(),
): LoadPlan | Obstacle {
  const own = ownSheets(snapshot);
  const standing = standingSheets(snapshot);
  const beside = besideOthers(snapshot);
  const isComplete = ({ key }: SheetModel): boolean => standing.has(key);
  const wanted = models.filter(({ key }) => chosen.has(key));
  const toWrite = wanted.filter((model) => !isComplete(model));
  const data = tablesIn(wanted.flatMap(cellsOf)).filter((key) => !snapshot.tables.some((table) => sameName(table, KDU_TABLES[key].table)));
  const obstacle = findObstacle(toWrite, beside, own, snapshot) ?? dataObstacle(wanted, data, snapshot);
  if (obstacle) return obstacle;

  const kept = models.filter(isComplete);
  const sheetNames = snapshot.sheets.map(({ name }) => name);
  const nameOf = ({ key, name }: SheetModel): string => own.get(key)?.name ?? (beside.has(key) ? freeName(name, sheetNames) : name);
  const present = [...toWrite, ...kept].map((model) => ({ model, sheetName: nameOf(model), isNew: toWrite.includes(model) }));
  const { names, taken } = planNames(present, snapshot);
  const sequence = SHEET_CHOICES.map(({ key }) => key);
  const tabs = snapshot.sheets.map((sheet) => sequence.find((key) => own.get(key) === sheet) ?? null);

  const sheets = writeOrder(toWrite).map((model): SheetPlan => {
    const begun = contents.get(model.key);
    const position = own.has(model.key) ? tabs.indexOf(model.key) : tabPosition(model.key, tabs, sequence);
    if (!own.has(model.key)) tabs.splice(position, 0, model.key);
    const freed = model.tables.map((table) => ({ ...table, name: freeTable(table.name, tablesLike(snapshot)) }));
    const tables = beside.has(model.key) ? freed : model.tables;
    const named = { ...adapt(model, taken, present), name: nameOf(model), tables };
    const base = { language, layout: layoutOf(model), position, marker: markerPlan(named, snapshot), names: names.get(model.key) ?? [] };
    if (!begun) return { ...base, model: named };
    const inputs = enteredInputs(model, begun, snapshot);
    const { sheet, charts } = begun;
    return { ...base, ...filled(named, inputs), over: { id: sheet.id, charts, tables: begun.tables, inputs } };
  });
  return {
    sheets,
    kept: kept.filter((model) => wanted.includes(model)).flatMap(({ key }) => {
      const sheet = own.get(key);
      return sheet ? [{ key, id: sheet.id, name: sheet.name }] : [];
    }),
    taken,
    data,
  };
}

const cellsOf = ({ blocks }: SheetModel): CellContent[] => blocks.flatMap(({ cells = [] }) => cells.flat());

/** A sheet has the name of one of ours and not its table. */
function dataObstacle(
  wanted: readonly SheetModel[],
  data: readonly KduTableKey[],
  { sheets, structureProtected }: Snapshot,
): Obstacle | null {
  if (data.length > 0 && structureProtected) return { kind: 'structureProtected' };
  const taken = data.map((key) => KDU_TABLES[key]).filter(({ sheet }) => sheets.some(({ name }) => sameName(name, sheet)));
  const needing = (table: string): SheetModel[] =>
    wanted.filter((model) => cellsOf(model).some((content) => String(content).includes(`${table}[`)));
  const named = taken.flatMap(({ sheet, table }) => needing(table).map(({ key }) => ({ key, name: sheet })));
  return named.length > 0 ? { kind: 'sheetTaken', sheets: named } : null;
}

function findObstacle(
  toWrite: readonly SheetModel[],
  beside: ReadonlySet<SheetKey>,
  own: ReadonlyMap<SheetKey, SnapshotSheet>,
  snapshot: Snapshot,
): Obstacle | null {
  if (toWrite.length === 0) return null;
  if (snapshot.structureProtected) return { kind: 'structureProtected' };
  const added = toWrite.filter(({ key }) => !own.has(key) && !beside.has(key));
  const taken = added.filter(({ name }) => snapshot.sheets.some((sheet) => sameName(sheet.name, name)));
  if (taken.length > 0) return { kind: 'sheetTaken', sheets: taken.map(({ key, name }) => ({ key, name })) };
  const locked = toWrite.filter(({ key }) => own.get(key)?.isProtected);
  if (locked.length > 0) return { kind: 'sheetProtected', sheets: locked.map(({ key, name }) => ({ key, name: own.get(key)?.name ?? name })) };
  const table = added.flatMap(({ tables }) => tables).find(({ name }) => tablesLike(snapshot).some((other) => sameName(other, name)));
  return table ? { kind: 'tableTaken', table: table.name } : null;
}

/** Tables share their names with all other names. */
const tablesLike = ({ tables, names }: Snapshot): string[] => [...tables, ...names.map(({ name }) => name)];

/** What the user leaves as it is although it may be the add-in's: others are loaded beside it, under names that are free. */
const besideOthers = ({ doubts, unrecorded }: Snapshot): ReadonlySet<SheetKey> => new Set([...doubts, ...unrecorded].map(({ key }) => key));

function markerPlan({ key, name }: SheetModel, snapshot: Snapshot): NamePlan {
  const marker = markerName(key);
  return {
    name: marker,
    formula: `=${absolute(name, MARKER_CELL)}`,
    comment: 'JC Finanzplanung',
    exists: snapshot.names.some((found) => sameName(found.name, marker)),
  };
}
