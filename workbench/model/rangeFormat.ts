import type { ScalarProperty } from '../richapi/apiClass';
import { lastColumn, lastRow } from './address';
import type { Cells } from './cells';
import { alignment, through } from './formatClasses';
import { CellsFormatting } from './formatting';
import type { Axis } from './grid';
import { guardSheet } from './guards';
import { resizing, toPixels, toPoints } from './lineSizes';
import { readNumber } from './read';
import { api, type ClassOf } from './targets';

/** A character of the standard font, and the margin of a cell, in pixels; the base of an automatic width. */
const CHARACTER = 7;
const CELL_MARGIN = 10;
const MAX_WIDTH_POINTS = 1342;
const MAX_HEIGHT_POINTS = 409.5;

const formatting = (cells: Cells): CellsFormatting => new CellsFormatting(cells);

function resize(book: Cells['book'], sheetId: string, axis: Axis, line: number, count: number, pixels: number): void {
  resizing(book, sheetId, axis, line, count, () => {
    if (axis === 'row') book.grid.setRowHeight(sheetId, line, count, pixels);
    else book.grid.setColumnWidth(sheetId, line, count, pixels);
  });
}

const columnWidth: ScalarProperty<Cells> = {
  get: ({ book, sheetId, area }) => {
    const first = book.grid.columnWidth(sheetId, area.column);
    const last = Math.min(lastColumn(area), lastColumn(book.within(sheetId, area)));
    for (let column = area.column; column <= last; column++) if (book.grid.columnWidth(sheetId, column) !== first) return null;
    return toPoints(first);
  },
  set: ({ book, sheetId, area }, value) => {
    guardSheet(book, sheetId, 'allowFormatColumns');
    const { column, columns } = book.within(sheetId, area);
    resize(book, sheetId, 'column', column, columns, toPixels(readNumber(value, 0, MAX_WIDTH_POINTS)));
  },
};

const rowHeight: ScalarProperty<Cells> = {
  get: ({ book, sheetId, area }) => {
    const first = book.grid.rowHeight(sheetId, area.row);
    const last = Math.min(lastRow(area), lastRow(book.within(sheetId, area)));
    for (let row = area.row; row <= last; row++) if (book.grid.rowHeight(sheetId, row) !== first) return null;
    return toPoints(first);
  },
  set: ({ book, sheetId, area }, value) => {
    guardSheet(book, sheetId, 'allowFormatRows');
    const { row, rows } = book.within(sheetId, area);
    resize(book, sheetId, 'row', row, rows, toPixels(readNumber(value, 0, MAX_HEIGHT_POINTS)));
  },
};

export const rangeFormat: ClassOf<'RangeFormat'> = {
  scalars: {
    horizontalAlignment: through(alignment.horizontalAlignment, formatting),
    verticalAlignment: through(alignment.verticalAlignment, formatting),
    wrapText: through(alignment.wrapText, formatting),
    indentLevel: through(alignment.indentLevel, formatting),
    columnWidth,
    rowHeight,
  },
  objects: {
    font: (cells) => api('RangeFont', formatting(cells)),
    fill: (cells) => api('RangeFill', formatting(cells)),
    borders: (cells) => api('RangeBorderCollection', formatting(cells)),
    protection: (cells) => api('FormatProtection', cells),
  },
  methods: {
    autofitColumns: (cells) => {
      guardSheet(cells.book, cells.sheetId, 'allowFormatColumns');
      fitColumns(cells);
      return undefined;
    },
    autofitRows: (cells) => {
      guardSheet(cells.book, cells.sheetId, 'allowFormatRows');
      fitRows(cells);
      return undefined;
    },
    adjustIndent: (cells, args) => {
      const target = formatting(cells);
      target.change({ indent: Math.max(0, (target.read().indent ?? 0) + args.integer(0)) });
      return undefined;
    },
  },
};

/** As wide as the longest text; an estimate, because the grid does not measure. */
function fitColumns(cells: Cells): void {
  const used = cells.used;
  if (!used) return;
  const { book, sheetId, area } = used;
  const rows = book.grid.read(sheetId, area);
  for (let index = 0; index < area.columns; index++) {
    const longest = Math.max(0, ...rows.map((row) => row[index]?.text.length ?? 0));
    if (longest > 0) resize(book, sheetId, 'column', area.column + index, 1, longest * CHARACTER + CELL_MARGIN);
  }
}

/** A line of the standard font, in pixels. */
const LINE = 20;

/** As high as the text that wraps into most lines; an estimate, too. */
function fitRows(cells: Cells): void {
  const used = cells.used;
  if (!used) return;
  const { book, sheetId, area } = used;
  const lines = (text: string, width: number): number =>
    text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * CHARACTER) / (width - CELL_MARGIN))), 0);
  for (const [index, row] of book.grid.read(sheetId, area).entries()) {
    const wrapped = row.map(({ text }, column) => {
      const isWrapped = text !== '' && book.grid.readFormat(sheetId, area.row + index, area.column + column).wrap === true;
      return isWrapped ? lines(text, book.grid.columnWidth(sheetId, area.column + column)) : 1;
    });
    resize(book, sheetId, 'row', area.row + index, 1, Math.max(...wrapped) * LINE);
  }
}
