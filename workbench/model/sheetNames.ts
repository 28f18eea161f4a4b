import { HostError, invalidArgument } from '../richapi/errors';
import type { WorkbookModel } from './workbookModel';

const MAX_LENGTH = 31;

/** @throws {HostError} InvalidArgument for a name that Excel refuses, ItemAlreadyExists for one that is taken. */
export function checkSheetName(book: WorkbookModel, name: string, sheetId?: string): void {
  if (name.trim() === '' || name.length > MAX_LENGTH || /[[\]:*?/\\]/.test(name) || name.startsWith("'") || name.endsWith("'")) {
    throw invalidArgument(
      `"${name}" cannot name a worksheet: 1 to ${MAX_LENGTH} characters, none of [ ] : * ? / \\, no apostrophe at the ends.`,
    );
  }
  const taken = book.findSheet(name);
  if (taken && taken.id !== sheetId) throw new HostError('ItemAlreadyExists', `There is a worksheet "${name}" already.`);
}

/** The next free "Plan (2)", "Plan (3)" … */
export function nextCopyName(book: WorkbookModel, name: string): string {
  for (let number = 2; ; number++) {
    const suffix = ` (${number})`;
    const copy = name.slice(0, MAX_LENGTH - suffix.length) + suffix;
    if (!book.findSheet(copy)) return copy;
  }
}

/** The next free "Tabelle1", "Tabelle2" … */
export function nextSheetName(book: WorkbookModel): string {
  for (let number = 1; ; number++) {
    const name = `${book.local.sheetName}${number}`;
    if (!book.findSheet(name)) return name;
  }
}
