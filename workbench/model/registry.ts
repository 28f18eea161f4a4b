import type { Registry } from '../richapi/apiClass';
import { chartFill, chartFont, chartLine } from './chartLooks';
import { chartAxes, chartAxis, chartGridlines, chartGridlinesFormat, chartLegend, chartTitle, chartTitleFormat, legendEntries, legendEntry } from './chartParts';
import { dataLabelFormat, dataLabels, seriesClass, seriesCollection, seriesFormat } from './chartSeries';
import { chartClass, chartsClass } from './charts';
import * as conditional from './conditionalFormats';
import { dataValidation } from './dataValidation';
import { formatProtection, rangeBorder, rangeBorders, rangeFill, rangeFont } from './formatClasses';
import { nameClass, namesClass } from './names';
import { headerFooter, headerFooterGroup, pageLayout } from './pageLayout';
import { rangeClass } from './range';
import { rangeAreas, rangeCollection } from './rangeAreas';
import { rangeFormat } from './rangeFormat';
import { settingClass, settingsClass } from './settings';
import { styleClass, stylesClass } from './styles';
import { tableClass } from './table';
import { tableColumn, tableColumns, tableRow, tableRows } from './tableContents';
import { scopedTables, tablesClass } from './tables';
import type { ClassName, ClassOf } from './targets';
import {
  applicationClass,
  cultureInfo,
  documentProperties,
  numberFormatInfo,
  runtimeClass,
  undoScopeClass,
  workbookClass,
  workbookProtection,
} from './workbookClasses';
import { freezePanes, worksheetClass, worksheetProtection } from './worksheet';
import { worksheetsClass } from './worksheets';

const classes: { readonly [K in ClassName]: ClassOf<K> } = {
  Workbook: workbookClass,
  Application: applicationClass,
  UndoScope: undoScopeClass,
  CultureInfo: cultureInfo,
  NumberFormatInfo: numberFormatInfo,
  Runtime: runtimeClass,
  WorkbookProtection: workbookProtection,
  DocumentProperties: documentProperties,
  SettingCollection: settingsClass,
  Setting: settingClass,
  StyleCollection: stylesClass,
  Style: styleClass,
  NamedItemCollection: namesClass,
  NamedItem: nameClass,
  WorksheetCollection: worksheetsClass,
  Worksheet: worksheetClass,
  WorksheetProtection: worksheetProtection,
  WorksheetFreezePanes: freezePanes,
  PageLayout: pageLayout,
  HeaderFooterGroup: headerFooterGroup,
  HeaderFooter: headerFooter,
  Range: rangeClass,
  RangeAreas: rangeAreas,
  RangeCollection: rangeCollection,
  RangeFormat: rangeFormat,
  FormatProtection: formatProtection,
  RangeFont: rangeFont,
  RangeFill: rangeFill,
  RangeBorderCollection: rangeBorders,
  RangeBorder: rangeBorder,
  DataValidation: dataValidation,
  ConditionalFormatCollection: conditional.conditionalFormats,
  ConditionalFormat: conditional.conditionalFormat,
  CustomConditionalFormat: conditional.customConditional,
  CellValueConditionalFormat: conditional.cellValueConditional,
  TextConditionalFormat: conditional.textConditional,
  ConditionalFormatRule: conditional.conditionalRule,
  ConditionalRangeFormat: conditional.conditionalRangeFormat,
  ConditionalRangeFont: conditional.conditionalFont,
  ConditionalRangeFill: conditional.conditionalFill,
  TableCollection: tablesClass,
  TableScopedCollection: scopedTables,
  Table: tableClass,
  TableColumnCollection: tableColumns,
  TableColumn: tableColumn,
  TableRowCollection: tableRows,
  TableRow: tableRow,
  ChartCollection: chartsClass,
  Chart: chartClass,
  ChartTitle: chartTitle,
  ChartTitleFormat: chartTitleFormat,
  ChartAxes: chartAxes,
  ChartAxis: chartAxis,
  ChartGridlines: chartGridlines,
  ChartGridlinesFormat: chartGridlinesFormat,
  ChartLegend: chartLegend,
  ChartLegendEntryCollection: legendEntries,
  ChartLegendEntry: legendEntry,
  ChartSeriesCollection: seriesCollection,
  ChartSeries: seriesClass,
  ChartSeriesFormat: seriesFormat,
  ChartDataLabels: dataLabels,
  ChartDataLabelFormat: dataLabelFormat,
  ChartFont: chartFont,
  ChartFill: chartFill,
  ChartLineFormat: chartLine,
};

/** Excel's classes, as far as the workbench plays them. */
export const excelClasses: Registry = classes;
