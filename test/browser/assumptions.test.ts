/** The commands of the pane on assumptions: asked, done, said, and taken back. What they write is in test/taskpane/sheets/entries.test.ts. */
import type { Browser } from 'playwright-core';
import type { WorkbenchApi } from '../../workbench/page/workbenchApi';
import { openBrowser } from './browser';
import { Workbench } from './workbench';

declare const workbench: WorkbenchApi;

let browser: Browser;
let excel: Workbench;

beforeAll(async () => {
  browser = await openBrowser();
  excel = await Workbench.open(browser, { workbook: 'planning' });
  await excel.openPane();
}, 120_000);

afterAll(() => browser?.close());

test('all assumptions back to their defaults, the list’s sum as commitments, and both taken back', async () => {
  await excel.page.evaluate(() => {
    workbench.write('Annahmen!B9', [[0.18]]);
    workbench.write('Bindungen!D17:F17', [[45658, 46022, 5_000_000]]);
  });
  await excel.settled();
  await excel.pane.getByText('Annahmen auf Vorgabe setzen, Szenarien …').click();
  await excel.button('Eingaben und Verpflichtungen …').click();
  await excel.shows('1 Annahme hat eine Eingabe. Ohne sie gilt die Vorgabe.');
  await excel.button('Alle Annahmen auf Vorgabe …').click();
  await excel.shows('Kommunaler Finanzierungsanteil (KFA) (Annahmen!B9): 18,0 % → leer');
  expect(await excel.value('Annahmen!B9')).toBe(0.18);
  await excel.button('Auf Vorgabe setzen').click();
  await excel.shows('1 Annahme steht auf der Vorgabe');
  expect(await excel.values(['Annahmen!B9', 'Eingliederung!B31'])).toEqual(['', 3_800_000]);
  await excel.button('Zurücknehmen …').click();
  await excel.button('Zurücknehmen').click();
  await excel.shows('1 Zelle ist zurückgesetzt');
  expect(await excel.value('Annahmen!B9')).toBe(0.18);
  await excel.button('Summe als Verpflichtungen übernehmen …').click();
  await excel.shows('Verpflichtungen (Annahmen!B13): leer → 5.000.000');
  await excel.button('Übernehmen').click();
  await excel.shows('Die Summe der Liste ist als Verpflichtungen eingetragen');
  expect(await excel.value('Annahmen!B13')).toBe(5_000_000);
});

test('in the check an assumption goes back to its default, and is taken back', async () => {
  expect(await excel.value('Annahmen!B9')).toBe(0.18);
  await excel.pane.getByRole('tab', { name: 'Prüfung' }).click();
  await excel.shows('Kommunaler Finanzierungsanteil (KFA)');
  await excel.button('Auf Vorgabe setzen').click();
  await excel.shows('auf die Vorgabe gesetzt');
  expect(await excel.value('Annahmen!B9')).toBe('');
  await excel.button('Zurücknehmen').click();
  await excel.shows('Annahmen!B9: wieder, was vorher dort stand');
  expect(await excel.value('Annahmen!B9')).toBe(0.18);
  await excel.button('Alle auf Vorgabe …').click();
  await excel.shows('2 Annahmen haben eine Eingabe. Ohne sie gilt die Vorgabe.');
  await excel.finish();
});
