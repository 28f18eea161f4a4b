/** What is to be written for one sheet. */
import type { SheetModel } from '../../src/workbook/model';

export interface SheetPlan {
  /** As it is to be written in this workbook. */
  readonly model: SheetModel;
  /** Its tab, counted from 0. */
  readonly position: number;
  /** Id of the sheet that a broken load left behind; it goes first. */
  readonly replaces: string | null;
  /** The workbook name by which the sheet is known to be the add-in's. */
  readonly marker: NamePlan;
  readonly names: readonly NamePlan[];
}

export interface NamePlan {
  readonly name: string;
  readonly formula: string;
  readonly comment: string;
  /** The add-in made it before; it is turned to its new cell. */
  readonly exists: boolean;
}

export interface CellPlace {
  readonly sheet: string;
  readonly cell: string;
}
