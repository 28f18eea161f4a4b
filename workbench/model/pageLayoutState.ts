export interface HeaderFooterState {
  readonly leftHeader: string;
  readonly centerHeader: string;
  readonly rightHeader: string;
  readonly leftFooter: string;
  readonly centerFooter: string;
  readonly rightFooter: string;
}

/** How a sheet is printed; margins in points, areas as addresses on the sheet. */
export interface PageLayoutState {
  readonly orientation: string;
  readonly paperSize: string;
  readonly zoom: Readonly<Record<string, number>>;
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly printGridlines: boolean;
  readonly printHeadings: boolean;
  readonly blackAndWhite: boolean;
  readonly draftMode: boolean;
  readonly printOrder: string;
  readonly leftMargin: number;
  readonly rightMargin: number;
  readonly topMargin: number;
  readonly bottomMargin: number;
  readonly headerMargin: number;
  readonly footerMargin: number;
  readonly printArea: string | null;
  readonly printTitleRows: string | null;
  readonly printTitleColumns: string | null;
  readonly headerFooter: HeaderFooterState;
}

const NOTHING: HeaderFooterState = { leftHeader: '', centerHeader: '', rightHeader: '', leftFooter: '', centerFooter: '', rightFooter: '' };

/** A new sheet in a German Excel: A4 upright, margins 1.8 and 1.9 cm. */
export const standardPageLayout: PageLayoutState = {
  orientation: 'Portrait',
  paperSize: 'A4',
  zoom: { scale: 100 },
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  printHeadings: false,
  blackAndWhite: false,
  draftMode: false,
  printOrder: 'DownThenOver',
  leftMargin: 50.4,
  rightMargin: 50.4,
  topMargin: 54,
  bottomMargin: 54,
  headerMargin: 21.6,
  footerMargin: 21.6,
  printArea: null,
  printTitleRows: null,
  printTitleColumns: null,
  headerFooter: NOTHING,
};
