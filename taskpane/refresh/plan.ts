/** Decides what a refresh does to the add-in's sheets: what it renews by itself, and what it asks about. */
import type { Language } from '../../src/language';
import { cell as address } from '../../src/workbook/address';
import type { Link, SheetKey, SheetModel } from '../../src/workbook/model';
import { adapt } from '../load/adapt';
import type { TakenName } from '../load/names';
import type { Snapshot } from '../load/snapshot';
import { sameName } from '../record/marker';
import { linked } from '../writer/reference';
import type { NamePlan } from '../writer/sheetPlan';
import { wishOf, type Change, type Wishes } from './changes';
import { compare, placeOf, type Renewal } from './compare';
import type { Movements } from './formula';
import { layoutOf } from './layout';
import { findMovement, type Movement } from './movement';
import { compareNames } from './names';
import type { OwnContents } from './read';

/** What is to be written on one sheet that is there already. */
export interface SheetRefresh {
  readonly own: OwnContents;
  /** As it would be written today, in its own coordinates. */
  readonly model: SheetModel;
  readonly movement: Movement;
  readonly layout: string;
  readonly cells: readonly Renewal[];
  readonly names: readonly NamePlan[];
  /** Links to sheets that were not there before, where they go now. */
  readonly links: readonly { readonly home: string; readonly link: Link }[];
  /** Every link that it would have today, as this workbook calls its target. */
  readonly targets: readonly Link[];
  /** How many changes of the user are replaced. */
  readonly replaced: { readonly cells: number; readonly names: number };
  /** The sheet is built anew, because the user wants so. */
  readonly isRebuilt: boolean;
}

export interface RefreshPlan {
  /** Only those on which something is to be written. */
  readonly sheets: readonly SheetRefresh[];
  /** What the user has changed and nobody wished to replace. */
  readonly changes: readonly Change[];
  /** Cells that are gone with their rows or columns, by sheet. */
  readonly missing: readonly { readonly sheet: string; readonly cells: number }[];
}

export interface RefreshRequest {
  /** Of every sheet of the add-in, since formulas of one may name cells of another. */
  readonly contents: ReadonlyMap<SheetKey, OwnContents>;
  /** Today's description of a sheet in a language, for the sheets that will stand in the workbook. */
  readonly modelOf: (key: SheetKey, language: Language) => SheetModel | undefined;
  /** Names of all sheets that will stand in the workbook, as links call them, with what they are called now. */
  readonly targets: ReadonlyMap<string, string>;
  /** The sheets to renew. */
  readonly chosen: ReadonlySet<SheetKey>;
  readonly snapshot: Snapshot;
  readonly wishes: Wishes;
}

export function planRefresh({ contents, modelOf, targets, chosen, snapshot, wishes }: RefreshRequest): RefreshPlan {
  const found = [...contents.values()].flatMap((own) => {
    const model = modelOf(own.sheet.key, own.written.language);
    return model ? [{ own, model, movement: findMovement(own.sheet.name, own.written.cells, own.present.formulas) }] : [];
  });
  const movements: Movements = new Map(found.map(({ model, movement }) => [model.name.toUpperCase(), movement]));
  const strangers = found.flatMap(({ model }) => strangersOf(model, snapshot));
  const sheets: SheetRefresh[] = [];
  const changes: Change[] = [];
  const missing: { sheet: string; cells: number }[] = [];
  for (const { own, model: described, movement } of found.filter(({ model }) => chosen.has(model.key))) {
    const model = { ...adapt(described, strangers, []), links: described.links };
    const asks = <One extends Change>(all: readonly One[]): One[] => {
      const wished = all.filter((change) => wishes.has(wishOf(change)));
      changes.push(...all.filter((change) => !wished.includes(change)));
      return wished;
    };
    const layout = layoutOf(described);
    const base = { own, model, movement, layout, targets: model.links.flatMap((link) => named(link, targets)) };
    if (layout !== own.written.layout) {
      const isRebuilt = asks([layoutChange(own)]).length > 0;
      if (isRebuilt) sheets.push({ ...base, cells: [], names: [], links: [], replaced: { cells: 0, names: 0 }, isRebuilt });
      continue;
    }
    const cells = compare(model, own.written, own.present, movement, movements);
    const names = compareNames(model, snapshot.record?.sheets[model.key]?.names ?? [], snapshot.names, movement);
    const links = newLinks(model, own, movement, targets);
    const wanted = { cells: asks(cells.changes), names: asks(names.changes) };
    const renewed = [...cells.renewals, ...wanted.cells.map(({ renewal }) => renewal)];
    const renamed = [...names.renewals, ...wanted.names.map(({ plan }) => plan)];
    if (cells.missing > 0) missing.push({ sheet: own.sheet.name, cells: cells.missing });
    if (renewed.length + renamed.length + links.length > 0) {
      const replaced = { cells: wanted.cells.length, names: wanted.names.length };
      sheets.push({ ...base, cells: renewed, names: renamed, links, replaced, isRebuilt: false });
    }
  }
  return { sheets, changes, missing };
}

/** Names of the model that are not the add-in's in this workbook: formulas use the cell's address instead. */
function strangersOf({ key, name: sheet, names }: SheetModel, { record }: Snapshot): TakenName[] {
  const ours = record?.sheets[key]?.names ?? [];
  return names
    .filter(({ name }) => !ours.some((own) => sameName(own, name)))
    .map(({ name, cell }) => ({ name, theirs: '', ours: { sheet, cell }, cells: [] }));
}

function layoutChange({ sheet }: OwnContents): Change {
  return { kind: 'layout', key: sheet.key, sheet: sheet.name, cell: 'A1', loaded: '', mine: '', mineText: '', next: '', numberFormat: '' };
}

/** Only into cells that are still empty. */
function newLinks(model: SheetModel, own: OwnContents, movement: Movement, targets: RefreshRequest['targets']): SheetRefresh['links'] {
  return model.links
    .filter(({ cell }) => !own.written.links.includes(cell))
    .flatMap((link) => {
      const place = movement.place(placeOf(link.cell));
      const isFree = place && (own.present.formulas[place.row]?.[place.column] ?? '') === '';
      if (!isFree) return [];
      return named(link, targets).map((found) => ({ home: link.cell, link: { ...found, cell: address(place.column + 1, place.row + 1) } }));
    });
}

/** A link to a sheet that stands in the workbook, by the name that it has there. */
function named(link: Link, targets: RefreshRequest['targets']): Link[] {
  const [name = '', cell = ''] = link.target.split('!');
  const target = targets.get(name);
  return target === undefined ? [] : [{ ...link, target: linked(target, cell) }];
}
