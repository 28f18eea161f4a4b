/** The sheets that a first load leaves out: they come later without a question, and what is typed there stays the user's. */
import type { Browser } from 'playwright-core';
import { models, standardModels } from '../src/workbook/models';
import { openBrowser } from './browser';
import { Workbench } from './workbench';

let browser: Browser;
let excel: Workbench;

beforeAll(async () => {
  browser = await openBrowser();
  excel = await Workbench.open(browser, { workbook: 'standard' });
  await excel.openPane();
}, 120_000);

afterAll(() => browser?.close());

test('a first load writes the standard sheets, and the overview names no others', async () => {
  expect(await excel.sheetNames()).toEqual(['Tabelle1', ...standardModels().map(({ name }) => name)]);
  expect((await excel.read('Übersicht!F29:G35')).flat().map(({ text }) => text)).toEqual(Array.from({ length: 14 }, () => ''));
});

test('ticked later, they come in their places and are linked, and nothing is asked', async () => {
  await excel.pane.locator('#sheet-commitments').click();
  await excel.pane.locator('#sheet-kduNet').click();
  await excel.button('2 laden, 9 aktualisieren').click();
  await excel.shows('2 Blätter geladen');
  await excel.settled();
  const unticked = [
    'Szenarien', 'Maßnahmenplan', 'Vorl_Haushalt', 'TaAM_Kohorten', 'KdU_Monitor', 'KdU_Abgleich', 'KdU_Bericht', 'Eigene_Beziehungen',
  ];
  const expected = models().map(({ name }) => name).filter((name) => !unticked.includes(name));
  expect(await excel.sheetNames()).toEqual(['Tabelle1', ...expected]);
  expect((await excel.read('Übersicht!F30:G34')).map((row) => row.map(({ text }) => text))).toEqual([
    ['Bindungen', 'Ihre Liste, auf Jahre verteilt'],
    ['', ''],
    ['', ''],
    ['', ''],
    ['KdU_Netto', 'Bundesanteil, zwei Quoten'],
  ]);
});

test('what is typed there stays as it is, unasked, when the sheets are loaded again', async () => {
  await excel.type('KdU_Netto!B6', '62,8 %');
  await excel.type('KdU_Netto!E11', '0');
  await excel.type('KdU_Netto!E12', '0');
  await excel.type('Bindungen!D17', '01.10.2025');
  await excel.type('Bindungen!E17', '30.04.2026');
  await excel.type('Bindungen!F17', '1.000.000');
  const results = ['KdU_Netto!C22', 'Bindungen!I17', 'Bindungen!J17', 'Bindungen!M17', 'Bindungen!F10'];
  const expected = ['34.679.328 €', '428.571,43 €', '571.428,57 €', '✓ EXAKT', '16.671.428,57 €'];
  expect(await Promise.all(results.map((cell) => excel.text(cell)))).toEqual(expected);
  await excel.button('Erneut laden').click();
  await excel.button('11 Blätter aktualisieren').click();
  await excel.shows('Alle gewählten Blätter sind schon geladen');
  await excel.settled();
  expect(await Promise.all(results.map((cell) => excel.text(cell)))).toEqual(expected);
});

test.each([
  ['Bindungen!D18', '12', 'Datum: Bitte ein Datum eingeben, z. B. 01.10.2025.'],
  ['KdU_Netto!E10', '110 %', 'Erstattungsfähig: Bitte einen Anteil eingeben, z. B. 15 % (0 bis 100 %).'],
])('%s: “%s” is refused, and the message says what is expected', async (cell, typed, message) => {
  const before = await excel.value(cell);
  await excel.type(cell, typed);
  await excel.page.getByText(message).waitFor();
  expect(await excel.value(cell)).toBe(before);
  await excel.page.keyboard.press('Escape');
  await excel.page.getByText(message).waitFor({ state: 'detached' });
});
