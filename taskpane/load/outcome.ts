import type { Failure } from '../excel/session';
import type { Doubt, Unrecorded } from '../sheets/identity';
import type { Difference } from '../sheets/readBack';
import type { Fault } from '../sheets/verify';
import type { ShownChange } from './shownChange';
import type { TakenName } from '../sheets/takenNames';
import type { PresentSheet } from '../sheets/marker';
import type { Obstacle } from './plan';
import type { StatusCounts } from './statuses';

export interface LoadProgress {
  /** The sheets being written, in that order. */
  readonly sheets: readonly string[];
  /** 0 the workbook is read, then each sheet, and last the charts and the check. */
  readonly step: number;
}

export interface LoadedSheet extends PresentSheet {
  /** Written just now; else it was there before and stayed as it was. */
  readonly isNew: boolean;
}

export interface Loaded {
  readonly kind: 'loaded';
  /** Complete in the workbook, in the order of the tabs. */
  readonly sheets: readonly LoadedSheet[];
  /** Not written, because the user cancelled before these. */
  readonly missing: readonly string[];
  /** They stand, and were to be renewed when the user cancelled. */
  readonly pending: readonly string[];
  /** How many published figures got their name. */
  readonly figures: number;
  readonly taken: readonly TakenName[];
  readonly faults: readonly Fault[];
  /** Cells that hold something else than was written. */
  readonly differences: readonly Difference[];
  /** What Abstimmung shows; null where it is not among `sheets` or not yet calculated. */
  readonly statuses: StatusCounts | null;
  readonly refresh: Refreshed;
  /** Of all that the add-in keeps in the workbook (`settingsSize.ts`); 0 where nothing was asked of it. */
  readonly settingsSize: number;
}

/** What became of the sheets that were there before. */
interface Refreshed {
  /** Cells that the user had not changed and that say something else today. */
  readonly renewed: number;
  /** Names that sorting had left on the wrong cells. */
  readonly renamed: number;
  /** Sheets of an earlier build that were built anew, because the user wanted so. */
  readonly rebuilt: readonly string[];
  /** Changes of the user that he wanted replaced. */
  readonly replaced: number;
  readonly kept: number;
  /** Cells of the add-in that are gone with their rows or columns. */
  readonly missing: readonly { readonly sheet: string; readonly cells: number }[];
}

/** Excel gave up half-way. */
export interface Broken {
  readonly kind: 'broken';
  /** null: while finishing. */
  readonly at: string | null;
  readonly complete: readonly string[];
  readonly incomplete: readonly string[];
  readonly missing: readonly string[];
  /** They stand, and were still to be renewed. */
  readonly pending: readonly string[];
  readonly failure: Failure;
}

export type LoadOutcome =
  | Loaded
  | Broken
  | { readonly kind: 'blocked'; readonly obstacle: Obstacle }
  /** Nothing was written: the user must say what of his changes may be replaced. */
  | { readonly kind: 'changed'; readonly changes: readonly ShownChange[] }
  /** Nothing was written: the user must say whose these sheets are. */
  | { readonly kind: 'doubtful'; readonly doubts: readonly Doubt[] }
  /** Nothing was written: the user must say what becomes of sheets of which the workbook has no record any more. */
  | { readonly kind: 'unrecorded'; readonly sheets: readonly Unrecorded[] }
  /** Nothing was written. */
  | { readonly kind: 'refused'; readonly failure: Failure };
