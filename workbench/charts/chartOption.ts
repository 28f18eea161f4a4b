import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts';
import type { GridComponentOption, LegendComponentOption, TitleComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import { displayText } from '../german/text';
import type { ChartData } from './chartData';
import { layerOf, typeOf, type ChartSeriesState, type ChartState } from '../model/chartState';

export type ChartOption = ComposeOption<
  BarSeriesOption | LineSeriesOption | GridComponentOption | LegendComponentOption | TitleComponentOption
>;

const PIXELS_PER_POINT = 96 / 72;
const FONT = 'Calibri, Carlito, sans-serif';
const INK = '#1F1F1F';
const SOFT = '#595F69';
const AXIS_LINE = '#8A93A0';
const MARGIN = 14;
/** Room for the number at the end of the longest bar. */
const LABEL_WIDTH = 36;
const LEGEND_HEIGHT = 26;
/** What ECharts gives every series. */
const LAYER_OF_BARS = 2;
/** ECharts draws one in the legend also where the line has none. */
const NO_MARKER = { opacity: 0 } as const;

/** The chart as Excel would draw it, in the words of ECharts. */
export function chartOption(chart: ChartState, data: ChartData): ChartOption {
  const titleHeight = chart.title ? chart.title.size * PIXELS_PER_POINT * 1.5 : 0;
  const horizontal = isHorizontal(chart);
  const categoryAxis = {
    type: 'category' as const,
    data: [...data.categories],
    show: chart.categoryAxis.visible,
    axisTick: { show: false },
    axisLine: { onZero: chart.categoryAxis.labelsAt !== 'Low', lineStyle: { color: AXIS_LINE } },
    axisLabel: {
      color: INK,
      interval: 0,
      fontFamily: FONT,
      fontSize: 12,
      // ECharts guesses it from a Chinese character, which not every font has: lines would overlap.
      lineHeight: 15,
      overflow: 'break' as const,
      width: labelWidth(chart, data),
    },
  };
  const { valueAxis } = chart;
  const valuesAxis = {
    type: valueAxis.isLogarithmic === true ? ('log' as const) : ('value' as const),
    inverse: valueAxis.isReversed === true,
    show: valueAxis.visible,
    ...(valueAxis.minimum === null ? {} : { min: valueAxis.minimum }),
    ...(valueAxis.maximum === null ? {} : { max: valueAxis.maximum }),
    axisLabel: {
      color: SOFT,
      fontFamily: FONT,
      fontSize: 12,
      hideOverlap: true,
      formatter: (value: number) => displayText(value, valueAxis.numberFormat),
    },
    splitLine: { show: valueAxis.gridlineColor !== '', lineStyle: { color: valueAxis.gridlineColor } },
  };

  return {
    animation: false,
    backgroundColor: '#FFFFFF',
    textStyle: { fontFamily: FONT },
    ...(chart.title ? { title: title(chart.title) } : {}),
    legend: legend(chart, data, MARGIN + titleHeight),
    grid: {
      left: chart.legend === 'left' ? 140 : MARGIN,
      right: (chart.legend === 'right' ? 140 : MARGIN) + (horizontal ? LABEL_WIDTH : 0),
      top: MARGIN + titleHeight + (chart.legend === 'top' ? LEGEND_HEIGHT : 0) + 14,
      bottom: MARGIN + (chart.legend === 'bottom' ? LEGEND_HEIGHT : 0),
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: horizontal ? valuesAxis : categoryAxis,
    yAxis: horizontal ? categoryAxis : valuesAxis,
    series: chart.series.flatMap((series, i) => {
      const { name = '', values = [] } = data.series[i] ?? {};
      if (series.isFiltered === true) return [];
      const type = typeOf(chart, series);
      if (type === 'AreaStacked') return area(series, name, values);
      return type === 'Line' ? line(series, name, values) : bar(chart, series, name, values);
    }),
  };
}

const isHorizontal = ({ type }: ChartState): boolean => type === 'BarClustered' || type === 'BarStacked';

/** How wide the name of a category may be before it breaks into lines. */
function labelWidth(chart: ChartState, data: ChartData): number {
  const width = chart.width * PIXELS_PER_POINT;
  return isHorizontal(chart) ? width * 0.3 : (width - 2 * MARGIN - 60) / Math.max(1, data.categories.length) - 6;
}

function title({ text, color, bold, size }: NonNullable<ChartState['title']>): TitleComponentOption {
  const fontWeight = bold ? 'bold' : 'normal';
  const textStyle = { color: color || INK, fontWeight, fontSize: size * PIXELS_PER_POINT, fontFamily: FONT } as const;
  return { text, left: MARGIN, top: MARGIN - 2, padding: 0, textStyle };
}

function legend(chart: ChartState, names: ChartData, top: number): LegendComponentOption {
  const { legend: position } = chart;
  const textStyle = { color: INK, fontSize: 12, fontFamily: FONT };
  const named = chart.series.flatMap((series, i) => {
    const [type, name] = [typeOf(chart, series), names.series[i]?.name ?? ''];
    return series.isUnnamed === true || series.isFiltered === true ? [] : [{ type, name }];
  });
  const data = named
    .sort((one, other) => layerOf(one.type) - layerOf(other.type))
    .map(({ type, name }) => (type === 'Line' ? { name, itemStyle: NO_MARKER } : { name, icon: 'rect' }));
  // A dash is known by its length only.
  const itemWidth = named.some(({ type }) => type === 'Line') ? 24 : 11;
  const look = { data, itemWidth, itemHeight: 11, itemGap: 18, padding: 0, textStyle };
  switch (position) {
    case 'none':
      return { show: false };
    case 'top':
      return { ...look, left: MARGIN, top: top + 4 };
    case 'bottom':
      return { ...look, left: 'center', bottom: MARGIN };
    default:
      return { ...look, orient: 'vertical', top: 'middle', [position]: MARGIN };
  }
}

function bar(chart: ChartState, series: ChartSeriesState, name: string, values: readonly (number | null)[]): BarSeriesOption {
  const type = typeOf(chart, series);
  const stacked = type === 'ColumnStacked' || type === 'BarStacked';
  const bars = stacked ? 1 : chart.series.filter((one) => layerOf(typeOf(chart, one)) === layerOf(type)).length;
  // Excel counts both in widths of a bar: the overlap of neighbours, the gap between two categories.
  const overlap = stacked ? 0 : series.overlap / 100;
  const group = bars - (bars - 1) * overlap;
  const gap = series.gapWidth / 100;
  return {
    type: 'bar',
    name,
    data: values.map((value) => value ?? '-'),
    ...(stacked ? { stack: 'all' } : {}),
    barGap: `${-overlap * 100}%`,
    barCategoryGap: `${(gap / (group + gap)) * 100}%`,
    itemStyle: {
      color: series.fill || 'transparent',
      borderColor: series.line || 'transparent',
      borderWidth: series.line ? series.lineWeight * PIXELS_PER_POINT : 0,
    },
    label: label(series, stacked ? 'inside' : type === 'BarClustered' ? 'right' : 'top'),
  };
}

function line(series: ChartSeriesState, name: string, values: readonly (number | null)[]): LineSeriesOption {
  const color = series.line || series.fill || INK;
  return {
    type: 'line',
    name,
    data: values.map((value) => value ?? '-'),
    symbol: 'none',
    lineStyle: { color, width: series.lineWeight * PIXELS_PER_POINT, type: series.isDashed === true ? 'dashed' : 'solid' },
    itemStyle: { color },
    z: LAYER_OF_BARS + 1,
    label: label(series, 'top'),
  };
}

function area(series: ChartSeriesState, name: string, values: readonly (number | null)[]): LineSeriesOption {
  const color = series.fill || 'transparent';
  return {
    type: 'line',
    name,
    // Where Excel has nothing to draw it draws an area from 0.
    data: values.map((value) => value ?? 0),
    stack: 'areas',
    symbol: 'none',
    lineStyle: { width: series.line ? series.lineWeight * PIXELS_PER_POINT : 0, color: series.line || 'transparent' },
    areaStyle: { color, opacity: 1 },
    itemStyle: { color, borderColor: series.line || 'transparent' },
    z: LAYER_OF_BARS - 1,
    label: label(series, 'top'),
  };
}

function label({ labels }: ChartSeriesState, position: 'top' | 'right' | 'inside') {
  return {
    show: labels.visible,
    position,
    color: labels.color || INK,
    fontWeight: labels.bold ? 'bold' : 'normal',
    fontSize: 12,
    fontFamily: FONT,
    formatter: ({ value }: { value: unknown }) => (typeof value === 'number' ? displayText(value, labels.numberFormat) : ''),
  } as const;
}
