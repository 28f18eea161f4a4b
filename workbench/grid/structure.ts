import { BooleanNumber, Direction } from '@univerjs/core';
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColByRangeCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowByRangeCommand,
  RemoveRowByRangeCommand,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
} from '@univerjs/preset-sheets-core';
import type { Area, Grid } from '../model/grid';
import { type UniverBook, toRange } from './univerBook';
import { removeColumns } from './removeColumns';
import type { RowHeights } from './rowHeights';

type StructurePart = Pick<
  Grid,
  'insertCells' | 'deleteCells' | 'setColumnWidth' | 'columnWidth' | 'setRowHeight' | 'rowHeight' | 'setHidden' | 'isHidden'
>;

/** Rows, columns and the moving of cells. Univer adjusts formulas, names, tables and rules itself. */
export function structure(book: UniverBook, heights: RowHeights): StructurePart {
  const isWholeRows = (sheetId: string, area: Area): boolean => area.columns >= book.worksheet(sheetId).getColumnCount();
  const isWholeColumns = (sheetId: string, area: Area): boolean => area.rows >= book.worksheet(sheetId).getRowCount();

  return {
    insertCells(sheetId, area, shift) {
      if (shift === 'down' && isWholeRows(sheetId, area)) {
        const range = toRange({ ...area, column: 0, columns: book.worksheet(sheetId).getColumnCount() });
        book.onActive(sheetId, () => book.run(InsertRowByRangeCommand.id, sheetId, { range, direction: Direction.UP }));
      } else if (shift === 'right' && isWholeColumns(sheetId, area)) {
        const range = toRange({ ...area, row: 0, rows: book.worksheet(sheetId).getRowCount() });
        book.onActive(sheetId, () => book.run(InsertColByRangeCommand.id, sheetId, { range, direction: Direction.LEFT }));
      } else {
        const command = shift === 'down' ? InsertRangeMoveDownCommand : InsertRangeMoveRightCommand;
        book.onActive(sheetId, () => book.start(command.id, sheetId, { range: toRange(area) }));
      }
    },

    deleteCells(sheetId, area, shift) {
      if (shift === 'up' && isWholeRows(sheetId, area)) {
        const range = toRange({ ...area, column: 0, columns: book.worksheet(sheetId).getColumnCount() });
        book.onActive(sheetId, () => book.run(RemoveRowByRangeCommand.id, sheetId, { range }));
      } else if (shift === 'left' && isWholeColumns(sheetId, area)) {
        const range = toRange({ ...area, row: 0, rows: book.worksheet(sheetId).getRowCount() });
        book.onActive(sheetId, () => removeColumns(book, sheetId, range));
      } else {
        const command = shift === 'up' ? DeleteRangeMoveUpCommand : DeleteRangeMoveLeftCommand;
        book.onActive(sheetId, () => book.start(command.id, sheetId, { range: toRange(area) }));
      }
    },

    setColumnWidth(sheetId, column, count, pixels) {
      const area = { row: 0, column, rows: 1, columns: count };
      book.ensureSize(sheetId, area);
      book.run(SetWorksheetColWidthMutation.id, sheetId, { ranges: [toRange(area)], colWidth: pixels });
    },
    columnWidth: (sheetId, column) => book.worksheet(sheetId).getColumnWidth(column),

    setRowHeight(sheetId, row, count, pixels) {
      const area = { row, column: 0, rows: count, columns: 1 };
      book.ensureSize(sheetId, area);
      const ranges = [toRange(area)];
      book.run(SetWorksheetRowHeightMutation.id, sheetId, { ranges, rowHeight: pixels });
      book.run(SetWorksheetRowIsAutoHeightMutation.id, sheetId, { ranges, autoHeightInfo: BooleanNumber.FALSE });
    },
    rowHeight(sheetId, row) {
      heights.fit();
      return book.worksheet(sheetId).getRowHeight(row);
    },

    setHidden(sheetId, axis, index, count, hidden) {
      const area = axis === 'row' ? { row: index, column: 0, rows: count, columns: 1 } : { row: 0, column: index, rows: 1, columns: count };
      book.ensureSize(sheetId, area);
      const mutation = {
        row: hidden ? SetRowHiddenMutation : SetRowVisibleMutation,
        column: hidden ? SetColHiddenMutation : SetColVisibleMutation,
      }[axis];
      book.run(mutation.id, sheetId, { ranges: [toRange(area)] });
    },
    isHidden(sheetId, axis, index) {
      const worksheet = book.worksheet(sheetId);
      return axis === 'row' ? !worksheet.getRowVisible(index) : !worksheet.getColVisible(index);
    },
  };
}
