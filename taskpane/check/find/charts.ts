/** Charts of the add-in's sheets, compared with the models: what they draw, from where, and what they call it. */
import { sheetOf, withoutSheet } from '../../../src/formula/sheetReference';
import type { Chart } from '../../../src/workbook/model';
import { positionOf } from '../../sheets/compare';
import { sameName } from '../../sheets/marker';
import { at, type Checked, type CheckedSheet } from '../checked';
import { amountValues, effectValues, greatestOf, type Effect } from '../effect';
import { found, type Found, type FindingKind } from '../found';
import { cellsOf, movedRange } from '../places';
import type { FoundChart, FoundSeries } from '../readCharts';
import type { SheetLooks } from '../readLooks';
import { colorChanges, placeChanges, type ChartChange } from './chartLooks';
import { seenRepair } from './seenRepair';

export function chartFindings(sheet: CheckedSheet, looks: SheetLooks, checked: Checked): Found[] {
  const drawn = checked.reading.charts?.get(sheet.key);
  return sheet.model.charts.flatMap((model) => {
    const chart = movedChart(sheet, model);
    // With its rows its numbers are gone: that is told among the lines.
    if (!chart) return [];
    if (!sheet.own.charts.includes(model.name)) return [chartFinding('chartGone', '', '', {}, sheet, chart)];
    const now = drawn?.find(({ name }) => name === model.name);
    if (!now) return [];
    const changes = [...changesOf(sheet, chart, now, checked), ...colorChanges(chart, now), ...placeChanges(sheet, looks, chart, now)];
    return changes.map((change) => chartFinding(...change, sheet, chart));
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

function chartFinding(kind: FindingKind, loaded: string, now: string, values: Found['values'], sheet: CheckedSheet, chart: Chart): Found {
  const numbers = `${loaded} → ${now}`;
  return found({
    kind,
    of: chart.name,
    location: { sheet: sheet.name, cell: chart.place.split(':')[0] ?? 'A1' },
    values: { title: chart.title, ...values },
    ...(kind === 'chartGone' ? {} : { loaded: { content: loaded, numberFormat: '' }, now: { content: now, numberFormat: '' } }),
    numbers,
    repair: seenRepair(sheet, kind, chart.name, numbers, [{ of: 'chart', isThere: kind !== 'chartGone', chart }]),
  });
}

function changesOf(sheet: CheckedSheet, chart: Chart, now: FoundChart, checked: Checked): ChartChange[] {
  const names = (series: readonly { readonly name: string }[]): string => series.map(({ name }) => name).join('; ');
  const hidden = now.series.filter(({ isHidden }) => isHidden);
  const all: readonly (readonly [kind: FindingKind, loaded: string, now: string])[] = [
    ['chartSource', sourcesOf(chart, sheet.name), foundSources(chart, now, sheet.name)],
    ['chartAxis', axisText(chart.axisFormat !== '', chart.isDiverging ? null : 0, chart.axisMax ?? null, chart.axisFormat, ''), foundAxis(sheet, chart, now)],
    ['chartTitle', chart.title, now.title],
    ['chartSeries', names(chart.series), names(now.series)],
    ['chartSeriesHidden', names(now.series), names(now.series.filter(({ isHidden }) => !isHidden))],
    ['chartKind', kindsText(chart.series.map(({ kind }) => kind ?? chart.kind)), kindsText(now.series.map(({ type }) => type))],
    ['chartLabels', labelsOf(chart), now.series.map(({ labelFormat }) => labelFormat ?? '–').join('; ')],
    ['chartLegend', hasLegend(chart.legend !== false), hasLegend(chart.legend !== false && now.hasLegend)],
  ];
  const values = (kind: FindingKind): Found['values'] => {
    if (kind === 'chartSource') return effectValues(drawnEffect(sheet, chart, now, checked));
    return kind === 'chartSeriesHidden' ? amountValues(sheet, hidden.flatMap(({ name }) => cellsOf(chart.series.find((one) => one.name === name)?.values ?? 'A1'))) : {};
  };
  return all.flatMap(([kind, loaded, is]): ChartChange[] => (loaded === is ? [] : [[kind, loaded, is, values(kind)]]));
}

/** What Excel calls a chart of several kinds is its secret; of each series it says the kind. */
const kindsText = (kinds: readonly string[]): string => (new Set(kinds).size === 1 ? (kinds[0] ?? '') : kinds.join('; '));

const hasLegend = (isThere: boolean): string => (isThere ? '☑' : '☐');

/** The greatest difference between what is drawn and what the model has drawn. */
function drawnEffect(sheet: CheckedSheet, chart: Chart, now: FoundChart, { sheets }: Checked): Effect | null {
  const amounts = (source: string, of: CheckedSheet): unknown[] => cellsOf(source).map((cell) => at(of.state.values, positionOf(cell)));
  return greatestOf(
    chart.series.flatMap(({ values }, index) => {
      const source = (now.series[index]?.values ?? '').replace(/^=/, '');
      const from = sheets.find(({ name }) => sameName(name, sheetOf(source) || sheet.name));
      const cells = withoutSheet(source).replaceAll('$', '');
      const drawn = from && /^[A-Z]+\d+(:[A-Z]+\d+)?$/.test(cells) ? amounts(cells, from) : [];
      return amounts(values, sheet).flatMap((wanted, place): Effect[] => {
        const is = drawn[place];
        const cell = cellsOf(values)[place] ?? '';
        return typeof wanted === 'number' && typeof is === 'number' ? [{ sheet: sheet.name, cell, amount: is - wanted }] : [];
      });
    }),
  );
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

const axisText = (isVisible: boolean, minimum: number | null, maximum: number | null, numberFormat: string, scale: string): string =>
  `${minimum ?? '…'} – ${maximum ?? '…'}${isVisible ? ` ${numberFormat}` : ''}${scale}`;

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
  const scale = `${axis.isLogarithmic ? ' log' : ''}${axis.isReversed ? ' ↓' : ''}`;
  return axisText(axis.isVisible, minimum, maximum, axis.numberFormat, scale);
}

const labelsOf = ({ series, labelFormat }: Chart): string =>
  series.map(({ labels }) => (labels === null ? '–' : (labels?.numberFormat ?? labelFormat))).join('; ');
