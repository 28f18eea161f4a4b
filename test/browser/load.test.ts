/** A load as a user does it: ribbon, pane, real Office.js, and every written value read back. */
import type { Browser } from 'playwright-core';
import { rectangle, cell as addressOf } from '../../src/formula/address';
import { cellsOfLines } from '../../src/workbook/chartLines';
import { kduDataSheet } from '../../src/workbook/sheets/kduData';
import type { WorkbenchApi } from '../../workbench/page/workbenchApi';
import { agree, EXPECTED } from '../src/workbook/expected';
import { models, WITHOUT_DATA } from '../src/workbook/models';
import { openBrowser } from './browser';
import { LOAD, Workbench, type CellReading } from './workbench';

declare const workbench: WorkbenchApi;

const MODELS = models();
const SHEETS = MODELS.map(({ name }) => name);
/** Of the user's months, whose tables the sheets that show them need; still empty. */
const DATA = (['facts', 'bg'] as const).map((key) => kduDataSheet(key, 'de'));
const DATA_SHEETS = DATA.map(({ name }) => name);

let browser: Browser;
let excel: Workbench;

beforeAll(async () => {
  browser = await openBrowser();
  excel = await Workbench.open(browser, { isNewcomer: true });
  await excel.openPane();
  await excel.button('Überspringen').click();
  await excel.button(LOAD).waitFor();
  await excel.page.evaluate(() => workbench.resetSyncCount());
  await excel.pane.locator('#sheet-all').click();
  await excel.button(LOAD).click();
  await excel.shows(`${MODELS.length} Blätter geladen`);
  await excel.settled();
}, 120_000);

afterAll(() => browser?.close());

test('a load writes in one round trip a sheet, one for the tables of data, one to finish; it reads once before, and what calculates', async () => {
  const { writing, reading } = await excel.page.evaluate(() => workbench.syncCount());
  expect(writing).toBe(MODELS.length + 2);
  expect(reading).toBeGreaterThanOrEqual(1);
});

test('nothing was asked of the workbench that it does not play, nothing was requested outside, nothing failed', async () => {
  expect(await excel.page.evaluate(() => workbench.unsupported())).toEqual([]);
  expect(excel.outside).toEqual([]);
  expect(excel.errors).toEqual([]);
});

test('the sheets stand in their order, the user’s own sheet stays', async () => {
  expect(await excel.sheetNames()).toEqual(['Tabelle1', ...SHEETS, ...DATA_SHEETS]);
});

const CALCULATED = models('de', WITHOUT_DATA).map(({ name }) => name);

test.each(CALCULATED)('%s: every formula shows the number that the document and exact arithmetic have', async (sheet) => {
  const expected = EXPECTED.filter((entry) => entry.sheet === sheet);
  const cells = await excel.values(expected.map(({ cell }) => `${sheet}!${cell}`));
  const wrong = expected.flatMap(({ cell, value }, index) => (agree(cells[index], value) ? [] : [{ cell, expected: value, found: cells[index] }]));
  expect(wrong).toEqual([]);
});

describe('KdU as it is read', () => {
  test.each([
    ['B6', '96.000.000 €'],
    ['E6', '-2.776.000 €'],
    ['E7', '+272.000 €'],
    ['F6', '-2,9 %'],
    ['K9', '97,3 %'],
    ['L6', '0 €'],
    ['B11', '✓ EXAKT'],
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
  // The line of a chart draws nothing where its cell has #N/A.
  const lines = new Set(cellsOfLines(model));
  for (const block of model.blocks.filter(({ cells }) => cells?.flat().some((cell) => String(cell).startsWith('=')))) {
    const found = await excel.read(`${name}!${block.range}`);
    const { left, top } = rectangle(block.range);
    const faults = found.flatMap((row, y) =>
      row.flatMap(({ formula, text }, x) => {
        const cell = addressOf(left + x, top + y);
        const isFault = String(formula).startsWith('=') && /^#/.test(text) && !(text === '#NV' && lines.has(cell));
        return isFault ? [`${cell}: ${text}`] : [];
      }),
    );
    expect(faults).toEqual([]);
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
  expect(state.tables.sort()).toEqual([...MODELS, ...DATA].flatMap(({ tables }) => tables.map(({ name }) => name)).sort());
  expect(state.charts.sort()).toEqual(MODELS.flatMap(({ charts }) => charts.map(({ name }) => name)).sort());
  expect(state.sheets.slice(1)).toEqual(
    [...MODELS, ...DATA].map(({ name, freeze: { rows, columns }, gridlines, tabColor }) =>
      ({ name, frozenRows: rows, frozenColumns: columns, gridlines, tabColor })),
  );
});

test('what is typed on Annahmen is checked, and marked as changed', async () => {
  await excel.type('Annahmen!B9', '20 %');
  expect(await excel.value('Annahmen!B9')).toBe(0.2);
  expect(await excel.value('Annahmen!D9')).toBe('geändert');
  await excel.page.evaluate(() => workbench.write('Annahmen!B9', [['']]));
  await excel.settled();
  expect(await excel.values(['Annahmen!C9', 'Annahmen!D9'])).toEqual([0.152, '']);
});

test('loading again changes nothing and says so', async () => {
  await excel.type('KdU!A44', 'meine Notiz');
  await excel.button('Erneut laden').click();
  await excel.button(LOAD).click();
  await excel.shows('Alle gewählten Blätter sind schon geladen');
  expect(await excel.sheetNames()).toEqual(['Tabelle1', ...SHEETS, ...DATA_SHEETS]);
  expect(await excel.value('KdU!A44')).toBe('meine Notiz');
});

test('what the add-in keeps in the workbook comes near to the limit: the pane says so after a load', async () => {
  const excel = await Workbench.open(browser, { workbook: 'standard' });
  await excel.openPane();
  await excel.pane.locator('#pane').evaluate(() =>
    Excel.run((context) => {
      context.workbook.settings.add('JC.findings', 'x'.repeat(1_400_000));
      return context.sync();
    }),
  );
  await excel.button(LOAD).click();
  await excel.shows('Der Platz für das Add-in in dieser Arbeitsmappe wird knapp');
  await excel.shows(/: 1,5\sMB, Excel nimmt höchstens 2,0\sMB\./);
  await excel.finish();
});
