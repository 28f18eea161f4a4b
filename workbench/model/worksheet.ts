import { HostError } from '../richapi/errors';
import { WHOLE_SHEET } from './address';
import type { WorkbookModel } from './workbookModel';
import { Cells, cellsFrom } from './cells';
import { copyOf } from './copySheet';
import { EventType } from './events';
import type { SheetInfo } from './grid';
import { guardSheet, guardStructure } from './guards';
import { readBoolean, readColor, readNumber, readOneOf, readString } from './read';
import { checkSheetName } from './sheetNames';
import { api, type ClassOf, type SheetTarget } from './targets';

const info = ({ book, sheetId }: SheetTarget): SheetInfo => book.sheet(sheetId);
const whole = ({ book, sheetId }: SheetTarget): Cells => new Cells(book, sheetId, WHOLE_SHEET);
const visibleSheets = (book: WorkbookModel): readonly SheetInfo[] => book.grid.sheets().filter(({ visible }) => visible);
const sheetEvent = (type: number) => ({ type, targetId: ({ sheetId }: SheetTarget): string => sheetId });

/** Default cell sizes of Excel with Calibri 11, in points. */
const STANDARD_HEIGHT = 15;

function update(target: SheetTarget, change: Partial<Omit<SheetInfo, 'id'>>): void {
  target.book.grid.updateSheet(target.sheetId, change);
}

export const worksheetClass: ClassOf<'Worksheet'> = {
  id: { key: 'Id', of: ({ sheetId }) => sheetId },
  scalars: {
    id: { get: ({ sheetId }) => sheetId },
    name: {
      get: (target) => info(target).name,
      set: (target, value) => {
        const name = readString(value);
        guardStructure(target.book);
        checkSheetName(target.book, name, target.sheetId);
        update(target, { name });
      },
    },
    position: {
      get: ({ book, sheetId }) => book.grid.sheets().findIndex(({ id }) => id === sheetId),
      set: ({ book, sheetId }, value) => {
        guardStructure(book);
        book.grid.moveSheet(sheetId, readNumber(value, 0, book.grid.sheets().length - 1));
      },
    },
    visibility: {
      get: (target) => {
        if (info(target).visible) return 'Visible';
        return target.book.state(target.sheetId).isVeryHidden ? 'VeryHidden' : 'Hidden';
      },
      set: (target, value) => {
        const visibility = readOneOf(value, ['Visible', 'Hidden', 'VeryHidden']);
        const visible = visibility === 'Visible';
        guardStructure(target.book);
        if (!visible) keepOneVisible(target);
        target.book.state(target.sheetId).isVeryHidden = visibility === 'VeryHidden';
        update(target, { visible });
      },
    },
    tabColor: {
      get: (target) => info(target).tabColor,
      set: (target, value) => {
        guardStructure(target.book);
        update(target, { tabColor: value === '' ? '' : readColor(value) });
      },
    },
    showGridlines: { get: (target) => info(target).gridlines },
    // The name under which the client writes showGridlines.
    gridlines: { set: (target, value) => update(target, { gridlines: readBoolean(value) }) },
    standardHeight: { get: () => STANDARD_HEIGHT },
  },
  objects: {
    charts: (target) => api('ChartCollection', target),
    tables: ({ book, sheetId }) => api('TableCollection', { book, sheetId }),
    names: ({ book, sheetId }) => api('NamedItemCollection', { book, sheetId }),
    protection: (target) => api('WorksheetProtection', target),
    freezePanes: (target) => api('WorksheetFreezePanes', target),
    pageLayout: (target) => api('PageLayout', target),
  },
  methods: {
    activate: (target) => {
      if (!info(target).visible) throw new HostError('InvalidOperation', 'A hidden worksheet cannot be activated.');
      target.book.grid.activateSheet(target.sheetId);
      return undefined;
    },
    delete: (target) => {
      remove(target);
      return undefined;
    },
    copy: (target, args) => api('Worksheet', copyOf(target, args.string(0), args.target<SheetTarget>(1, 'Worksheet'))),
    // The name under which the client finds a copy again.
    _GetAnotherWorksheetById: ({ book }, args) => api('Worksheet', { book, sheetId: book.sheet(args.string(0)).id }),
    calculate: ({ book }) => {
      book.grid.recalculate();
      return undefined;
    },
    getRange: (target, args) => api('Range', args.has(0) ? cellsFrom(args.string(0), target.book, target.sheetId) : whole(target)),
    getRangeByIndexes: (target, args) =>
      api('Range', whole(target).with({ row: args.integer(0), column: args.integer(1), rows: args.integer(2), columns: args.integer(3) })),
    getCell: (target, args) => api('Range', whole(target).cell(args.integer(0), args.integer(1))),
    getUsedRange: (target, args) => api('Range', whole(target).usedCells(args.boolean(0, false)) ?? whole(target).cell(0, 0)),
    getUsedRangeOrNullObject: (target, args) => {
      const used = whole(target).usedCells(args.boolean(0, false));
      return used && api('Range', used);
    },
    getNextOrNullObject: (target, args) => neighbour(target, 1, args.boolean(0, false)),
    getPreviousOrNullObject: (target, args) => neighbour(target, -1, args.boolean(0, false)),
  },
  events: {
    Activated: sheetEvent(EventType.worksheetActivated),
    Deactivated: sheetEvent(EventType.worksheetDeactivated),
    DataChanged: sheetEvent(EventType.worksheetChanged),
    SelectionChanged: sheetEvent(EventType.worksheetSelectionChanged),
  },
};

function neighbour({ book, sheetId }: SheetTarget, step: 1 | -1, visibleOnly: boolean) {
  const sheets = visibleOnly ? visibleSheets(book) : book.grid.sheets();
  const next = sheets[sheets.findIndex(({ id }) => id === sheetId) + step];
  return next ? api('Worksheet', { book, sheetId: next.id }) : null;
}

/** Excel answers InvalidOperation when the last visible sheet would go. */
function keepOneVisible({ book, sheetId }: SheetTarget): void {
  if (visibleSheets(book).every(({ id }) => id === sheetId))
    throw new HostError('InvalidOperation', 'A workbook must keep one visible worksheet.');
}

function remove(target: SheetTarget): void {
  const { book, sheetId } = target;
  guardStructure(book);
  keepOneVisible(target);
  book.deleteSheet(sheetId);
}

export const worksheetProtection: ClassOf<'WorksheetProtection'> = {
  scalars: {
    protected: { get: ({ book, sheetId }) => book.state(sheetId).protection !== null },
    options: { get: ({ book, sheetId }) => book.state(sheetId).protection?.options ?? {} },
  },
  methods: {
    protect: ({ book, sheetId }, args) => {
      guardSheet(book, sheetId);
      const options = args.has(0) ? (args.record(0) as Readonly<Record<string, boolean | string>>) : {};
      book.state(sheetId).protection = { options, password: args.optionalString(1) };
      return undefined;
    },
    unprotect: ({ book, sheetId }, args) => {
      const state = book.state(sheetId);
      const password = state.protection?.password ?? null;
      if (password !== null && password !== args.optionalString(0)) throw new HostError('InvalidArgument', 'The password is not correct.');
      state.protection = null;
      return undefined;
    },
  },
};

export const freezePanes: ClassOf<'WorksheetFreezePanes'> = {
  methods: {
    freezeAt: (target, args) => {
      const { area } = cellsFrom(args.at(0), target.book, target.sheetId);
      const rows = area.rows === WHOLE_SHEET.rows ? 0 : area.row + area.rows;
      const columns = area.columns === WHOLE_SHEET.columns ? 0 : area.column + area.columns;
      update(target, { frozenRows: rows, frozenColumns: columns });
      return undefined;
    },
    freezeRows: (target, args) => {
      update(target, { frozenRows: args.has(0) ? args.integer(0) : 1, frozenColumns: 0 });
      return undefined;
    },
    freezeColumns: (target, args) => {
      update(target, { frozenRows: 0, frozenColumns: args.has(0) ? args.integer(0) : 1 });
      return undefined;
    },
    unfreeze: (target) => {
      update(target, { frozenRows: 0, frozenColumns: 0 });
      return undefined;
    },
    getLocation: (target) => {
      const frozen = frozenCells(target);
      if (!frozen) throw new HostError('ItemNotFound', 'Nothing is frozen.');
      return api('Range', frozen);
    },
    getLocationOrNullObject: (target) => {
      const frozen = frozenCells(target);
      return frozen && api('Range', frozen);
    },
  },
};

function frozenCells(target: SheetTarget): Cells | null {
  const { frozenRows, frozenColumns } = info(target);
  if (frozenRows === 0 && frozenColumns === 0) return null;
  return whole(target).resized(frozenRows || WHOLE_SHEET.rows, frozenColumns || WHOLE_SHEET.columns);
}
