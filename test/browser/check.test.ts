/** The check of the workbook: what was done to the sheets is found, shown at its place and, where asked for, put right again. */
import type { Browser } from 'playwright-core';
import { SHEET_CHOICES, STANDARD_SHEETS } from '../../src/workbook/choices';
import type { WorkbenchApi } from '../../workbench/page/workbenchApi';
import { openBrowser } from './browser';
import { Workbench } from './workbench';

declare const workbench: WorkbenchApi;

jest.setTimeout(120_000);

interface Shown {
  readonly severity: string;
  readonly title: string;
  readonly place: string;
  readonly text: string;
}

let browser: Browser;
let excel: Workbench;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(async () => {
  await excel?.close();
  await browser?.close();
});

const CLEAN = /Keine Abweichung gefunden|No deviation found/;

async function openCheck(): Promise<void> {
  await excel.page.getByRole('button', { name: /^(Prüfung|Check)$/ }).first().click();
  await excel.pane.locator('.check-body > *').first().waitFor();
}

/** Checks again and waits for the new list. */
async function check(): Promise<Shown[]> {
  await excel.settled();
  await renewed(() => excel.pane.getByRole('button', { name: /Erneut prüfen|Check again/ }).first().click());
  return shown();
}

async function renewed(act: () => Promise<void>): Promise<void> {
  const body = excel.pane.locator('.check-body');
  await body.evaluate(({ firstElementChild }) => firstElementChild?.setAttribute('data-old', ''));
  await act();
  await excel.pane.locator('.check-body > :not([data-old])').first().waitFor({ timeout: 20_000 });
}

const shown = (): Promise<Shown[]> =>
  excel.pane.locator('.check-body').evaluate((body) =>
    [...body.querySelectorAll('.check-group')].flatMap((group) =>
      [...group.querySelectorAll('.finding')].map((item) => {
        const line = item.querySelector('.finding-text');
        const place = line?.firstElementChild?.textContent ?? '';
        return {
          severity: (group.querySelector('h2')?.textContent ?? '').replace(/ \d+$/, ''),
          title: item.querySelector('.finding-toggle')?.textContent ?? '',
          place,
          text: (line?.textContent ?? '').slice(place.length + 3),
        };
      }),
    ),
  );

/** What the user does, until everything is calculated. */
async function act(work: () => void): Promise<void> {
  await excel.page.evaluate(work);
  await excel.settled();
}

/** Opens the finding with this title and presses its button. */
async function press(title: string, button: string): Promise<void> {
  const item = excel.pane.locator('.finding').filter({ has: excel.pane.getByRole('button', { name: title, exact: true }) }).first();
  const toggle = item.locator('.finding-toggle');
  if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click();
  await item.locator('fluent-button').filter({ hasText: button }).click();
}

describe('a workbook as it was loaded gives no finding', () => {
  test.each([
    ['the standard sheets in German', '', 'standard', STANDARD_SHEETS.length],
    ['all sheets in English', 'lang=en-US', 'all', SHEET_CHOICES.length],
  ] as const)('%s', async (_, query, which, count) => {
    await excel?.close();
    excel = await Workbench.open(browser, { query });
    if (query === '') await excel.load(which);
    else {
      await excel.openPane();
      await excel.pane.locator('#sheet-all').click();
      await excel.button(/Load \d+ sheets/).click();
      await excel.shows(/\d+ sheets loaded/);
      await excel.settled();
    }
    await openCheck();
    await excel.shows(CLEAN);
    expect(await check()).toEqual([]);
    expect(await excel.pane.locator('.check-meta').textContent()).toMatch(new RegExp(`^${count} (Blätter geprüft|sheets checked), \\d\\d:\\d\\d`));
    expect(await excel.page.evaluate(() => workbench.unsupported())).toEqual([]);
  });
});
