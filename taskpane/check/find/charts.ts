/** Charts of the add-in's sheets, compared with the models: what they draw, from where, and what they call it. */
import { sheetOf, withoutSheet } from '../../../src/formula/sheetReference';
import type { Chart } from '../../../src/workbook/model';
import { positionOf } from '../../sheets/compare';
import { sameName } from '../../sheets/marker';
import { at, type Checked, type CheckedSheet } from '../checked';
import { found, type Found, type FindingKind } from '../found';
import { cellsOf, movedRange } from '../places';
import type { FoundChart, FoundSeries } from '../readCharts';
import { seenRepair } from './seenRepair';

export function chartFindings(sheet: CheckedSheet, { reading: { charts } }: Checked): Found[] {
  const drawn = charts?.get(sheet.key);
  return sheet.model.charts.flatMap((model) => {
    const chart = movedChart(sheet, model);
    // With its rows its numbers are gone: that is told among the lines.
    if (!chart) return [];
    if (!sheet.own.charts.includes(model.name)) return [chartFinding('chartGone', sheet, chart, '', '')];
    const now = drawn?.find(({ name }) => name === model.name);
    return now ? changesOf(sheet, chart, now).map(([kind, loaded, is]) => chartFinding(kind, sheet, chart, loaded, is)) : [];
  });
}

export const unreadCharts = ({ reading: { charts } }: Checked): Found[] =>
  charts ? [] : [found({ kind: 'chartsUnread', of: '', location: null, numbers: '' })];

function movedChart({ movement }: CheckedSheet, chart: Chart): Chart | null {
  const [categories, place] = [movedRange(movement, chart.categories), movedRange(movement, chart.place)];
  const series = chart.series.flatMap((one) => {
    const values = movedRange(movement, one.values);
    return values === null ? [] : [{ ...one, values }];
  });
  return categories === null || series.length < chart.series.length ? null : { ...chart, categories, series, place: place ?? chart.place };
}

function chartFinding(kind: FindingKind, sheet: CheckedSheet, chart: Chart, loaded: string, now: string): Found {
  const numbers = `${loaded} → ${now}`;
  return found({
    kind,
    of: chart.name,
    location: { sheet: sheet.name, cell: chart.place.split(':')[0] ?? 'A1' },
    values: { title: chart.title },
    ...(kind === 'chartGone' ? {} : { loaded: { content: loaded, numberFormat: '' }, now: { content: now, numberFormat: '' } }),
    numbers,
    repair: seenRepair(sheet, kind, chart.name, numbers, [{ of: 'chart', isThere: kind !== 'chartGone', chart }]),
  });
}

type ChartChange = readonly [kind: FindingKind, loaded: string, now: string];

function changesOf(sheet: CheckedSheet, chart: Chart, now: FoundChart): ChartChange[] {
  const names = (series: readonly { readonly name: string }[]): string => series.map(({ name }) => name).join('; ');
  const all: ChartChange[] = [
    ['chartSource', sourcesOf(chart, sheet.name), foundSources(chart, now, sheet.name)],
    ['chartAxis', axisText(chart.axisFormat !== '', chart.isDiverging ? null : 0, chart.axisMax ?? null, chart.axisFormat), foundAxis(sheet, chart, now)],
    ['chartTitle', chart.title, now.title],
    ['chartSeries', names(chart.series), names(now.series)],
    ['chartKind', chart.kind, now.type],
    ['chartLabels', labelsOf(chart), now.series.map(({ labelFormat }) => labelFormat ?? '–').join('; ')],
  ];
  return all.filter(([, loaded, is]) => loaded !== is);
}

const sourcesOf = ({ series, categories }: Chart, sheet: string): string => series.map(({ values }) => `${sheet}!${categories} ${values}`).join('; ');

/** An Excel that does not say where a series comes from says nothing against it. */
function foundSources(chart: Chart, { series }: FoundChart, sheet: string): string {
  const source = (text: string | undefined, wanted: string | undefined): string => (text === undefined ? (wanted ?? '') : cellsText(text, sheet));
  return series
    .map((one: FoundSeries, index) => {
      const values = source(one.values, chart.series[index]?.values);
      return `${sheet}!${source(one.categories, chart.categories)} ${values}`;
    })
    .join('; ');
}

/** `='KdU'!$B$36:$B$37` → `B36:B37` on the sheet itself. */
function cellsText(source: string, sheet: string): string {
  const text = source.replace(/^=/, '');
  const cells = withoutSheet(text).replaceAll('$', '');
  return sameName(sheetOf(text), sheet) || sheetOf(text) === '' ? cells : text.replaceAll('$', '');
}

const axisText = (isVisible: boolean, minimum: number | null, maximum: number | null, numberFormat: string): string =>
  `${minimum ?? '…'} – ${maximum ?? '…'}${isVisible ? ` ${numberFormat}` : ''}`;

/** Where the model leaves an end to Excel, one that cuts bars off is no choice of Excel's. */
function foundAxis({ state }: CheckedSheet, chart: Chart, { axis }: FoundChart): string {
  const values = chart.series.flatMap(({ values: range }) => cellsOf(range).map((cell) => at(state.values, positionOf(cell)))).filter((value) => typeof value === 'number');
  const largest = Math.max(0, ...values);
  const isCut = axis.maximum !== null && axis.maximum < largest;
  const maximum = chart.axisMax === undefined && !isCut ? null : axis.maximum;
  const isCutBelow = axis.minimum !== null && axis.minimum > Math.min(0, ...values);
  // An axis that is not drawn may have nothing to say.
  const start = axis.minimum === null && !axis.isVisible ? 0 : axis.minimum;
  const minimum = chart.isDiverging && !isCutBelow ? null : start;
  return axisText(axis.isVisible, minimum, maximum, axis.numberFormat);
}

const labelsOf = ({ series, labelFormat }: Chart): string =>
  series.map(({ labels }) => (labels === null ? '–' : (labels?.numberFormat ?? labelFormat))).join('; ');
