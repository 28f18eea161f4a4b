import type { Chart, ChartSeries } from '../../src/workbook/model';
import { STYLES } from '../../src/workbook/styles';

const GRID_LINE = '#E4E7EC';

export function queueChart(sheet: Excel.Worksheet, model: Chart): void {
  const [first, ...others] = model.series;
  if (!first) return;
  const chart = sheet.charts.add(model.kind, sheet.getRange(first.values), 'Columns');
  const [topLeft = '', bottomRight] = model.place.split(':');
  chart.name = model.name;
  chart.setPosition(topLeft, bottomRight);
  queueTitle(chart.title, model.title);
  chart.legend.position = 'Top';
  if (model.legend === false) chart.legend.visible = false;
  queueSeries(sheet, model, first, chart.series.getItemAt(0));
  for (const series of others) queueSeries(sheet, model, series, chart.series.add(series.name));
  queueAxis(chart.axes.valueAxis, model);
  // Otherwise the names stand in the bars.
  if (model.isDiverging) chart.axes.categoryAxis.tickLabelPosition = 'Low';
}

function queueTitle(title: Excel.ChartTitle, text: string): void {
  title.text = text;
  title.format.font.bold = true;
  title.format.font.color = STYLES.title.color;
  title.format.font.size = 12;
}

function queueSeries(sheet: Excel.Worksheet, chart: Chart, model: ChartSeries, series: Excel.ChartSeries): void {
  series.name = model.name;
  series.setValues(sheet.getRange(model.values));
  series.setXAxisValues(sheet.getRange(chart.categories));
  series.gapWidth = chart.gapWidth;
  queueColors(series.format, model);
  queueLabels(series, model, chart.labelFormat);
}

function queueColors({ fill, line }: Excel.ChartSeriesFormat, model: ChartSeries): void {
  if (model.fill === '') fill.clear();
  else fill.setSolidColor(model.fill);
  if (model.line === '') line.clear();
  else line.color = model.line;
}

function queueLabels(series: Excel.ChartSeries, { labels }: ChartSeries, labelFormat: string): void {
  series.hasDataLabels = labels !== null;
  if (labels === null) return;
  series.dataLabels.numberFormat = labels?.numberFormat ?? labelFormat;
  if (labels) series.dataLabels.format.font.color = labels.color;
}

/** Bars that do not start at zero mislead: where they reach to both sides, Excel's own choice holds it. */
function queueAxis(axis: Excel.ChartAxis, { axisFormat, axisMax, isDiverging }: Chart): void {
  if (!isDiverging) axis.minimum = 0;
  if (axisMax !== undefined) axis.maximum = axisMax;
  axis.majorGridlines.visible = axisFormat !== '';
  axis.visible = axisFormat !== '';
  if (axisFormat === '') return;
  axis.numberFormat = axisFormat;
  axis.majorGridlines.format.line.color = GRID_LINE;
}
