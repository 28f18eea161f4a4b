/** Rows of the sheets that show two readings side by side: label in A, amounts in B and C, origin in D. */
import type { Block, CellContent } from '../model';
import type { Role } from '../styles';

export type Side = 'B' | 'C';

export interface TwoColumnRow {
  readonly label: string;
  /** The same formula for both columns, but for the column's letter. */
  readonly amount: (column: Side) => CellContent;
  readonly role: Role;
  readonly numberFormat?: string;
  /** Where the amount comes from. */
  readonly origin?: CellContent;
}

export function twoColumnRows(top: number, rows: readonly TwoColumnRow[]): Block[] {
  return rows.flatMap(({ label, amount, role, numberFormat, origin = '' }, index): Block[] => {
    const row = top + index;
    const isSum = role === 'sum' || role === 'figureSum';
    return [
      { range: `A${row}`, cells: [[label]], role: isSum ? 'sum' : 'text' },
      { range: `B${row}:C${row}`, cells: [[amount('B'), amount('C')]], role, numberFormat, align: 'right' },
      { range: `D${row}`, cells: [[origin]], role: isSum ? 'sumOrigin' : 'origin' },
    ];
  });
}
