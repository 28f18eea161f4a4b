/** Which rows and columns of the cells of a sheet are hidden; asked line by line only where there are some. */
export interface HiddenLines {
  /** Counted from 1. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

interface Pending {
  readonly isPending: boolean;
  /** Known after the round trip. */
  lines(): HiddenLines;
}

/** @param used with `rowHidden`, `columnHidden` and `address` loaded: Excel answers null where only some are hidden */
export function queueHidden(used: Excel.Range): Pending {
  const rows = used.rowHidden === false ? null : used.getRowProperties({ rowHidden: true, rowIndex: true });
  const columns = used.columnHidden === false ? null : used.getColumnProperties({ columnHidden: true, columnIndex: true });
  return {
    isPending: rows !== null || columns !== null,
    lines: () => ({
      rows: (rows?.value ?? []).flatMap(({ rowHidden, rowIndex }) => (rowHidden ? [(rowIndex ?? 0) + 1] : [])),
      columns: (columns?.value ?? []).flatMap(({ columnHidden, columnIndex }) => (columnHidden ? [(columnIndex ?? 0) + 1] : [])),
    }),
  };
}
