import { apiNotFound } from '../richapi/errors';
import type { ChartType } from './chartState';

const TYPES: readonly ChartType[] = ['ColumnClustered', 'ColumnStacked', 'BarClustered', 'BarStacked', 'Line', 'AreaStacked'];

export function readType(part: 'Chart' | 'ChartSeries', value: unknown): ChartType {
  const type = TYPES.find((known) => known === value);
  if (!type) throw apiNotFound(part, `chartType (${String(value)})`);
  return type;
}
