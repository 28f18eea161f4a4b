import { HostError } from '../richapi/errors';
import type { WorkbookModel } from './workbookModel';
import type { ChartRecord, SeriesRecord } from './chartBook';

export interface ChartTarget {
  readonly book: WorkbookModel;
  readonly chartId: string;
}

export interface SeriesTarget extends ChartTarget {
  readonly key: string;
}

export interface AxisTarget extends ChartTarget {
  readonly axis: 'value' | 'category';
}

/** A font, line or fill of some part of a chart. A key that the part does not have is not supported there. */
export interface ChartLook {
  /** The part's name in errors, such as "ChartTitle". */
  readonly part: string;
  readonly read: () => Readonly<Record<string, string | number | boolean>>;
  readonly change: (key: string, value: string | number | boolean) => void;
}

export function record({ book, chartId }: ChartTarget): ChartRecord {
  const found = book.charts.get(chartId);
  if (!found) throw new HostError('ItemNotFound', 'The chart is no longer there.');
  return found;
}

export function changeChart(target: ChartTarget, change: Partial<ChartRecord['chart']>): void {
  record(target);
  target.book.charts.update(target.chartId, (old) => ({ ...old, chart: { ...old.chart, ...change } }));
}

export function series(target: SeriesTarget): SeriesRecord['state'] {
  const found = record(target).series.find(({ key }) => key === target.key);
  if (!found) throw new HostError('ItemNotFound', 'The series is no longer there.');
  return found.state;
}

export function changeSeries(target: SeriesTarget, change: Partial<SeriesRecord['state']>): void {
  series(target);
  target.book.charts.update(target.chartId, (old) => ({
    ...old,
    series: old.series.map((one) => (one.key === target.key ? { ...one, state: { ...one.state, ...change } } : one)),
  }));
}
