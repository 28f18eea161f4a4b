/** References with the name of a sheet. */
import { columnLetters, corner } from './address';
import { withoutSign } from './isFormula';

/** `'Müller''s'`: quotes are always right, and needed more often than one thinks. */
const quotedSheet = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

/** `'Zahlenquelle'!$D$16`: for formulas. */
export function absolute(sheet: string, cell: string): string {
  const { column, row } = corner(cell);
  return `${quotedSheet(sheet)}!$${columnLetters(column)}$${row}`;
}

/** `'Übersicht'!A1`: for links, and as a formula on another sheet writes it. */
export const linked = (sheet: string, cells: string): string => `${quotedSheet(sheet)}!${cells}`;

/** `=Tabelle1!$B$4` → `Tabelle1!B4`: for people. */
export const readable = (formula: string): string => withoutSign(formula).replaceAll('$', '');

/** `Mein Blatt` of `'Mein Blatt'!A1`; nothing where no sheet is named. */
export const sheetOf = (reference: string): string =>
  reference.slice(0, Math.max(reference.lastIndexOf('!'), 0)).replace(/^'|'$/g, '').replaceAll("''", "'");

/** `A1:B2` of `'Mein Blatt'!A1:B2`. The sheet's name may hold an exclamation mark itself. */
export const withoutSheet = (reference: string): string => reference.slice(reference.lastIndexOf('!') + 1);
