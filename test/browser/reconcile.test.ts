/** The panel Abstimmung as a user meets it: the document's findings, their pages, the way to the sheet, and relations of one's own. */
import type { Browser } from 'playwright-core';
import type { WorkbenchApi } from '../../workbench/page/workbenchApi';
import { openBrowser } from './browser';
import { LOAD, Workbench } from './workbench';

declare const workbench: WorkbenchApi;

jest.setTimeout(120_000);

let browser: Browser;
let excel: Workbench;

beforeAll(async () => {
  browser = await openBrowser();
});

afterEach(() => excel.finish());
afterAll(() => browser?.close());

const write = (address: string, ...rows: (string | number | null)[][]): Promise<void> =>
  excel.page.evaluate(([to, cells]) => workbench.write(to, cells), [address, rows] as const);
const rows = () => excel.pane.locator('.rc-row').filter({ visible: true });
const row = (text: string | RegExp) => rows().filter({ hasText: text });
const heading = (name: string | RegExp) => excel.pane.getByRole('heading', { level: 1, name }).waitFor();
const count = (): Promise<string | null> => excel.pane.locator('#subtab-reconciliation .subtab-count').textContent();
const cells = (): Promise<string[]> => excel.pane.locator('.rc-table td, .rc-table th').allInnerTexts();
/** Waits until that cell is the active one. */
const isSelected = async (address: string): Promise<void> => {
  await excel.page.waitForFunction((wanted) => {
    const { grid } = workbench;
    const { sheetId, area } = grid.selection();
    return `${grid.sheets().find(({ id }) => id === sheetId)?.name}!${String.fromCharCode(65 + area.column)}${area.row + 1}` === wanted;
  }, address);
};
const openPanel = async (): Promise<void> => {
  await excel.page.getByRole('button', { name: 'Prüfung', exact: true }).click();
  await excel.pane.getByRole('tab', { name: /^Abstimmung/ }).click();
};
const loadWithOwn = async (): Promise<void> => {
  excel = await Workbench.open(browser, { workbook: 'ownRelations' });
  await excel.openPane();
};

test('the eight findings are listed, and a page shows its numbers and leads to the row, wherever that is sorted to', async () => {
  excel = await Workbench.open(browser, { workbook: 'standard' });
  await excel.openPane();
  await openPanel();
  await excel.shows('Hier prüft das Add-in, was Sie selbst aufschreiben. Laden Sie dazu das Blatt „Eigene_Beziehungen“: Laden > Weitere Blätter.');
  expect(await rows().locator('.rc-id').allTextContents()).toEqual(['R07', 'R09', 'R10', 'R25', 'R26', 'R29c', 'R30', 'R15']);
  expect(await count()).toBe('8');
  expect(await excel.pane.locator('.rc-head').allInnerTexts()).toEqual([
    expect.stringMatching(/Widersprüche\s+7/),
    expect.stringMatching(/Hinweise\s+1/),
    expect.stringMatching(/Im Rahmen der Rundung\s+10/),
    expect.stringMatching(/Exakt\s+9/),
    'Eigene Beziehungen',
  ]);

  await row('R10').click();
  await heading('Unterfinanzierung 2025: Auch mit kommunalem Anteil bleibt eine Differenz');
  await excel.shows('R09 und R10');
  const table = (await cells()).join(' | ').replace(/\s+/g, ' ');
  for (const part of ['Anteil 0 % | Anteil 15,2 %', 'Kostenanstieg | 1,72 | 1,46', 'Veröffentlicht | 7,98 7,975 bis 7,985', 'Differenz | +0,31 0,285 bis 0,335 | +0,05 0,025 bis 0,072'])
    expect(table).toContain(part);
  await excel.pane.getByRole('img', { name: /mit 15,2 % kommunalem Anteil: 8,03, Spanne 8,010 bis 8,047/ }).waitFor();
  await excel.pane.getByRole('button', { name: 'Zu R09' }).click();
  await heading('Unterfinanzierung 2025: Die Überleitung geht nicht auf');
  await excel.shows(/Erklärt 0,26, offen bleiben 0,05/);

  await excel.page.evaluate(() => {
    workbench.user.renameSheet('Abstimmung', 'Abgleich');
    workbench.user.sort('Abgleich!A5:K32', 'Nr.', 'descending');
  });
  const sorted = (await excel.read('Abgleich!A6:A32')).flat().findIndex(({ value }) => value === 'R09') + 6;
  await excel.button('Zur Zeile in „Abstimmung“').click();
  await isSelected(`Abgleich!A${sorted}`);

  await excel.pane.getByRole('heading', { level: 1 }).focus();
  await excel.page.keyboard.press('Escape');
  await excel.pane.locator('.rc-row:focus', { hasText: 'R09' }).waitFor();
});

test('a page can be copied, and a deleted row or sheet is told of', async () => {
  excel = await Workbench.open(browser, { workbook: 'standard' });
  await excel.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await excel.openPane();
  await openPanel();
  await row('R30').click();
  await excel.button('Kopieren').click();
  await excel.shows(/Als Text kopiert|Der Browser lässt das Kopieren nicht zu/);
  await excel.page.evaluate(() => {
    const line = workbench.read('Abstimmung!A6:A32').findIndex(([cell]) => cell?.value === 'R30') + 6;
    workbench.user.deleteLines(`Abstimmung!${line}:${line}`);
  });
  await excel.button('Zur Zeile in „Abstimmung“').click();
  await excel.shows(/Auf dem Blatt steht keine Zeile R30 mehr/);
  await excel.page.evaluate(() => workbench.user.deleteSheet('Abstimmung'));
  await excel.button('Zur Zeile in „Abstimmung“').click();
  await excel.shows(/Auf dem Blatt steht keine Zeile R30 mehr/);
});

test('relations of one’s own: right, wrong, unfinished and misspelt; nothing is written', async () => {
  await loadWithOwn();
  await openPanel();
  await excel.shows('Auf dem Blatt „Eigene_Beziehungen“ steht noch nichts.');
  // As users type them: none of these may become a formula, a date or a number.
  await excel.type('Eigene_Beziehungen!C10', 'FIN_VERWALTUNG_2025 - FIN_VERWALTUNG_2024');
  await excel.type('Eigene_Beziehungen!D10', '1,72 Mio. EUR');
  await excel.type('Eigene_Beziehungen!C11', '=LB_ELB+LB_NEF');
  await excel.type('Eigene_Beziehungen!D11', '32.463');
  await excel.type('Eigene_Beziehungen!C12', '-LB_SLB');
  await excel.type('Eigene_Beziehungen!D12', '4.2');
  expect((await excel.read('Eigene_Beziehungen!C10:D12')).flat().map(({ value }) => value)).toEqual([
    'FIN_VERWALTUNG_2025 - FIN_VERWALTUNG_2024', '1,72 Mio. EUR', '=LB_ELB+LB_NEF', '32.463', '-LB_SLB', '4.2',
  ]);
  await write('Eigene_Beziehungen!B13:E16', ['Mit den 17', 'LB_ELB+LB_NEF+LB_SLB', '32.463', null], ['Verschrieben', 'LB_ELB + LB_NEV', '5', null], ['Ohne Wert', 'LB_ELB', null, null], ['Ohne Schritt', 'LB_ELB', 'gut 23.000', null]);
  await excel.settled();
  const before = await excel.snapshot();
  await excel.page.evaluate(() => workbench.resetSyncCount());
  await excel.button('Neu prüfen').click();
  await row('Mit den 17').waitFor();
  expect(await excel.page.evaluate(() => workbench.syncCount())).toEqual({ reading: 1, writing: 0 });
  expect((await rows().allInnerTexts()).slice(8).map((text) => text.replace(/\s+/g, ' ').trim())).toEqual([
    'FIN_VERWALTUNG_2025 - FIN_VERWALTUNG_2024 Zeile 10 · Exakt · Differenz 0',
    '=LB_ELB+LB_NEF Zeile 11 · Exakt · Differenz 0',
    '-LB_SLB Zeile 12: „4.2“ hat andere Trennzeichen als eine deutsche Zahl. Schreiben Sie etwa 7.980.000 oder 7,98 Mio. EUR.',
    'Mit den 17 Zeile 13 · Widerspruch · Differenz +17',
    'Verschrieben Zeile 14, Stelle 10: „LB_NEV“ ist keine veröffentlichte Zahl. Meinten Sie LB_NEF?',
    'Ohne Wert Zeile 15: Es fehlt der veröffentlichte Wert. Ergänzen Sie die Zeile, dann wird sie geprüft.',
    'Ohne Schritt Zeile 16: Es fehlt die Genauigkeit. Ergänzen Sie die Zeile, dann wird sie geprüft.',
  ]);
  expect(await count()).toBe('13');

  await row('Verschrieben').click();
  await excel.shows('Diese Zeile lässt sich nicht prüfen');
  await excel.button('Zur Zeile in „Eigene_Beziehungen“').click();
  await isSelected('Eigene_Beziehungen!A14');
  expect((await excel.snapshot()).sheets).toEqual(before.sheets);
});

test('the table is found renamed, sorted, with a row above and another column; a missing heading is told of', async () => {
  await loadWithOwn();
  await write('Eigene_Beziehungen!B10:D11', ['Zuletzt', 'LB_ELB', '23.637'], ['Anfangs', 'LB_NEF', '8.827']);
  await excel.page.evaluate(() => {
    workbench.user.sort('JC_Eigene_Beziehungen', 'Bezeichnung', 'ascending');
    workbench.user.renameSheet('Eigene_Beziehungen', 'Meine Prüfungen');
    workbench.user.insertLines('Meine Prüfungen!6:6');
    workbench.user.insertLines('Meine Prüfungen!C:C');
  });
  await excel.settled();
  await openPanel();
  await row('Anfangs').waitFor();
  const own = async (): Promise<string[]> => (await rows().allInnerTexts()).slice(8).map((text) => text.replace(/\s+/g, ' ').trim());
  expect(await own()).toEqual(['Anfangs Zeile 11 · Widerspruch · Differenz −1', 'Zuletzt Zeile 12 · Exakt · Differenz 0']);
  await row('Anfangs').click();
  await excel.button('Zur Zeile in „Meine Prüfungen“').click();
  await isSelected('Meine Prüfungen!A11');
  await excel.pane.getByRole('button', { name: 'Zurück zu Abstimmung' }).click();

  // Sorted while its page is shown, and changed; a note below the table.
  await row('Anfangs').click();
  await excel.page.evaluate(() => workbench.user.sort('JC_Eigene_Beziehungen', 'Bezeichnung', 'descending'));
  const sorted = (await excel.read('Meine Prüfungen!B11:B30')).flat().findIndex(({ value }) => value === 'Anfangs') + 11;
  expect(sorted).toBeGreaterThan(11);
  await excel.button('Zur Zeile in „Meine Prüfungen“').click();
  await isSelected(`Meine Prüfungen!A${sorted}`);
  await write(`Meine Prüfungen!E${sorted}`, ['8.828']);
  await excel.button('Zur Zeile in „Meine Prüfungen“').click();
  await excel.shows(/So steht die Zeile nicht mehr auf dem Blatt/);
  await excel.pane.getByRole('button', { name: 'Zurück zu Abstimmung' }).click();
  await write('Meine Prüfungen!B40', ['Notiz']);
  await excel.button('Neu prüfen').click();
  await excel.shows(/2 eigene Beziehungen geprüft/);

  await write('Meine Prüfungen!D10', ['Formel']);
  await excel.button('Neu prüfen').click();
  await excel.shows('Auf dem Blatt „Meine Prüfungen“ fehlt die Spalte „Ausdruck“. Geprüft wurde dort nichts. Schreiben Sie die Überschrift wieder in die Kopfzeile der Liste.');
  expect(await count()).toBe('8');
  await excel.page.evaluate(() => workbench.user.deleteSheet('Meine Prüfungen'));
  await excel.button('Neu prüfen').click();
  await excel.shows(/Hier prüft das Add-in, was Sie selbst aufschreiben/);
});

test('the list waits for a cell that is being edited; loading again keeps what was typed', async () => {
  await loadWithOwn();
  await write('Eigene_Beziehungen!C10:D10', ['LB_ELB', '23.637']);
  await openPanel();
  await row(/LB_ELB\s*Zeile 10/).waitFor();
  await write('Eigene_Beziehungen!B10', ['Erwerbsfähige']);
  await excel.page.evaluate(() => workbench.editCell(true));
  await excel.button('Neu prüfen').click();
  await excel.shows(/Eine Zelle wird gerade bearbeitet/);
  await excel.pane.getByRole('status').filter({ hasText: 'Eine Zelle wird gerade bearbeitet' }).waitFor({ state: 'attached' });
  await excel.page.evaluate(() => workbench.editCell(false));
  await row('Erwerbsfähige').waitFor();
  await excel.pane.getByRole('tab', { name: 'Laden', exact: true }).click();
  await excel.button(LOAD).click();
  await excel.shows('Alle gewählten Blätter sind schon geladen');
  await excel.settled();
  expect((await excel.read('Eigene_Beziehungen!A10:D10')).flat().map(({ value }) => value)).toEqual([1, 'Erwerbsfähige', 'LB_ELB', '23.637']);
});
