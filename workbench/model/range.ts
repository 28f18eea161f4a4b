import { invalidArgument } from '../richapi/errors';
import { isWholeColumns, isWholeRows, WHOLE_SHEET } from './address';
import { cellArea, contains, mapArea } from './areas';
import { cellProperties } from './cellProperties';
import { Cells, cellsFrom, required } from './cells';
import type { Area } from './grid';
import * as actions from './rangeActions';
import { formulaOf, readCells, valueType, writeLocal, writeNumberFormats, writeValues } from './rangeValues';
import { readBoolean } from './read';
import { api, type ClassOf } from './targets';

const range = (cells: Cells) => api('Range', cells);
const orNull = (cells: Cells | null) => cells && range(cells);
const nothing = (work: () => void): undefined => {
  work();
};

export const rangeClass: ClassOf<'Range'> = {
  scalars: {
    address: { get: (cells) => cells.address },
    addressLocal: { get: (cells) => cells.address },
    rowIndex: { get: ({ area }) => area.row },
    columnIndex: { get: ({ area }) => area.column },
    rowCount: { get: ({ area }) => area.rows },
    columnCount: { get: ({ area }) => area.columns },
    // Excel answers -1 for more cells than a 32-bit number counts.
    cellCount: { get: ({ area }) => (area.rows * area.columns < 2 ** 31 ? area.rows * area.columns : -1) },
    isEntireRow: { get: ({ area }) => isWholeRows(area) },
    isEntireColumn: { get: ({ area }) => isWholeColumns(area) },
    values: { calculated: true, get: (cells) => readCells(cells, ({ value }) => value), set: writeValues },
    text: { calculated: true, get: (cells) => readCells(cells, ({ text }) => text) },
    valueTypes: { calculated: true, get: (cells) => readCells(cells, valueType) },
    formulas: { calculated: true, get: (cells) => readCells(cells, formulaOf), set: writeValues },
    formulasLocal: {
      calculated: true,
      get: (cells) =>
        readCells(cells, (state) => {
          const { formula, text } = state;
          if (typeof formula === 'string' && formula.startsWith('=')) return cells.book.local.formulaToLocal(formula);
          return typeof formulaOf(state) === 'string' ? formulaOf(state) : text;
        }),
      set: writeLocal,
    },
    numberFormat: {
      get: (cells) => readCells(cells, ({ numberFormat }) => numberFormat),
      set: (cells, value) => writeNumberFormats(cells, value),
    },
    numberFormatLocal: {
      get: (cells) => readCells(cells, ({ numberFormat }) => cells.book.local.formatToLocal(numberFormat)),
      set: (cells, value) => writeNumberFormats(cells, value, (format) => cells.book.local.formatToInvariant(format)),
    },
    style: { get: actions.style, set: actions.setStyle },
    hyperlink: { get: actions.hyperlink, set: actions.setHyperlink },
    hidden: { get: (cells) => actions.isHidden(cells, 'row') === true || actions.isHidden(cells, 'column') === true },
    rowHidden: {
      get: (cells) => actions.isHidden(cells, 'row'),
      set: (cells, value) => actions.setHidden(cells, 'row', readBoolean(value)),
    },
    columnHidden: {
      get: (cells) => actions.isHidden(cells, 'column'),
      set: (cells, value) => actions.setHidden(cells, 'column', readBoolean(value)),
    },
    hasSpill: { calculated: true, get: (cells) => hasSpill(cells) },
    left: { get: (cells) => actions.geometryOf(cells).left },
    top: { get: (cells) => actions.geometryOf(cells).top },
    width: { get: (cells) => actions.geometryOf(cells.bounded).width },
    height: { get: (cells) => actions.geometryOf(cells.bounded).height },
  },
  objects: {
    format: (cells) => api('RangeFormat', cells),
    worksheet: ({ book, sheetId }) => api('Worksheet', { book, sheetId }),
    dataValidation: (cells) => api('DataValidation', cells),
    conditionalFormats: (cells) => api('ConditionalFormatCollection', cells),
  },
  methods: {
    getCell: (cells, args) => range(cells.cell(args.integer(0), args.integer(1))),
    getRow: (cells, args) => range(cells.row(args.integer(0))),
    getColumn: (cells, args) => range(cells.column(args.integer(0))),
    getLastRow: (cells) => range(cells.row(cells.area.rows - 1)),
    getLastColumn: (cells) => range(cells.column(cells.area.columns - 1)),
    getLastCell: (cells) => range(cells.cell(cells.area.rows - 1, cells.area.columns - 1)),
    getEntireRow: (cells) => range(cells.entireRows),
    getEntireColumn: (cells) => range(cells.entireColumns),
    getOffsetRange: (cells, args) => range(cells.offset(args.integer(0), args.integer(1))),
    getResizedRange: (cells, args) => range(cells.resized(cells.area.rows + args.integer(0), cells.area.columns + args.integer(1))),
    getAbsoluteResizedRange: (cells, args) => range(cells.resized(args.integer(0), args.integer(1))),
    getRowsAbove: (cells, args) => range(beside(cells, 'row', -count(args.at(0)))),
    getRowsBelow: (cells, args) => range(beside(cells, 'row', count(args.at(0)))),
    getColumnsBefore: (cells, args) => range(beside(cells, 'column', -count(args.at(0)))),
    getColumnsAfter: (cells, args) => range(beside(cells, 'column', count(args.at(0)))),
    getBoundingRect: (cells, args) => range(cells.bounding(other(cells, args.at(0)))),
    getIntersection: (cells, args) => range(required(cells.intersection(other(cells, args.at(0))), 'The intersection')),
    getIntersectionOrNullObject: (cells, args) => orNull(cells.intersection(other(cells, args.at(0)))),
    getUsedRange: (cells, args) => range(cells.usedCells(args.boolean(0, false)) ?? cells.cell(0, 0)),
    getUsedRangeOrNullObject: (cells, args) => orNull(cells.usedCells(args.boolean(0, false))),
    getSpillingToRange: (cells) => range(required(spilling(cells), 'The spill')),
    getSpillingToRangeOrNullObject: (cells) => orNull(spilling(cells)),
    getSpillParent: (cells) => range(required(spillParent(cells), 'The spilling cell')),
    getSpillParentOrNullObject: (cells) => orNull(spillParent(cells)),
    getTables: (cells) => api('TableScopedCollection', { book: cells.book, sheetId: cells.sheetId, touching: cells }),
    getCellProperties: (cells, args) => ({ value: cellProperties(cells, args.record(0)) }),
    getRowProperties: (cells, args) => ({ value: actions.lineProperties(cells, 'row', args.record(0)) }),
    getColumnProperties: (cells, args) => ({ value: actions.lineProperties(cells, 'column', args.record(0)) }),
    select: (cells) => nothing(() => actions.select(cells)),
    clear: (cells, args) => nothing(() => actions.clear(cells, args.optionalString(0) ?? 'All')),
    insert: (cells, args) => range(actions.insert(cells, args.string(0))),
    delete: (cells, args) => nothing(() => actions.remove(cells, args.string(0))),
    copyFrom: (cells, args) => nothing(() => actions.copyFrom(cells, other(cells, args.at(0)), args.optionalString(1) ?? 'All')),
    calculate: (cells) => nothing(() => cells.book.grid.recalculate()),
    _ValidateArraySize: ({ area }, args) => {
      const fits = args.integer(0) === area.rows && args.integer(1) === area.columns;
      if (!fits) throw invalidArgument(`The table does not have the ${area.rows} × ${area.columns} cells of the range.`);
      return undefined;
    },
  },
};

const other = (cells: Cells, value: unknown): Cells => cellsFrom(value, cells.book, cells.sheetId);

function count(value: unknown): number {
  if (value === null) return 1;
  if (typeof value !== 'number' || !Number.isInteger(value) || value === 0)
    throw invalidArgument('A whole number other than 0 is expected.');
  return value;
}

/** Rows or columns next to the range: behind it where `signed` is positive, before it where it is negative. */
function beside(cells: Cells, axis: 'row' | 'column', signed: number): Cells {
  const size = axis === 'row' ? 'rows' : 'columns';
  const start = signed > 0 ? cells.area[axis] + cells.area[size] : cells.area[axis] + signed;
  return cells.with({ ...cells.area, [axis]: start, [size]: Math.abs(signed) });
}

interface Spill {
  readonly parent: Cells;
  readonly area: Area;
}

/** Every spill on the sheet. */
function spills({ book, sheetId }: Cells): readonly Spill[] {
  const used = new Cells(book, sheetId, WHOLE_SHEET).used;
  if (!used) return [];
  return book.grid.read(sheetId, used.area).flatMap((line, r) =>
    line.flatMap(({ formula }, c): Spill[] => {
      if (typeof formula !== 'string' || !formula.startsWith('=')) return [];
      const parent = used.cell(r, c);
      const area = book.grid.spillArea(sheetId, parent.area.row, parent.area.column);
      return area ? [{ parent, area }] : [];
    }),
  );
}

function spilling(cells: Cells): Cells | null {
  if (cells.area.rows * cells.area.columns !== 1) throw invalidArgument('Only one cell can spill.');
  const area = cells.book.grid.spillArea(cells.sheetId, cells.area.row, cells.area.column);
  return area && cells.with(area);
}

function spillParent(cells: Cells): Cells | null {
  const cell = cells.cell(0, 0).area;
  // Spills go down and to the right. Asking cell by cell is much cheaper than reading the sheet.
  for (let { row } = cell; row >= 0; row--) {
    for (let { column } = cell; column >= 0; column--) {
      const area = cells.book.grid.spillArea(cells.sheetId, row, column);
      if (area && contains(area, cell)) return cells.with(cellArea(row, column));
    }
  }
  return null;
}

/** Whether all cells belong to spills; null where only some do. */
function hasSpill(cells: Cells): boolean | null {
  const areas = spills(cells).map(({ area }) => area);
  const covered = mapArea((cells.used ?? cells.cell(0, 0)).area, (row, column) =>
    areas.some((area) => contains(area, cellArea(row, column))),
  ).flat();
  return covered.every((value) => value === covered[0]) ? (covered[0] ?? false) : null;
}
