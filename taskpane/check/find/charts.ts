/** Charts of the add-in's sheets, compared with the models: what they draw, from where, and what they call it. */
import { sheetOf, withoutSheet } from '../../../src/formula/sheetReference';
import type { Chart } from '../../../src/workbook/model';
import { positionOf } from '../../sheets/compare';
import { sameName } from '../../sheets/marker';
import { at, cellName, type Checked, type CheckedSheet } from '../checked';
import { amountValues, effectValues, greatestOf, type Effect } from '../effect';
import { found, type Found, type FindingKind } from '../found';
import { cellsOf, movedRange, placesText } from '../places';
import type { ChartArea, FoundChart, FoundSeries } from '../readCharts';
import type { SheetLooks } from '../readLooks';
import { isInvisible } from './colors';
import { seenRepair } from './seenRepair';

export function chartFindings(sheet: CheckedSheet, looks: SheetLooks, checked: Checked): Found[] {
  const drawn = checked.reading.charts?.get(sheet.key);
  return sheet.model.charts.flatMap((model) => {
    const chart = movedChart(sheet, model);
    // With its rows its numbers are gone: that is told among the lines.
    if (!chart) return [];
    if (!sheet.own.charts.includes(model.name)) return [chartFinding('chartGone', '', '', {}, sheet, chart)];
    const now = drawn?.find(({ name }) => name === model.name);
    return now ? [...changesOf(sheet, chart, now, checked), ...placeChanges(sheet, looks, chart, now)].map((change) => chartFinding(...change, sheet, chart)) : [];
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

type ChartChange = readonly [kind: FindingKind, loaded: string, now: string, values: Found['values']];

function changesOf(sheet: CheckedSheet, chart: Chart, now: FoundChart, checked: Checked): ChartChange[] {
  const names = (series: readonly { readonly name: string }[]): string => series.map(({ name }) => name).join('; ');
  const hidden = now.series.filter(({ isHidden }) => isHidden);
  const all: readonly (readonly [kind: FindingKind, loaded: string, now: string])[] = [
    ['chartSource', sourcesOf(chart, sheet.name), foundSources(chart, now, sheet.name)],
    ['chartAxis', axisText(chart.axisFormat !== '', 0, chart.axisMax ?? null, chart.axisFormat, ''), foundAxis(sheet, chart, now)],
    ['chartTitle', chart.title, now.title],
    ['chartSeries', names(chart.series), names(now.series)],
    ['chartSeriesHidden', names(now.series), names(now.series.filter(({ isHidden }) => !isHidden))],
    ['chartKind', chart.kind, now.type],
    ['chartLabels', labelsOf(chart), now.series.map(({ labelFormat }) => labelFormat ?? '–').join('; ')],
    ['chartLegend', hasLegend(chart.legend !== false), hasLegend(chart.legend !== false && now.hasLegend)],
  ];
  const values = (kind: FindingKind): Found['values'] => {
    if (kind === 'chartSource') return effectValues(drawnEffect(sheet, chart, now, checked));
    return kind === 'chartSeriesHidden' ? amountValues(sheet, chart.series.filter(({ name }) => hidden.some((one) => one.name === name)).flatMap((one) => cellsOf(one.values))) : {};
  };
  return [...all.filter(([, loaded, is]) => loaded !== is).map(([kind, loaded, is]): ChartChange => [kind, loaded, is, values(kind)]), ...colorChanges(chart, now)];
}

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
        return typeof wanted === 'number' && typeof is === 'number' ? [{ sheet: sheet.name, cell: cellsOf(values)[place] ?? '', amount: is - wanted }] : [];
      });
    }),
  );
}

/** Other colours are the user's affair, as long as each series is seen and has one of its own. */
function colorChanges({ series: models }: Chart, { series }: FoundChart): ChartChange[] {
  if (series.length !== models.length) return [];
  const pairs = models.flatMap((model, index) => {
    const now = series[index];
    return now?.fill === undefined ? [] : [{ model, fill: now.fill, line: now.line, isHidden: now.isHidden }];
  });
  const text = (ones: readonly { readonly fill: string; readonly line: string }[]): string => ones.map(({ fill, line }) => `${fill || '–'}/${line || '–'}`).join('; ');
  const isSeen = ({ fill, line }: { readonly fill: string; readonly line: string }): boolean => [fill, line].some((color) => color !== '' && !isInvisible(color, ''));
  const change = (kind: FindingKind): ChartChange => [kind, text(models), text(pairs), {}];
  const unseen = pairs.some((one) => !one.isHidden && isSeen(one.model) && !isSeen(one));
  const look = ({ fill, line }: { readonly fill: string; readonly line: string }): string => `${fill} ${isSeen({ fill, line: '' }) ? '' : line}`.toUpperCase();
  const isOthers = pairs.some((one) => look(one) !== look(one.model) && models.some((other) => look(other) === look(one) && look(other) !== look(one.model)));
  const isFilled = pairs.some((one) => !isSeen(one.model) && isSeen(one));
  return [...(unseen ? [change('chartUnseen')] : []), ...(isOthers || isFilled ? [change('chartColors')] : [])];
}

/** Points: less shows no bar and no number. */
const SMALLEST = 40;

/** Wherever the user puts it, it must leave to be read what he sees without it. */
function placeChanges(sheet: CheckedSheet, looks: SheetLooks, chart: Chart, { area }: FoundChart): ChartChange[] {
  if (Math.min(area.width, area.height) < SMALLEST) return [['chartSmall', chart.place, `${area.width} × ${area.height} pt`, {}]];
  const own = new Set(cellsOf(chart.place));
  const drawn = sheet.model.charts.flatMap((other) => (other.name === chart.name ? [] : cellsOf(movedRange(sheet.movement, other.place) ?? 'A1')));
  const others = new Set(drawn);
  const covered = coveredCells(area, looks, sheet).filter((cell) => !own.has(cell) && (others.has(cell) || (at(sheet.state.values, positionOf(cell)) ?? '') !== ''));
  if (covered.length === 0) return [];
  const values = { cells: placesText(covered), ...amountValues(sheet, covered.filter((cell) => !others.has(cell))) };
  return [['chartCovers', chart.place, values.cells, values]];
}

const STANDARD = { height: 15, width: 48 } as const;

/** The cells whose middle lies under a chart. */
function coveredCells({ left, top, width, height }: ChartArea, { rowHeights, columnWidths }: SheetLooks, { state: { hidden } }: CheckedSheet): string[] {
  const lines = (sizes: ReadonlyMap<number, number>, isHidden: (line: number) => boolean, standard: number, from: number, to: number): number[] => {
    const under: number[] = [];
    for (let [line, start] = [0, 0]; start < to; line += 1) {
      const size = isHidden(line) ? 0 : (sizes.get(line) ?? standard);
      const middle = start + size / 2;
      if (size > 0 && middle > from && middle < to) under.push(line);
      start += size;
    }
    return under;
  };
  const rows = lines(rowHeights, (line) => hidden.rows.includes(line + 1), STANDARD.height, top, top + height);
  const columns = lines(columnWidths, (line) => hidden.columns.includes(line + 1), STANDARD.width, left, left + width);
  return rows.flatMap((row) => columns.map((column) => cellName({ row, column })));
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

/** Where the model leaves the end to Excel, one that cuts bars off is no choice of Excel's. */
function foundAxis({ state }: CheckedSheet, chart: Chart, { axis }: FoundChart): string {
  const values = chart.series.flatMap(({ values: range }) => cellsOf(range).map((cell) => at(state.values, positionOf(cell))));
  const largest = Math.max(0, ...values.filter((value) => typeof value === 'number'));
  const isCut = axis.maximum !== null && axis.maximum < largest;
  const maximum = chart.axisMax === undefined && !isCut ? null : axis.maximum;
  // An axis that is not drawn may have nothing to say.
  const minimum = axis.minimum === null && !axis.isVisible ? 0 : axis.minimum;
  const scale = `${axis.isLogarithmic ? ' log' : ''}${axis.isReversed ? ' ↓' : ''}`;
  return axisText(axis.isVisible, minimum, maximum, axis.numberFormat, scale);
}

const labelsOf = ({ series, labelFormat }: Chart): string =>
  series.map(({ labels }) => (labels === null ? '–' : (labels?.numberFormat ?? labelFormat))).join('; ');
