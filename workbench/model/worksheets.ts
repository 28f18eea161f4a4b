import { HostError } from '../richapi/errors';
import type { WorkbookModel } from './workbookModel';
import { EventType, WORKBOOK_TARGET } from './events';
import type { SheetInfo } from './grid';
import { guardStructure } from './guards';
import { checkSheetName, nextSheetName } from './sheetNames';
import { api, type ClassOf, type SheetTarget } from './targets';

const sheet = (book: WorkbookModel, { id }: SheetInfo) => api('Worksheet', { book, sheetId: id });

const visible = (book: WorkbookModel, only: boolean): readonly SheetInfo[] => book.grid.sheets().filter((info) => info.visible || !only);

function found(book: WorkbookModel, info: SheetInfo | null | undefined, key: unknown) {
  if (!info) throw new HostError('ItemNotFound', `There is no worksheet "${String(key)}".`);
  return sheet(book, info);
}

const workbookEvent = (type: number) => ({ type, targetId: (): string => WORKBOOK_TARGET });

export const worksheetsClass: ClassOf<'WorksheetCollection'> = {
  items: { className: 'Worksheet', list: (book) => book.grid.sheets().map((info) => sheet(book, info)) },
  item: (book, key) => found(book, typeof key === 'string' ? book.findSheet(key) : null, key),
  methods: {
    add: (book, args) => api('Worksheet', addSheet(book, args.optionalString(0))),
    getItemOrNullObject: (book, args) => {
      const info = book.findSheet(args.string(0));
      return info && sheet(book, info);
    },
    getActiveWorksheet: (book) => api('Worksheet', { book, sheetId: book.grid.activeSheet() }),
    getCount: (book, args) => ({ value: visible(book, args.boolean(0, false)).length }),
    getFirst: (book, args) => found(book, visible(book, args.boolean(0, false))[0], 'first'),
    getLast: (book, args) => found(book, visible(book, args.boolean(0, false)).at(-1), 'last'),
  },
  events: {
    Activated: workbookEvent(EventType.worksheetActivated),
    Deactivated: workbookEvent(EventType.worksheetDeactivated),
    Added: workbookEvent(EventType.worksheetAdded),
    Deleted: workbookEvent(EventType.worksheetDeleted),
    DataChanged: workbookEvent(EventType.worksheetChanged),
    SelectionChanged: workbookEvent(EventType.worksheetSelectionChanged),
  },
};

function addSheet(book: WorkbookModel, name: string | null): SheetTarget {
  guardStructure(book);
  const chosen = name ?? nextSheetName(book);
  checkSheetName(book, chosen);
  return { book, sheetId: book.addSheet(chosen) };
}
