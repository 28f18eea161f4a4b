import type { ApiClass } from '../richapi/apiClass';
import type { ApiObject } from '../richapi/apiObject';
import type { AxisTarget, ChartLook, ChartTarget, SeriesTarget } from './chartTargets';
import type { WorkbookModel } from './workbookModel';
import type { Cells } from './cells';
import type { ConditionalTarget } from './conditionalTarget';
import type { BorderTarget, Formatting } from './formatting';
import type { NamedStyle } from './styleBook';

/** A worksheet, by its id: it stays the same when the sheet is renamed or moved. */
export interface SheetTarget {
  readonly book: WorkbookModel;
  readonly sheetId: string;
}

export interface NameTarget {
  readonly book: WorkbookModel;
  /** Null for a name of the workbook. */
  readonly sheetId: string | null;
  readonly name: string;
}

interface SettingTarget {
  readonly book: WorkbookModel;
  readonly key: string;
}

export interface StyleTarget {
  readonly book: WorkbookModel;
  readonly style: NamedStyle;
}

/** The tables of the workbook, of one sheet, or those that touch some cells. */
export interface TablesTarget {
  readonly book: WorkbookModel;
  readonly sheetId: string | null;
  readonly touching?: Cells;
}

export interface TableTarget {
  readonly book: WorkbookModel;
  readonly tableId: string;
}

export interface TableColumnTarget extends TableTarget {
  readonly index: number;
}

export interface TableRowTarget extends TableTarget {
  readonly index: number;
}

/** What each class of Office.js works on. */
interface Targets {
  Workbook: WorkbookModel;
  Application: WorkbookModel;
  UndoScope: WorkbookModel;
  CultureInfo: WorkbookModel;
  NumberFormatInfo: WorkbookModel;
  Runtime: WorkbookModel;
  WorkbookProtection: WorkbookModel;
  DocumentProperties: WorkbookModel;
  SettingCollection: WorkbookModel;
  Setting: SettingTarget;
  StyleCollection: WorkbookModel;
  Style: StyleTarget;
  NamedItemCollection: { readonly book: WorkbookModel; readonly sheetId: string | null };
  NamedItem: NameTarget;
  WorksheetCollection: WorkbookModel;
  Worksheet: SheetTarget;
  WorksheetProtection: SheetTarget;
  WorksheetFreezePanes: SheetTarget;
  PageLayout: SheetTarget;
  HeaderFooterGroup: SheetTarget;
  HeaderFooter: SheetTarget;
  Range: Cells;
  RangeAreas: readonly Cells[];
  RangeCollection: readonly Cells[];
  RangeFormat: Cells;
  FormatProtection: Cells;
  RangeFont: Formatting;
  RangeFill: Formatting;
  RangeBorderCollection: Formatting;
  RangeBorder: BorderTarget;
  DataValidation: Cells;
  ConditionalFormatCollection: Cells;
  ConditionalFormat: ConditionalTarget;
  CustomConditionalFormat: ConditionalTarget;
  CellValueConditionalFormat: ConditionalTarget;
  TextConditionalFormat: ConditionalTarget;
  ConditionalFormatRule: ConditionalTarget;
  ConditionalRangeFormat: ConditionalTarget;
  ConditionalRangeFont: ConditionalTarget;
  ConditionalRangeFill: ConditionalTarget;
  TableCollection: TablesTarget;
  TableScopedCollection: TablesTarget;
  Table: TableTarget;
  TableColumnCollection: TableTarget;
  TableColumn: TableColumnTarget;
  TableRowCollection: TableTarget;
  TableRow: TableRowTarget;
  ChartCollection: SheetTarget;
  Chart: ChartTarget;
  ChartTitle: ChartTarget;
  ChartTitleFormat: ChartTarget;
  ChartAxes: ChartTarget;
  ChartAxis: AxisTarget;
  ChartGridlines: AxisTarget;
  ChartGridlinesFormat: AxisTarget;
  ChartLegend: ChartTarget;
  ChartLegendEntryCollection: ChartTarget;
  ChartLegendEntry: SeriesTarget;
  ChartSeriesCollection: ChartTarget;
  ChartSeries: SeriesTarget;
  ChartSeriesFormat: SeriesTarget;
  ChartDataLabels: SeriesTarget;
  ChartDataLabelFormat: SeriesTarget;
  ChartFont: ChartLook;
  ChartFill: ChartLook;
  ChartLineFormat: ChartLook;
}

export type ClassName = keyof Targets;

/** An object of the model as the Rich API layer handles it. */
export const api = <K extends ClassName>(className: K, target: Targets[K]): ApiObject => ({ className, target });

export type ClassOf<K extends ClassName> = ApiClass<Targets[K]>;
