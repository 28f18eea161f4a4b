import { apiNotFound, HostError, invalidArgument } from '../richapi/errors';
import { formatAddress } from './address';
import { cellsFrom } from './cells';
import { newSeries, source } from './chartSource';
import { typeOf } from './chartState';
import { readType } from './chartType';
import { changeSeries, record, series, type ChartTarget, type SeriesTarget } from './chartTargets';
import { lookOfFill, lookOfLabels, lookOfLine } from './chartLooks';
import { readBoolean, readNumber, readOneOf, readString } from './read';
import { api, type ClassOf } from './targets';

const at = ({ book, chartId }: ChartTarget, key: string) => api('ChartSeries', { book, chartId, key });

export const seriesCollection: ClassOf<'ChartSeriesCollection'> = {
  scalars: { count: { get: (target) => record(target).series.length } },
  items: { className: 'ChartSeries', list: (target) => record(target).series.map(({ key }) => at(target, key)) },
  methods: {
    add: (target, args) => {
      const key = target.book.newId('series');
      const index = args.has(1) ? args.integer(1) : record(target).series.length;
      const added = newSeries(key, index, { name: args.optionalString(0) ?? '' });
      target.book.charts.update(target.chartId, (old) => ({
        ...old,
        series: [...old.series.slice(0, index), added, ...old.series.slice(index)],
      }));
      return at(target, key);
    },
    getItemAt: (target, args) => {
      const found = record(target).series[args.integer(0)];
      if (!found) throw new HostError('ItemNotFound', `The chart has no series ${args.integer(0)}.`);
      return at(target, found.key);
    },
    getCount: (target) => ({ value: record(target).series.length }),
  },
};

/** Excel knows them of bars only. */
function ofBars(key: 'gapWidth' | 'overlap', from: number, to: number) {
  return {
    get: (target: SeriesTarget) => series(target)[key],
    set: (target: SeriesTarget, value: unknown): void => {
      const type = typeOf(record(target).chart, series(target));
      if (type === 'Line' || type === 'AreaStacked') throw invalidArgument(`A series of the type ${type} has no ${key}.`);
      changeSeries(target, { [key]: readNumber(value, from, to) });
    },
  };
}

export const seriesClass: ClassOf<'ChartSeries'> = {
  scalars: {
    name: {
      get: (target) => nameOf(target),
      set: (target, value) => changeSeries(target, { name: readString(value) }),
    },
    chartType: {
      get: (target) => typeOf(record(target).chart, series(target)),
      set: (target, value) => changeSeries(target, { type: readType('ChartSeries', value) }),
    },
    hasDataLabels: {
      get: (target) => series(target).labels.visible,
      set: (target, value) => changeSeries(target, { labels: { ...series(target).labels, visible: readBoolean(value) } }),
    },
    filtered: {
      get: (target) => series(target).isFiltered === true,
      set: (target, value) => changeSeries(target, { isFiltered: readBoolean(value) }),
    },
    gapWidth: ofBars('gapWidth', 0, 500),
    overlap: ofBars('overlap', -100, 100),
  },
  objects: {
    format: (target) => api('ChartSeriesFormat', target),
    dataLabels: (target) => api('ChartDataLabels', target),
  },
  methods: {
    setValues: (target, args) => {
      changeSeries(target, { values: source(cellsFrom(args.at(0), target.book, record(target).chart.sheetId)) });
      return undefined;
    },
    setXAxisValues: (target, args) => {
      changeSeries(target, { categories: source(cellsFrom(args.at(0), target.book, record(target).chart.sheetId)) });
      return undefined;
    },
    getDimensionDataSourceString: (target, args) => ({ value: sourceOf(target, args.string(0)) }),
    delete: (target) => {
      series(target);
      target.book.charts.update(target.chartId, (old) => ({ ...old, series: old.series.filter(({ key }) => key !== target.key) }));
      return undefined;
    },
  },
};

/** "Plan!$B$6:$B$9"; nothing where the series has no cells of this kind. */
function sourceOf(target: SeriesTarget, dimension: string): string {
  const { values, categories } = series(target);
  const cells = readOneOf(dimension, ['Values', 'Categories', 'XValues', 'YValues']).match(/^(Values|YValues)$/) ? values : categories;
  return cells ? formatAddress(target.book.sheet(cells.sheetId).name, cells.area, true) : '';
}

function nameOf(target: SeriesTarget): string {
  const { name } = series(target);
  return typeof name === 'string' ? name : (target.book.grid.read(name.sheetId, name.area)[0]?.[0]?.text ?? '');
}

export const seriesFormat: ClassOf<'ChartSeriesFormat'> = {
  objects: {
    fill: (target) => api('ChartFill', lookOfFill(target)),
    line: (target) => api('ChartLineFormat', lookOfLine(target)),
  },
};

export const dataLabels: ClassOf<'ChartDataLabels'> = {
  scalars: {
    numberFormat: {
      get: (target) => series(target).labels.numberFormat,
      set: (target, value) => changeSeries(target, { labels: { ...series(target).labels, numberFormat: readString(value) } }),
    },
    linkNumberFormat: only('linkNumberFormat', false),
    position: only('position', 'OutsideEnd'),
    showValue: only('showValue', true),
    showSeriesName: only('showSeriesName', false),
    showCategoryName: only('showCategoryName', false),
    showLegendKey: only('showLegendKey', false),
  },
  objects: { format: (target) => api('ChartDataLabelFormat', target) },
};

/** Labels are drawn in one way: the value outside the bar's end. */
function only(member: string, value: string | boolean) {
  return {
    get: () => value,
    set: (_target: SeriesTarget, wanted: unknown): void => {
      if (wanted !== value) throw apiNotFound('ChartDataLabels', `${member} = ${String(wanted)}`);
    },
  };
}

export const dataLabelFormat: ClassOf<'ChartDataLabelFormat'> = {
  objects: { font: (target) => api('ChartFont', lookOfLabels(target)) },
};
