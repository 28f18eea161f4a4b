/** A load as a user does it: ribbon, pane, real Office.js, and every written value read back. */
import type { Browser } from 'playwright-core';
import { programme } from '../../src/figures/figures';
import { SHEET_CHOICES, sheetModels } from '../../src/workbook';
import { rectangle, cell as addressOf } from '../../src/workbook/address';
import type { WorkbenchApi } from '../../workbench/page/workbenchApi';
import { openBrowser } from './browser';
import { Workbench, type CellReading } from './workbench';

declare const workbench: WorkbenchApi;

const MODELS = sheetModels(SHEET_CHOICES.map(({ key }) => key), programme, 'de');

let browser: Browser;
let excel: Workbench;

beforeAll(async () => {
  browser = await openBrowser();
  excel = await Workbench.open(browser);
  await excel.openPane();
  await excel.page.evaluate(() => workbench.resetSyncCount());
  await excel.button(/Blätter laden/).click();
  await excel.shows('3 Blätter geladen');
  await excel.settled();
}, 120_000);

afterAll(() => browser?.close());

test('a load writes in one round trip a sheet and one to finish; it reads once before, and results that still calculate again', async () => {
  const { writing, reading } = await excel.page.evaluate(() => workbench.syncCount());
  expect(writing).toBe(MODELS.length + 1);
  expect(reading).toBeGreaterThanOrEqual(1);
});

test('nothing was asked of the workbench that it does not play, nothing was requested outside, nothing failed', async () => {
  expect(await excel.page.evaluate(() => workbench.unsupported())).toEqual([]);
  expect(excel.outside).toEqual([]);
  expect(excel.errors).toEqual([]);
});

test('the sheets stand in their order, the user’s own sheet stays', async () => {
  expect(await excel.sheetNames()).toEqual(['Tabelle1', 'KdU', 'Annahmen', 'Zahlenquelle']);
});

describe('KdU: each number as the document and exact arithmetic have it', () => {
  /** Columns E to L: three deviations in EUR and as a fraction, exhaustion, overrun. */
  const rows: [number, (number | string)[]][] = [
    [6, [96000000, 93224000, 96807000, -2776000, -2776 / 96000, 3583000, 3583 / 93224, 807000, 807 / 96000, 93224 / 96000, 0]],
    [7, [88000, 360000, 462000, 272000, 272 / 88, 102000, 102 / 360, 374000, 374 / 88, 360 / 88, 272000]],
    [8, [1517000, 1381000, 1407000, -136000, -136 / 1517, 26000, 26 / 1381, -110000, -110 / 1517, 1381 / 1517, 0]],
    [9, [97605000, 94965000, 98676000, -2640000, -2640 / 97605, 3711000, 3711 / 94965, 1071000, 1071 / 97605, 94965 / 97605, 0]],
    [10, [97605000, 94965000, 98676000]],
    [11, ['EXAKT', 'EXAKT', 'EXAKT']],
  ];
  test.each(rows)('row %i', async (row, expected) => {
    const [cells = []] = await excel.read(`KdU!B${row}:${addressOf(expected.length + 1, row)}`);
    expect(cells.map(({ value }) => value)).toEqual(expected);
  });

  /** The percentages of the specification, in points with four decimals. */
  const percent: [string, string][] = [
    ['F6', '-2.8917'], ['K6', '97.1083'], ['H6', '3.8434'], ['J6', '0.8406'],
    ['F7', '309.0909'], ['K7', '409.0909'], ['H7', '28.3333'], ['J7', '425.0000'],
    ['F8', '-8.9651'], ['K8', '91.0349'], ['H8', '1.8827'], ['J8', '-7.2512'],
    ['F9', '-2.7048'], ['K9', '97.2952'], ['H9', '3.9078'], ['J9', '1.0973'],
  ];
  test.each(percent)('%s is %s per cent', async (address, points) => {
    expect((Number(await excel.value(`KdU!${address}`)) * 100).toFixed(4)).toBe(points);
  });

  test.each([
    ['B6', '96.000.000 €'],
    ['E6', '-2.776.000 €'],
    ['E7', '+272.000 €'],
    ['F6', '-2,9 %'],
    ['K9', '97,3 %'],
    ['L6', '0 €'],
  ])('%s is shown as %s', async (address, text) => {
    expect(await excel.text(`KdU!${address}`)).toBe(text);
  });
});

test.each(MODELS.map((model) => [model.name, model] as const))('%s: every cell holds what was to be written', async (name, model) => {
  for (const block of model.blocks) {
    if (!block.cells) continue;
    const found = await excel.read(`${name}!${block.range}`);
    const contents = (cells: CellReading[][]): unknown[][] => cells.map((row) => row.map(({ formula }) => formula));
    expect([block.range, contents(found)]).toEqual([block.range, block.cells]);
  }
});

test.each(MODELS.map((model) => [model.name, model] as const))('%s: no formula shows an error or nothing', async (name, model) => {
  for (const block of model.blocks.filter(({ cells }) => cells?.flat().some((cell) => String(cell).startsWith('=')))) {
    const found = await excel.read(`${name}!${block.range}`);
    for (const { formula, text } of found.flat()) {
      if (String(formula).startsWith('=')) expect([formula, text]).toEqual([formula, expect.not.stringMatching(/^#/)]);
    }
  }
});

test('every figure and every assumption is a workbook name on its cell', async () => {
  const names = await excel.page.evaluate(() => Object.fromEntries(workbench.grid.names().map(({ name, formula }) => [name, formula])));
  for (const model of MODELS) {
    for (const { name, cell } of model.names) {
      const { left, top } = rectangle(cell);
      const column = addressOf(left, top).replace(/\d+/, '');
      expect([name, names[name]?.replaceAll("'", '')]).toEqual([name, `=${model.name}!$${column}$${top}`]);
    }
  }
});

test('names work in formulas, and per cent is a fraction', async () => {
  await excel.type('Tabelle1!A1', '=KDU_UH_IST_2024');
  await excel.type('Tabelle1!A2', '=ZIEL_IQ_FRAUEN');
  expect(await excel.value('Tabelle1!A1')).toBe(93224000);
  expect(await excel.value('Tabelle1!A2')).toBe(0.146);
});

test('text that looks like a date, a number or a formula stays text', async () => {
  const cells = await Promise.all(['C6', 'H7', 'I52', 'C59'].map((cell) => excel.read(`Zahlenquelle!${cell}`)));
  const [printed, asOf] = cells.map((rows) => rows[0]?.[0]);
  expect(printed).toMatchObject({ value: '136.514', text: '136.514' });
  expect(asOf).toMatchObject({ value: '2024-06', text: '2024-06' });
  const growth = await excel.read('Zahlenquelle!A6:C94');
  expect(growth.find(([id]) => id?.value === 'FIN_VERWALTUNG_WACHSTUM')?.[2]?.value).toBe('+3,8 Prozent');
});

test('tables, frozen panes, tab colours, gridlines, charts are there', async () => {
  const state = await excel.page.evaluate(() => ({
    tables: workbench.grid.tables().map(({ name }) => name),
    sheets: workbench.grid.sheets().map(({ name, frozenRows, frozenColumns, gridlines, tabColor }) => ({ name, frozenRows, frozenColumns, gridlines, tabColor })),
    charts: workbench.charts().map(({ name }) => name),
  }));
  expect(state.tables).toEqual(['JC_Zahlen']);
  expect(state.charts).toEqual(['JC_KdU_Gesamt', 'JC_KdU_Einmalig']);
  expect(state.sheets.slice(1)).toEqual(
    MODELS.map(({ name, freeze, gridlines, tabColor }) => ({ name, frozenRows: freeze.rows, frozenColumns: freeze.columns, gridlines, tabColor })),
  );
});

test('what is typed on Annahmen is checked, and marked as changed', async () => {
  await excel.type('Annahmen!B7', '20 %');
  expect(await excel.value('Annahmen!B7')).toBe(0.2);
  expect(await excel.value('Annahmen!C7')).toBe('geändert');
  await excel.type('Annahmen!B7', '15,2 %');
  expect(await excel.value('Annahmen!B7')).toBe(0.152);
  expect(await excel.value('Annahmen!C7')).toBe('');
});

test('loading again changes nothing and says so', async () => {
  await excel.type('KdU!A40', 'meine Notiz');
  await excel.button('Erneut laden').click();
  await excel.button(/Blätter laden/).click();
  await excel.shows('Alle gewählten Blätter sind schon geladen');
  expect(await excel.sheetNames()).toEqual(['Tabelle1', 'KdU', 'Annahmen', 'Zahlenquelle']);
  expect(await excel.value('KdU!A40')).toBe('meine Notiz');
});
