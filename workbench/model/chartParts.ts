import { apiNotFound, HostError, invalidArgument } from '../richapi/errors';
import { layerOf, typeOf, type LabelPlace, type LegendPosition } from './chartState';
import { lookOfAxisLine, lookOfTitle } from './chartLooks';
import { changeChart, changeSeries, record, series, type AxisTarget, type ChartTarget } from './chartTargets';
import { readBoolean, readNumber, readOneOf, readString } from './read';
import { api, type ClassOf } from './targets';

const STANDARD_TITLE = { text: 'Diagrammtitel', color: '#595959', bold: false, size: 14 };
const STANDARD_GRIDLINE = '#D9D9D9';

export const chartTitle: ClassOf<'ChartTitle'> = {
  scalars: {
    text: {
      get: (target) => record(target).chart.title?.text ?? '',
      set: (target, value) =>
        changeChart(target, { title: { ...(record(target).chart.title ?? STANDARD_TITLE), text: readString(value) } }),
    },
    visible: {
      get: (target) => record(target).chart.title !== null,
      set: (target, value) => changeChart(target, { title: readBoolean(value) ? (record(target).chart.title ?? STANDARD_TITLE) : null }),
    },
    overlay: {
      get: () => false,
      set: (_target, value) => {
        if (value !== false) throw apiNotFound('ChartTitle', 'overlay = true');
      },
    },
  },
  objects: { format: (target) => api('ChartTitleFormat', target) },
};

export const chartTitleFormat: ClassOf<'ChartTitleFormat'> = {
  objects: { font: (target) => api('ChartFont', lookOfTitle(target)) },
};

const LEGEND: Readonly<Record<string, LegendPosition>> = { Top: 'top', Bottom: 'bottom', Left: 'left', Right: 'right' };

export const chartLegend: ClassOf<'ChartLegend'> = {
  scalars: {
    visible: {
      get: (target) => record(target).chart.legend !== 'none',
      set: (target, value) => {
        const { legend } = record(target).chart;
        changeChart(target, { legend: readBoolean(value) ? (legend === 'none' ? 'bottom' : legend) : 'none' });
      },
    },
    position: {
      get: (target) => Object.keys(LEGEND).find((name) => LEGEND[name] === record(target).chart.legend) ?? 'Invalid',
      set: (target, value) => {
        const legend = LEGEND[String(value)];
        if (!legend) throw apiNotFound('ChartLegend', `position (${String(value)})`);
        changeChart(target, { legend });
      },
    },
    overlay: {
      get: () => false,
      set: (_target, value) => {
        if (value !== false) throw apiNotFound('ChartLegend', 'overlay = true');
      },
    },
  },
  objects: { legendEntries: (target) => api('ChartLegendEntryCollection', target) },
};

/** In the order of the legend: the keys of the series. */
const entries = (target: ChartTarget): string[] => {
  const { chart, series: all } = record(target);
  const layers = all.map(({ key, state }) => ({ key, layer: layerOf(typeOf(chart, state)) }));
  return layers.sort((one, other) => one.layer - other.layer).map(({ key }) => key);
};

const entry = ({ book, chartId }: ChartTarget, key: string) => api('ChartLegendEntry', { book, chartId, key });

export const legendEntries: ClassOf<'ChartLegendEntryCollection'> = {
  items: { className: 'ChartLegendEntry', list: (target) => entries(target).map((key) => entry(target, key)) },
  methods: {
    getItemAt: (target, args) => {
      const key = entries(target)[args.integer(0)];
      if (key === undefined) throw new HostError('ItemNotFound', `The legend has no entry ${args.integer(0)}.`);
      return entry(target, key);
    },
    getCount: (target) => ({ value: entries(target).length }),
  },
};

export const legendEntry: ClassOf<'ChartLegendEntry'> = {
  scalars: {
    index: { get: (target) => entries(target).indexOf(target.key) },
    visible: {
      get: (target) => series(target).isUnnamed !== true,
      set: (target, value) => changeSeries(target, { isUnnamed: !readBoolean(value) }),
    },
  },
};

const axis = (target: ChartTarget, which: AxisTarget['axis']) =>
  api('ChartAxis', { book: target.book, chartId: target.chartId, axis: which });

export const chartAxes: ClassOf<'ChartAxes'> = {
  objects: {
    valueAxis: (target) => axis(target, 'value'),
    categoryAxis: (target) => axis(target, 'category'),
  },
  methods: {
    getItem: (target, args) => {
      const type = readOneOf(args.at(0), ['Category', 'Value', 'Series']);
      if (type === 'Series') throw new HostError('ItemNotFound', 'The chart has no series axis.');
      return axis(target, type === 'Value' ? 'value' : 'category');
    },
  },
};

/** Only the value axis has more than its visibility here. */
function valueOnly({ axis: which }: AxisTarget, member: string): void {
  if (which !== 'value') throw apiNotFound('ChartAxis', `${member} (of the category axis)`);
}

const changeAxis = (target: AxisTarget, change: Partial<ReturnType<typeof record>['chart']['valueAxis']>): void =>
  changeChart(target, { valueAxis: { ...record(target).chart.valueAxis, ...change } });

const changeCategories = (target: AxisTarget, change: Partial<ReturnType<typeof record>['chart']['categoryAxis']>): void =>
  changeChart(target, { categoryAxis: { ...record(target).chart.categoryAxis, ...change } });

const bound = (key: 'minimum' | 'maximum') => ({
  get: (target: AxisTarget) => (target.axis === 'value' ? record(target).chart.valueAxis[key] : null) ?? '',
  set: (target: AxisTarget, value: unknown): void => {
    valueOnly(target, key);
    // Excel takes "" for an automatic bound.
    changeAxis(target, { [key]: value === '' || value === null ? null : readNumber(value) });
  },
});

export const chartAxis: ClassOf<'ChartAxis'> = {
  scalars: {
    type: { get: (target) => (target.axis === 'value' ? 'Value' : 'Category') },
    minimum: bound('minimum'),
    maximum: bound('maximum'),
    visible: {
      get: (target) => (target.axis === 'value' ? record(target).chart.valueAxis : record(target).chart.categoryAxis).visible,
      set: (target, value) => {
        if (target.axis === 'value') changeAxis(target, { visible: readBoolean(value) });
        else changeCategories(target, { visible: readBoolean(value) });
      },
    },
    tickLabelPosition: {
      get: (target) => (target.axis === 'value' ? 'NextToAxis' : record(target).chart.categoryAxis.labelsAt),
      set: (target, value) => {
        if (target.axis === 'value') throw apiNotFound('ChartAxis', 'tickLabelPosition (of the value axis)');
        changeCategories(target, { labelsAt: readOneOf<LabelPlace>(value, ['NextToAxis', 'Low']) });
      },
    },
    scaleType: {
      get: (target) => (target.axis === 'value' && record(target).chart.valueAxis.isLogarithmic === true ? 'Logarithmic' : 'Linear'),
      set: (target, value) => {
        valueOnly(target, 'scaleType');
        changeAxis(target, { isLogarithmic: readOneOf(value, ['Linear', 'Logarithmic']) === 'Logarithmic' });
      },
    },
    reversePlotOrder: {
      get: (target) => target.axis === 'value' && record(target).chart.valueAxis.isReversed === true,
      set: (target, value) => {
        valueOnly(target, 'reversePlotOrder');
        changeAxis(target, { isReversed: readBoolean(value) });
      },
    },
    numberFormat: {
      get: (target) => (target.axis === 'value' ? record(target).chart.valueAxis.numberFormat : 'General'),
      set: (target, value) => {
        valueOnly(target, 'numberFormat');
        changeAxis(target, { numberFormat: readString(value) });
      },
    },
  },
  objects: { majorGridlines: (target) => api('ChartGridlines', target) },
};

export const chartGridlines: ClassOf<'ChartGridlines'> = {
  scalars: {
    visible: {
      get: (target) => target.axis === 'value' && record(target).chart.valueAxis.gridlineColor !== '',
      set: (target, value) => {
        const visible = readBoolean(value);
        if (target.axis === 'category' && !visible) return;
        valueOnly(target, 'majorGridlines.visible = true');
        const { gridlineColor } = record(target).chart.valueAxis;
        changeAxis(target, { gridlineColor: visible ? gridlineColor || STANDARD_GRIDLINE : '' });
      },
    },
  },
  objects: { format: (target) => api('ChartGridlinesFormat', target) },
};

export const chartGridlinesFormat: ClassOf<'ChartGridlinesFormat'> = {
  objects: {
    line: (target) => {
      if (target.axis !== 'value') throw invalidArgument('The category axis has no grid lines.');
      return api('ChartLineFormat', lookOfAxisLine(target));
    },
  },
};
