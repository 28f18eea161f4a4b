import { HostError, invalidArgument } from '../richapi/errors';
import { formatArea, lastColumn } from './address';
import { intersect } from './areas';
import type { WorkbookModel } from './workbookModel';
import type { Cells } from './cells';
import { cellsFrom } from './cells';
import { EventType, WORKBOOK_TARGET } from './events';
import type { TableInfo } from './grid';
import { guardSheet } from './guards';
import { api, type ClassOf, type TablesTarget, type TableTarget } from './targets';
import { checkTableName, nextTableName } from './tableNames';

const STANDARD_STYLE = 'TableStyleMedium2';

const list = ({ book, sheetId, touching }: TablesTarget): readonly TableInfo[] =>
  book.grid.tables().filter((one) => (sheetId === null || one.sheetId === sheetId) && (!touching || intersect(one.area, touching.area)));

/** By id or by name in any case. */
function find(target: TablesTarget, key: unknown): TableInfo | null {
  const lower = String(key).toLowerCase();
  return list(target).find(({ id, name }) => id === String(key) || name.toLowerCase() === lower) ?? null;
}

const table = (book: WorkbookModel, { id }: TableInfo) => api('Table', { book, tableId: id });

function existing(target: TablesTarget, found: TableInfo | null | undefined, key: unknown) {
  if (!found) throw new HostError('ItemNotFound', `There is no table "${String(key)}".`);
  return table(target.book, found);
}

const collection = {
  items: { className: 'Table', list: (target: TablesTarget) => list(target).map((one) => table(target.book, one)) },
  item: (target: TablesTarget, key: unknown) => existing(target, find(target, key), key),
};

export const scopedTables: ClassOf<'TableScopedCollection'> = {
  ...collection,
  methods: {
    getCount: (target) => ({ value: list(target).length }),
    getFirst: (target) => existing(target, list(target)[0], 'first'),
    getItemOrNullObject: (target, args) => orNull(target, find(target, args.string(0))),
  },
};

const orNull = (target: TablesTarget, found: TableInfo | null) => found && table(target.book, found);

export const tablesClass: ClassOf<'TableCollection'> = {
  ...collection,
  scalars: { count: { get: (target) => list(target).length } },
  methods: {
    add: (target, args) =>
      api(
        'Table',
        addTable(target, cellsFrom(args.at(0), target.book, target.sheetId ?? target.book.grid.activeSheet()), args.boolean(1, true)),
      ),
    getItemOrNullObject: (target, args) => orNull(target, find(target, args.string(0))),
    getItemAt: (target, args) => existing(target, list(target)[args.integer(0)], args.integer(0)),
    getCount: (target) => ({ value: list(target).length }),
  },
  events: {
    DataChanged: { type: EventType.tableChanged, targetId: ({ sheetId }) => sheetId ?? WORKBOOK_TARGET },
    Added: { type: EventType.tableAdded, targetId: ({ sheetId }) => sheetId ?? WORKBOOK_TARGET },
    Deleted: { type: EventType.tableDeleted, targetId: ({ sheetId }) => sheetId ?? WORKBOOK_TARGET },
  },
};

function addTable({ book, sheetId }: TablesTarget, cells: Cells, hasHeaders: boolean): TableTarget {
  if (sheetId !== null && cells.sheetId !== sheetId) throw invalidArgument('The range is on another sheet.');
  guardSheet(book, cells.sheetId);
  const overlapping = book.grid.tables().find((one) => one.sheetId === cells.sheetId && intersect(one.area, cells.area));
  if (overlapping) throw invalidArgument(`The table "${overlapping.name}" covers cells of ${formatArea(cells.area)}.`);
  const area = hasHeaders ? cells.area : { ...cells.area, rows: cells.area.rows + 1 };
  if (!hasHeaders) book.grid.insertCells(cells.sheetId, { ...cells.area, rows: 1 }, 'down');
  if (area.rows < 2) throw invalidArgument('A table needs a header row and one row below it.');
  writeHeaders(cells.with(area), hasHeaders);
  const tableId = book.grid.addTable(cells.sheetId, area, nextTableName(book), STANDARD_STYLE);
  book.emit({ type: EventType.tableAdded, targetId: WORKBOOK_TARGET, args: { source: 'Local', tableId, worksheetId: cells.sheetId } });
  return { book, tableId };
}

/** As Excel does it: headers become texts, empty ones get a name, a repeated one a number. */
function writeHeaders(cells: Cells, given: boolean): void {
  const { grid, local } = cells.book;
  const header = cells.row(0);
  const [states = []] = grid.read(cells.sheetId, header.area);
  const taken = new Set<string>();
  const names = states.map((state, index) => {
    const wanted = (given ? state.text : '') || `${local.columnName}${index + 1}`;
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted}${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
  const changed = names.map((name, index) => (name === states[index]?.value ? null : name));
  if (changed.some((name) => name !== null)) grid.write(cells.sheetId, header.area, [changed]);
}

export function renameTable({ book, tableId }: TableTarget, name: string): void {
  checkTableName(book, name, tableId);
  book.grid.updateTable(tableId, { name });
}

export function resizeTable({ book, tableId }: TableTarget, info: TableInfo, cells: Cells): void {
  const sameTop = cells.sheetId === info.sheetId && cells.area.row === info.area.row && cells.area.rows > 1;
  const overlapsColumns = cells.area.column <= lastColumn(info.area) && lastColumn(cells.area) >= info.area.column;
  if (!sameTop || !overlapsColumns) throw invalidArgument('A table keeps its header row and part of its columns when it is resized.');
  guardSheet(book, info.sheetId);
  book.grid.updateTable(tableId, { area: cells.area });
  writeHeaders(cells, true);
}
