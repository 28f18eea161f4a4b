/** How the cumulated months are drawn, on KdU_Monitor and on KdU_Bericht. */
import type { Localized } from '../../language';
import { MILLIONS_AXIS } from '../formats';
import type { Chart, ChartSeries } from '../model';
import { CHART_COLORS } from '../styles';
import type { SheetContext } from './context';

interface Drawn extends Pick<ChartSeries, 'kind' | 'fill' | 'line' | 'isDashed' | 'isInLegend'> {
  readonly key: 'lower' | 'span' | 'actual' | 'expected' | 'plan' | 'previous';
  readonly name: Localized;
}

/**
 * The methods' span as a band: its height stacked upon an invisible area. What is to come is an empty column, through which the band is
 * seen. Months without a number hold "", which is 0 for Excel: a column of 0 is not there, a line would fall to the axis. So only the plan
 * and the previous year, whose months are all there or none, are lines; where they are not, #N/A draws none.
 */
const CUMULATED: readonly Drawn[] = [
  { key: 'lower', name: { de: 'Sockel der Spanne', en: 'base of the span' }, kind: 'AreaStacked', ...CHART_COLORS.invisible, isInLegend: false },
  { key: 'span', name: { de: 'Spanne der Methoden', en: 'span of the methods' }, kind: 'AreaStacked', ...CHART_COLORS.span },
  { key: 'actual', name: { de: 'Ist', en: 'Actual' }, ...CHART_COLORS.actualMonth },
  { key: 'expected', name: { de: 'erwartet', en: 'expected' }, ...CHART_COLORS.expectedMonth },
  { key: 'plan', name: { de: 'Plan', en: 'Plan' }, kind: 'Line', ...CHART_COLORS.planLine },
  { key: 'previous', name: { de: 'Vorjahr', en: 'Previous year' }, kind: 'Line', ...CHART_COLORS.previousLine, isDashed: true },
];

const TITLE = {
  de: 'Kumuliert, Mio. EUR: Vorjahr, Plan, Ist, dann erwartet mit Spanne der Methoden',
  en: 'Cumulative, EUR m: previous year, plan, actual, then expected with the methods’ span',
} as const satisfies Localized;

export const CUMULATED_COLUMNS = CUMULATED.map(({ key, name }) => ({ key, name }));

export const cumulatedChart = (
  { name, place, categories, values }: Pick<Chart, 'name' | 'place' | 'categories'> & { readonly values: (key: Drawn['key']) => string },
  { language }: SheetContext,
): Chart => ({
  name,
  kind: 'ColumnClustered',
  title: TITLE[language],
  categories,
  series: CUMULATED.map(({ key, name: series, ...look }) => ({ name: series[language], values: values(key), labels: null, ...look })),
  axisFormat: MILLIONS_AXIS,
  labelFormat: MILLIONS_AXIS,
  gapWidth: 40,
  overlap: 100,
  place,
});
