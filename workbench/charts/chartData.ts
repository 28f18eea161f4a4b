import type { Grid } from '../model/grid';
import type { CellSource, ChartState } from '../model/chartState';

/** What the cells of a chart hold at this moment. */
export interface ChartData {
  readonly categories: readonly string[];
  /** One entry a series; null where a cell holds no number. */
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
}

export function readChartData(grid: Pick<Grid, 'read'>, chart: ChartState): ChartData {
  const series = chart.series.map(({ name, values }) => ({
    name: typeof name === 'string' ? name : texts(grid, name).join(' '),
    values: cells(grid, values).map(({ value }) => (typeof value === 'number' ? value : null)),
  }));
  const source = chart.series[0]?.categories;
  const length = Math.max(0, ...series.map(({ values }) => values.length));
  const categories = source ? texts(grid, source) : Array.from({ length }, (_, i) => String(i + 1));
  return { categories, series };
}

function texts(grid: Pick<Grid, 'read'>, source: CellSource): string[] {
  return cells(grid, source).map(({ text }) => text);
}

function cells(grid: Pick<Grid, 'read'>, { sheetId, area }: CellSource) {
  return grid.read(sheetId, area).flat();
}
