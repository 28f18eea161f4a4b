/** Whose a sheet is: what the pane asks when its title has gone to another sheet, and when the workbook has lost its records. */
import type { Browser } from 'playwright-core';
import type { WorkbenchApi } from '../../workbench/page/workbenchApi';
import { standardModels } from '../src/workbook/models';
import { openBrowser } from './browser';
import { LOAD, Workbench, type Snapshot } from './workbench';

declare const workbench: WorkbenchApi;

jest.setTimeout(90_000);

const SHEETS = standardModels().map(({ name }) => name);
const DONE = 'Erneut laden';

let browser: Browser;
let excel: Workbench;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser?.close());

beforeEach(async () => {
  excel = await Workbench.open(browser, { workbook: 'standard' });
  await excel.openPane();
});

afterEach(() => excel.finish());

const cellsOf = ({ sheets }: Snapshot, name: string) => sheets.find((sheet) => sheet.name === name)?.cells;
const loadAgain = (): Promise<void> => excel.button(LOAD).click();

test('the title cut and pasted onto a sheet of the user: loading asks and leaves it, the removal too, until the question is answered', async () => {
  await excel.page.evaluate(() => {
    const [[title] = []] = workbench.read('KdU!A1');
    workbench.user.addSheet('Meine KdU');
    workbench.write('Meine KdU!A1', [[title?.formula ?? ''], ['Meine Rechnung']]);
    workbench.write('KdU!A1', [['']]);
    workbench.user.defineName('JC_BLATT_KDU', "='Meine KdU'!$A$1");
  });
  await excel.settled();
  const before = await excel.snapshot();

  await excel.pane.getByText(/Blätter des Add-ins entfernen/).filter({ visible: true }).click();
  await excel.shows('Nicht entfernt wird, was nicht sicher vom Add-in stammt: „Meine KdU“ und „KdU“.');
  await excel.button('Abbrechen').click();

  await loadAgain();
  await excel.shows('Bei 1 Blatt ist nicht sicher, welches das Add-in angelegt hat');
  await excel.shows('führt auf „Meine KdU“. Was geladen wurde, steht aber auf „KdU“.');
  expect(await excel.snapshot()).toEqual(before);
  expect(await excel.pane.getByRole('radio', { name: '„KdU“' }).isChecked()).toBe(true);
  await excel.button('So laden').click();
  await excel.shows('Sie haben 1 Zelle geändert');
  await excel.button('Meine Änderungen behalten').click();
  await excel.button(DONE).waitFor();
  expect(cellsOf(await excel.snapshot(), 'Meine KdU')).toEqual(cellsOf(before, 'Meine KdU'));

  await excel.pane.getByText(/Blätter des Add-ins entfernen/).filter({ visible: true }).click();
  await excel.button('Entfernen').click();
  await excel.shows(`${SHEETS.length} Blätter entfernt`);
  expect(await excel.sheetNames()).toEqual(['Tabelle1', 'Meine KdU']);
});

test('a workbook without its records: loading recognises the sheets and takes them over, and asks about what differs', async () => {
  const pane = excel.page.frames().find((frame) => frame.url().includes('taskpane.html'));
  await pane?.evaluate(() =>
    Excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.load({ key: true });
      await context.sync();
      for (const setting of settings.items) setting.delete();
      await context.sync();
    }),
  );
  await excel.page.evaluate(() => workbench.write('KdU!B6', [[1]]));
  await excel.settled();
  const before = await excel.snapshot();

  await loadAgain();
  await excel.shows(`${SHEETS.length} Blätter sehen aus wie vom Add-in geladen`);
  expect(await excel.snapshot()).toEqual(before);
  await excel.pane.getByText('Daneben laden', { exact: true }).click();
  await excel.button('Daneben laden').waitFor();
  await excel.pane.getByText('Übernehmen', { exact: true }).first().click();
  await excel.button('Übernehmen').click();
  await excel.shows('Sie haben 1 Zelle geändert');
  expect(await excel.snapshot()).toEqual(before);
  await excel.pane.getByText('Alle ersetzen', { exact: true }).click();
  await excel.button('Änderung ersetzen').click();
  await excel.button(DONE).waitFor();
  expect(await excel.value('KdU!B6')).toBe(96_000_000);
});
