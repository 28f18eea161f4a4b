/** Decides what a refresh does to the add-in's sheets: what it renews by itself, and what it asks about. */
import type { Language } from '../../src/language';
import { cell as address } from '../../src/formula/address';
import { MUNICIPAL_SHARE } from '../../src/law/parameters';
import { PERCENT } from '../../src/workbook/formats';
import { onceFor } from '../../src/onceFor';
import type { SheetKey, SheetModel } from '../../src/workbook/model';
import type { TakenName } from '../sheets/takenNames';
import type { Snapshot } from '../sheets/snapshot';
import { findName, isAmong } from '../sheets/marker';
import { wishOf, type Change } from '../sheets/changes';
import { positionOf } from '../sheets/compare';
import { formerInput } from '../sheets/inputs';
import type { Movements } from '../sheets/follow';
import { findMovement } from '../sheets/movement';
import type { OwnContents } from '../sheets/readOwn';
import {
  isAnything,
  isComplete,
  locateSheet,
  renewSheet,
  unchanged,
  type Context,
  type FoundChange,
  type LocatedSheet,
  type SheetRefresh,
} from './renewSheet';
import { planRebuilding } from './unmade';

export interface RefreshPlan {
  /** Only those on which something is to be written. */
  readonly sheets: readonly SheetRefresh[];
  /** What the user has changed and nobody wished to replace. */
  readonly changes: readonly FoundChange[];
  /** Cells that are gone with their rows or columns, by sheet. */
  readonly missing: readonly { readonly sheet: string; readonly cells: number }[];
}

export interface RefreshRequest extends Pick<Context, 'targets' | 'snapshot' | 'wishes'> {
  /** Of every sheet of the add-in, since formulas of one may name cells of another. */
  readonly contents: ReadonlyMap<SheetKey, OwnContents>;
  /** Today's description of a sheet in a language, for the sheets that will stand in the workbook. */
  readonly modelOf: (key: SheetKey, language: Language) => SheetModel | undefined;
  /** The sheets to renew. */
  readonly chosen: ReadonlySet<SheetKey>;
}

export function locateSheets({ contents, modelOf, snapshot }: Pick<RefreshRequest, 'contents' | 'modelOf' | 'snapshot'>): LocatedSheet[] {
  return [...contents.values()].flatMap((own) => {
    const model = modelOf(own.sheet.key, own.written.language);
    return model ? [locateSheet(own, model, snapshot)] : [];
  });
}

/** @param found where the cells of the sheets stand now, if somebody has looked already */
export function planRefresh(request: RefreshRequest, found: readonly LocatedSheet[] = locateSheets(request)): RefreshPlan {
  const { targets, chosen, snapshot, wishes } = request;
  const wished = found.filter(({ own, model, isOutdated }) => isOutdated && chosen.has(model.key) && wishes.has(wishOf(layoutChange(own))));
  const { rebuilt, unmade } = planRebuilding(found, new Set(wished.map(({ model }) => model.key)), snapshot);
  const addressable = found.filter(({ model, isOutdated }) => !isOutdated || rebuilt.has(model.key));
  const context: Context = {
    movements: movementsOf(found),
    taken: addressable.flatMap(({ model }) => takenNamesOf(model, snapshot)),
    isEditionKept: found.some(({ model, isOutdated }) => model.key === 'register' && isOutdated && !rebuilt.has(model.key)),
    unmade,
    targets,
    snapshot,
    wishes,
  };
  const sheets: SheetRefresh[] = [];
  const changes: FoundChange[] = [];
  const missing: { sheet: string; cells: number }[] = [];
  for (const one of found.filter(({ model }) => chosen.has(model.key))) {
    if (one.isOutdated) {
      const share = movingShare(one.own, snapshot);
      const isDropped = share !== null && wishes.has(wishOf(share));
      if (share && !isDropped) changes.push(share);
      if (!rebuilt.has(one.model.key)) changes.push(layoutChange(one.own));
      else sheets.push({ ...unchanged(one, context), isRebuilt: true, dropped: isDropped ? [SHARE.input] : [] });
      continue;
    }
    const renewed = renewSheet(one, context);
    changes.push(...renewed.changes);
    if (renewed.missing > 0) missing.push({ sheet: one.own.sheet.name, cells: renewed.missing });
    if (!isComplete(one, snapshot) || isAnything(renewed.refresh)) sheets.push(renewed.refresh);
  }
  return { sheets, changes, missing };
}

export const movementsOf = onceFor(
  (found: readonly LocatedSheet[]): Movements => new Map(found.map(({ model, movement }) => [model.name.toUpperCase(), movement])),
);

/** Names of the model that the user's workbook uses for something else: formulas use the cell's address instead. */
function takenNamesOf({ key, name: sheet, names }: SheetModel, { record, names: found }: Snapshot): TakenName[] {
  const ours = record?.sheets[key]?.names ?? [];
  return names
    .filter(({ name }) => !isAmong(name, ours) && findName(found, name))
    .map(({ name, cell }) => ({ name, theirs: '', ours: { sheet, cell }, cells: [] }));
}

const SHARE = { name: 'ANN_KFA', input: 'EIN_KFA', overridden: 'ANN_UNTERFIN' } as const;

/** A municipal share of the user's from the time when it moved only the reading of the document: now it would move the free money too. */
function movingShare(own: OwnContents, snapshot: Snapshot): Change | null {
  const { sheet, written, present } = own;
  const home = written.inputs[SHARE.name];
  if (home === undefined || formerInput(SHARE.overridden, own, snapshot) !== '') return null;
  const mine = formerInput(SHARE.name, own, snapshot);
  if (mine === '') return null;
  const place = findMovement(sheet.name, written.cells, present.formulas).place(positionOf(home));
  const cell = place ? address(place.column + 1, place.row + 1) : home;
  const mineText = (place && present.texts[place.row]?.[place.column]) ?? String(mine);
  return { kind: 'share', key: sheet.key, sheet: sheet.name, cell, loaded: MUNICIPAL_SHARE.toNumber(), mine, mineText, next: '', numberFormat: PERCENT };
}

function layoutChange({ sheet }: OwnContents): Change {
  return { kind: 'layout', key: sheet.key, sheet: sheet.name, cell: 'A1', loaded: '', mine: '', mineText: '', next: '', numberFormat: '' };
}
