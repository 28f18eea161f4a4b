/** The view Prüfpfad as a user meets it: from the ribbon, along the tree by keyboard, to the cells and back, as text and as a sheet. */
import type { Browser } from 'playwright-core';
import type { WorkbenchApi } from '../../workbench/page/workbenchApi';
import { openBrowser } from './browser';
import { Workbench } from './workbench';

declare const workbench: WorkbenchApi;

let browser: Browser;
let excel: Workbench;

beforeAll(async () => {
  browser = await openBrowser();
});

afterEach(async () => {
  expect(await excel.page.evaluate(() => workbench.unsupported())).toEqual([]);
  expect(excel.errors).toEqual([]);
  expect(excel.outside).toEqual([]);
  await excel.close();
});
afterAll(() => browser?.close());

const select = (address: string): Promise<void> => excel.page.evaluate((to) => workbench.select(to), address);
const write = (address: string, ...rows: (string | number | null)[][]): Promise<void> =>
  excel.page.evaluate(([to, cells]) => workbench.write(to, cells), [address, rows] as const);
const heading = (name: string) => excel.pane.getByRole('heading', { level: 1, name, exact: true }).waitFor();
const items = () => excel.pane.getByRole('treeitem');
const titles = (): Promise<string[]> => excel.pane.locator('.tree-title').allTextContents();
const selected = (): Promise<string> =>
  excel.page.evaluate(() => {
    const { grid } = workbench;
    const { area } = grid.selection();
    return `${grid.sheets().find(({ id }) => id === grid.activeSheet())?.name}!${String.fromCharCode(65 + area.column)}${area.row + 1}`;
  });
/** Title of the row that has the focus. */
const focused = (): Promise<string | null> => excel.pane.locator('.tree-item:focus .tree-title').textContent();
const trace = (): Promise<void> => excel.page.getByRole('button', { name: 'Prüfpfad', exact: true }).click();

test('from a model’s cell down to the printed figures, by keyboard and back', async () => {
  excel = await Workbench.open(browser);
  await excel.load();
  await select('KdU!E6');
  await trace();
  await heading('Unterkunft und Heizung');
  await excel.shows('Vollständig belegt');
  await excel.shows('2 veröffentlichte Zahlen');
  await excel.shows('=JC.KDU_DELTA(KDU_UH_ANSATZ_2024;KDU_UH_IST_2024)');
  await excel.shows('Abweichung: 93.224.000 − 96.000.000');
  await excel.shows('Programm 2025, Abschnitt 4.2');
  expect(await titles()).toEqual(['E6', 'KDU_UH_ANSATZ_2024', 'KDU_UH_IST_2024']);
  expect(await items().nth(1).getAttribute('aria-label')).toMatch(/^Argument basis, KDU_UH_ANSATZ_2024, 96\.000\.000\s€, veröffentlicht, Abschnitt 4\.2/);

  await items().first().focus();
  await excel.page.keyboard.press('ArrowDown');
  await excel.page.keyboard.press('ArrowDown');
  expect(await focused()).toBe('KDU_UH_IST_2024');
  await excel.page.keyboard.press('Home');
  await excel.page.keyboard.press('ArrowLeft');
  expect(await titles()).toEqual(['E6']);
  await excel.page.keyboard.press('ArrowRight');
  await excel.page.keyboard.press('k');
  expect(await focused()).toBe('KDU_UH_ANSATZ_2024');
  await excel.page.keyboard.press('Enter');
  await expect.poll(selected).toBe('Zahlenquelle!D74');
  expect(await titles()).toEqual(['E6', 'KDU_UH_ANSATZ_2024', 'KDU_UH_IST_2024']);
  await excel.page.keyboard.press('End');
  await excel.page.keyboard.press('Enter');
  await expect.poll(selected).toBe('Zahlenquelle!D75');
  await excel.page.keyboard.press('Backspace');
  await expect.poll(selected).toBe('Zahlenquelle!D74');
  await excel.page.keyboard.press('Backspace');
  await expect.poll(selected).toBe('KdU!E6');
  expect(await focused()).toBe('KDU_UH_IST_2024');
});
