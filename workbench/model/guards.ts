import { HostError } from '../richapi/errors';
import { lastColumn, lastRow } from './address';
import type { WorkbookModel } from './workbookModel';
import type { Cells } from './cells';

const denied = (message: string): HostError => new HostError('AccessDenied', message);

/** Fails where a protected sheet does not let the cells' contents be changed. */
export function guardContents(cells: Cells): void {
  const state = cells.book.state(cells.sheetId);
  if (!state.protection) return;
  const { area } = cells.bounded;
  for (let row = area.row; row <= lastRow(area); row++) {
    for (let column = area.column; column <= lastColumn(area); column++) {
      if (state.locked.get(row, column) ?? true) throw denied(`The sheet is protected, and the cells ${cells.address} are locked.`);
    }
  }
}

/** Fails on a protected sheet unless its protection allows this, such as `allowFormatCells`. */
export function guardSheet(book: WorkbookModel, sheetId: string, permission?: string): void {
  const { protection } = book.state(sheetId);
  if (protection && !(permission && protection.options[permission] === true))
    throw denied(`The sheet "${book.sheet(sheetId).name}" is protected.`);
}

/** Fails where the workbook's structure is protected: its sheets cannot be added, deleted, renamed, moved or hidden. */
export function guardStructure(book: WorkbookModel): void {
  if (book.protection) throw denied("The workbook's structure is protected.");
}
