/** Rule 6: the sheets of an .xlsx file as lines of cells. The only module that knows the library which reads them. */
import { readXlsx, type Cell as FileCell, type Sheet } from 'hucre/xlsx';
import { dateOf, serialOf } from '../calendar/date';
import type { Cell, Line } from './cell';
import { composed } from './composed';

export interface SheetTable {
  readonly name: string;
  readonly isHidden: boolean;
  readonly lines: readonly Line[];
  readonly merges: readonly Merge[];
  /** Indexes of hidden columns. */
  readonly hiddenColumns: readonly number[];
  /** Days between Excel's two counts, for a workbook that counts from 1904. */
  readonly dayOffset: number;
}

/** Rows as they are numbered in the sheet, columns from 0; both ends belong to it. */
export interface Merge {
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromColumn: number;
  readonly toColumn: number;
}

const DAYS_1904 = 1462;

/** Undefined where the file is damaged. */
export async function readWorkbook(bytes: Uint8Array): Promise<SheetTable[] | undefined> {
  try {
    const { sheets, dateSystem } = await readXlsx(bytes, { readStyles: true });
    return sheets.map((sheet) => tableOf(sheet, dateSystem === '1904' ? DAYS_1904 : 0));
  } catch {
    return undefined;
  }
}

function tableOf(sheet: Sheet, dayOffset: number): SheetTable {
  return {
    name: composed(sheet.name),
    isHidden: sheet.hidden === true || sheet.veryHidden === true,
    lines: sheet.rows.map((row, index) => ({
      cells: row.map((value, column) => cellOf(value, sheet.cells?.get(`${index},${column}`))),
      line: index + 1,
      isHidden: sheet.rowDefs?.get(index)?.hidden === true,
    })),
    merges: (sheet.merges ?? []).map(({ startRow, endRow, startCol, endCol }) => ({
      fromRow: startRow + 1,
      toRow: endRow + 1,
      fromColumn: startCol,
      toColumn: endCol,
    })),
    hiddenColumns: (sheet.columns ?? []).flatMap((column, index) => (column.hidden === true ? [index] : [])),
    dayOffset,
  };
}

function cellOf(value: Sheet['rows'][number][number], details: FileCell | undefined): Cell {
  if (details?.type === 'error') return { kind: 'error', text: String(details.value) };
  // A stored value that is an empty text is one: `=IF(B2="";"";B2)`.
  if (details?.formula !== undefined && value === null) return { kind: 'formula', text: `=${details.formula}` };
  if (typeof value === 'number') return { kind: 'number', value, format: details?.style?.numFmt };
  if (value instanceof Date) {
    return { kind: 'date', date: dateOf(Math.floor(serialOf(value.getUTCFullYear(), value.getUTCMonth() + 1, value.getUTCDate()))) };
  }
  if (typeof value === 'boolean') return value ? 'WAHR' : 'FALSCH';
  return composed(value ?? '');
}
