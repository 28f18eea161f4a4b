/** Decides what a refresh does to the add-in's sheets: what it renews by itself, and what it asks about. */
import type { Language } from '../../src/language';
import { cell as address } from '../../src/workbook/address';
import type { Chart, Link, SheetKey, SheetModel } from '../../src/workbook/model';
import { referencesIn } from '../../src/workbook/replaceNames';
import { adapt } from '../load/adapt';
import type { TakenName } from '../load/names';
import type { Snapshot } from '../load/snapshot';
import { cellOf, sameName } from '../record/marker';
import { linked } from '../writer/reference';
import type { NamePlan } from '../writer/sheetPlan';
import { wishOf, type Change, type Wishes } from './changes';
import { compare, placeOf, type CellChange, type Comparison, type Renewal } from './compare';
import type { Movements } from './formula';
import { layoutOf } from './layout';
import { findMovement, type Movement } from './movement';
import { compareNames, type NameChange } from './names';
import type { OwnContents } from './read';

/** A sheet of the add-in, and where its cells stand now. */
export interface LocatedSheet {
  readonly own: OwnContents;
  /** As it would be written today, in its own coordinates. */
  readonly model: SheetModel;
  readonly movement: Movement;
}

/** What is to be written on one sheet that is there already. */
export interface SheetRefresh extends LocatedSheet {
  readonly layout: string;
  readonly cells: readonly Renewal[];
  /** Only to be recorded: they say already what they should. */
  readonly settled: Comparison['settled'];
  /** Missing since a load broke off. */
  readonly charts: readonly Chart[];
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
  readonly changes: readonly (Change | CellChange | NameChange)[];
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

export function locateSheets({ contents, modelOf, snapshot }: Pick<RefreshRequest, 'contents' | 'modelOf' | 'snapshot'>): LocatedSheet[] {
  return [...contents.values()].flatMap((own) => {
    const model = modelOf(own.sheet.key, own.written.language);
    if (!model) return [];
    const hints = rowHints(model, own.sheet.name, snapshot);
    return [{ own, model, movement: findMovement(own.sheet.name, own.written.cells, own.present.formulas, hints) }];
  });
}

export function planRefresh(request: RefreshRequest): RefreshPlan {
  const { targets, chosen, snapshot, wishes } = request;
  const found = locateSheets(request);
  const movements: Movements = new Map(found.map(({ model, movement }) => [model.name.toUpperCase(), movement]));
  const strangers = found.flatMap(({ model }) => strangersOf(model, snapshot));
  const unmade = unmadeNames(found.map(({ model }) => model), snapshot);
  const sheets: SheetRefresh[] = [];
  const changes: (Change | CellChange | NameChange)[] = [];
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
      if (isRebuilt) sheets.push({ ...base, cells: [], settled: [], charts: [], names: [], links: [], replaced: { cells: 0, names: 0 }, isRebuilt });
      continue;
    }
    const cells = compare(model, own.written, own.present, movement, movements);
    const names = compareNames(model, snapshot.record?.sheets[model.key]?.names ?? [], snapshot.names, movement);
    const links = newLinks(model, own, movement, targets);
    const wanted = { cells: asks(cells.changes), names: asks(names.changes) };
    const renewals = cells.renewals.filter(({ content }) => ![...referencesIn(content)].some((name) => unmade.has(name)));
    const renewed = [...renewals, ...wanted.cells.map(({ renewal }) => renewal)];
    const renamed = [...names.renewals, ...wanted.names.map(({ plan }) => plan)];
    if (cells.missing > 0) missing.push({ sheet: own.sheet.name, cells: cells.missing });
    const isComplete = snapshot.record?.sheets[model.key]?.complete === true;
    const charts = isComplete ? [] : model.charts.filter(({ name }) => !own.charts.includes(name));
    const { settled } = cells;
    if (!isComplete || renewed.length + renamed.length + links.length + settled.length > 0) {
      const replaced = { cells: wanted.cells.length, names: wanted.names.length };
      sheets.push({ ...base, cells: renewed, settled, charts, names: renamed, links, replaced, isRebuilt: false });
    }
  }
  return { sheets, changes, missing };
}

/** Names move with their rows, unless the rows were sorted. */
function rowHints({ names }: SheetModel, sheetName: string, snapshot: Snapshot): ReadonlyMap<number, number> {
  return new Map(
    names.flatMap(({ name, cell }): [number, number][] => {
      const found = snapshot.names.find((other) => sameName(other.name, name));
      const target = found && cellOf(found.formula);
      return target && sameName(target.sheet, sheetName) ? [[placeOf(cell).row, placeOf(target.cell).row]] : [];
    }),
  );
}

/** Names of the model that the user's workbook uses for something else: formulas use the cell's address instead. */
function strangersOf({ key, name: sheet, names }: SheetModel, { record, names: found }: Snapshot): TakenName[] {
  const ours = record?.sheets[key]?.names ?? [];
  return names
    .filter(({ name }) => !ours.some((own) => sameName(own, name)) && found.some((other) => sameName(other.name, name)))
    .map(({ name, cell }) => ({ name, theirs: '', ours: { sheet, cell }, cells: [] }));
}

/** Names that a new edition brings and that nobody has made here yet: a formula with one of them would show #NAME?. */
function unmadeNames(models: readonly SheetModel[], { record, names: found }: Snapshot): ReadonlySet<string> {
  const isKnown = (key: SheetKey, name: string): boolean =>
    [...(record?.sheets[key]?.names ?? []), ...found.map((other) => other.name)].some((known) => sameName(known, name));
  return new Set(models.flatMap(({ key, names }) => names.filter(({ name }) => !isKnown(key, name)).map(({ name }) => name.toUpperCase())));
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
