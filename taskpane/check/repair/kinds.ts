/** What can be put right, and what becomes of it. */
import type { Chart, ConditionalFormat, Link, SheetKey, Validation } from '../../../src/workbook/model';
import type { Role } from '../../../src/workbook/styles';
import type { Failure } from '../../excel/session';
import type { FoundChange } from '../../load/renewSheet';
import type { Change } from '../../sheets/changes';
import type { Entry } from '../../sheets/entry';
import type { Difference } from '../../sheets/readBack';
import type { NamePlan } from '../../sheets/sheetPlan';
import type { Sheet } from '../../functions/excel/formulas';

export interface LostFormulas {
  readonly sheet: Sheet;
  readonly cells: readonly { readonly cell: string; readonly formula: string; readonly next: string }[];
}

/** One thing of how a sheet looks, back to how it was loaded. */
export type Step =
  | { readonly of: 'numberFormat'; readonly range: string; readonly numberFormat: string }
  /** Font, fill and borders by the cell's style. */
  | { readonly of: 'look'; readonly range: string; readonly role: Role | undefined; readonly numberFormat: string }
  | { readonly of: 'rowHeight' | 'columnWidth'; readonly range: string; readonly points: number }
  | { readonly of: 'rule'; readonly remove: readonly string[]; readonly add?: ConditionalFormat }
  | { readonly of: 'validation'; readonly validation: Validation }
  | { readonly of: 'chart'; readonly isThere: boolean; readonly chart: Chart }
  | { readonly of: 'clear'; readonly range: string }
  | { readonly of: 'link'; readonly link: Link }
  | { readonly of: 'name'; readonly name: string };

/** Of one finding, by its id and numbers: as long as the same is found, the same still stands there. */
export interface Seen {
  readonly kind: 'seen';
  readonly sheet: Sheet;
  readonly finding: string;
  readonly steps: readonly Step[];
}

export type Repair =
  | Seen
  /** Cells and names back to what was loaded. */
  | { readonly kind: 'restore'; readonly changes: readonly Change[] }
  /** Names back to their own rows after sorting. */
  | { readonly kind: 'names'; readonly key: SheetKey; readonly names: readonly NamePlan[] }
  /** `before`: where the marker leads as it was found; left out where there is none. */
  | { readonly kind: 'marker'; readonly key: SheetKey; readonly sheetId: string; readonly marker: NamePlan; readonly before?: string | undefined }
  | { readonly kind: 'showSheet'; readonly id: string }
  | { readonly kind: 'showLines'; readonly id: string; readonly axis: 'rows' | 'columns'; readonly addresses: readonly string[] }
  /** An input back to what it starts with: empty, or the figure that stood there. */
  | { readonly kind: 'input'; readonly entry: Entry }
  | ({ readonly kind: 'formulas' } & LostFormulas);

/** What several findings may have put right together. */
export type Restoring = Extract<Repair, { kind: 'restore' | 'names' }>;

export type Repaired =
  | { readonly kind: 'done' }
  /** Something else stands there by now; nothing was written. */
  | { readonly kind: 'stale' }
  /** All were written but these cells: something else stands there by now. */
  | { readonly kind: 'partly'; readonly sheet: string; readonly left: readonly string[] }
  /** All were written, and Excel made something else of these. */
  | { readonly kind: 'differs'; readonly differences: readonly Difference[] }
  /** Nothing was written. */
  | { readonly kind: 'sheetProtected'; readonly sheets: readonly string[] }
  | { readonly kind: 'structureProtected' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** What was loaded may refer to cells that are gone since: to write that would bring an error where the user has put it right. */
export const isRestorable = (change: FoundChange): boolean => !String('plan' in change ? change.plan.formula : change.loaded).includes('#REF!');
