/** What stands in a load's way: each gets a sentence that says what to do, and nothing is overwritten. */
import type { Browser } from 'playwright-core';
import type { WorkbenchApi } from '../../workbench/page/workbenchApi';
import { standardModels } from '../src/workbook/models';
import { openBrowser } from './browser';
import { LOAD, Workbench, type OpenOptions } from './workbench';

declare const workbench: WorkbenchApi;

const SHEETS = standardModels().map(({ name }) => name);
const CHARTS = standardModels().flatMap(({ charts }) => charts.map(({ name }) => name));

let browser: Browser;
let excel: Workbench;

beforeAll(async () => {
  browser = await openBrowser();
});

afterEach(() => excel?.close());
afterAll(() => browser?.close());

const open = async (options?: OpenOptions): Promise<void> => {
  excel = await Workbench.open(browser, options);
};
const startLoad = (): Promise<void> => excel.button(LOAD).click();
const paneText = (): Promise<string> => excel.pane.locator('#pane').innerText();
/** Its scripts have run, whatever became of Office.js. */
const paneStarted = async (): Promise<void> => {
  await excel.pane.locator('#pane').waitFor({ state: 'attached' });
  await excel.page.frames().find((frame) => frame.url().includes('taskpane.html'))?.waitForLoadState();
};
const waitFor = (text: string | RegExp): Promise<void> => excel.shows(text);

test('Office.js blocked: the page itself says so after ten seconds, and what to do', async () => {
  const prepare: OpenOptions['prepare'] = async (context) => {
    await context.clock.install();
    await context.route('**/office-js/**', (route) => route.abort());
  };
  await open({ addinStarts: false, prepare });
  await excel.page.getByRole('button', { name: 'Bereich zeigen' }).click();
  await paneStarted();
  await excel.page.clock.fastForward(10_000);
  await waitFor('Excel-Schnittstelle nicht erreichbar');
  expect(await paneText()).toMatch(/Vermutlich sperrt Ihr Netz die Adresse\. An der Arbeitsmappe wurde nichts geändert\./);
  expect(await excel.button('Erneut versuchen').count()).toBe(1);
  expect(await excel.button('Für die IT kopieren').count()).toBe(1);
  expect(await excel.sheetNames()).toEqual(['Tabelle1']);
});

test.each([
  ['excelApi=1.10', 'ExcelApi 1.12, hier ist 1.10 vorhanden'],
  ['noFunctions', 'CustomFunctionsRuntime 1.3, hier ist keine Fassung vorhanden'],
])('an Excel that is too old (%s) is told which versions', async (query, sentence) => {
  await open({ query });
  await excel.page.getByRole('button', { name: 'Zahlen laden' }).click();
  await waitFor('Diese Excel-Version ist zu alt');
  expect((await paneText()).replaceAll(' ', ' ')).toContain(sentence);
});

test('a protected workbook: nothing is written; a cell in edit mode: the pane waits aloud, and goes on; someone else’s name stays', async () => {
  await open();
  await excel.page.evaluate(() => {
    workbench.write('Tabelle1!B4', [[42]]);
    workbench.grid.defineName('KDU_UH_IST_2024', '=Tabelle1!$B$4', '');
    workbench.protectWorkbook(true);
  });
  await excel.openPane();
  await startLoad();
  await waitFor('Die Struktur der Arbeitsmappe ist geschützt');
  expect(await paneText()).toContain('es wurde nichts geschrieben');
  expect(await excel.sheetNames()).toEqual(['Tabelle1']);
  const names = () => excel.page.evaluate(() => workbench.grid.names().map(({ name, formula }) => [name, formula]));
  const his = ['KDU_UH_IST_2024', '=Tabelle1!$B$4'];
  expect(await names()).toEqual([his]);
  await excel.page.evaluate(() => {
    workbench.protectWorkbook(false);
    workbench.editCell(true);
  });
  await excel.button('Erneut versuchen').click();
  await waitFor('Excel wartet auf Ihre Eingabe');
  expect(await excel.sheetNames()).toEqual(['Tabelle1']);
  await excel.page.evaluate(() => workbench.editCell(false));
  await waitFor(`${SHEETS.length} Blätter geladen`);
  await waitFor('Ein Name ist schon vergeben');
  await excel.settled();
  expect((await names()).filter(([name]) => name === his[0])).toEqual([his]);
  // The formulas use the cell instead.
  expect((await excel.read('KdU!C6'))[0]?.[0]).toMatchObject({ formula: "='Zahlenquelle'!$D$75", value: 93224000 });
  expect(await excel.value('KdU!E6')).toBe(-2776000);
});

test('someone else’s sheet named KdU stays as it is; the other sheets can be loaded without it', async () => {
  await open();
  await excel.page.evaluate(() => {
    workbench.grid.addSheet('KdU');
    workbench.write('KdU!A1', [['meine Zahlen']]);
  });
  await excel.openPane();
  await startLoad();
  await waitFor(/Der Blattname „KdU“ ist schon vergeben/);
  expect(await excel.sheetNames()).toEqual(['Tabelle1', 'KdU']);
  await excel.button('Ohne dieses Blatt laden').click();
  await waitFor(`${SHEETS.length - 1} Blätter geladen`);
  expect(await excel.value('KdU!A1')).toBe('meine Zahlen');
});

/** What stands and what is missing wherever else Excel gives up: test/taskpane/load/givesUp.test.ts. */
test('Excel gives up at the third sheet: the pane says what is there and what is not, and completes it', async () => {
  await open();
  await excel.openPane();
  await excel.page.evaluate(() => workbench.failNext({ place: 'Range.formulas', occurrence: 3 }));
  await startLoad();
  await waitFor('Laden unvollständig');
  expect(await paneText()).toMatch(/unvollständig: Zahlenquelle, Annahmen und \S+\s+fehlt: .*KdU/);
  await excel.button('Fehlendes laden').click();
  await waitFor(/Blätter geladen|Blatt geladen/);
  await excel.settled();
  expect(await excel.sheetNames()).toEqual(['Tabelle1', ...SHEETS]);
  expect(await excel.value('KdU!E6')).toBe(-2776000);
  expect((await excel.page.evaluate(() => workbench.charts().map(({ name }) => name))).sort()).toEqual([...CHARTS].sort());
});
