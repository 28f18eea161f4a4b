import { HostError, invalidArgument } from '../richapi/errors';
import type { Json } from '../richapi/protocol';
import { lastRow } from './address';
import { Cells } from './cells';
import { guardSheet } from './guards';
import { readCells, writeValues } from './rangeValues';
import { readString } from './read';
import { body, header, info, whole } from './tableParts';
import { api, type ClassOf, type TableColumnTarget, type TableRowTarget, type TableTarget } from './targets';

const names = (target: TableTarget): readonly string[] => {
  const cells = header(target);
  return (target.book.grid.read(cells.sheetId, cells.area)[0] ?? []).map(({ text }) => text);
};

/** Excel counts the ids of columns from 1. */
const column = (target: TableTarget, index: number) => api('TableColumn', { ...target, index });

function findColumn(target: TableTarget, key: unknown): number | null {
  const index = typeof key === 'number' ? key - 1 : names(target).findIndex((name) => name.toLowerCase() === String(key).toLowerCase());
  return index >= 0 && index < info(target).area.columns ? index : null;
}

function existingColumn(target: TableTarget, index: number | null, key: unknown) {
  if (index === null || index < 0 || index >= info(target).area.columns)
    throw new HostError('ItemNotFound', `The table has no column ${String(key)}.`);
  return column(target, index);
}

export const tableColumns: ClassOf<'TableColumnCollection'> = {
  scalars: { count: { get: (target) => info(target).area.columns } },
  items: { className: 'TableColumn', list: (target) => names(target).map((_name, index) => column(target, index)) },
  item: (target, key) => existingColumn(target, findColumn(target, key), key),
  methods: {
    getItemOrNullObject: (target, args) => {
      const index = findColumn(target, args.at(0));
      return index === null ? null : column(target, index);
    },
    getItemAt: (target, args) => existingColumn(target, args.integer(0), args.integer(0)),
    getCount: (target) => ({ value: info(target).area.columns }),
  },
};

const columnCells = (target: TableColumnTarget): Cells => whole(target).column(target.index);

export const tableColumn: ClassOf<'TableColumn'> = {
  id: { key: 'Id', of: ({ index }) => index + 1 },
  scalars: {
    id: { get: ({ index }) => index + 1 },
    index: { get: ({ index }) => index },
    name: {
      get: (target) => names(target)[target.index] ?? '',
      set: (target, value) => writeValues(columnCells(target).row(0), [[readString(value)]]),
    },
    values: {
      calculated: true,
      get: (target) => readCells(columnCells(target), ({ value }) => value),
      set: (target, value) => writeValues(columnCells(target), value),
    },
  },
  methods: {
    getRange: (target) => api('Range', columnCells(target)),
    getHeaderRowRange: (target) => api('Range', columnCells(target).row(0)),
    getDataBodyRange: (target) => api('Range', body(target).column(target.index)),
  },
};

const row = (target: TableTarget, index: number) => {
  if (index < 0 || index >= body(target).area.rows) throw new HostError('ItemNotFound', `The table has no row ${index}.`);
  return api('TableRow', { ...target, index });
};

export const tableRows: ClassOf<'TableRowCollection'> = {
  scalars: { count: { get: (target) => body(target).area.rows } },
  items: { className: 'TableRow', list: (target) => Array.from({ length: body(target).area.rows }, (_row, index) => row(target, index)) },
  methods: {
    getItemAt: (target, args) => row(target, args.integer(0)),
    getCount: (target) => ({ value: body(target).area.rows }),
    add: (target, args) => addRows(target, args.at(0), args.at(1)),
  },
};

export const tableRow: ClassOf<'TableRow'> = {
  scalars: {
    index: { get: ({ index }) => index },
    values: {
      calculated: true,
      get: (target): Json => readCells(rowCells(target), ({ value }) => value),
      set: (target, value) => writeValues(rowCells(target), value),
    },
  },
  methods: {
    getRange: (target) => api('Range', rowCells(target)),
    delete: (target) => {
      const cells = rowCells(target);
      const table = info(target);
      if (table.area.rows <= 2) throw invalidArgument('A table keeps one row.');
      guardSheet(target.book, cells.sheetId, 'allowDeleteRows');
      target.book.grid.deleteCells(cells.sheetId, cells.area, 'up');
      target.book.grid.updateTable(target.tableId, { area: { ...table.area, rows: table.area.rows - 1 } });
      return undefined;
    },
  },
};

const rowCells = (target: TableRowTarget): Cells => body(target).row(target.index);

/** New rows at the end, or before the row `index`; what stands below moves down. */
function addRows(target: TableTarget, index: unknown, values: unknown) {
  const { area, sheetId } = info(target);
  const at = typeof index === 'number' && index >= 0 ? index : area.rows - 1;
  if (at > area.rows - 1) throw invalidArgument('The table has fewer rows.');
  const count = Array.isArray(values) ? values.length : 1;
  guardSheet(target.book, sheetId, 'allowInsertRows');
  const added = { ...area, row: at === area.rows - 1 ? lastRow(area) + 1 : area.row + 1 + at, rows: count };
  target.book.grid.insertCells(sheetId, added, 'down');
  target.book.grid.updateTable(target.tableId, { area: { ...area, rows: area.rows + count } });
  if (values !== null) writeValues(new Cells(target.book, sheetId, added), values);
  return row(target, at);
}
