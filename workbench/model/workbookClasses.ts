import { HostError } from '../richapi/errors';
import type { WorkbookModel } from './workbookModel';
import { Cells } from './cells';
import { cellArea } from './areas';
import { readOneOf, readString } from './read';
import { api, type ClassOf } from './targets';

function selected(book: WorkbookModel): Cells {
  const { sheetId, area } = book.grid.selection();
  return new Cells(book, sheetId, area);
}

export const workbookClass: ClassOf<'Workbook'> = {
  scalars: {
    name: { get: (book) => book.name },
    readOnly: { get: () => false },
  },
  objects: {
    worksheets: (book) => api('WorksheetCollection', book),
    names: (book) => api('NamedItemCollection', { book, sheetId: null }),
    tables: (book) => api('TableCollection', { book, sheetId: null }),
    styles: (book) => api('StyleCollection', book),
    settings: (book) => api('SettingCollection', book),
    application: (book) => api('Application', book),
    protection: (book) => api('WorkbookProtection', book),
    properties: (book) => api('DocumentProperties', book),
    _Runtime: (book) => api('Runtime', book),
  },
  methods: {
    getActiveCell: (book) => {
      const { sheetId, activeRow, activeColumn } = book.grid.selection();
      return api('Range', new Cells(book, sheetId, cellArea(activeRow, activeColumn)));
    },
    getSelectedRange: (book) => api('Range', selected(book)),
    getSelectedRanges: (book) => api('RangeAreas', [selected(book)]),
  },
};

/** Formulas are calculated as they are written; requests wait for them where they read values. */
export const applicationClass: ClassOf<'Application'> = {
  scalars: {
    calculationMode: {
      get: (book) => book.calculationMode,
      set: (book, value) => void (book.calculationMode = readOneOf(value, ['Automatic', 'AutomaticExceptTables', 'Manual'])),
    },
    calculationState: { get: (book) => book.calculationState, calculated: true },
    decimalSeparator: { get: () => ',' },
    thousandsSeparator: { get: () => '.' },
    useSystemSeparators: { get: () => true },
  },
  objects: {
    cultureInfo: (book) => api('CultureInfo', book),
    undoScope: (book) => api('UndoScope', book),
  },
  methods: {
    calculate: (book, args) => {
      readOneOf(args.at(0), ['Recalculate', 'Full', 'FullRebuild']);
      book.grid.recalculate();
      return undefined;
    },
    // Only make a request faster in Excel; here there is nothing to suspend.
    suspendApiCalculationUntilNextSync: () => undefined,
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
};

/** Asked for by Office.js from ExcelApi 1.20 on, around a batch with `mergeUndoGroup`. */
export const undoScopeClass: ClassOf<'UndoScope'> = {
  methods: {
    open: ({ undoScope }) => {
      undoScope.open();
      return undefined;
    },
    close: ({ undoScope }) => {
      undoScope.close();
      return undefined;
    },
  },
};

export const cultureInfo: ClassOf<'CultureInfo'> = {
  scalars: { name: { get: () => 'de-DE' } },
  objects: { numberFormat: (book) => api('NumberFormatInfo', book) },
};

export const numberFormatInfo: ClassOf<'NumberFormatInfo'> = {
  scalars: { numberDecimalSeparator: { get: () => ',' }, numberGroupSeparator: { get: () => '.' } },
};

export const runtimeClass: ClassOf<'Runtime'> = {
  scalars: { enableEvents: { get: () => true } },
};

export const workbookProtection: ClassOf<'WorkbookProtection'> = {
  scalars: { protected: { get: (book) => book.protection !== null } },
  methods: {
    protect: (book, args) => {
      if (book.protection) throw new HostError('AccessDenied', "The workbook's structure is protected already.");
      book.protection = { password: args.optionalString(0) };
      return undefined;
    },
    unprotect: (book, args) => {
      const password = book.protection?.password ?? null;
      if (password !== null && password !== args.optionalString(0)) throw new HostError('InvalidArgument', 'The password is not correct.');
      book.protection = null;
      return undefined;
    },
  },
};

const property = (name: string) => ({
  get: (book: WorkbookModel) => book.properties.get(name) ?? '',
  set: (book: WorkbookModel, value: unknown) => void book.properties.set(name, readString(value)),
});

export const documentProperties: ClassOf<'DocumentProperties'> = {
  scalars: Object.fromEntries(
    ['title', 'subject', 'author', 'keywords', 'comments', 'category', 'manager', 'company'].map((name) => [name, property(name)]),
  ),
};
