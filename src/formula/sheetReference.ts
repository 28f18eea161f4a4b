import { columnLetters, corner } from '../../src/formula/address';

const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

/** `'Zahlenquelle'!$D$16`: for formulas. Quotes are always right, and needed more often than one thinks. */
export function absolute(sheet: string, cell: string): string {
  const { column, row } = corner(cell);
  return `${quoted(sheet)}!$${columnLetters(column)}$${row}`;
}

/** `'Übersicht'!A1`: for links. */
export const linked = (sheet: string, cell: string): string => `${quoted(sheet)}!${cell}`;

/** `=Tabelle1!$B$4` → `Tabelle1!B4`: for people. */
export const readable = (formula: string): string => formula.replace(/^=/, '').replaceAll('$', '');
