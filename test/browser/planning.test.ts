/** The new sheets of planning in the workbench, and the commands of the view Planung as a planner uses them. */
import type { Browser } from 'playwright-core';
import { openBrowser } from './browser';
import { Workbench } from './workbench';

let browser: Browser;
let excel: Workbench;

beforeAll(async () => {
  browser = await openBrowser();
  excel = await Workbench.open(browser, { workbook: 'planning' });
  await excel.openPane();
}, 120_000);

afterAll(() => browser?.close());

const command = (label: string) => excel.pane.locator(`[aria-label="${label}"]`);
const texts = (...cells: readonly string[]): Promise<(string | undefined)[]> => Promise.all(cells.map((cell) => excel.text(cell)));

test('a scenario beside what holds: free money, difference, and what must hold for a target', async () => {
  await excel.type('Szenarien!D6', 'Tarif');
  await excel.type('Szenarien!D8', '48.059.800');
  await excel.type('Szenarien!B100', '3.000.000');
  await excel.settled();
  expect(await texts('Szenarien!D5', 'Szenarien!C74', 'Szenarien!D74', 'Szenarien!D75', 'Szenarien!E100')).toEqual([
    'Tarif', '3.800.000,00 €', '2.612.969,60 €', '-1.187.030 €', '47.603.396,22 €',
  ]);
});

test('a measure is split over years and taken from the free money', async () => {
  const cells = { B33: 'Einstiegsgeld', D33: '20', E33: '01.09.2025', F33: '28.02.2026', G33: '900' };
  for (const [cell, typed] of Object.entries(cells)) await excel.type(`Maßnahmenplan!${cell}`, typed);
  await excel.settled();
  expect(await texts('Maßnahmenplan!J33', 'Maßnahmenplan!K33', 'Maßnahmenplan!L33', 'Maßnahmenplan!O33', 'Maßnahmenplan!D8', 'Maßnahmenplan!H19')).toEqual([
    '108.000,00 €', '72.000,00 €', '36.000,00 €', '✓ EXAKT', '3.728.000,00 €', '5.400,00 €',
  ]);
});

test('jobs under § 16i carried forward to 2030', async () => {
  for (const row of [12, 13, 14, 15, 16]) await excel.type(`TaAM_Kohorten!B${row}`, '36');
  await excel.type('TaAM_Kohorten!B41', '30');
  await excel.settled();
  expect(await texts('TaAM_Kohorten!H40', 'TaAM_Kohorten!H41', 'TaAM_Kohorten!H42', 'TaAM_Kohorten!H45')).toEqual(['174', '168', '132', '30']);
});

test('a scenario is adopted after a question, and taken back', async () => {
  await excel.pane.getByRole('tab', { name: 'Planung' }).click();
  await command('Szenario 1: Tarif übernehmen …').click();
  await excel.shows('Verwaltung · Verwaltungskosten 2025: leer → 48.059.800 €');
  await excel.button('Übernehmen').click();
  await excel.shows('„Tarif“ übernommen');
  await excel.settled();
  expect(await texts('Annahmen!B7', 'Szenarien!C74')).toEqual(['48.059.800 €', '2.612.969,60 €']);
  await excel.button('Zurücknehmen').click();
  await excel.shows('Zurückgenommen');
  await excel.settled();
  expect(await texts('Annahmen!B7', 'Szenarien!C74')).toEqual(['', '3.800.000,00 €']);
});
