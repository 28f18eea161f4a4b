/** What a command of the pane enters in a cell of the user's inputs, and what becomes of it; known to the pane before what works on Excel. */
import type { Localized } from '../../src/language';
import type { CellContent } from '../../src/workbook/model';
import type { Failure } from '../excel/session';
import type { CellPlace } from './sheetPlan';

export interface Entry extends CellPlace {
  readonly label: Localized;
  /** What stands there, with what Excel shows of it; "" is empty. */
  readonly before: CellContent;
  readonly beforeText: string;
  readonly next: CellContent;
}

export type Entered =
  | { readonly kind: 'entered' }
  /** Something else stands in these cells by now; nothing was written. */
  | { readonly kind: 'stale'; readonly cells: readonly CellPlace[] }
  /** Nothing was written. */
  | { readonly kind: 'sheetProtected'; readonly sheets: readonly string[] }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Takes back what was entered. */
export const reversed = (entries: readonly Entry[]): Entry[] =>
  entries.map((entry) => ({ ...entry, before: entry.next, beforeText: String(entry.next), next: entry.before }));
