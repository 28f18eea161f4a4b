import type { ScalarProperty } from '../richapi/apiClass';
import { HostError, invalidArgument } from '../richapi/errors';
import type { WorkbookModel } from './workbookModel';
import { type Cells, cellsFrom, rangeArgument } from './cells';
import { seriesFrom } from './chartSource';
import type { ChartType } from './chartState';
import { readType } from './chartType';
import { changeChart, record, type ChartTarget } from './chartTargets';
import { guardSheet } from './guards';
import { geometryOf } from './rangeActions';
import { readNumber, readString } from './read';
import { api, type ClassOf, type SheetTarget } from './targets';

/** A new chart's place in points. */
const NEW_CHART = { left: 150, top: 60, width: 360, height: 216 };

const chart = (book: WorkbookModel, chartId: string) => api('Chart', { book, chartId });

const list = ({ book, sheetId }: SheetTarget) => book.charts.ofSheet(sheetId).map((one) => one.chart);

const find = (target: SheetTarget, key: string) =>
  list(target).find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());

function existing(target: SheetTarget, found: { readonly id: string } | undefined, key: unknown) {
  if (!found) throw new HostError('ItemNotFound', `There is no chart "${String(key)}".`);
  return chart(target.book, found.id);
}

export const chartsClass: ClassOf<'ChartCollection'> = {
  scalars: { count: { get: (target) => list(target).length } },
  items: { className: 'Chart', list: (target) => list(target).map(({ id }) => chart(target.book, id)) },
  item: (target, key) => existing(target, find(target, String(key)), key),
  methods: {
    add: (target, args) => {
      const cells = rangeArgument(args.at(1));
      if (!cells) throw invalidArgument('A chart is made from a range.');
      return chart(target.book, addChart(target, readType('Chart', args.at(0)), cells, args.optionalString(2) ?? 'Auto'));
    },
    getItem: (target, args) => existing(target, find(target, args.string(0)), args.string(0)),
    getItemAt: (target, args) => existing(target, list(target)[args.integer(0)], args.integer(0)),
    getItemOrNullObject: (target, args) => {
      const found = find(target, args.string(0));
      return found ? chart(target.book, found.id) : null;
    },
    getCount: (target) => ({ value: list(target).length }),
  },
};

function addChart(target: SheetTarget, type: ChartType, cells: Cells, seriesBy: string): string {
  const { book, sheetId } = target;
  guardSheet(book, sheetId, 'allowEditObjects');
  const id = book.newId('chart');
  book.charts.add({
    chart: {
      id,
      name: `Diagramm ${list(target).length + 1}`,
      sheetId,
      type,
      title: { text: 'Diagrammtitel', color: '#595959', bold: false, size: 14 },
      valueAxis: { visible: true, minimum: null, maximum: null, numberFormat: 'General', gridlineColor: '#D9D9D9' },
      categoryAxis: { visible: true, labelsAt: 'NextToAxis' },
      legend: 'bottom',
      ...NEW_CHART,
    },
    series: seriesFrom(cells, seriesBy),
  });
  return id;
}

type Length = 'left' | 'top' | 'width' | 'height';

const length = (key: Length): ScalarProperty<ChartTarget> => ({
  get: (target) => record(target).chart[key],
  set: (target, value) => changeChart(target, { [key]: readNumber(value, 0) }),
});

/** All its series become alike. */
function changeType(target: ChartTarget, type: ChartType): void {
  record(target);
  target.book.charts.update(target.chartId, ({ chart: old, series }) => ({
    chart: { ...old, type },
    series: series.map(({ key, state: { type: _own, ...state } }) => ({ key, state })),
  }));
}

export const chartClass: ClassOf<'Chart'> = {
  id: { key: 'Id', of: ({ chartId }) => chartId },
  scalars: {
    id: { get: ({ chartId }) => chartId },
    name: { get: (target) => record(target).chart.name, set: (target, value) => changeChart(target, { name: readString(value) }) },
    chartType: { get: (target) => record(target).chart.type, set: (target, value) => changeType(target, readType('Chart', value)) },
    left: length('left'),
    top: length('top'),
    width: length('width'),
    height: length('height'),
  },
  objects: {
    title: (target) => api('ChartTitle', target),
    axes: (target) => api('ChartAxes', target),
    legend: (target) => api('ChartLegend', target),
    series: (target) => api('ChartSeriesCollection', target),
    worksheet: (target) => api('Worksheet', { book: target.book, sheetId: record(target).chart.sheetId }),
  },
  methods: {
    delete: (target) => {
      const { sheetId } = record(target).chart;
      guardSheet(target.book, sheetId, 'allowEditObjects');
      target.book.charts.remove(target.chartId);
      return undefined;
    },
    setData: (target, args) => {
      const cells = rangeArgument(args.at(0));
      if (!cells) throw invalidArgument('A chart is made from a range.');
      target.book.charts.update(target.chartId, (old) => ({ ...old, series: seriesFrom(cells, args.optionalString(1) ?? 'Auto') }));
      return undefined;
    },
    setPosition: (target, args) => {
      const { sheetId } = record(target).chart;
      const start = cellsFrom(args.at(0), target.book, sheetId);
      const end = args.has(1) ? cellsFrom(args.at(1), target.book, sheetId) : start;
      changeChart(target, geometryOf(start.bounding(end)));
      return undefined;
    },
  },
};
