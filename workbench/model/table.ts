import type { ScalarProperty } from '../richapi/apiClass';
import { apiNotFound, HostError } from '../richapi/errors';
import { cellsFrom } from './cells';
import { EventType, WORKBOOK_TARGET } from './events';
import { guardSheet } from './guards';
import { readBoolean, readString } from './read';
import { body, header, info, whole } from './tableParts';
import { renameTable, resizeTable } from './tables';
import { api, type ClassOf, type TableTarget } from './targets';

/** What the grid shows in one way only: reading answers that way, another one is refused by name. */
const fixed = (name: string, value: boolean): ScalarProperty<TableTarget> => ({
  get: () => value,
  set: (_target, wanted) => {
    if (readBoolean(wanted) !== value) throw apiNotFound('Table', `${name} = ${String(!value)}`);
  },
});

/** Looks that are saved with the table and that the grid does not draw. */
const look = (name: string, standard: boolean): ScalarProperty<TableTarget> => ({
  get: ({ book, tableId }) => book.tableLooks.get(`${tableId} ${name}`) ?? standard,
  set: ({ book, tableId }, value) => void book.tableLooks.set(`${tableId} ${name}`, readBoolean(value)),
});

export const tableClass: ClassOf<'Table'> = {
  id: { key: 'Id', of: ({ tableId }) => tableId },
  scalars: {
    id: { get: ({ tableId }) => tableId },
    name: { get: (target) => info(target).name, set: (target, value) => renameTable(target, readString(value)) },
    style: {
      get: (target) => info(target).style,
      set: ({ book, tableId }, value) => book.grid.updateTable(tableId, { style: readString(value) }),
    },
    showHeaders: fixed('showHeaders', true),
    showTotals: fixed('showTotals', false),
    showBandedRows: look('showBandedRows', true),
    showBandedColumns: look('showBandedColumns', false),
    showFilterButton: look('showFilterButton', true),
    highlightFirstColumn: look('highlightFirstColumn', false),
    highlightLastColumn: look('highlightLastColumn', false),
  },
  objects: {
    columns: (target) => api('TableColumnCollection', target),
    rows: (target) => api('TableRowCollection', target),
    worksheet: (target) => api('Worksheet', { book: target.book, sheetId: info(target).sheetId }),
  },
  methods: {
    getRange: (target) => api('Range', whole(target)),
    getHeaderRowRange: (target) => api('Range', header(target)),
    getDataBodyRange: (target) => api('Range', body(target)),
    getTotalRowRange: () => {
      throw new HostError('ItemNotFound', 'The table has no total row.');
    },
    convertToRange: (target) => {
      const cells = whole(target);
      guardSheet(target.book, cells.sheetId);
      target.book.grid.removeTable(target.tableId);
      return api('Range', cells);
    },
    delete: (target) => {
      const cells = whole(target);
      const { name } = info(target);
      guardSheet(target.book, cells.sheetId);
      target.book.grid.removeTable(target.tableId);
      target.book.grid.clear(cells.sheetId, cells.area, 'all');
      const args = { source: 'Local', tableId: target.tableId, tableName: name, worksheetId: cells.sheetId };
      target.book.emit({ type: EventType.tableDeleted, targetId: WORKBOOK_TARGET, args });
      return undefined;
    },
    resize: (target, args) => {
      const { sheetId } = info(target);
      resizeTable(target, info(target), cellsFrom(args.at(0), target.book, sheetId));
      return undefined;
    },
  },
  events: {
    DataChanged: { type: EventType.tableChanged, targetId: ({ tableId }) => tableId },
  },
};
