import { apiNotFound } from '../richapi/errors';
import { changeChart, changeSeries, record, series, type ChartLook, type ChartTarget, type SeriesTarget } from './chartTargets';
import { readBoolean, readColor, readNumber, readOneOf } from './read';
import type { ClassOf } from './targets';

/** Font of the title. */
export const lookOfTitle = (target: ChartTarget): ChartLook => ({
  part: 'ChartTitle',
  read: () => {
    const { color, bold, size } = record(target).chart.title ?? { color: '#595959', bold: false, size: 14 };
    return { color, bold, size };
  },
  change: (key, value) => {
    const { title } = record(target).chart;
    if (title) changeChart(target, { title: { ...title, [key]: value } });
  },
});

export const lookOfAxisLine = (target: ChartTarget): ChartLook => ({
  part: 'ChartGridlines',
  read: () => ({ color: record(target).chart.valueAxis.gridlineColor }),
  change: (_key, value) => changeChart(target, { valueAxis: { ...record(target).chart.valueAxis, gridlineColor: String(value) } }),
});

export const lookOfFill = (target: SeriesTarget): ChartLook => ({
  part: 'ChartSeries',
  read: () => ({ color: series(target).fill }),
  change: (_key, value) => changeSeries(target, { fill: String(value) }),
});

export const lookOfLine = (target: SeriesTarget): ChartLook => ({
  part: 'ChartSeries',
  read: () => ({ color: series(target).line, weight: series(target).lineWeight, isDashed: series(target).isDashed === true }),
  change: (key, value) => {
    if (key === 'isDashed') changeSeries(target, { isDashed: value === true });
    else changeSeries(target, key === 'color' ? { line: String(value) } : { lineWeight: Number(value) });
  },
});

export const lookOfLabels = (target: SeriesTarget): ChartLook => ({
  part: 'ChartDataLabels',
  read: () => ({ color: series(target).labels.color, bold: series(target).labels.bold }),
  change: (key, value) => changeSeries(target, { labels: { ...series(target).labels, [key]: value } }),
});

type Read = (value: unknown) => string | number | boolean;

const key = (name: string, read: Read) => ({
  get: (look: ChartLook) => look.read()[name] ?? null,
  set: (look: ChartLook, value: unknown): void => {
    if (!(name in look.read())) throw apiNotFound(look.part, `format (${name})`);
    look.change(name, read(value));
  },
});

export const chartFont: ClassOf<'ChartFont'> = {
  scalars: {
    color: key('color', readColor),
    bold: key('bold', readBoolean),
    size: key('size', (value) => readNumber(value, 1, 409)),
  },
};

export const chartFill: ClassOf<'ChartFill'> = {
  methods: {
    setSolidColor: (look, args) => {
      look.change('color', readColor(args.at(0)));
      return undefined;
    },
    clear: (look) => {
      look.change('color', '');
      return undefined;
    },
    // As of ExcelApi 1.16; this Office.js build does not ask for it yet.
    getSolidColor: (look) => ({ value: String(look.read()['color']) }),
  },
};

export const chartLine: ClassOf<'ChartLineFormat'> = {
  scalars: {
    color: key('color', readColor),
    weight: key('weight', (value) => readNumber(value, 0)),
    lineStyle: {
      get: (look) => {
        const { color, isDashed } = look.read();
        if (color === '') return 'None';
        return isDashed === true ? 'Dash' : 'Continuous';
      },
      set: (look, value) => {
        const style = readOneOf(value, ['None', 'Continuous', 'Automatic', 'Dash']);
        if (style === 'None') look.change('color', '');
        if (style === 'Dash' && !('isDashed' in look.read())) throw apiNotFound(look.part, 'format (lineStyle = Dash)');
        if ('isDashed' in look.read()) look.change('isDashed', style === 'Dash');
      },
    },
  },
  methods: {
    clear: (look) => {
      look.change('color', '');
      return undefined;
    },
  },
};
