/** The view Funktionen as a user meets it: ribbon, search, arguments from cells, the result at every key, into the sheet. */
import type { Browser } from 'playwright-core';
import type { WorkbenchApi } from '../../workbench/page/workbenchApi';
import { openBrowser } from './browser';
import { LOAD, DESK, Workbench } from './workbench';

declare const workbench: WorkbenchApi;

let browser: Browser;
let excel: Workbench;

beforeAll(async () => {
  browser = await openBrowser();
});

afterEach(() => excel.finish());
afterAll(() => browser?.close());

const ribbonButton = (name: string) => excel.page.getByRole('button', { name, exact: true });
const tab = (name: string) => excel.pane.getByRole('tab', { name });
const field = (name: string) => excel.pane.getByLabel(name, { exact: true });
const row = (name: string) => excel.pane.locator('.function').filter({ hasText: name });
const result = () => excel.pane.locator('.result');
const select = (address: string): Promise<void> => excel.page.evaluate((to) => workbench.select(to), address);
const write = (address: string, ...rows: (string | number | null)[][]): Promise<void> =>
  excel.page.evaluate(([to, cells]) => workbench.write(to, cells), [address, rows] as const);

async function open(): Promise<void> {
  excel = await Workbench.open(browser, { viewport: DESK });
  await excel.openPane();
}

async function openLoaded(): Promise<void> {
  excel = await Workbench.open(browser, { workbook: 'standard', viewport: DESK });
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
  await excel.pane.getByLabel('Funktion oder Zahl suchen').fill('abweichung prozent');
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
    formula: '=JC.KDU_DELTA(A1,B1,"PCT")',
    value: -0.028916666666666667,
    text: '-2,89 %',
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
  await excel.button(LOAD).click();
  await tab('Funktionen').click();
  expect(await field('basis').inputValue()).toBe('5');
  await tab('Laden').click();
  await excel.shows(/Blätter geladen/);
  await tab('Funktionen').click();
  await excel.page.locator('#pane-close').click();
  await ribbonButton('Bereich zeigen').click();
  expect(await field('basis').inputValue()).toBe('5');
  await ribbonButton('Zahlen laden').click();
  await excel.shows(/Blätter geladen/);
  await excel.page.locator('#pane-close').click();
  await ribbonButton('Funktionen').click();
  await excel.pane.getByRole('heading', { level: 1, name: 'Funktionen' }).waitFor();
});

test('a published figure: found by its printed form, put into the cell as its name, and shown where it stands', async () => {
  await openLoaded();
  await ribbonButton('Funktionen').click();
  await excel.pane.getByLabel('Funktion oder Zahl suchen').fill('63,8 Mio');
  await row('HH_2025_GESAMT').click();
  await select('Tabelle1!C3');
  await excel.shows('Zielzelle Tabelle1!C3 ist leer');
  await excel.button('In Tabelle1!C3 einfügen').click();
  await excel.shows('Eingefügt in Tabelle1!C3: 63.800.000 €');
  expect((await excel.read('Tabelle1!C3'))[0]?.[0]).toMatchObject({ formula: '=HH_2025_GESAMT', value: 63800000 });
  await excel.button('Fundstelle').click();
  await excel.shows(/^Zielzelle Zahlenquelle!A\d+ enthält schon etwas$/);
});

test('names, tables and other sheets are read in one round trip, the published figure with its label', async () => {
  await openLoaded();
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

test('a target that is formatted as text is asked about, and one click makes a formula of it', async () => {
  await openDelta();
  await field('basis').fill('5');
  await field('vergleich').fill('7');
  await select('Tabelle1!B2');
  await excel.page.evaluate(() => workbench.user.setNumberFormat('Tabelle1!B2', '@'));
  await excel.button('In Tabelle1!B2 einfügen').click();
  await excel.shows('Noch nichts eingefügt: Tabelle1!B2 ist als Text formatiert');
  expect(await excel.value('Tabelle1!B2')).toBe('');
  await excel.button('Format auf Standard setzen und einfügen').click();
  await excel.shows('Eingefügt in Tabelle1!B2: 2');
  expect(await excel.value('Tabelle1!B2')).toBe(2);
  expect(await excel.pane.getByText('Noch nichts eingefügt').count()).toBe(0);
});

test('what the formula refers to is no target, however it does so', async () => {
  await openLoaded();
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
  // Both clicks come before Excel answers.
  await excel.page.evaluate(() => workbench.editCell(true));
  await excel.button('In Tabelle1!B2 einfügen').dblclick();
  await excel.page.evaluate(() => workbench.editCell(false));
  await excel.shows('Eingefügt in Tabelle1!B2: 2');
  await excel.settled();
  expect(await excel.pane.getByText('Nichts eingefügt').count()).toBe(0);
  // Faster than the pane works out the result.
  await excel.button('Inhalt von Tabelle1!B2 ersetzen').evaluate((insert: HTMLElement) => {
    const basis = document.getElementById('argument-0') as HTMLInputElement;
    basis.value = '96.00.000';
    basis.dispatchEvent(new Event('input', { bubbles: true }));
    insert.click();
  });
  await excel.shows(/keine eindeutige Zahl/);
  await excel.settled();
  expect(await excel.pane.getByText(/abgelehnt/).count()).toBe(0);
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
  await excel.page.evaluate(() => workbench.failNext({ place: 'Workbook.getSelectedRanges' }));
  await excel.pane.getByRole('button', { name: 'Markierte Zelle für vergleich übernehmen' }).click();
  await excel.shows(/Excel hat das Lesen der Markierung abgelehnt/);
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
  excel = await Workbench.open(browser, { query: 'lang=en-US', viewport: DESK });
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
  await excel.shows('Bitte basis angeben.');
  expect(await field('basis').evaluate((input) => input === document.activeElement)).toBe(true);
});

test('the arrow keys leave the focus on the tab, also where its view comes up for the first time', async () => {
  await open();
  const isFocused = (name: string): Promise<boolean> => tab(name).evaluate((node) => node === document.activeElement);
  await tab('Planung').focus();
  await excel.page.keyboard.press('ArrowRight');
  await excel.pane.getByLabel('Funktion oder Zahl suchen').waitFor();
  expect(await isFocused('Funktionen')).toBe(true);
  await excel.page.keyboard.press('End');
  await excel.pane.getByRole('heading', { level: 1, name: 'KdU-Ist' }).waitFor();
  expect(await isFocused('KdU-Ist')).toBe(true);
  await excel.page.keyboard.press('ArrowLeft');
  await excel.pane.getByRole('tab', { name: 'Abstimmung' }).waitFor();
  expect(await isFocused('Prüfung')).toBe(true);
  await excel.page.keyboard.press('Home');
  expect(await isFocused('Laden')).toBe(true);
  await excel.page.keyboard.press('ArrowLeft');
  expect(await isFocused('KdU-Ist')).toBe(true);
  for (let step = 0; step < 3; step += 1) await excel.page.keyboard.press('ArrowRight');
  await excel.page.keyboard.press('Tab');
  expect(await excel.pane.getByLabel('Funktion oder Zahl suchen').evaluate((node) => node === document.activeElement)).toBe(true);
});

test('the keyboard: one stop for the tabs, then the content, the action bar, the footer; Esc goes back to the row', async () => {
  await open();
  await ribbonButton('Funktionen').click();
  await excel.pane.getByRole('heading', { level: 1, name: 'Funktionen' }).waitFor();
  await excel.pane.getByLabel('Funktion oder Zahl suchen').waitFor();
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
  expect(await press('Tab')).toBe('Funktion oder Zahl suchen');
  await excel.page.keyboard.type('kdu');
  expect(await press('ArrowDown')).toMatch(/^JC\.KDU_DELTA/);
  expect(await press('Tab')).toBe('In Excel-Formel umwandeln');
  expect(await press('Tab')).toBe('Was anders ist als in Excel');
  expect(await press('Tab')).toBe('Hilfe');
  expect(await excel.pane.locator('footer a').getAttribute('href')).toBe('handbuch.html#functions');
  for (let stop = 0; stop < 3; stop += 1) await press('Shift+Tab');
  expect(await focused()).toMatch(/^JC\.KDU_DELTA/);
  expect(await press('ArrowUp')).toBe('Funktion oder Zahl suchen');
  expect(await press('Shift+Tab')).toBe('Funktionen');
  expect(await press('ArrowLeft')).toBe('Planung');
  expect(await press('ArrowLeft')).toBe('Laden');
  await excel.pane.getByRole('heading', { level: 1, name: 'Zahlen laden' }).waitFor();
  expect(await press('ArrowRight')).toBe('Planung');
  expect(await press('ArrowRight')).toBe('Funktionen');
  expect(await press('Tab')).toBe('Funktion oder Zahl suchen');
  await excel.page.keyboard.press('ArrowDown');
  await excel.page.keyboard.press('Enter');
  await excel.pane.getByRole('heading', { level: 1, name: 'JC.KDU_DELTA' }).waitFor();
  expect(await press('Escape')).toMatch(/^JC\.KDU_DELTA/);
  await excel.page.keyboard.press('ArrowUp');
  await excel.page.keyboard.press('Escape');
  expect(await excel.pane.getByLabel('Funktion oder Zahl suchen').inputValue()).toBe('');
});

test('JC formulas in the selection become Excel formulas with the same values; what has no twin stays and says why', async () => {
  await open();
  await write('Tabelle1!A1:B2', [96000000, 93224000], [88000, 360000]);
  await write(
    'Tabelle1!C1:E2',
    ['=JC.KDU_DELTA(A1,B1)', '=ROUND(-JC.KDU_DELTA(A1,B1,"PCT")*100,2)', '=JC.PARSE_AMOUNT("1.095")'],
    ['=JC.KDU_DELTA(JC.UNDERFUNDING(A2,A1),B2)', '=JC.OVERRUN(A2,B2,250000,"STATUS")', '=SUM(A2:B2)'],
  );
  await write('Tabelle1!F1', ['=JC.AVAILABLE(A1:A2,0,0,0,0,B1:B2)']);
  await excel.settled();
  const values = async (): Promise<unknown[]> => (await excel.read('Tabelle1!C1:F2')).flat().map(({ value }) => value);
  const before = await values();
  await tab('Funktionen').click();
  await select('Tabelle1!C1:Z150');
  await excel.pane.getByRole('button', { name: 'In Excel-Formel umwandeln' }).click();
  await excel.shows('5 Formeln werden umgewandelt');
  await excel.shows('1 Formel bleibt');
  await excel.shows('=JC.KDU_DELTA(JC.UNDERFUNDING(A2;A1);B2)');
  await excel.shows('=B2-(A2-A1)');
  await excel.shows(/JC\.PARSE_AMOUNT bleibt\. Keine gleichwertige Excel-Formel/);
  expect((await excel.read('Tabelle1!C1'))[0]?.[0]?.formula).toBe('=JC.KDU_DELTA(A1,B1)');
  await excel.button('5 Formeln umwandeln').click();
  await excel.shows('5 Formeln umgewandelt');
  await excel.shows('Alle ersetzten Zellen zeigen dasselbe wie vorher.');
  await excel.settled();
  expect(await values()).toEqual(before);
  const formulas = (await excel.read('Tabelle1!C1:F2')).map((row) => row.map(({ formula }) => formula));
  expect(formulas[0]?.slice(0, 3)).toEqual(['=B1-A1', '=ROUND(-((B1-A1)/ABS(A1))*100,2)', '=JC.PARSE_AMOUNT("1.095")']);
  expect(formulas[0]?.[3]).toBe('=A1:A2+0+0+0-0-B1:B2');
  expect(formulas[1]?.[0]).toBe('=B2-(A2-A1)');
  expect(formulas[1]?.[1]).not.toContain('JC.');
  expect(formulas[1]?.[2]).toBe('=SUM(A2:B2)');
  await excel.button('Zurück zu Funktionen').click();
  await excel.pane.getByRole('heading', { level: 1, name: 'Funktionen' }).waitFor();
});

test('the conversion follows the selection; what has no twin can stay as its values, those it spills and texts included', async () => {
  await open();
  await write('Tabelle1!A1:B1', ['2,5 Mio. EUR', '=JC.PARSE_AMOUNT(A1)']);
  await write('Tabelle1!A3', ['=JC.UNDERFUNDING_BRIDGE(1440000,44940000,46660000,5130000,0.152,7980000)']);
  await write('Tabelle1!D1:D2', ['=JC.PARSE_AMOUNT("zwei")'], ['=JC.EXHAUSTION(2,1)']);
  await excel.settled();
  await tab('Funktionen').click();
  await select('Tabelle1!A1');
  await excel.pane.getByRole('button', { name: 'In Excel-Formel umwandeln' }).click();
  await excel.shows('Keine JC-Funktion in der Auswahl');
  await select('Tabelle1!D2');
  await excel.shows('1 Formel wird umgewandelt');
  await select('Tabelle1!A1:D3');
  await excel.shows('3 Formeln bleiben');
  const before = await excel.read('Tabelle1!A1:B9');
  // Whoever clicks twice hears of what the first click did.
  await excel.button('3 Formeln durch ihre Werte ersetzen').evaluate((button: HTMLElement) => [1, 2].forEach(() => button.click()));
  await excel.shows('2 Formeln durch ihre Werte ersetzt');
  await excel.settled();
  await excel.shows('2 Formeln durch ihre Werte ersetzt');
  await excel.shows('Alle ersetzten Zellen zeigen dasselbe wie vorher.');
  await excel.shows(/Ohne Ergebnis, das bleiben könnte .*: D1\./);
  const after = await excel.read('Tabelle1!A1:B9');
  expect(after.map((row) => row.map(({ value }) => value))).toEqual(before.map((row) => row.map(({ value }) => value)));
  expect(after.flat().filter(({ formula }) => String(formula).startsWith('='))).toEqual([]);
  expect((await excel.read('Tabelle1!D1:D2')).flat().map(({ formula }) => formula)).toEqual(['=JC.PARSE_AMOUNT("zwei")', '=JC.EXHAUSTION(2,1)']);
  // It no longer follows: what comes next is asked anew.
  await select('Tabelle1!D2');
  await excel.button('Zurück zu Funktionen').click();
  await excel.pane.getByRole('heading', { level: 1, name: 'Funktionen' }).waitFor();
  // Who goes on to a function while the selection is being read is not called back.
  await excel.pane.locator('body').evaluate((body) => {
    const named = (selector: string, text: string): HTMLElement | undefined =>
      [...body.querySelectorAll<HTMLElement>(selector)].find(({ textContent }) => textContent.includes(text));
    named('fluent-button, button', 'In Excel-Formel umwandeln')?.click();
    named('.function', 'KDU_DELTA')?.click();
  });
  await excel.shows('(basis; vergleich; [modus])');
  await excel.settled();
  await excel.shows('(basis; vergleich; [modus])');
});

test('nothing is converted where the sheet is protected, too much or nothing is selected; what changed meanwhile stays', async () => {
  await open();
  await write('Tabelle1!A1:C2', [1, 2, '=JC.KDU_DELTA(A1,B1)'], [3, 4, '=JC.KDU_DELTA(A2,B2)']);
  await tab('Funktionen').click();
  const convert = excel.pane.getByRole('button', { name: 'In Excel-Formel umwandeln' });
  await select('Tabelle1!A1:B2');
  await convert.click();
  await excel.shows('Keine JC-Funktion in der Auswahl');
  await excel.page.evaluate(() => workbench.protectSheet('Tabelle1', true));
  await select('Tabelle1!C1:C2');
  await excel.shows('Blatt „Tabelle1“ ist geschützt');
  await excel.page.evaluate(() => workbench.protectSheet('Tabelle1', false));
  await excel.button('Abbrechen').click();
  await excel.page.evaluate(() => workbench.editCell(true));
  await convert.click();
  await excel.shows('Excel wartet auf Ihre Eingabe');
  await excel.page.evaluate(() => workbench.editCell(false));
  await excel.shows('2 Formeln werden umgewandelt');
  await write('Tabelle1!C1', ['=JC.KDU_DELTA(B1,A1)']);
  await excel.button('2 Formeln umwandeln').click();
  await excel.shows('1 Formel umgewandelt');
  await excel.shows('Inzwischen geändert und deshalb unverändert gelassen: C1.');
  expect((await excel.read('Tabelle1!C1:C2')).flat().map(({ formula }) => formula)).toEqual(['=JC.KDU_DELTA(B1,A1)', '=B2-A2']);
  await write('Tabelle1!D5001', [1]);
  await select('Tabelle1!C1:D10000');
  await excel.button('Zurück zu Funktionen').click();
  await convert.click();
  await excel.shows('Zu viele Zellen markiert');
});

test('on a cell with its function, the function offers the conversion and its reference', async () => {
  await open();
  await write('Tabelle1!A1:C1', [1, 2, '=JC.KDU_DELTA(A1,B1)']);
  await select('Tabelle1!C1');
  await ribbonButton('Funktionen').click();
  await excel.pane.getByRole('heading', { level: 1, name: 'JC.KDU_DELTA' }).waitFor();
  const opening = excel.page.context().waitForEvent('page');
  await excel.pane.getByRole('link', { name: 'Referenz öffnen' }).click();
  const reference = await opening;
  await reference.waitForLoadState();
  expect(new URL(reference.url()).hash).toBe('#KDU_DELTA');
  expect(await reference.locator('article#KDU_DELTA').isVisible()).toBe(true);
  await reference.close();
  const convert = excel.pane.getByRole('button', { name: 'In Excel-Formel umwandeln' });
  await select('Tabelle1!A1');
  await convert.waitFor({ state: 'hidden' });
  await select('Tabelle1!C1');
  await convert.click();
  await excel.shows('1 Formel wird umgewandelt');
  await excel.button('Abbrechen').click();
  await excel.pane.getByRole('heading', { level: 1, name: 'JC.KDU_DELTA' }).waitFor();
  expect((await excel.read('Tabelle1!C1'))[0]?.[0]?.formula).toBe('=JC.KDU_DELTA(A1,B1)');
  await excel.pane.getByRole('button', { name: 'Zurück zu Funktionen' }).click();
  const differences = excel.pane.getByRole('link', { name: 'Was anders ist als in Excel' });
  expect(await differences.evaluate((link: HTMLAnchorElement) => [new URL(link.href).pathname.split('/').at(-1), link.target, link.rel])).toEqual([
    'unterschiede.html',
    '_blank',
    'noopener',
  ]);
});

test.each([
  [1, 'Excel hat das Schreiben abgelehnt', ['=JC.KDU_DELTA(A1,B1)', '=JC.KDU_DELTA(B1,A1)']],
  [2, 'Excel hat abgebrochen: 1 von 2 Formeln sind ersetzt, die anderen sind unverändert.', ['=B1-A1', '=JC.KDU_DELTA(B1,A1)']],
])('where Excel gives up at write %i of the conversion, the pane says what is converted', async (occurrence, text, formulas) => {
  await open();
  await write('Tabelle1!A1:D1', [1, 2, '=JC.KDU_DELTA(A1,B1)', '=JC.KDU_DELTA(B1,A1)']);
  await tab('Funktionen').click();
  await select('Tabelle1!A1:D1');
  await excel.pane.getByRole('button', { name: 'In Excel-Formel umwandeln' }).click();
  await excel.shows('2 Formeln werden umgewandelt');
  await excel.page.evaluate((at) => workbench.failNext({ place: 'Range.formulas', occurrence: at }), occurrence);
  await excel.button('2 Formeln umwandeln').click();
  await excel.shows(text);
  expect((await excel.read('Tabelle1!C1:D1'))[0]?.map(({ formula }) => formula)).toEqual(formulas);
});
