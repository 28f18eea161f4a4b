import { isApiObject } from '../richapi/apiObject';
import { HostError, invalidArgument } from '../richapi/errors';
import { isWholeColumns, isWholeRows, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from './address';
import { bounding, cellArea, intersect } from './areas';
import type { WorkbookModel } from './workbookModel';
import type { Area } from './grid';

/** A rectangle of cells on a sheet: what Excel calls a range. */
export class Cells {
  constructor(
    readonly book: WorkbookModel,
    readonly sheetId: string,
    readonly area: Area,
  ) {}

  get address(): string {
    return this.book.address(this.sheetId, this.area);
  }

  /** Whole columns or rows: Excel answers null for what each cell has, and takes no values. */
  get isUnbounded(): boolean {
    return isWholeColumns(this.area) || isWholeRows(this.area);
  }

  with(area: Area): Cells {
    const inside = area.row >= 0 && area.column >= 0 && area.rows > 0 && area.columns > 0;
    if (!inside || lastRow(area) >= MAX_ROWS || lastColumn(area) >= MAX_COLUMNS) throw invalidArgument('The range would leave the sheet.');
    return new Cells(this.book, this.sheetId, area);
  }

  cell(row: number, column: number): Cells {
    return this.with(cellArea(this.area.row + row, this.area.column + column));
  }

  offset(rows: number, columns: number): Cells {
    return this.with({ ...this.area, row: this.area.row + rows, column: this.area.column + columns });
  }

  resized(rows: number, columns: number): Cells {
    return this.with({ ...this.area, rows, columns });
  }

  row(index: number): Cells {
    return this.with({ ...this.area, row: this.area.row + index, rows: 1 });
  }

  column(index: number): Cells {
    return this.with({ ...this.area, column: this.area.column + index, columns: 1 });
  }

  get entireRows(): Cells {
    return this.with({ ...this.area, column: 0, columns: MAX_COLUMNS });
  }

  get entireColumns(): Cells {
    return this.with({ ...this.area, row: 0, rows: MAX_ROWS });
  }

  intersection(other: Cells): Cells | null {
    const area = other.sheetId === this.sheetId ? intersect(this.area, other.area) : null;
    return area && this.with(area);
  }

  bounding(other: Cells): Cells {
    if (other.sheetId !== this.sheetId) throw invalidArgument('The ranges are on different sheets.');
    return this.with(bounding(this.area, other.area));
  }

  get used(): Cells | null {
    return this.usedCells(true);
  }

  /** As Excel's `valuesOnly` has it: without it, cells that have only a format count, down to the last row. */
  usedCells(valuesOnly: boolean): Cells | null {
    const used = this.book.grid.usedArea(this.sheetId, !valuesOnly);
    const area = used && intersect(used, this.area);
    return area && this.with(area);
  }

  /** The part of it that the grid can hold. */
  get bounded(): Cells {
    return new Cells(this.book, this.sheetId, this.book.within(this.sheetId, this.area));
  }
}

/** Another range given as an argument: an object, or an address seen from `sheetId`. */
export function cellsFrom(value: unknown, book: WorkbookModel, sheetId: string): Cells {
  const cells = rangeArgument(value);
  if (cells) return cells;
  if (typeof value !== 'string') throw invalidArgument('A range or an address is expected.');
  const { sheetId: at, area } = book.resolve(value, sheetId);
  return new Cells(book, at, area);
}

/** The cells of an argument that is a Range; null for anything else. */
export function rangeArgument(value: unknown): Cells | null {
  return isApiObject(value) && value.target instanceof Cells ? value.target : null;
}

export function required(cells: Cells | null, what: string): Cells {
  if (!cells) throw new HostError('ItemNotFound', `${what} does not exist.`);
  return cells;
}
