import type { Area, Axis, CellPlace } from './grid';

/** What a grid does for a user only: the add-in's object model has no need of it. */
export interface UserGrid {
  /** Cuts whole rows or columns and inserts them before another: references follow the cells. */
  moveLines(sheetId: string, axis: Axis, index: number, count: number, before: number): void;
  /** Cuts cells and pastes them with this top left corner: what refers to them follows, and what referred to the cells there is lost. */
  moveCells(sheetId: string, area: Area, to: CellPlace): void;
  /**
   * Puts the rows of an area in another order: `order[0]` is the row that comes first, counted from the area's top.
   * Contents and formats move. Relative references move along with their row as when they are copied, those that
   * name a sheet do not; what refers to the cells does not follow.
   */
  orderRows(sheetId: string, area: Area, order: readonly number[]): void;
  /** Hides the rows of a table whose text in a column, counted from the table's first, is none of these; null shows all. */
  filterTable(tableId: string, column: number, texts: readonly string[] | null): void;
}
