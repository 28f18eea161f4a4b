import { ChartBook, type ChartRecord } from '../../model/chartBook';
import type { ChartState } from '../../model/chartState';
import { TestBook } from '../testBook';
import type { Path, RequestBuilder } from '../requestBuilder';

async function planWithChart(): Promise<{ excel: TestBook; shown: () => readonly ChartState[] }> {
  const excel = new TestBook('Plan');
  let shown: readonly ChartState[] = [];
  excel.book.charts.onChange((charts) => (shown = charts));
  await excel.set('A5:C7', 'Values', [['Position', 'Ansatz', 'Ist'], ['Unterkunft', 96, 93], ['Einmalig', 1, 2]]);
  return { excel, shown: () => shown };
}

const charts = (excel: TestBook, request: RequestBuilder, workbook: Path): Path =>
  request.property(excel.sheet(request, workbook, 'Plan'), 'Charts');

const add = (excel: TestBook, address: string, seriesBy: string | null = null, type = 'ColumnClustered') =>
  excel.send((request, workbook) =>
    request.instantiate(request.object(charts(excel, request, workbook), 'Add', type, excel.range(request, workbook, address), seriesBy)));

describe('a new chart', () => {
  const sources = (chart: ChartState | undefined) =>
    chart?.series.map(({ name, values, categories }) => [
      typeof name === 'string' ? name : [name.area.row, name.area.column],
      [values.area.row, values.area.column, values.area.rows, values.area.columns],
      categories && [categories.area.row, categories.area.column],
    ]);

  test('takes names and categories from texts at the edges, one series a column', async () => {
    const { excel, shown } = await planWithChart();
    await add(excel, 'A5:C7', 'Columns');
    expect(sources(shown()[0])).toEqual([[[4, 1], [5, 1, 2, 1], [5, 0]], [[4, 2], [5, 2, 2, 1], [5, 0]]]);
  });

  test('or one series a row', async () => {
    const { excel, shown } = await planWithChart();
    await add(excel, 'A5:C7', 'Rows');
    expect(sources(shown()[0])).toEqual([[[5, 0], [5, 1, 1, 2], [4, 1]], [[6, 0], [6, 1, 1, 2], [4, 1]]]);
  });

  test('of numbers alone has series without names', async () => {
    const { excel, shown } = await planWithChart();
    await add(excel, 'B6:B7');
    expect(sources(shown()[0])).toEqual([['', [5, 1, 2, 1], null]]);
  });

  test('of a type that is not drawn is refused by name', async () => {
    const { excel } = await planWithChart();
    const { response } = await add(excel, 'A5:C7', null, 'Pie');
    expect(response.Error).toMatchObject({ Code: 'ApiNotFound', Message: 'The workbench does not support Chart.chartType (Pie).' });
  });
});

test('everything that is set is shown, once the request is done', async () => {
  const { excel, shown } = await planWithChart();
  await excel.send((request, workbook) => {
    const chart = request.object(
      charts(excel, request, workbook),
      'Add',
      'ColumnClustered',
      excel.range(request, workbook, 'B6:B7'),
      'Columns',
    );
    request.set(chart, 'Name', 'Contoso Plan 1');
    request.call(chart, 'SetPosition', 'A9', 'C11');
    request.set(request.property(chart, 'Title'), 'Text', 'Mio. EUR');
    const font = request.property(request.property(request.property(chart, 'Title'), 'Format'), 'Font');
    request.set(font, 'Color', '#1F3A5F');
    request.set(font, 'Bold', true);
    request.set(font, 'Size', 11);
    request.set(request.property(chart, 'Legend'), 'Position', 'Top');
    const axis = request.property(request.property(chart, 'Axes'), 'ValueAxis');
    request.set(axis, 'Minimum', 0);
    request.set(axis, 'NumberFormat', '0,,');
    request.set(request.property(request.property(chart, 'Axes'), 'CategoryAxis'), 'TickLabelPosition', 'Low');
    request.set(request.property(request.property(request.property(axis, 'MajorGridlines'), 'Format'), 'Line'), 'Color', '#E4E7EC');
    const series = request.object(request.property(chart, 'Series'), 'GetItemAt', 0);
    request.set(series, 'Name', 'Ansatz 2024');
    request.call(series, 'SetXAxisValues', excel.range(request, workbook, 'A6:A7'));
    request.set(series, 'GapWidth', 60);
    request.call(request.property(request.property(series, 'Format'), 'Fill'), 'SetSolidColor', '#FFFFFF');
    request.set(request.property(request.property(series, 'Format'), 'Line'), 'Color', '#5F7186');
    request.set(series, 'HasDataLabels', true);
    request.set(request.property(series, 'DataLabels'), 'NumberFormat', '0.0,,');
    const more = request.object(request.property(chart, 'Series'), 'Add', 'Ist 2024');
    request.call(more, 'SetValues', excel.range(request, workbook, 'C6:C7'));
    expect(shown()).toEqual([]);
  });
  const [chart] = shown();
  expect(chart).toMatchObject({
    name: 'Contoso Plan 1', type: 'ColumnClustered', legend: 'top', left: 0, top: 120, width: 144, height: 45,
    title: { text: 'Mio. EUR', color: '#1F3A5F', bold: true, size: 11 }, altText: 'Mio. EUR',
    valueAxis: { minimum: 0, maximum: null, numberFormat: '0,,', gridlineColor: '#E4E7EC' },
    categoryAxis: { visible: true, labelsAt: 'Low' },
  });
  expect(chart?.series).toMatchObject([
    {
      name: 'Ansatz 2024',
      fill: '#FFFFFF',
      line: '#5F7186',
      gapWidth: 60,
      labels: { visible: true, numberFormat: '0.0,,' },
      categories: { area: { row: 5, column: 0 } },
    },
    { name: 'Ist 2024', values: { area: { row: 5, column: 2 } } },
  ]);
});

describe('a chart of several types', () => {
  /** The second series a line, in a chart of three columns. */
  async function mixed(change: (request: RequestBuilder, chart: Path, list: Path) => void = () => undefined) {
    const { excel, shown } = await planWithChart();
    await excel.set('D5:D7', 'Values', [['Rest'], [3], [1]]);
    const answers = await excel.send((request, workbook) => {
      const chart = request.object(charts(excel, request, workbook), 'Add', 'ColumnClustered', excel.range(request, workbook, 'A5:D7'), 'Columns');
      const list = request.property(chart, 'Series');
      request.set(request.object(list, 'GetItemAt', 0), 'ChartType', 'Line');
      request.set(request.object(list, 'GetItemAt', 2), 'ChartType', 'AreaStacked');
      change(request, chart, list);
    });
    return { excel, answers, shown: () => shown()[0] };
  }

  test('says the type of each series; a new type of the chart makes them alike', async () => {
    const { shown } = await mixed();
    expect(shown()?.series.map(({ type }) => type)).toEqual(['Line', undefined, 'AreaStacked']);
    const alike = await mixed((request, chart) => request.set(chart, 'ChartType', 'ColumnStacked'));
    expect([alike.shown()?.type, ...(alike.shown()?.series ?? []).map(({ type }) => type)]).toEqual(['ColumnStacked', undefined, undefined, undefined]);
  });

  test('its legend names areas first and lines last; an entry can go', async () => {
    const { shown } = await mixed((request, chart) => {
      const entries = request.property(request.property(chart, 'Legend'), 'LegendEntries');
      request.set(request.object(entries, 'GetItemAt', 0), 'Visible', false);
      request.set(request.object(entries, 'GetItemAt', 2), 'Visible', false);
    });
    expect(shown()?.series.map(({ isUnnamed }) => isUnnamed)).toEqual([true, undefined, true]);
  });

  test('a line is dashed, and has no gap', async () => {
    const { shown } = await mixed((request, _chart, list) => {
      const line = request.property(request.property(request.object(list, 'GetItemAt', 0), 'Format'), 'Line');
      request.set(line, 'LineStyle', 'Dash');
    });
    expect(shown()?.series.map(({ isDashed }) => isDashed)).toEqual([true, undefined, undefined]);
    const { answers } = await mixed((request, _chart, list) => request.set(request.object(list, 'GetItemAt', 0), 'GapWidth', 40));
    expect(answers.response.Error).toMatchObject({ Code: 'InvalidArgument', Message: 'A series of the type Line has no gapWidth.' });
  });
});

test('series keep their identity when others go', async () => {
  const { excel, shown } = await planWithChart();
  await excel.send((request, workbook) => {
    const chart = request.object(
      charts(excel, request, workbook),
      'Add',
      'ColumnClustered',
      excel.range(request, workbook, 'B6:C7'),
      'Columns',
    );
    const list = request.property(chart, 'Series');
    const [first, second] = [request.object(list, 'GetItemAt', 0), request.object(list, 'GetItemAt', 1)];
    request.instantiate(second);
    request.call(first, 'Delete');
    request.set(second, 'Name', 'bleibt');
  });
  expect(shown()[0]?.series.map(({ name }) => name)).toEqual(['bleibt']);
});

test('charts are found by name, and go with their sheet', async () => {
  const { excel, shown } = await planWithChart();
  await add(excel, 'B6:B7');
  let loaded = 0;
  const answers = await excel.send((request, workbook) => {
    const chart = request.object(charts(excel, request, workbook), 'GetItemOrNullObject', 'diagramm 1');
    loaded = request.load(chart, 'Name', 'ChartType');
    request.instantiate(request.object(request.property(workbook, 'Worksheets'), 'Add', 'Neu'));
    request.call(excel.sheet(request, workbook, 'Plan'), 'Delete');
  });
  expect(answers.value(loaded)).toMatchObject({ Name: 'Diagramm 1', ChartType: 'ColumnClustered' });
  expect(shown()).toEqual([]);
});

test.each<[name: string, room: Parameters<ChartBook['makeRoom']>[2], top: number, height: number]>([
  ['a row before it grows', { at: 30, size: 15, by: 25 }, 85, 100],
  ['a row before it goes', { at: 30, size: 15, by: -15 }, 45, 100],
  ['a row comes in where it starts', { at: 60, size: 0, by: 15 }, 75, 100],
  ['a row under it grows', { at: 75, size: 15, by: 10 }, 60, 110],
  ['the row in which it ends doubles', { at: 150, size: 20, by: 20 }, 60, 110],
  ['a row comes in where it ends', { at: 160, size: 0, by: 15 }, 60, 100],
  ['a row behind it grows', { at: 165, size: 15, by: 25 }, 60, 100],
])('a chart goes along with its cells: %s', (_, room, top, height) => {
  const book = new ChartBook();
  const chart = { sheetId: 'one', top: 60, height: 100, left: 0, width: 80 } as ChartRecord['chart'];
  book.add({ chart, series: [] });
  book.makeRoom('one', 'row', room);
  expect(book.ofSheet('one').map((record) => record.chart)).toEqual([{ ...chart, top, height }]);
});
