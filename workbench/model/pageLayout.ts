import type { ScalarProperty } from '../richapi/apiClass';
import { HostError, invalidArgument } from '../richapi/errors';
import { formatArea } from './address';
import type { Cells } from './cells';
import { cellsFrom } from './cells';
import { guardSheet } from './guards';
import type { HeaderFooterState, PageLayoutState } from './pageLayoutState';
import { readBoolean, readNumber, readOneOf, readRecord, readString } from './read';
import { api, type ClassOf, type SheetTarget } from './targets';

const state = ({ book, sheetId }: SheetTarget): PageLayoutState => book.state(sheetId).pageLayout;

function update({ book, sheetId }: SheetTarget, change: Partial<PageLayoutState>): void {
  guardSheet(book, sheetId);
  const sheet = book.state(sheetId);
  sheet.pageLayout = { ...sheet.pageLayout, ...change };
}

type KeysOf<V> = {
  [K in keyof PageLayoutState]: PageLayoutState[K] extends V ? (V extends PageLayoutState[K] ? K : never) : never;
}[keyof PageLayoutState];

const flag = (key: KeysOf<boolean>): ScalarProperty<SheetTarget> => ({
  get: (target) => state(target)[key],
  set: (target, value) => update(target, { [key]: readBoolean(value) }),
});

const length = (key: KeysOf<number>): ScalarProperty<SheetTarget> => ({
  get: (target) => state(target)[key],
  set: (target, value) => update(target, { [key]: readNumber(value, 0) }),
});

/** Points to the unit. */
const UNITS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
const MARGINS = {
  top: 'topMargin',
  bottom: 'bottomMargin',
  left: 'leftMargin',
  right: 'rightMargin',
  header: 'headerMargin',
  footer: 'footerMargin',
} as const;
const ZOOM_KEYS = ['scale', 'horizontalFitToPages', 'verticalFitToPages'];

export const pageLayout: ClassOf<'PageLayout'> = {
  scalars: {
    orientation: {
      get: (target) => state(target).orientation,
      set: (target, value) => update(target, { orientation: readOneOf(value, ['Portrait', 'Landscape']) }),
    },
    paperSize: {
      get: (target) => state(target).paperSize,
      set: (target, value) => update(target, { paperSize: readOneOf(value, ['A3', 'A4', 'A5', 'Letter', 'Legal']) }),
    },
    zoom: { get: (target) => state(target).zoom, set: (target, value) => update(target, { zoom: readZoom(value) }) },
    centerHorizontally: flag('centerHorizontally'),
    centerVertically: flag('centerVertically'),
    printGridlines: flag('printGridlines'),
    printHeadings: flag('printHeadings'),
    blackAndWhite: flag('blackAndWhite'),
    draftMode: flag('draftMode'),
    printOrder: {
      get: (target) => state(target).printOrder,
      set: (target, value) => update(target, { printOrder: readOneOf(value, ['DownThenOver', 'OverThenDown']) }),
    },
    leftMargin: length('leftMargin'),
    rightMargin: length('rightMargin'),
    topMargin: length('topMargin'),
    bottomMargin: length('bottomMargin'),
    headerMargin: length('headerMargin'),
    footerMargin: length('footerMargin'),
  },
  objects: { headersFooters: (target) => api('HeaderFooterGroup', target) },
  methods: {
    setPrintArea: (target, args) => {
      update(target, { printArea: own(target, args.target<readonly Cells[]>(0, 'RangeAreas')?.[0] ?? args.at(0)) });
      return undefined;
    },
    setPrintTitleRows: (target, args) => {
      update(target, { printTitleRows: own(target, args.at(0)) });
      return undefined;
    },
    setPrintTitleColumns: (target, args) => {
      update(target, { printTitleColumns: own(target, args.at(0)) });
      return undefined;
    },
    setPrintMargins: (target, args) => {
      const factor = UNITS[readOneOf(args.at(0), ['Points', 'Inches', 'Centimeters'])];
      const given = Object.entries(args.record(1)).map(([side, value]) => {
        const key = MARGINS[readOneOf(side, ['top', 'bottom', 'left', 'right', 'header', 'footer'])];
        return [key, readNumber(value, 0) * factor];
      });
      update(target, Object.fromEntries(given) as Partial<PageLayoutState>);
      return undefined;
    },
    getPrintArea: (target) => api('RangeAreas', [existing(target, 'printArea')]),
    getPrintAreaOrNullObject: (target) => {
      const cells = saved(target, 'printArea');
      return cells && api('RangeAreas', [cells]);
    },
    getPrintTitleRows: (target) => api('Range', existing(target, 'printTitleRows')),
    getPrintTitleRowsOrNullObject: (target) => orNull(saved(target, 'printTitleRows')),
    getPrintTitleColumns: (target) => api('Range', existing(target, 'printTitleColumns')),
    getPrintTitleColumnsOrNullObject: (target) => orNull(saved(target, 'printTitleColumns')),
  },
};

const orNull = (cells: Cells | null) => cells && api('Range', cells);

/** The address of cells on this sheet. */
function own({ book, sheetId }: SheetTarget, value: unknown): string {
  const cells = cellsFrom(value, book, sheetId);
  if (cells.sheetId !== sheetId) throw invalidArgument('The range is on another sheet.');
  return formatArea(cells.area);
}

type SavedArea = 'printArea' | 'printTitleRows' | 'printTitleColumns';

function saved(target: SheetTarget, key: SavedArea): Cells | null {
  const address = state(target)[key];
  return address === null ? null : cellsFrom(address, target.book, target.sheetId);
}

function existing(target: SheetTarget, key: SavedArea): Cells {
  const cells = saved(target, key);
  if (!cells) throw new HostError('ItemNotFound', `The sheet has no ${key}.`);
  return cells;
}

function readZoom(value: unknown): PageLayoutState['zoom'] {
  const entries = Object.entries(readRecord(value)).filter(([, given]) => given !== null);
  return Object.fromEntries(entries.map(([key, given]) => [readOneOf(key, ZOOM_KEYS), readNumber(given, 0)]));
}

const text = (key: keyof HeaderFooterState): ScalarProperty<SheetTarget> => ({
  get: (target) => state(target).headerFooter[key],
  set: (target, value) => update(target, { headerFooter: { ...state(target).headerFooter, [key]: readString(value) } }),
});

export const headerFooterGroup: ClassOf<'HeaderFooterGroup'> = {
  scalars: {
    state: {
      get: () => 'Default',
      set: (_target, value) => {
        if (value !== 'Default') throw new HostError('ApiNotFound', 'The workbench has one header and footer for all pages.');
      },
    },
  },
  objects: { defaultForAllPages: (target) => api('HeaderFooter', target) },
};

export const headerFooter: ClassOf<'HeaderFooter'> = {
  scalars: {
    leftHeader: text('leftHeader'),
    centerHeader: text('centerHeader'),
    rightHeader: text('rightHeader'),
    leftFooter: text('leftFooter'),
    centerFooter: text('centerFooter'),
    rightFooter: text('rightFooter'),
  },
};
