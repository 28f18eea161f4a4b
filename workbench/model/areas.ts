import { lastColumn, lastRow } from './address';
import type { Area, LineChange } from './grid';
import { follow } from './lines';

export const contains = (outer: Area, inner: Area): boolean =>
  inner.row >= outer.row && lastRow(inner) <= lastRow(outer) && inner.column >= outer.column && lastColumn(inner) <= lastColumn(outer);

export function intersect(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(lastRow(a), lastRow(b)) - row + 1;
  const columns = Math.min(lastColumn(a), lastColumn(b)) - column + 1;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export function bounding(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(lastRow(a), lastRow(b)) - row + 1,
    columns: Math.max(lastColumn(a), lastColumn(b)) - column + 1,
  };
}

export const cellArea = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });

/** A table of the area's shape, filled by row and column on the sheet. */
export function mapArea<T>(area: Area, value: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rows }, (_r, r) =>
    Array.from({ length: area.columns }, (_c, c) => value(area.row + r, area.column + c)),
  );
}

/** Areas and their values as plain data, in their order. */
export type SavedAreas<T> = readonly { readonly area: Area; readonly value: T }[];

/**
 * A value that belongs to areas of a sheet, such as the name of a cell style. Later areas lie over earlier ones.
 */
export class AreaMap<T> {
  private entries: SavedAreas<T>[number][];

  constructor(saved: SavedAreas<T> = []) {
    this.entries = [...saved];
  }

  set(area: Area, value: T): void {
    this.entries = this.entries.filter((entry) => !contains(area, entry.area));
    this.entries.push({ area, value });
  }

  get(row: number, column: number): T | undefined {
    const cell = cellArea(row, column);
    return this.entries.filter((entry) => contains(entry.area, cell)).at(-1)?.value;
  }

  /** Every area whose value passes, where it is not covered by a later one only in part. */
  areasOf(accept: (value: T) => boolean): readonly Area[] {
    return this.entries.filter((entry) => accept(entry.value)).map((entry) => entry.area);
  }

  /** As it is on another sheet. */
  take(other: AreaMap<T>): void {
    this.entries = [...other.entries];
  }

  save(): SavedAreas<T> {
    return this.entries;
  }

  /** Moves the areas as the cells move. */
  follow(change: LineChange): void {
    this.entries = this.entries.flatMap(({ area, value }) => follow(area, change).map((place) => ({ area: place, value })));
  }
}
