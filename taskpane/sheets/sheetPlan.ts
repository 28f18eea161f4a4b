/** What is to be written for one sheet. */
import type { Language } from '../../src/language';
import type { Block, CellContent, SheetModel } from '../../src/workbook/model';

export interface SheetPlan {
  /** As it is to be written in this workbook. */
  readonly model: SheetModel;
  /** Of its texts. */
  readonly language: Language;
  /** How it is built (see `layoutOf`), to be recorded with what is written. */
  readonly layout: string;
  /** Its tab, counted from 0. */
  readonly position: number;
  /** The sheet stands already, half-written or built differently, and is built anew where it stands: references to it live on. */
  readonly over?: {
    readonly id: string;
    readonly charts: readonly string[];
    readonly tables: readonly string[];
    /** What the user has entered on it; recorded before anything goes. */
    readonly inputs: Readonly<Record<string, CellContent>>;
  };
  /** Further rows that the user has filled in a table; they are written, but not recorded as the add-in's. */
  readonly beyond?: readonly Block[];
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
