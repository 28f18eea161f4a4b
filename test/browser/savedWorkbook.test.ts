/** A workbook that is saved and opened again is the same one, and goes on living. */
import fs from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import type { WorkbenchApi } from '../../workbench/page/workbenchApi';
import type { WorkbookFile } from '../../workbench/page/workbookFile';
import { openBrowser } from './browser';
import { LOAD, Workbench } from './workbench';

declare const workbench: WorkbenchApi;

let browser: Browser;
let excel: Workbench;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser?.close());

const save = (): Promise<WorkbookFile> => excel.page.evaluate(() => workbench.save());

/** Opens the workbook as the page does that finds it at an address. */
const openSaved = (file: unknown, addinStarts = true): Promise<Workbench> =>
  Workbench.open(browser, {
    query: 'workbook=/mine.json',
    addinStarts,
    prepare: (context) => context.route(({ pathname }) => pathname === '/mine.json', (route) => route.fulfill({ json: file })),
  });

/** Everything that the model keeps, at least once. */
async function change(): Promise<void> {
  await excel.page.evaluate(() => {
    const { grid, user } = workbench;
    const own = grid.sheets()[0]?.id ?? '';
    workbench.write('Tabelle1!A1:B3', [['Amt', 'Betrag'], ['Nord', 7], ['Süd', 12]]);
    workbench.write('Tabelle1!D1:D5', [['=SUM(B2:B3)'], ['=JC.KDU_DELTA(B2,B3)'], ['=JC.KDU_DELTA("viel",B3)'], ['=""'], ['=B2-7']]);
    workbench.write('Tabelle1!F1', [['=SEQUENCE(3,2)']]);
    user.defineName('MEIN_WERT', '=Tabelle1!$B$2');
    user.format('Tabelle1!A1:B1', { bold: true, fill: '#E8EDF4', borders: { bottom: { color: '#1F3A5F', weight: 'medium' } } });
    user.setNumberFormat('Tabelle1!B2:B3', '#,##0.00 "€"');
    grid.addTable(own, { row: 0, column: 0, rows: 3, columns: 2 }, 'Meine', 'TableStyleLight1');
    user.filter('Meine', 'Amt', ['Nord']);
    grid.setValidation(own, { row: 1, column: 1, rows: 2, columns: 1 }, {
      rule: { kind: 'decimal', operator: 'Between', value1: 0, value2: 20 },
      errorTitle: 'Betrag',
      errorMessage: 'Erwartet wird 0 bis 20.',
    });
    grid.setLink(own, 8, 0, { text: 'Zur Übersicht', target: 'KdU!B6' });
    grid.setColumnWidth(own, 3, 1, 137);
    grid.setRowHeight(own, 9, 1, 51);
    user.hideLines('Tabelle1!H:H', true);
    user.hideSheet('Ziele', true);
    user.veryHideSheet('Plätze');
    user.setCalculationMode('Manual');
    workbench.protectSheet('Zahlenquelle', true);
    workbench.protectWorkbook(true);
    workbench.select('KdU!C6:D8');
  });
  await excel.settled();
}

describe('a workbook with all that it can have', () => {
  let saved: WorkbookFile;
  let before: Awaited<ReturnType<Workbench['snapshot']>>;

  beforeAll(async () => {
    excel = await Workbench.open(browser, { workbook: 'planning' });
    await change();
    saved = await save();
    before = await excel.snapshot();
    await excel.finish();
    excel = await openSaved(saved);
  }, 90_000);

  afterAll(() => excel.close());

  test('is the same when it is saved again', async () => {
    expect(await save()).toEqual(saved);
    expect(await excel.snapshot()).toEqual(before);
  });

  test('looks as it did: sizes, filters, selection, sheets, charts, messages of errors', async () => {
    const found = await excel.page.evaluate(() => {
      const { grid } = workbench;
      const [own] = grid.sheets();
      const id = own?.id ?? '';
      return {
        active: grid.sheets().find((sheet) => sheet.id === grid.activeSheet())?.name,
        selection: grid.selection().area,
        sizes: [grid.columnWidth(id, 3), grid.rowHeight(id, 9)],
        hidden: [grid.isHidden(id, 'row', 2), grid.isHidden(id, 'column', 7)],
        table: grid.tables().find(({ name }) => name === 'Meine')?.style,
        validation: grid.validation(id, 1, 1)?.errorMessage,
        link: grid.link(id, 8, 0),
        spill: workbench.read('Tabelle1!F1:G3').map((row) => row.map(({ value }) => value)),
        shownCharts: document.querySelectorAll('.chart-pane:first-child .chart').length > 0,
      };
    });
    expect(found).toEqual({
      active: 'KdU',
      selection: { row: 5, column: 2, rows: 3, columns: 2 },
      sizes: [137, 51],
      hidden: [true, true],
      table: 'TableStyleLight1',
      validation: 'Erwartet wird 0 bis 20.',
      link: { text: 'Zur Übersicht', target: 'KdU!B6' },
      spill: [[1, 2], [3, 4], [5, 6]],
      shownCharts: true,
    });
    expect(await excel.messageAt('Tabelle1!D3')).toContain('#WERT!');
  });

  test('knows its settings: the add-in finds what it has loaded', async () => {
    expect(await excel.page.evaluate(() => workbench.settings())).toContain('JC.load');
    const loaded = await Workbench.open(browser, { workbook: 'standard' });
    await loaded.openPane();
    await loaded.button(LOAD).click();
    await loaded.shows('Alle gewählten Blätter sind schon geladen');
    await loaded.finish();
  });

  test('calculates what depends on an input, functions of the add-in and spills too', async () => {
    await excel.type('Tabelle1!B2', '10');
    expect(await excel.values(['Tabelle1!D1', 'Tabelle1!D2', 'Tabelle1!D5'])).toEqual([22, 2, 3]);
    await excel.type('Annahmen!B9', '20 %');
    expect(await excel.values(['Annahmen!C9', 'Annahmen!D9'])).toEqual([0.2, 'geändert']);
    await excel.type('Zahlenquelle!D75', '93.000.000');
    expect(await excel.values(['KdU!C6', 'KdU!E6'])).toEqual([93_000_000, -3_000_000]);
    await excel.page.evaluate(() => workbench.write('Tabelle1!F1', [['=SEQUENCE(2,B2/5)']]));
    await excel.settled();
    expect(await excel.values(['Tabelle1!F2', 'Tabelle1!G2', 'Tabelle1!F3'])).toEqual([3, 4, '']);
    await excel.page.evaluate(() => workbench.user.defineName('MEIN_WERT', '=Tabelle1!$B$3'));
    await excel.settled();
    await excel.page.evaluate(() => workbench.write('Tabelle1!D8', [['=MEIN_WERT+1']]));
    await excel.settled();
    expect(await excel.value('Tabelle1!D8')).toBe(13);
  });
});

describe('what cannot be opened', () => {
  const file = { format: 'office-workbench-workbook', version: 1, name: 'Mappe1.xlsx', grid: {}, model: {} };

  test.each([
    ['another file', { sheets: [] }, 'Die Datei ist keine Arbeitsmappe der Werkbank.'],
    ['a file of a later workbench', { ...file, version: 2 }, 'Die Arbeitsmappe hat die Version 2; diese Werkbank öffnet die Version 1.'],
    ['half a file', { ...file, model: undefined }, 'Der Arbeitsmappe fehlt: model.'],
  ])('%s: the page says why and begins with an empty workbook', async (_, content, reason) => {
    excel = await openSaved(content);
    expect(await excel.page.getByRole('alert').innerText()).toContain(`mine.json lässt sich nicht öffnen: ${reason}`);
    expect(await excel.sheetNames()).toEqual(['Tabelle1']);
    await excel.close();
  });

  test('a file that is not there', async () => {
    excel = await Workbench.open(browser, { query: 'workbook=/nothing.json' });
    expect(await excel.page.getByRole('alert').innerText()).toContain('nothing.json lässt sich nicht öffnen: HTTP 404.');
    await excel.close();
  });
});

test('a person saves to a file and opens it again, by the button or by dropping it; what is no workbook is refused', async () => {
  excel = await Workbench.open(browser);
  await excel.type('Tabelle1!A1', 'gemerkt');
  const downloading = excel.page.waitForEvent('download');
  await excel.page.getByRole('button', { name: 'Speichern' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('Mappe1.xlsx.json');
  const json = fs.readFileSync(await download.path(), 'utf8');
  const folder = path.resolve(__dirname, '../../build');
  const mine = path.join(folder, `mine-${process.pid}.json`);
  fs.writeFileSync(mine, json);
  await excel.page.evaluate(() => workbench.write('Tabelle1!A1', [['anders']]));

  const choosing = excel.page.waitForEvent('filechooser');
  await excel.page.getByRole('button', { name: 'Öffnen' }).click();
  await (await choosing).setFiles({ name: 'Brief.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await excel.page.getByText('Die Arbeitsmappe Brief.json lässt sich nicht öffnen: Die Datei ist keine Arbeitsmappe der Werkbank.').waitFor();
  expect(await excel.value('Tabelle1!A1')).toBe('anders');

  await Promise.all([excel.page.waitForURL(/workbook=/), excel.page.locator('#open-file').setInputFiles(mine)]);
  await excel.page.waitForFunction(() => 'workbench' in window);
  expect(await excel.value('Tabelle1!A1')).toBe('gemerkt');
  fs.rmSync(mine);

  await excel.page.evaluate((content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], 'Gezogen.json'));
    document.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  }, json.replace('gemerkt', 'gezogen'));
  await excel.page.waitForURL(/Gezogen/);
  await excel.page.waitForFunction(() => 'workbench' in window);
  expect(await excel.value('Tabelle1!A1')).toBe('gezogen');
  await excel.finish();
});
