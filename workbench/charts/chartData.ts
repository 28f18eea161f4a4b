import type { CellState, Grid } from '../model/grid';
import type { CellSource, ChartState } from '../model/chartState';

/** What the cells of a chart hold at this moment. */
export interface ChartData {
  readonly categories: readonly string[];
  /** One entry a series; null where a cell is empty or an error. */
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
}

export function readChartData(grid: Pick<Grid, 'read'>, chart: ChartState): ChartData {
  const series = chart.series.map(({ name, values }) => ({
    name: typeof name === 'string' ? name : texts(grid, name).join(' '),
    values: cells(grid, values).map(numberOf),
  }));
  const source = chart.series[0]?.categories;
  const length = Math.max(0, ...series.map(({ values }) => values.length));
  const categories = source ? texts(grid, source) : Array.from({ length }, (_, i) => String(i + 1));
  return { categories, series };
}

/** A text counts as 0 for Excel, also the empty one of a formula. */
function numberOf({ formula, value, isError }: CellState): number | null {
  if (typeof value === 'number') return value;
  return formula === '' || isError ? null : 0;
}

function texts(grid: Pick<Grid, 'read'>, source: CellSource): string[] {
  return cells(grid, source).map(({ text }) => text);
}

function cells(grid: Pick<Grid, 'read'>, { sheetId, area }: CellSource) {
  return grid.read(sheetId, area).flat();
}
