/**
 * Waterfall charts as stacked columns over an invisible base, so that every Excel can draw them. A chart wants its
 * cells side by side: they stand below the printed page and point to the model's amounts.
 */
import type { Language, Localized } from '../../language';
import { cell, rangeFrom } from '../../formula/address';
import { BRIDGE_FALL, BRIDGE_RISE, BRIDGE_TOTAL, COUNT, MILLIONS_AXIS } from '../formats';
import type { Block, CellContent, Chart, ChartLabels, ChartSeries } from '../model';
import { CHART_COLORS } from '../styles';
import type { Side } from './twoColumns';

export interface Bar {
  readonly label: Localized;
  readonly kind: 'total' | 'step' | 'published' | 'remainder';
  /** The cell with the amount; a negative one falls. */
  readonly amount: string;
  /** What a step or a remainder starts from, as a formula without "=". */
  readonly from?: string;
}

export interface Bridge {
  /** The chart's name. */
  readonly name: string;
  readonly title: Localized;
  readonly bars: readonly Bar[];
  readonly dataRow: number;
  /** The cells that the chart covers. */
  readonly place: string;
  readonly axisMax: number;
}

interface Column {
  readonly name: Localized;
  readonly colors: Pick<ChartSeries, 'fill' | 'line'>;
  readonly labels: ChartLabels | null;
  /** Null where the bar has no part in this series. */
  readonly formula: (bar: Bar) => string | null;
}

const WHITE = '#FFFFFF';
const DARK = '#1F1F1F';

const only = (kind: Bar['kind'], formula: (bar: Bar) => string): Column['formula'] => (bar) => (bar.kind === kind ? formula(bar) : null);
const amount = (bar: Bar): string => `=${bar.amount}`;
const rise = (bar: Bar): string => `=MAX(0,${bar.amount})`;
const fall = (bar: Bar): string => `=MAX(0,-${bar.amount})`;

const COLUMNS: readonly Column[] = [
  {
    name: { de: 'Sockel', en: 'base' },
    colors: CHART_COLORS.invisible,
    labels: null,
    formula: ({ from, amount: step }) => (from === undefined ? null : `=MIN(${from},${from}+${step})`),
  },
  {
    name: { de: 'Betrag', en: 'amount' },
    colors: CHART_COLORS.bridgeTotal,
    labels: { numberFormat: BRIDGE_TOTAL, color: WHITE },
    formula: only('total', amount),
  },
  {
    name: { de: 'mehr', en: 'more' },
    colors: CHART_COLORS.bridgeStep,
    labels: { numberFormat: BRIDGE_RISE, color: DARK },
    formula: only('step', rise),
  },
  {
    name: { de: 'weniger', en: 'less' },
    colors: CHART_COLORS.bridgeStep,
    labels: { numberFormat: BRIDGE_FALL, color: DARK },
    formula: only('step', fall),
  },
  {
    name: { de: 'veröffentlicht', en: 'published' },
    colors: CHART_COLORS.bridgePublished,
    labels: { numberFormat: BRIDGE_TOTAL, color: WHITE },
    formula: only('published', amount),
  },
  {
    name: { de: 'Differenz', en: 'difference' },
    colors: CHART_COLORS.bridgeRemainder,
    // Its bar is too thin for a label: the number stands in the category.
    labels: null,
    formula: only('remainder', (bar) => `=ABS(${bar.amount})`),
  },
];

/** The name below a bar; a remainder brings its amount in millions. */
function category({ kind, label, amount: cell }: Bar, language: Language): CellContent {
  if (kind !== 'remainder') return label[language];
  return `="${label[language]}"&CHAR(10)&IF(${cell}>0,"+","")&FIXED(${cell}/1000000,2)`;
}

/** Header row, then a row for every bar. */
export function bridgeData({ dataRow, bars, title }: Bridge, language: Language): Block[] {
  const header = [title, ...COLUMNS.map(({ name }) => name)].map((text) => text[language]);
  return [
    { range: rangeFrom(cell(1, dataRow), 1, header.length), cells: [header], role: 'origin' },
    { range: rangeFrom(cell(1, dataRow + 1), bars.length, 1), cells: bars.map((bar) => [category(bar, language)]), role: 'origin' },
    {
      range: rangeFrom(cell(2, dataRow + 1), bars.length, COLUMNS.length),
      cells: bars.map((bar) => COLUMNS.map(({ formula }): CellContent => formula(bar) ?? '')),
      role: 'origin',
      numberFormat: COUNT,
    },
  ];
}

export function bridgeChart({ name, title, bars, dataRow, place, axisMax }: Bridge, language: Language): Chart {
  const column = (number: number): string => rangeFrom(cell(number, dataRow + 1), bars.length, 1);
  return {
    name,
    kind: 'ColumnStacked',
    title: title[language],
    categories: column(1),
    series: COLUMNS.map(({ name: series, colors, labels }, index) => ({
      name: series[language],
      values: column(index + 2),
      ...colors,
      labels,
    })),
    axisFormat: MILLIONS_AXIS,
    axisMax,
    labelFormat: '',
    legend: false,
    gapWidth: 50,
    place,
  };
}

export interface BridgePair {
  /** Name and title of the chart of each column. */
  readonly charts: Readonly<Record<Side, Pick<Bridge, 'name' | 'title'>>>;
  readonly bars: (column: Side) => readonly Bar[];
  /** The rows that the charts cover; their data follow below. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** What the higher of the two reaches, in EUR. */
  readonly highest: number;
}

/** The bridges of the columns B and C side by side, at one scale. */
export function bridgePair({ charts, bars, firstRow, lastRow, highest }: BridgePair): Bridge[] {
  const dataRow = lastRow + 3;
  const left = bars('B');
  const axisMax = axisEnd(highest);
  return [
    { ...charts.B, bars: left, dataRow, place: `A${firstRow}:B${lastRow}`, axisMax },
    { ...charts.C, bars: bars('C'), dataRow: dataRow + left.length + 2, place: `C${firstRow}:D${lastRow}`, axisMax },
  ];
}

const STEPS = [1, 2, 2.5, 5, 10];
const MOST_STEPS = 6;

/** The end of an axis from 0 that holds `highest` in at most six round steps. */
export function axisEnd(highest: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(highest / MOST_STEPS));
  const step = (STEPS.find((candidate) => candidate * magnitude * MOST_STEPS >= highest) ?? 10) * magnitude;
  return Math.ceil(highest / step) * step;
}
