/**
 * What the charts of the add-in show. In a round trip of its own: what an Excel refuses to say of a chart must not end the
 * check, and the last of it came with ExcelApi 1.15.
 */
import type { SheetKey } from '../../src/workbook/model';
import { PATIENCE, type Session } from '../excel/session';
import type { LocatedSheet } from '../load/renewSheet';

export interface FoundSeries {
  readonly name: string;
  /** Of a chart that is all of one kind the chart's. */
  readonly type: string;
  /** `'KdU'!$B$36:$B$37`; undefined where this Excel does not say it. */
  readonly values?: string;
  readonly categories?: string;
  /** null where it has no labels. */
  readonly labelFormat: string | null;
  /** "#RRGGBB", "" where nothing is filled; undefined where this Excel does not say it. */
  readonly fill?: string;
  /** "" where none is drawn. */
  readonly line: string;
  /** Taken out of the picture; its data stay. */
  readonly isHidden: boolean;
}

/** Points from the sheet's upper left corner. */
export interface ChartArea {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface FoundAxis {
  readonly isVisible: boolean;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly numberFormat: string;
  readonly isLogarithmic: boolean;
  /** Runs from the other end. */
  readonly isReversed: boolean;
}

export interface FoundChart {
  readonly name: string;
  /** "" where it shows none. */
  readonly title: string;
  readonly series: readonly FoundSeries[];
  readonly axis: FoundAxis;
  readonly hasLegend: boolean;
  readonly area: ChartArea;
}

const canTell = (version: string): boolean => typeof Office !== 'undefined' && (Office.context?.requirements?.isSetSupported('ExcelApi', version) ?? false);

/** With what must be known before: how many series there are. */
export function queueCharts(worksheet: Excel.Worksheet, { own, model }: LocatedSheet): Excel.Chart[] {
  return model.charts.filter(({ name }) => own.charts.includes(name)).map(({ name }) => {
    const chart = worksheet.charts.getItem(name);
    chart.load({ name: true, left: true, top: true, width: true, height: true });
    chart.series.load({ name: true, chartType: true, hasDataLabels: true, filtered: true });
    return chart;
  });
}

export type Untold = 'sources' | 'fills';

/** Of the charts that were read. */
export function untoldOf(charts: ReadonlyMap<SheetKey, readonly FoundChart[]> | null): Untold[] {
  const all = [...(charts?.values() ?? [])].flat().flatMap(({ series }) => series);
  return [...(all.some(({ values }) => values === undefined) ? ['sources' as const] : []), ...(all.some(({ fill }) => fill === undefined) ? ['fills' as const] : [])];
}

type Queued = ReadonlyMap<SheetKey, readonly Excel.Chart[]>;

/** @returns null where Excel refuses to say it */
export async function readCharts(session: Session, charts: Queued): Promise<Map<SheetKey, FoundChart[]> | null> {
  if ([...charts.values()].every((all) => all.length === 0)) return new Map();
  const asksFills = canTell('1.16');
  // A fill of several colours may have no answer; all else has.
  return (await readParts(session, charts, asksFills)) ?? (asksFills ? readParts(session, charts, false) : null);
}

async function readParts({ context, await: patiently }: Session, charts: Queued, asksFills: boolean): Promise<Map<SheetKey, FoundChart[]> | null> {
  const queued = [...charts].map(([key, all]) => ({ key, all: all.map((chart) => queueParts(chart, asksFills)) }));
  try {
    await patiently(context.sync(), PATIENCE.reading);
    return new Map(queued.map(({ key, all }) => [key, all.map((known) => known())]));
  } catch {
    return null;
  }
}

function queueParts(chart: Excel.Chart, asksFills: boolean): () => FoundChart {
  const { title, series, legend, axes: { valueAxis } } = chart;
  title.load({ text: true, visible: true });
  legend.load({ visible: true });
  valueAxis.load({ visible: true, minimum: true, maximum: true, numberFormat: true, scaleType: true, reversePlotOrder: true });
  const parts = series.items.map((one) => queueSeries(one, asksFills));
  return () => {
    const { name, left, top, width, height } = chart;
    return {
      name,
      title: title.visible ? title.text : '',
      series: parts.map((part) => part()),
      axis: {
        isVisible: valueAxis.visible,
        minimum: bound(valueAxis.minimum),
        maximum: bound(valueAxis.maximum),
        numberFormat: String(valueAxis.numberFormat),
        isLogarithmic: valueAxis.scaleType === 'Logarithmic',
        isReversed: valueAxis.reversePlotOrder,
      },
      hasLegend: legend.visible,
      area: { left, top, width, height },
    };
  };
}

function queueSeries(one: Excel.ChartSeries, asksFills: boolean): () => FoundSeries {
  const { line, fill } = one.format;
  if (one.hasDataLabels) one.dataLabels.load({ numberFormat: true });
  line.load({ color: true, lineStyle: true });
  const color = asksFills ? fill.getSolidColor() : null;
  const sources = canTell('1.15') ? { values: one.getDimensionDataSourceString('Values'), categories: one.getDimensionDataSourceString('Categories') } : null;
  return () => ({
    name: one.name,
    type: one.chartType,
    labelFormat: one.hasDataLabels ? one.dataLabels.numberFormat : null,
    ...(sources ? { values: sources.values.value, categories: sources.categories.value } : {}),
    ...(color ? { fill: (color.value ?? '').toUpperCase() } : {}),
    line: line.lineStyle === 'None' ? '' : line.color.toUpperCase(),
    isHidden: one.filtered,
  });
}

/** Excel says the bounds that it has chosen itself; "" where nothing is drawn. */
const bound = (value: unknown): number | null => (typeof value === 'number' ? value : null);
