import type { Chart, ChartSeries } from '../../src/workbook/model';

const GRID_LINE = '#E4E7EC';

export function queueChart(sheet: Excel.Worksheet, model: Chart): void {
  const [first, ...others] = model.series;
  if (!first) return;
  const chart = sheet.charts.add(model.kind, sheet.getRange(first.values), 'Columns');
  const [topLeft = '', bottomRight] = model.place.split(':');
  chart.name = model.name;
  chart.setPosition(topLeft, bottomRight);
  chart.title.text = model.title;
  chart.legend.position = 'Bottom';
  queueSeries(sheet, model, first, chart.series.getItemAt(0));
  for (const series of others) queueSeries(sheet, model, series, chart.series.add(series.name));
  queueAxis(chart.axes.valueAxis, model.axisFormat);
}

function queueSeries(sheet: Excel.Worksheet, chart: Chart, model: ChartSeries, series: Excel.ChartSeries): void {
  series.name = model.name;
  series.setValues(sheet.getRange(model.values));
  series.setXAxisValues(sheet.getRange(chart.categories));
  series.gapWidth = chart.gapWidth;
  series.format.fill.setSolidColor(model.fill);
  series.format.line.color = model.line;
  series.hasDataLabels = true;
  series.dataLabels.numberFormat = chart.labelFormat;
}

/** Bars that do not start at zero mislead. */
function queueAxis(axis: Excel.ChartAxis, numberFormat: string): void {
  axis.minimum = 0;
  axis.numberFormat = numberFormat;
  axis.majorGridlines.visible = true;
  axis.majorGridlines.format.line.color = GRID_LINE;
}
