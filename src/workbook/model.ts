/**
 * What a sheet contains, as plain data: a test can read it, and any writer can carry it out.
 * Ranges are A1 addresses on the sheet itself. Formulas are in Excel's invariant form
 * (English names, comma as separator); number formats too.
 */
import type { Role } from './styles';

/** A cell's content as Excel takes it: a formula starts with "="; "" is an empty cell. */
export type CellContent = string | number | boolean;

/** A rectangle of cells that look alike. `cells` may be left out where only the look counts. */
export interface Block {
  readonly range: string;
  readonly cells?: readonly (readonly CellContent[])[];
  readonly role?: Role;
  /** "@" also keeps Excel from reading `2024-09` or `+3,8 Prozent` as something else. */
  readonly numberFormat?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly wrap?: boolean;
  /** In steps of Excel, with `align`. */
  readonly indent?: number;
}

/** A workbook name on a cell of this sheet. */
export interface CellName {
  readonly name: string;
  readonly cell: string;
  readonly comment: string;
}

interface Table {
  readonly name: string;
  /** Including the header row. */
  readonly range: string;
}

/** The user may only type what `rule` allows; `message` says what is expected. */
export interface Validation {
  readonly range: string;
  readonly rule:
    | { readonly kind: 'list'; readonly values: readonly string[] }
    /** Excel is asked for a number; that it is a whole one, the check of the workbook says. */
    | { readonly kind: 'decimal'; readonly min: number; readonly max?: number; readonly minExclusive?: boolean; readonly whole?: true };
  readonly title: string;
  readonly message: string;
}

/** Where `formula` (relative to the top left cell) is true, the cells take the look. */
export interface ConditionalFormat {
  readonly range: string;
  readonly formula: string;
  readonly fontColor: string;
  readonly fill?: string;
  readonly bold?: boolean;
  readonly numberFormat?: string;
}

/** A link inside the workbook. */
export interface Link {
  readonly cell: string;
  readonly text: string;
  /** A cell on another sheet, such as `Übersicht!A1`. */
  readonly target: string;
}

export interface ChartLabels {
  /** An empty third section (`0.0;;`) writes nothing where the value is 0. */
  readonly numberFormat: string;
  readonly color: string;
}

export interface ChartSeries {
  readonly name: string;
  /**
   * Where it is drawn otherwise than the chart. Areas stack among themselves, behind the columns; lines lie before them. Excel orders the
   * series of a chart so (areas, columns, lines), and the model has to as well.
   */
  readonly kind?: 'AreaStacked' | 'Line';
  /** Cells with the numbers, on this sheet. An empty cell draws nothing; the "" of a formula is 0, which a line shows, and #N/A is nothing. */
  readonly values: string;
  /** "" is no fill and no line: the invisible base that the steps of a bridge stand on. */
  readonly fill: string;
  readonly line: string;
  readonly isDashed?: true;
  /** What holds others up needs no name. */
  readonly isInLegend?: false;
  /** Instead of the chart's labels; null writes none. */
  readonly labels?: ChartLabels | null;
}

export interface Chart {
  /** Stays the same over languages and versions; the chart's name in Excel. */
  readonly name: string;
  readonly kind: 'ColumnClustered' | 'ColumnStacked' | 'BarClustered' | 'BarStacked';
  readonly title: string;
  /** Cells with the categories, on this sheet. */
  readonly categories: string;
  readonly series: readonly ChartSeries[];
  /** Number format of the value axis; "" hides the axis and its grid lines. */
  readonly axisFormat: string;
  /** Where the axis ends, so that charts side by side share their scale; Excel's choice where left out. */
  readonly axisMax?: number;
  /** Bars reach to both sides of zero; otherwise the axis starts there. */
  readonly isDiverging?: true;
  /** Number format of the labels outside the bars' ends. */
  readonly labelFormat: string;
  /** Shown unless false. */
  readonly legend?: false;
  readonly gapWidth: number;
  /** Of the bars of one category, in per cent; as Excel has it where left out. */
  readonly overlap?: number;
  /** The cells that it covers. */
  readonly place: string;
}

export interface Print {
  readonly area: string;
  readonly titleRows: string;
  /** Not only one page wide. */
  readonly isOnePage?: true;
  readonly header: string;
  readonly headerRight: string;
  readonly footerLeft: string;
  readonly footerRight: string;
}

export interface SheetModel {
  readonly key: SheetKey;
  readonly name: string;
  readonly tabColor: string;
  readonly gridlines: boolean;
  /** Rows and columns that stay in view. */
  readonly freeze: { readonly rows: number; readonly columns: number };
  /** In characters of the standard font, from column A on. */
  readonly columnWidths: readonly number[];
  /** In points, where it is not the standard height. */
  readonly rowHeights: readonly { readonly row: number; readonly points: number }[];
  readonly blocks: readonly Block[];
  readonly names: readonly CellName[];
  readonly tables: readonly Table[];
  readonly validations: readonly Validation[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly links: readonly Link[];
  readonly charts: readonly Chart[];
  readonly print: Print;
}

export type SheetKey =
  | 'overview'
  | 'kdu'
  | 'administration'
  | 'integration'
  | 'places'
  | 'targets'
  | 'scenarios'
  | 'commitments'
  | 'measures'
  | 'provisional'
  | 'taamCohorts'
  | 'kduNet'
  | 'monitor'
  | 'compare'
  | 'report'
  | 'reconciliation'
  | 'ownRelations'
  | 'assumptions'
  | 'register';
