/** One sheet of the add-in that stands in the workbook: what it would be today, and what is to be written on it. */
import { cell as address } from '../../src/formula/address';
import type { CellName, Chart, Link, SheetModel } from '../../src/workbook/model';
import { adapt } from '../sheets/adapt';
import type { TakenName } from '../sheets/takenNames';
import type { Snapshot } from '../sheets/snapshot';
import { cellOf, findName, isAmong, sameName } from '../sheets/marker';
import { linked } from '../../src/formula/sheetReference';
import type { NamePlan } from '../sheets/sheetPlan';
import { wishOf, type Change, type Wishes } from '../sheets/changes';
import { compare, positionOf, type CellChange, type Comparison, type Renewal } from '../sheets/compare';
import type { Movements } from '../sheets/follow';
import { layoutOf } from '../sheets/layoutFingerprint';
import { findMovement, type Movement } from '../sheets/movement';
import { compareNames, type NameChange } from './renameNames';
import type { OwnContents } from '../sheets/readOwn';
import { uses, type Described } from './unmade';

/** What is to be written on one sheet that is there already. */
export interface SheetRefresh {
  readonly own: OwnContents;
  /** As it would be written today, in its own coordinates. */
  readonly model: SheetModel;
  readonly movement: Movement;
  readonly layout: string;
  readonly cells: readonly Renewal[];
  /** Only to be recorded: they say already what they should. */
  readonly settled: Comparison['settled'];
  /** Missing since a load broke off. */
  readonly charts: readonly Chart[];
  readonly names: readonly NamePlan[];
  /** Names of cells in rows that are renewed: what they say of a figure is renewed with it. */
  readonly comments: readonly CellName[];
  /** Links to sheets that were not there before, where they go now. */
  readonly links: readonly { readonly home: string; readonly link: Link }[];
  /** Every link that it would have today, as this workbook calls its target. */
  readonly targets: readonly Link[];
  /** How many changes of the user are replaced. */
  readonly replaced: { readonly cells: number; readonly names: number };
  /** The sheet is built anew, because the user wants so. */
  readonly isRebuilt: boolean;
  /** Inputs that the user does not want carried over when the sheet is built anew. */
  readonly dropped: readonly string[];
}

/** A sheet of the add-in in the workbook, and where its cells stand now. */
export interface LocatedSheet extends Described {
  readonly own: OwnContents;
  readonly movement: Movement;
  readonly layout: string;
}

export interface Context {
  /** Names of all sheets that will stand in the workbook, as links call them, with what they are called now. */
  readonly targets: ReadonlyMap<string, string>;
  readonly snapshot: Snapshot;
  readonly wishes: Wishes;
  readonly movements: Movements;
  /** Names of ours that the user's workbook uses for something else. */
  readonly taken: readonly TakenName[];
  /** Zahlenquelle stays as it was: what the other sheets say must not be of a newer edition than their numbers. */
  readonly isEditionKept: boolean;
  /** Names that are not there, in capitals. */
  readonly unmade: ReadonlySet<string>;
}

export function locateSheet(own: OwnContents, model: SheetModel, snapshot: Snapshot): LocatedSheet {
  const layout = layoutOf(model);
  const isOutdated = layout !== own.written.layout;
  // The names of another layout stand in other rows.
  const hints = isOutdated ? undefined : rowHints(model, own.sheet.name, snapshot);
  return { own, model, layout, isOutdated, movement: findMovement(own.sheet.name, own.written.cells, own.present.formulas, hints) };
}

export const isComplete = ({ model }: LocatedSheet, { record }: Snapshot): boolean => record?.sheets[model.key]?.complete === true;

/** Nothing to write yet. */
export function unchanged({ own, model: described, movement, layout }: LocatedSheet, { taken, targets }: Context): SheetRefresh {
  const model = { ...adapt(described, taken, []), links: described.links };
  return {
    own,
    model,
    movement,
    layout,
    targets: model.links.flatMap((link) => named(link, targets)),
    cells: [],
    settled: [],
    charts: [],
    names: [],
    comments: [],
    links: [],
    replaced: { cells: 0, names: 0 },
    isRebuilt: false,
    dropped: [],
  };
}

/** As a whole sheet, a cell or a name. */
export type FoundChange = Change | CellChange | NameChange;

/** Renews what the user left alone, and what he wishes. */
export function renewSheet(
  found: LocatedSheet,
  context: Context,
): { readonly refresh: SheetRefresh; readonly changes: readonly FoundChange[]; readonly missing: number } {
  const base = unchanged(found, context);
  const { own, model, movement } = base;
  const { movements, isEditionKept, unmade, targets, snapshot, wishes } = context;
  const ours = snapshot.record?.sheets[model.key]?.names ?? [];
  const compared = compare(model, own.written, own.present, movement, movements);
  const names = compareNames(model, ours, snapshot.names, movement);
  const isPossible = ({ content }: Renewal): boolean => !uses(content, unmade);
  // What the user changed stays his change even where nothing can be written in its place yet.
  const cells = splitByWish(compared.changes, wishes, ({ renewal }) => isPossible(renewal));
  const pointed = splitByWish(names.changes, wishes);
  const untouched = isEditionKept ? [] : compared.renewals.filter(isPossible);
  const renewals = [...untouched, ...cells.wished.map(({ renewal }) => renewal)];
  const rows = new Set(renewals.map(({ home }) => home.row));
  const isThere = (name: string): boolean => isAmong(name, ours) && findName(snapshot.names, name) !== undefined;
  return {
    refresh: {
      ...base,
      cells: renewals,
      settled: compared.settled,
      charts: isComplete(found, snapshot) ? [] : model.charts.filter(({ name }) => !own.charts.includes(name)),
      names: [...names.renewals, ...pointed.wished.map(({ plan }) => plan)],
      comments: model.names.filter(({ name, cell }) => rows.has(positionOf(cell).row) && isThere(name)),
      links: newLinks(model, own, movement, targets),
      replaced: { cells: cells.wished.length, names: pointed.wished.length },
    },
    changes: [...cells.kept, ...pointed.kept],
    missing: compared.missing,
  };
}

export const isAnything = ({ cells, names, links, settled }: SheetRefresh): boolean =>
  cells.length + names.length + links.length + settled.length > 0;

function splitByWish<One extends Change>(
  all: readonly One[],
  wishes: Wishes,
  isPossible: (change: One) => boolean = () => true,
): { readonly wished: One[]; readonly kept: One[] } {
  const isWished = (change: One): boolean => wishes.has(wishOf(change)) && isPossible(change);
  return { wished: all.filter(isWished), kept: all.filter((change) => !isWished(change)) };
}

/** Names move with their rows, unless the rows were sorted. */
function rowHints({ names }: SheetModel, sheetName: string, snapshot: Snapshot): ReadonlyMap<number, number> {
  return new Map(
    names.flatMap(({ name, cell }): [number, number][] => {
      const found = findName(snapshot.names, name);
      const target = found && cellOf(found.formula);
      return target && sameName(target.sheet, sheetName) ? [[positionOf(cell).row, positionOf(target.cell).row]] : [];
    }),
  );
}

/** Only into cells that are still empty. */
function newLinks(model: SheetModel, own: OwnContents, movement: Movement, targets: Context['targets']): SheetRefresh['links'] {
  return model.links
    .filter(({ cell }) => !own.written.links.includes(cell))
    .flatMap((link) => {
      const place = movement.place(positionOf(link.cell));
      const isFree = place && (own.present.formulas[place.row]?.[place.column] ?? '') === '';
      if (!isFree) return [];
      return named(link, targets).map((found) => ({ home: link.cell, link: { ...found, cell: address(place.column + 1, place.row + 1) } }));
    });
}

/** A link to a sheet that stands in the workbook, by the name that it has there. */
function named(link: Link, targets: Context['targets']): Link[] {
  const [name = '', cell = ''] = link.target.split('!');
  const target = targets.get(name);
  return target === undefined ? [] : [{ ...link, target: linked(target, cell) }];
}
