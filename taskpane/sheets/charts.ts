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
  const all = [{ model: first, series: chart.series.getItemAt(0) }, ...others.map((one) => ({ model: one, series: chart.series.add(one.name) }))];
  for (const one of all) queueSource(sheet, model, one);
  // Not before all are there: a new one looks like the one before it, and looks go with the type.
  for (const { model: { kind }, series } of all) if (kind !== undefined) series.chartType = kind;
  for (const one of all) queueLook(model, one);
  model.series.forEach(({ isInLegend }, index) => {
    if (isInLegend === false) chart.legend.legendEntries.getItemAt(index).visible = false;
  });
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

interface Queued {
  readonly model: ChartSeries;
  readonly series: Excel.ChartSeries;
}

function queueSource(sheet: Excel.Worksheet, { categories }: Chart, { model, series }: Queued): void {
  series.name = model.name;
  series.setValues(sheet.getRange(model.values));
  series.setXAxisValues(sheet.getRange(categories));
}

function queueLook({ gapWidth, overlap, labelFormat }: Chart, { model, series }: Queued): void {
  const { kind } = model;
  // Excel refuses both of areas and lines.
  if (kind === undefined) {
    series.gapWidth = gapWidth;
    if (overlap !== undefined) series.overlap = overlap;
  }
  queueColors(series.format, model);
  queueLabels(series, model, labelFormat);
}

const LINE_WEIGHT = 1.5;

function queueColors({ fill, line }: Excel.ChartSeriesFormat, { kind, ...model }: ChartSeries): void {
  // The fill of a line is that of its markers.
  if (kind !== 'Line') {
    if (model.fill === '') fill.clear();
    else fill.setSolidColor(model.fill);
  }
  if (model.line === '') line.clear();
  else line.color = model.line;
  if (kind === 'Line') line.weight = LINE_WEIGHT;
  if (model.isDashed) line.lineStyle = 'Dash';
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
