/** What a user has changed in what the add-in wrote, and what a refresh may therefore not replace without asking. */
import type { CellContent, SheetKey } from '../../src/workbook/model';

export type ChangeKind =
  | 'figure'
  | 'value'
  | 'label'
  | 'formulaToNumber'
  | 'formulaToText'
  | 'formulaDeleted'
  | 'formulaChanged'
  | 'nameDeleted'
  | 'nameMoved'
  /** An input from an earlier build that would move other numbers than it did there. */
  | 'share'
  | 'layout';

export interface Change {
  readonly kind: ChangeKind;
  readonly key: SheetKey;
  /** What the sheet is called now. */
  readonly sheet: string;
  /** Where it stands now; of a sheet as a whole its first cell. */
  readonly cell: string;
  /** The workbook name, where it is about one. */
  readonly name?: string;
  readonly loaded: CellContent;
  readonly mine: CellContent;
  /** As Excel shows it. */
  readonly mineText: string;
  readonly next: CellContent;
  readonly numberFormat: string;
}

/**
 * Stands for the wish to replace just this, as it was shown. What has changed since then is another change,
 * and stays.
 */
export const wishOf = ({ kind, key, cell, name = '', mine, next }: Change): string => JSON.stringify([kind, key, cell, name, mine, next]);

export type Wishes = ReadonlySet<string>;
