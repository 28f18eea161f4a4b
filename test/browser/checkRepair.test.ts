/** Repairs of the check: what they write, what they leave, and where Excel or the user stand in their way. */
import type { Browser } from 'playwright-core';
import type { WorkbenchApi } from '../../workbench/page/workbenchApi';
import { openBrowser } from './browser';
import { checkPane, CLEAN, FIGURE, RESTORE } from './checkPane';
import { LOAD, Workbench } from './workbench';

declare const workbench: WorkbenchApi;

jest.setTimeout(120_000);

let browser: Browser;
let excel: Workbench;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(async () => {
  await excel?.close();
  await browser?.close();
});

const { openCheck, check, renewed, shown, act, press } = checkPane(() => excel);

async function openAll(): Promise<void> {
  excel = await Workbench.open(browser, { workbook: 'common' });
  await excel.openPane();
  await openCheck();
  await excel.shows(CLEAN);
}

describe('a repair', () => {
  const message = (): Promise<string | null> => excel.pane.locator('.check-notice').textContent();
  const overwrite = (): Promise<void> => act(() => workbench.write('Zahlenquelle!D75', [[93_500_000]]));
  const restoreFigure = (): Promise<void> => renewed(() => press(FIGURE, RESTORE));

  beforeAll(openAll);
  afterEach(async () => {
    await act(() => {
      workbench.protectSheet('Zahlenquelle', false);
      workbench.write('Zahlenquelle!D75', [[93_224_000]]);
      workbench.write('KdU!E6', [['=JC.KDU_DELTA(KDU_UH_ANSATZ_2024,KDU_UH_IST_2024)']]);
    });
    expect(await check()).toEqual([]);
  });

  test('is not to be had where Excel breaks off reading: nothing was written, and the check can be started again', async () => {
    await excel.page.evaluate(() => {
      workbench.resetSyncCount();
      workbench.failNext({ place: 'Worksheet.getUsedRange' });
    });
    await check();
    await excel.shows('Die Prüfung wurde nicht fertig');
    expect(await excel.page.evaluate(() => workbench.syncCount().writing)).toBe(0);
    await excel.button('Erneut prüfen').click();
    await excel.shows(CLEAN);
  });

  test('says what was put back, and what was loaded and stands there now before', async () => {
    await overwrite();
    await check();
    expect(await excel.pane.locator('.finding.open dl').innerText()).toMatch(/Geladen\s+93\.224\.000\s€\s+Jetzt\s+93\.500\.000\s€/);
    await restoreFigure();
    expect(await message()).toBe('Zahlenquelle!D75 wiederhergestellt');
    expect(await excel.value('Zahlenquelle!D75')).toBe(93_224_000);
    await excel.shows('Keine Abweichung gefunden');
  });

  test('writes nothing where something else stands by now', async () => {
    await overwrite();
    await check();
    await act(() => workbench.write('Zahlenquelle!D75', [[94_000_000]]));
    await restoreFigure();
    expect(await message()).toContain('Dort steht inzwischen etwas anderes');
    expect(await excel.value('Zahlenquelle!D75')).toBe(94_000_000);
    expect((await shown()).map(({ title }) => title)).toEqual([FIGURE]);
  });

  test('writes nothing on a protected sheet', async () => {
    await overwrite();
    await act(() => workbench.protectSheet('Zahlenquelle', true));
    await check();
    await restoreFigure();
    expect(await message()).toContain('Blatt „Zahlenquelle“ ist geschützt');
    expect(await excel.value('Zahlenquelle!D75')).toBe(93_500_000);
  });

  test('says so where Excel refuses', async () => {
    await overwrite();
    await check();
    await excel.page.evaluate(() => workbench.failNext({ place: 'Range.formulas' }));
    await restoreFigure();
    expect(await message()).toContain('Excel hat das Schreiben abgelehnt');
  });

  test('of all names the count first, and does nothing when it is cancelled', async () => {
    await overwrite();
    await act(() => workbench.write('KdU!E6', [[1]]));
    expect((await check()).length).toBe(2);
    await excel.pane.getByRole('button', { name: 'Alle wiederherstellen …' }).click();
    await excel.shows('2 Änderungen auf den geladenen Inhalt zurücksetzen?');
    await excel.button('Abbrechen').click();
    expect(await excel.value('KdU!E6')).toBe(1);
    await excel.pane.getByRole('button', { name: 'Alle wiederherstellen …' }).click();
    await excel.button('2 Änderungen zurücksetzen').click();
    await excel.shows('2 Änderungen zurückgesetzt');
    expect(await excel.values(['Zahlenquelle!D75', 'KdU!E6'])).toEqual([93_224_000, -2_776_000]);
  });

  test('leaves what the user does elsewhere, and goes on when he leaves the cell that he edits', async () => {
    await overwrite();
    await check();
    await excel.page.evaluate(() => workbench.editCell(true));
    await press(FIGURE, RESTORE);
    await excel.shows('Excel wartet auf Ihre Eingabe');
    expect(await excel.value('Zahlenquelle!D75')).toBe(93_500_000);
    await excel.page.evaluate(() => workbench.editCell(false));
    await excel.shows('Zahlenquelle!D75 wiederhergestellt');
    expect(await excel.value('Zahlenquelle!D75')).toBe(93_224_000);
  });

  test('waits for the check that is under way', async () => {
    await overwrite();
    await check();
    await excel.page.evaluate(() => workbench.editCell(true));
    await excel.pane.getByRole('button', { name: 'Erneut prüfen' }).first().click();
    await excel.shows('Excel wartet auf Ihre Eingabe');
    await press(FIGURE, RESTORE);
    await excel.page.evaluate(() => workbench.editCell(false));
    await excel.shows('Zahlenquelle!D75 wiederhergestellt');
    expect(await excel.value('Zahlenquelle!D75')).toBe(93_224_000);
  });

  test('finds its cell where rows have come in before it', async () => {
    await act(() => {
      workbench.user.insertLines('Zahlenquelle!40:41');
      workbench.write('Zahlenquelle!D77', [[93_500_000]]);
    });
    expect((await check()).map(({ title, place }) => [title, place])).toEqual([
      [FIGURE, 'Zahlenquelle!D77'],
      ['Zeilen eingefügt', 'Zahlenquelle!A40'],
    ]);
    await restoreFigure();
    expect(await excel.value('Zahlenquelle!D77')).toBe(93_224_000);
    await act(() => workbench.user.deleteLines('Zahlenquelle!40:41'));
  });

  test('shows no sheet while the structure of the workbook is protected', async () => {
    await act(() => {
      workbench.user.hideSheet('Ziele', true);
      workbench.protectWorkbook(true);
    });
    await check();
    await renewed(() => press('Blatt ausgeblendet', 'Einblenden'));
    expect(await message()).toContain('Die Struktur der Arbeitsmappe ist geschützt');
    await act(() => workbench.protectWorkbook(false));
    await renewed(() => press('Blatt ausgeblendet', 'Einblenden'));
    expect(await message()).toBe('Ziele eingeblendet');
  });

  test('the button on the ribbon checks anew', async () => {
    await overwrite();
    await renewed(() => excel.page.getByRole('button', { name: 'Prüfung', exact: true }).first().click());
    expect((await shown()).map(({ title }) => title)).toEqual([FIGURE]);
  });

  test('the place of a finding leads to its cell', async () => {
    await overwrite();
    await check();
    await excel.pane.locator('.finding .link').first().click();
    await excel.page.waitForFunction(() => {
      const { grid } = workbench;
      const { sheetId, activeRow, activeColumn } = grid.selection();
      return grid.sheets().find(({ id }) => id === sheetId)?.name === 'Zahlenquelle' && activeRow === 74 && activeColumn === 3;
    });
  });
});

test('a workbook without sheets of the add-in: it says so and leads to Laden', async () => {
  await excel?.close();
  excel = await Workbench.open(browser);
  await excel.openPane();
  await openCheck();
  await excel.shows('Keine Blätter des Add-ins');
  await excel.button('Zu „Laden“').click();
  await excel.button(LOAD).waitFor();
});
