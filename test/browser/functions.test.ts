/** The view Funktionen as a user meets it: ribbon, search, arguments from cells, the result at every key, into the sheet. */
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

const ribbonButton = (name: string) => excel.page.getByRole('button', { name, exact: true });
const tab = (name: string) => excel.pane.getByRole('tab', { name });
const field = (name: string) => excel.pane.getByLabel(name, { exact: true });
const row = (name: string) => excel.pane.locator('.function').filter({ hasText: name });
const result = () => excel.pane.locator('.result');
const select = (address: string): Promise<void> => excel.page.evaluate((to) => workbench.select(to), address);
const write = (address: string, ...rows: (string | number | null)[][]): Promise<void> =>
  excel.page.evaluate(([to, cells]) => workbench.write(to, cells), [address, rows] as const);

/** With the introduction behind it. */
async function open(): Promise<void> {
  excel = await Workbench.open(browser);
  await excel.openPane();
}

async function openDelta(): Promise<void> {
  await open();
  await ribbonButton('Funktionen').click();
  await row('KDU_DELTA').click();
  await excel.shows('(basis; vergleich; [modus])');
}

test('from the ribbon to a formula in the sheet', async () => {
  await open();
  await write('Tabelle1!A1:B1', [96000000, 93224000]);
  await ribbonButton('Funktionen').click();
  await excel.pane.getByRole('heading', { level: 1, name: 'Funktionen' }).waitFor();
  expect(await tab('Funktionen').getAttribute('aria-selected')).toBe('true');
  await excel.pane.getByLabel('Funktion oder Stichwort suchen').fill('abweichung prozent');
  await row('KDU_DELTA').click();
  await select('Tabelle1!A1');
  await excel.pane.getByRole('button', { name: 'Markierte Zelle für basis übernehmen' }).click();
  await excel.shows('96.000.000 €');
  expect(await field('basis').inputValue()).toBe('Tabelle1!A1');
  await field('vergleich').pressSequentially('B1');
  await field('modus').selectOption('PCT');
  await excel.shows('−2,89 %');
  expect(await result().innerText()).toContain('genau −0,0289166…');
  await excel.shows('Zielzelle Tabelle1!A1 ist selbst ein Argument. Wählen Sie eine andere Zelle.');
  await select('Tabelle1!D4');
  await excel.button('In Tabelle1!D4 einfügen').click();
  await excel.shows(/Eingefügt in Tabelle1!D4/);
  await excel.settled();
  expect((await excel.read('Tabelle1!D4'))[0]?.[0]).toMatchObject({
    formula: '=JC.KDU_DELTA(Tabelle1!A1,B1,"PCT")',
    value: -0.028916666666666667,
  });
  expect(await excel.button('Inhalt von Tabelle1!D4 ersetzen').count()).toBe(1);
});

test('on a JC formula the ribbon opens its function with the arguments as they stand there', async () => {
  await open();
  await write('Tabelle1!A1:A3', [100], [110], ['=ROUND(JC.KDU_DELTA(A1,1.5+A2,"PCT"),2)']);
  await select('Tabelle1!A3');
  await ribbonButton('Funktionen').click();
  await excel.pane.getByRole('heading', { level: 1, name: 'JC.KDU_DELTA' }).waitFor();
  expect(await field('basis').inputValue()).toBe('A1');
  expect(await field('vergleich').inputValue()).toBe('1,5+A2');
  expect(await field('modus').inputValue()).toBe('PCT');
  await excel.shows('Excel zeigt das Ergebnis nach dem Einfügen.');
});

test('each view keeps its state while another one is shown; the ribbon button of a view wins', async () => {
  await openDelta();
  await field('basis').fill('5');
  await tab('Laden').click();
  await excel.button(/Blätter laden/).click();
  await tab('Funktionen').click();
  expect(await field('basis').inputValue()).toBe('5');
  await tab('Laden').click();
  await excel.shows(/Blätter geladen/);
  await tab('Funktionen').click();
  await excel.page.locator('#pane-close').click();
  await ribbonButton('Zahlen laden').click();
  await excel.shows(/Blätter geladen/);
  await excel.page.locator('#pane-close').click();
  await ribbonButton('Funktionen').click();
  await excel.pane.getByRole('heading', { level: 1, name: 'Funktionen' }).waitFor();
});

test('names, tables and other sheets are read in one round trip, the published figure with its label', async () => {
  await open();
  await excel.button(/Blätter laden/).click();
  await excel.shows(/Blätter geladen/);
  await ribbonButton('Funktionen').click();
  await row('ALLOCATE').click();
  await field('betrag').fill('KDU_UH_IST_2024');
  await excel.shows(/93\.224\.000\s€\s·\s/);
  await excel.page.evaluate(() => workbench.resetSyncCount());
  await field('gewichte').fill('KdU!B6:B9');
  await excel.shows(/^4 Zellen: /);
  expect(await excel.page.evaluate(() => workbench.syncCount())).toEqual({ writing: 0, reading: 1 });
  expect(await result().locator('tr').count()).toBe(4);
  await field('gewichte').fill('JC_Zahlen[Fehlt]');
  await excel.shows('Eine Spalte „Fehlt“ gibt es in der Tabelle nicht.');
  expect(await field('gewichte').getAttribute('aria-invalid')).toBe('true');
  await field('gewichte').fill('Nirgends!A1');
  await excel.shows('Ein Blatt „Nirgends“ gibt es in dieser Arbeitsmappe nicht.');
  await field('gewichte').fill('NIRGENDS_DA');
  await excel.shows('Einen Namen „NIRGENDS_DA“ gibt es in dieser Arbeitsmappe nicht.');
});

test('where Excel refuses, the pane says so and nothing is lost', async () => {
  await openDelta();
  await field('basis').fill('5');
  await field('vergleich').fill('7');
  await select('Tabelle1!B2');
  await excel.page.evaluate(() => workbench.protectSheet('Tabelle1', true));
  await excel.button('In Tabelle1!B2 einfügen').click();
  await excel.shows('Excel hat das Einfügen in Tabelle1!B2 abgelehnt');
  await excel.shows(/Das Blatt ist geschützt/);
  expect(await field('basis').inputValue()).toBe('5');
  expect(await excel.value('Tabelle1!B2')).toBe('');
  await excel.page.evaluate(() => workbench.protectSheet('Tabelle1', false));
  await excel.page.evaluate(() => workbench.editCell(true));
  await excel.button('In Tabelle1!B2 einfügen').click();
  await excel.shows('Excel wartet auf Ihre Eingabe');
  await excel.page.evaluate(() => workbench.editCell(false));
  await excel.shows('Eingefügt in Tabelle1!B2: 2');
});

test('what came into the target meanwhile is not overwritten', async () => {
  await openDelta();
  await field('basis').fill('5');
  await field('vergleich').fill('7');
  await select('Tabelle1!B2');
  await excel.shows('Zielzelle Tabelle1!B2 ist leer');
  await write('Tabelle1!B2', ['wichtig']);
  await excel.button('In Tabelle1!B2 einfügen').click();
  await excel.shows('Nichts eingefügt');
  expect(await excel.value('Tabelle1!B2')).toBe('wichtig');
  await excel.button('Inhalt von Tabelle1!B2 ersetzen').click();
  await excel.shows(/Eingefügt in Tabelle1!B2/);
});

test('what the formula refers to is no target, however it does so', async () => {
  await open();
  await excel.button(/Blätter laden/).click();
  await excel.shows(/Blätter geladen/);
  await ribbonButton('Funktionen').click();
  await row('KDU_DELTA').click();
  const published = await excel.page.evaluate(() => workbench.grid.names().find(({ name }) => name === 'KDU_UH_IST_2024')?.formula ?? '');
  const address = published.replaceAll(/[=$']/g, '');
  await select(address);
  await excel.pane.getByRole('button', { name: 'Markierte Zelle für basis übernehmen' }).click();
  await excel.shows(/93\.224\.000\s€\s·\s/);
  expect(await field('basis').inputValue()).toBe('KDU_UH_IST_2024');
  const isArgument = `Zielzelle ${address} ist selbst ein Argument. Wählen Sie eine andere Zelle.`;
  await excel.shows(isArgument);
  for (const written of ['KDU_UH_IST_2024*2', `${address}*2`, 'JC_Zahlen[Wert]', 'SUMME(JC_Zahlen[Wert])']) {
    await field('basis').fill('5');
    await excel.shows(`Zielzelle ${address} enthält schon etwas`);
    await field('basis').fill(written);
    await excel.shows(isArgument);
  }
  await field('vergleich').fill('7');
  await excel.button('Einfügen').click();
  await excel.pane.locator('.notice').getByText(isArgument).waitFor();
  expect((await excel.read(address))[0]?.[0]?.formula).toBe(93224000);
});

test('what is typed last counts when it is inserted, and a double click inserts once', async () => {
  await openDelta();
  await field('vergleich').fill('7');
  await select('Tabelle1!B2');
  await excel.shows('Zielzelle Tabelle1!B2 ist leer');
  await field('basis').fill('5');
  await excel.button('In Tabelle1!B2 einfügen').dblclick();
  await excel.shows('Eingefügt in Tabelle1!B2: 2');
  await excel.settled();
  expect(await excel.pane.getByText('Nichts eingefügt').count()).toBe(0);
  await field('basis').fill('96.000.000');
  await excel.button('Inhalt von Tabelle1!B2 ersetzen').click();
  await excel.shows(/in einer Formel keine Zahl/);
  expect(await excel.value('Tabelle1!B2')).toBe(2);
});

test('taking a cell waits aloud while one is edited', async () => {
  await openDelta();
  await select('Tabelle1!B2');
  await excel.page.evaluate(() => workbench.editCell(true));
  await excel.pane.getByRole('button', { name: 'Markierte Zelle für basis übernehmen' }).click();
  await excel.shows('Excel wartet auf Ihre Eingabe');
  await excel.page.evaluate(() => workbench.editCell(false));
  await excel.shows('Die Zelle ist leer.');
  expect(await field('basis').inputValue()).toBe('Tabelle1!B2');
  expect(await excel.pane.getByText('Excel wartet auf Ihre Eingabe').count()).toBe(0);
});

test('a day is typed as people write it, and stands in the formula as a date', async () => {
  await open();
  await ribbonButton('Funktionen').click();
  await row('COMMITMENT_SPLIT').click();
  await field('betrag').fill('1200');
  await field('von').fill('01.07.2025');
  await field('bis').fill('31.06.2026');
  await excel.shows(/^„31\.06\.2026“ nennt keinen eindeutigen Tag/);
  await field('bis').fill('2026-06-30');
  await excel.shows('30.06.2026');
  await field('jahr').fill('2025');
  await select('Tabelle1!B2');
  await excel.button('In Tabelle1!B2 einfügen').click();
  await excel.shows(/Eingefügt in Tabelle1!B2/);
  await excel.settled();
  expect((await excel.read('Tabelle1!B2'))[0]?.[0]).toMatchObject({
    formula: '=JC.COMMITMENT_SPLIT(1200,DATE(2025,7,1),DATE(2026,6,30),,2025)',
    value: 600,
  });
});

test('a function that was opened before Excel has told its separators is written anew', async () => {
  excel = await Workbench.open(browser, { query: 'lang=en-US' });
  await excel.openPane();
  await excel.page.evaluate(() => workbench.editCell(true));
  await excel.pane.getByRole('tab', { name: 'Functions' }).click();
  await row('KDU_DELTA').click();
  await excel.shows('(base, comparison, [mode])');
  await excel.page.evaluate(() => workbench.editCell(false));
  await excel.shows('(base; comparison; [mode])');
  await field('base').fill('1,5');
  await excel.shows(/^1\.50\s€$/);
});

test('inserting without what is needed leads to the field', async () => {
  await openDelta();
  await excel.button(/einfügen/).click();
  await excel.shows('basis wird gebraucht.');
  expect(await field('basis').evaluate((input) => input === document.activeElement)).toBe(true);
});

test('the arrow keys leave the focus on the tab, also where its view comes up for the first time', async () => {
  await open();
  const isFocused = (name: string): Promise<boolean> => tab(name).evaluate((node) => node === document.activeElement);
  await tab('Laden').focus();
  await excel.page.keyboard.press('ArrowRight');
  await excel.pane.getByLabel('Funktion oder Stichwort suchen').waitFor();
  expect(await isFocused('Funktionen')).toBe(true);
  await excel.page.keyboard.press('ArrowRight');
  expect(await isFocused('Laden')).toBe(true);
  await excel.page.keyboard.press('ArrowLeft');
  await excel.page.keyboard.press('Tab');
  expect(await excel.pane.getByLabel('Funktion oder Stichwort suchen').evaluate((node) => node === document.activeElement)).toBe(true);
});

test('the keyboard: one stop for the tabs, then the content, the action bar, the footer; Esc goes back to the row', async () => {
  await open();
  await ribbonButton('Funktionen').click();
  await excel.pane.getByRole('heading', { level: 1, name: 'Funktionen' }).waitFor();
  const focused = (): Promise<string> =>
    excel.pane.locator('#pane').evaluate(() => {
      const { activeElement: at } = document;
      return at?.getAttribute('aria-label') ?? at?.textContent ?? '';
    });
  const press = async (key: string): Promise<string> => {
    await excel.page.keyboard.press(key);
    return focused();
  };
  expect(await focused()).toBe('Funktionen');
  expect(await press('Tab')).toBe('Funktion oder Stichwort suchen');
  await excel.page.keyboard.type('kdu');
  expect(await press('ArrowDown')).toMatch(/^JC\.KDU_DELTA/);
  expect(await press('Tab')).toBe('Hilfe');
  expect(await press('Shift+Tab')).toMatch(/^JC\.KDU_DELTA/);
  expect(await press('ArrowUp')).toBe('Funktion oder Stichwort suchen');
  expect(await press('Shift+Tab')).toBe('Funktionen');
  expect(await press('ArrowLeft')).toBe('Laden');
  await excel.pane.getByRole('heading', { level: 1, name: 'Zahlen laden' }).waitFor();
  expect(await press('End')).toBe('Funktionen');
  expect(await press('Tab')).toBe('Funktion oder Stichwort suchen');
  await excel.page.keyboard.press('ArrowDown');
  await excel.page.keyboard.press('Enter');
  await excel.pane.getByRole('heading', { level: 1, name: 'JC.KDU_DELTA' }).waitFor();
  expect(await press('Escape')).toMatch(/^JC\.KDU_DELTA/);
  await excel.page.keyboard.press('ArrowUp');
  await excel.page.keyboard.press('Escape');
  expect(await excel.pane.getByLabel('Funktion oder Stichwort suchen').inputValue()).toBe('');
});
