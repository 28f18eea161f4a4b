/** What stands in one field of a file: text, or what a cell of an Excel file holds. */
import { formatDate, type CalendarDate } from '../calendar/date';
import { DIGITS } from '../money/read';

interface NumberCell {
  readonly kind: 'number';
  readonly value: number;
  /** Excel's number format, where the cell has one. */
  readonly format?: string;
}

interface DateCell {
  readonly kind: 'date';
  readonly date: CalendarDate;
}

/** An error value, `#N/A`, or a formula, `=A1*2`, whose value was not stored. */
interface FaultCell {
  readonly kind: 'error' | 'formula';
  readonly text: string;
}

export type Cell = string | NumberCell | DateCell | FaultCell;

/** A record with the line where it begins, as a text editor counts; in an Excel file the row. */
export interface Line {
  readonly cells: readonly Cell[];
  readonly line: number;
  readonly isHidden?: boolean;
}

/** `0000000` shows 531200 as 0531200. */
const LEADING_ZEROS = /^0+$/;

/** As a person reads it. Numbers have at most 15 digits, and the zeros that their format shows in front. */
export function textOf(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (cell.kind === 'date') return formatDate(cell.date);
  if (cell.kind !== 'number') return cell.text;
  const text = String(Number(cell.value.toPrecision(DIGITS)));
  return cell.format !== undefined && LEADING_ZEROS.test(cell.format) ? text.padStart(cell.format.length, '0') : text;
}

export const isFilled = (cell: Cell | undefined): boolean => cell !== undefined && (typeof cell !== 'string' || cell.trim() !== '');

/** The only filled field of a line, if there is one alone. */
export function onlyFilled(cells: readonly Cell[]): Cell | undefined {
  const filled = cells.filter(isFilled);
  return filled.length === 1 ? filled[0] : undefined;
}
