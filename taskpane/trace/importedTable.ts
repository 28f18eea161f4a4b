/** The tables that imports fill, and what a trace tells of the rows that a number is the sum of. */
import type { Decimal } from '../../src/money/decimal';
import { KDU_TABLE_KEYS, KDU_TABLES, type KduTableKey } from '../../src/workbook/kduTables';
import { sameName } from '../sheets/marker';
import type { ImportedChange } from './importedChanges';
import type { Area, Request } from './found';

export type Place = Pick<Area, 'sheet' | 'address'>;

/** What a number is the sum of. */
export interface RowsOfNumber {
  readonly imports: readonly ImportedRows[];
  /** Where that is no longer what imports wrote. */
  readonly changes: readonly PlacedChange[];
}

export interface PlacedChange {
  readonly change: ImportedChange;
  /** Of the amount, where its row is there. */
  readonly place: Place | undefined;
}

/** Rows of one import, or those that the user has added himself. */
export interface ImportedRows {
  /** Null for rows that no import has written. */
  readonly number: number | null;
  readonly file: string;
  readonly time: string;
  /** In the log of the imports; undefined where it has none. */
  readonly line: Place | undefined;
  readonly count: number;
  readonly sum: Decimal;
  readonly accounts: readonly AccountRows[];
}

interface AccountRows {
  readonly label: string;
  readonly count: number;
  readonly sum: Decimal;
  /** Of the amounts; of rows that do not stand together the first. */
  readonly place: Place;
}

/** The table of ours that a column belongs to. */
export const importedTable = (target: Request['target']): KduTableKey | undefined =>
  target.kind === 'column' ? KDU_TABLE_KEYS.find((key) => sameName(KDU_TABLES[key].table, target.table)) : undefined;
