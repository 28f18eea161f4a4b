import { chartOption } from '../../charts/chartOption';
import { readChartData } from '../../charts/chartData';
import type { ChartSeriesState, ChartState } from '../../model/chartState';
import type { Area, CellState, Scalar } from '../../model/grid';

const CELLS: readonly (readonly Scalar[])[] = [
  ['', 'Ansatz 2024', 'Ist 2024'],
  ['Unterkunft', 96_000_000, 93_224_000],
  ['Gesamt', 97_605_000, '#N/A'],
  ['Rest', '', ''],
];
const state = (value: Scalar): CellState => {
  const common = { formula: value === '' ? '=""' : value, value, text: String(value), numberFormat: 'General' };
  return { ...common, isError: value === '#N/A' };
};
const grid = {
  read: (_sheet: string, { row, column, rows, columns }: Area) =>
    CELLS.slice(row, row + rows).map((line) => line.slice(column, column + columns).map(state)),
};
const source = (row: number, column: number, rows: number) => ({ sheetId: 's', area: { row, column, rows, columns: 1 } });

const series = (column: number, change: Partial<ChartSeriesState> = {}): ChartSeriesState => ({
  name: source(0, column, 1), values: source(1, column, 2), categories: source(1, 0, 2), fill: '#1F3A5F', line: '', lineWeight: 0.75,
  gapWidth: 100, overlap: 0, labels: { visible: true, numberFormat: '0.0,,', bold: true, color: '' }, ...change,
});
const chart = (change: Partial<ChartState> = {}): ChartState => ({
  id: 'c', name: 'Plan', sheetId: 's', type: 'ColumnClustered', title: null, altText: '', series: [series(1), series(2)],
  valueAxis: { visible: true, minimum: 0, maximum: null, numberFormat: '#,##0,', gridlineColor: '#E4E7EC' },
  categoryAxis: { visible: true, labelsAt: 'NextToAxis' }, legend: 'top', left: 0, top: 0, width: 300, height: 200, ...change,
});
const draw = (change: Partial<ChartState> = {}) => chartOption(chart(change), readChartData(grid, chart(change)));

interface Drawn {
  readonly type: string;
  readonly name: string;
  readonly data: unknown[];
  readonly stack?: string;
  readonly barGap: string;
  readonly barCategoryGap: string;
  readonly itemStyle: object;
  readonly areaStyle?: object;
  readonly lineStyle?: object;
  readonly z?: number;
  readonly label: { readonly position: string; readonly fontWeight: string; formatter(of: { value: unknown }): string };
}
const drawn = (change: Partial<ChartState> = {}) => draw(change).series as unknown as Drawn[];

describe('what a chart shows', () => {
  it('comes from the cells; what is no number leaves a gap', () => {
    expect(readChartData(grid, chart())).toEqual({
      categories: ['Unterkunft', 'Gesamt'],
      series: [
        { name: 'Ansatz 2024', values: [96_000_000, 97_605_000] },
        { name: 'Ist 2024', values: [93_224_000, null] },
      ],
    });
    expect(drawn().map(({ data }) => data)).toEqual([[96_000_000, 97_605_000], [93_224_000, '-']]);
  });

  it('is 0 where a formula gives a text, as in Excel', () => {
    const rest = chart({ series: [series(1, { values: source(3, 1, 1) })] });
    expect(readChartData(grid, rest).series).toEqual([{ name: 'Ansatz 2024', values: [0] }]);
  });

  it('counts the categories where none are given', () => {
    const bare = chart({ series: [series(1, { categories: null, name: 'Ansatz' })] });
    expect(readChartData(grid, bare)).toEqual({ categories: ['1', '2'], series: [{ name: 'Ansatz', values: [96_000_000, 97_605_000] }] });
  });

  it('is written in German through the number formats', () => {
    const [first] = drawn();
    expect(first?.label.formatter({ value: 96_000_000 })).toBe('96,0');
    expect(first?.label.formatter({ value: '-' })).toBe('');
    const axis = draw().yAxis as { axisLabel: { formatter(value: number): string } };
    expect(axis.axisLabel.formatter(1_517_000)).toBe('1.517');
  });
});

describe('how a chart looks', () => {
  it.each([
    // Two bars and a gap as wide as one of them.
    [{ overlap: 0, gapWidth: 100 }, '0%', 100 / 3],
    // A gap half a bar wide between the bars: 2,5 bars and a gap of one.
    [{ overlap: -50, gapWidth: 100 }, '50%', 100 / 3.5],
    [{ overlap: 100, gapWidth: 50 }, '-100%', 100 / 3],
  ])('has the gaps of Excel: %p', (gaps, barGap, categoryGap) => {
    const [first] = drawn({ series: [series(1, gaps), series(2, gaps)] });
    expect(first?.barGap).toBe(barGap);
    expect(parseFloat(first?.barCategoryGap ?? '')).toBeCloseTo(categoryGap, 10);
  });

  it('stacks columns, over an invisible one too', () => {
    const bars = drawn({ type: 'ColumnStacked', series: [series(1, { fill: '', line: '' }), series(2)] });
    expect(bars.map(({ stack, label }) => [stack, label.position])).toEqual([['all', 'inside'], ['all', 'inside']]);
    expect(bars[0]?.itemStyle).toEqual({ color: 'transparent', borderColor: 'transparent', borderWidth: 0 });
  });

  it('stacks bars on their side, the names clear of those that reach below zero', () => {
    const bars = drawn({ type: 'BarStacked', series: [series(1), series(2)] });
    expect(bars.map(({ stack }) => stack)).toEqual(['all', 'all']);
    expect(draw({ type: 'BarStacked' }).yAxis).toMatchObject({ type: 'category', axisLine: { onZero: true } });
    expect(draw({ type: 'BarStacked', categoryAxis: { visible: true, labelsAt: 'Low' } }).yAxis).toMatchObject({ axisLine: { onZero: false } });
  });

  it('draws outlines in points', () => {
    const [bar] = drawn({ series: [series(1, { fill: '#FFFFFF', line: '#5F7186', lineWeight: 1.5 })] });
    expect(bar?.itemStyle).toEqual({ color: '#FFFFFF', borderColor: '#5F7186', borderWidth: 2 });
  });

  it('lays bars on their side and connects points', () => {
    expect(draw({ type: 'BarClustered' }).yAxis).toMatchObject({ type: 'category', data: ['Unterkunft', 'Gesamt'] });
    expect(drawn({ type: 'BarClustered' })[0]?.label).toMatchObject({ position: 'right', fontWeight: 'bold' });
    expect(drawn({ type: 'Line' }).map(({ type }) => type)).toEqual(['line', 'line']);
  });

  it('stacks areas behind the columns, lies lines before them, and gives the columns the whole category', () => {
    const [base, top, column, line] = drawn({
      series: [
        series(1, { type: 'AreaStacked', fill: '', isUnnamed: true }), series(1, { type: 'AreaStacked', fill: '#C9D6E6' }), series(2),
        series(1, { type: 'Line', line: '#6F8DB5', isDashed: true }),
      ],
    });
    expect([base, top, column, line].map((one) => [one?.type, one?.stack])).toEqual([['line', 'areas'], ['line', 'areas'], ['bar', undefined], ['line', undefined]]);
    expect([base, top].map((one) => one?.areaStyle)).toEqual([{ color: 'transparent', opacity: 1 }, { color: '#C9D6E6', opacity: 1 }]);
    expect([top?.z, line?.z]).toEqual([1, 3]);
    expect(line?.lineStyle).toEqual({ color: '#6F8DB5', width: 1, type: 'dashed' });
    // As if it were alone: a gap as wide as the bar.
    expect(column?.barCategoryGap).toBe('50%');
  });

  it('names in the legend what is to be named: areas, columns, lines', () => {
    const names = (['Line', 'ColumnClustered', 'AreaStacked', 'AreaStacked'] as const).map((type, index) =>
      series(1, { name: `${type} ${index}`, type, isUnnamed: index === 3 }));
    expect(draw({ series: names }).legend).toMatchObject({
      data: [{ name: 'AreaStacked 2', icon: 'rect' }, { name: 'ColumnClustered 1', icon: 'rect' }, { name: 'Line 0', itemStyle: { opacity: 0 } }], itemWidth: 24,
    });
  });

  it('puts title, legend, axis and grid lines where they are told', () => {
    const full = draw({ title: { text: 'Plan', color: '#1F3A5F', bold: true, size: 12 }, legend: 'bottom' });
    expect(full.title).toMatchObject({ text: 'Plan', textStyle: { color: '#1F3A5F', fontWeight: 'bold', fontSize: 16 } });
    expect(full.legend).toMatchObject({ bottom: 14 });
    expect(full.yAxis).toMatchObject({ min: 0, splitLine: { show: true, lineStyle: { color: '#E4E7EC' } } });
    const bare = draw({ legend: 'none', valueAxis: { visible: false, minimum: null, maximum: null, numberFormat: '', gridlineColor: '' } });
    expect(bare.title).toBeUndefined();
    expect(bare.legend).toEqual({ show: false });
    expect(bare.yAxis).toMatchObject({ show: false, splitLine: { show: false } });
    expect(bare.yAxis).not.toHaveProperty('min');
  });
});
