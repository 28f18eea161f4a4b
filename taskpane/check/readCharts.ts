/**
 * What the charts of the add-in show. In a round trip of its own: what an Excel refuses to say of a chart must not end the
 * check, and the last of it came with ExcelApi 1.15.
 */
import type { SheetKey } from '../../src/workbook/model';
import { PATIENCE, type Session } from '../excel/session';
import type { LocatedSheet } from '../load/renewSheet';

export interface FoundSeries {
  readonly name: string;
  /** `'KdU'!$B$36:$B$37`; undefined where this Excel does not say it. */
  readonly values?: string;
  readonly categories?: string;
  /** null where it has no labels. */
  readonly labelFormat: string | null;
}

export interface FoundChart {
  readonly name: string;
  readonly type: string;
  /** "" where it shows none. */
  readonly title: string;
  readonly series: readonly FoundSeries[];
  readonly axis: { readonly isVisible: boolean; readonly minimum: number | null; readonly maximum: number | null; readonly numberFormat: string };
}

const canTellSources = (): boolean => typeof Office !== 'undefined' && (Office.context?.requirements?.isSetSupported('ExcelApi', '1.15') ?? false);

/** With what must be known before: how many series there are. */
export function queueCharts(worksheet: Excel.Worksheet, { own, model }: LocatedSheet): Excel.Chart[] {
  return model.charts.filter(({ name }) => own.charts.includes(name)).map(({ name }) => {
    const chart = worksheet.charts.getItem(name);
    chart.load({ name: true, chartType: true });
    chart.series.load({ name: true, hasDataLabels: true });
    return chart;
  });
}

/** @returns null where Excel refuses to say it */
export async function readCharts({ context, await: patiently }: Session, charts: ReadonlyMap<SheetKey, readonly Excel.Chart[]>): Promise<Map<SheetKey, FoundChart[]> | null> {
  const queued = [...charts].map(([key, all]) => ({ key, all: all.map(queueParts) }));
  if (queued.every(({ all }) => all.length === 0)) return new Map();
  try {
    await patiently(context.sync(), PATIENCE.reading);
    return new Map(queued.map(({ key, all }) => [key, all.map((known) => known())]));
  } catch {
    return null;
  }
}

function queueParts(chart: Excel.Chart): () => FoundChart {
  const { title, series, axes: { valueAxis } } = chart;
  title.load({ text: true, visible: true });
  valueAxis.load({ visible: true, minimum: true, maximum: true, numberFormat: true });
  const parts = series.items.map((one) => {
    if (one.hasDataLabels) one.dataLabels.load({ numberFormat: true });
    const sources = canTellSources() ? { values: one.getDimensionDataSourceString('Values'), categories: one.getDimensionDataSourceString('Categories') } : null;
    return (): FoundSeries => ({
      name: one.name,
      labelFormat: one.hasDataLabels ? one.dataLabels.numberFormat : null,
      ...(sources ? { values: sources.values.value, categories: sources.categories.value } : {}),
    });
  });
  return () => ({
    name: chart.name,
    type: chart.chartType,
    title: title.visible ? title.text : '',
    series: parts.map((part) => part()),
    axis: { isVisible: valueAxis.visible, minimum: bound(valueAxis.minimum), maximum: bound(valueAxis.maximum), numberFormat: String(valueAxis.numberFormat) },
  });
}

/** Excel says the bounds that it has chosen itself; "" where nothing is drawn. */
const bound = (value: unknown): number | null => (typeof value === 'number' ? value : null);
