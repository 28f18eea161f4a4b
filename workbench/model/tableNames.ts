import { HostError, invalidArgument } from '../richapi/errors';
import { tryParseArea } from './address';
import type { WorkbookModel } from './workbookModel';

/** @throws {HostError} InvalidArgument for a name that Excel refuses or that is taken by a name or another table. */
export function checkTableName(book: WorkbookModel, name: string, tableId?: string): void {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.]*$/u.test(name) || name.length > 255 || tryParseArea(name) !== null) {
    throw invalidArgument(`"${name}" cannot name a table.`);
  }
  const lower = name.toLowerCase();
  const taken =
    book.grid.tables().some((one) => one.id !== tableId && one.name.toLowerCase() === lower) ||
    book.grid.names().some((one) => one.name.toLowerCase() === lower);
  if (taken) throw new HostError('InvalidArgument', `The name "${name}" is taken in this workbook.`);
}

/** The next free "Tabelle1", "Tabelle2" … Unlike Excel it passes over names of sheets, which Univer does not let a table have. */
export function nextTableName(book: WorkbookModel): string {
  for (let number = 1; ; number++) {
    const name = `${book.local.tableName}${number}`;
    if (!book.findSheet(name) && !book.grid.tables().some((one) => one.name === name)) return name;
  }
}
