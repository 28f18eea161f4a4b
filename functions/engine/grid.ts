/** A rectangle of values, row by row. */
export class Grid<T> {
  constructor(
    readonly cells: readonly T[],
    readonly columns: number,
  ) {}

  get rows(): number {
    return this.cells.length / this.columns;
  }

  /** Other values in the same shape. */
  withCells<U>(cells: readonly U[]): Grid<U> {
    return new Grid(cells, this.columns);
  }

  toRows(): T[][] {
    return Array.from({ length: this.rows }, (_, row) =>
      this.cells.slice(row * this.columns, (row + 1) * this.columns),
    );
  }
}
