import type { ICellData, IObjectMatrixPrimitiveType } from '@univerjs/core';
import { FormulaDataModel, SetRangeValuesMutation } from '@univerjs/preset-sheets-core';
import type { Area, CellState, Grid } from '../model/grid';
import { type UniverBook, toArea } from './univerBook';
import { CellContents, EMPTY_CELL, toCell } from './cellContent';
import { toFormat, toStyle } from './cellFormat';
import { GENERAL } from '../german/text';
import type { RowHeights } from './rowHeights';
import type { UsedAreas } from './usedArea';

type CellPart = Pick<Grid, 'read' | 'write' | 'setNumberFormats' | 'format' | 'readFormat' | 'clear' | 'usedArea' | 'spillArea'>;
type CellMatrix = IObjectMatrixPrimitiveType<ICellData>;

/** Contents and formats of cells. `shownText` is what a cell shows, conditional formats included. */
export function cells(
  book: UniverBook,
  shownText: (sheetId: string, row: number, column: number) => string,
  used: UsedAreas,
  heights: RowHeights,
): CellPart {
  const contents = new CellContents(book);
  const formulas = book.injector.get(FormulaDataModel);

  function state(sheetId: string, row: number, column: number): CellState {
    return {
      ...contents.at(sheetId, row, column),
      // Formatting costs more than all else, and few ask for the text.
      get text() {
        return shownText(sheetId, row, column);
      },
    };
  }

  /** "Only local" keeps the formula engine out: it would take cells without a formula in the change for cleared. */
  function setStyles(sheetId: string, values: CellMatrix): void {
    book.run(SetRangeValuesMutation.id, sheetId, { cellValue: values }, { onlyLocal: true });
  }

  function raw(sheetId: string, row: number, column: number): ICellData | null {
    return book.worksheet(sheetId).getCellRaw(row, column) ?? null;
  }

  return {
    read: (sheetId, area) => table(area, (row, column) => state(sheetId, row, column)),

    write(sheetId, area, inputs) {
      book.ensureSize(sheetId, area);
      const values = matrix(area, (row, column) => {
        const input = inputs[row - area.row]?.[column - area.column] ?? null;
        return input === null ? null : toCell(input, contents.numberFormat(raw(sheetId, row, column)));
      });
      book.run(SetRangeValuesMutation.id, sheetId, { cellValue: values });
      heights.plan(sheetId, area);
    },

    setNumberFormats(sheetId, area, formats) {
      book.ensureSize(sheetId, area);
      setStyles(
        sheetId,
        matrix(area, (row, column) => {
          const pattern = formats[row - area.row]?.[column - area.column] ?? null;
          if (pattern === null) return null;
          // The type goes along: else Univer would read the content anew in the light of the format.
          return { s: { n: pattern === GENERAL ? null : { pattern } }, ...typeOf(raw(sheetId, row, column)) };
        }),
      );
    },

    format(sheetId, area, change) {
      book.ensureSize(sheetId, area);
      const style = toStyle(change);
      setStyles(sheetId, matrix(area, (row, column) => ({ s: style, ...typeOf(raw(sheetId, row, column)) })));
      if (change.wrap !== undefined || change.size !== undefined || change.fontName !== undefined) heights.plan(sheetId, area);
    },

    // As in Excel, a conditional format is no part of a cell's own.
    readFormat: (sheetId, row, column) =>
      toFormat(book.worksheet(sheetId).getComposedCellStyleByCellData(row, column, raw(sheetId, row, column))),

    clear(sheetId, area, what) {
      const inside = { ...area, rows: clipped(area.row, area.rows, book.worksheet(sheetId).getRowCount()) };
      inside.columns = clipped(area.column, area.columns, book.worksheet(sheetId).getColumnCount());
      if (what !== 'formats') {
        const empty = what === 'all' ? { ...EMPTY_CELL, custom: null, s: null } : EMPTY_CELL;
        book.run(SetRangeValuesMutation.id, sheetId, { cellValue: matrix(inside, () => empty) });
      } else {
        setStyles(sheetId, matrix(inside, (row, column) => ({ s: null, ...typeOf(raw(sheetId, row, column)) })));
      }
    },

    usedArea: (sheetId, withFormats = false) => (withFormats ? used.withFormats(sheetId) : used.of(sheetId)),

    spillArea(sheetId, row, column) {
      const range = formulas.getArrayFormulaRange()[book.unitId]?.[sheetId]?.[row]?.[column];
      return range && contents.at(sheetId, row, column).value !== '#SPILL!' ? toArea(range) : null;
    },
  };
}

function clipped(start: number, count: number, limit: number): number {
  return Math.max(0, Math.min(count, limit - start));
}

function typeOf(cell: ICellData | null): Pick<ICellData, 't'> {
  return cell?.t ? { t: cell.t } : {};
}

function table<T>(area: Area, at: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (__, c) => at(area.row + r, area.column + c)),
  );
}

/** Univer's matrix of the cells of an area; null leaves a cell out. */
function matrix(area: Area, at: (row: number, column: number) => ICellData | null): CellMatrix {
  const values: CellMatrix = {};
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    const line: Record<number, ICellData> = {};
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const cell = at(row, column);
      if (cell) line[column] = cell;
    }
    values[row] = line;
  }
  return values;
}
