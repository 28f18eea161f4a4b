/** The view KdU-Ist as a user meets it: three files, a question, a correction, a refusal; in the pane's real width. */
import fs from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import type { WorkbenchApi } from '../../workbench/page/workbenchApi';
import { openBrowser } from './browser';
import { Workbench } from './workbench';

declare const workbench: WorkbenchApi;
declare const axe: { run(context: Document): Promise<AxeResults> };

jest.setTimeout(180_000);

let browser: Browser;
let excel: Workbench;

beforeAll(async () => {
  browser = await openBrowser();
});

afterEach(() => excel.finish());
afterAll(() => browser?.close());

const heading = (name: string | RegExp) => excel.pane.getByRole('heading', { level: 1, name }).waitFor();
const column = async (address: string): Promise<unknown[]> => (await excel.read(address)).flat().map(({ value }) => value);
const link = (name: string) => excel.pane.getByRole('button', { name, exact: true });
const AXE = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const NOTE = '"Beispieldaten, frei erfunden"';

/** What axe finds fault with in the pane, as it stands. */
async function faults(): Promise<string[]> {
  const frame = excel.page.frames().find((one) => one.url().includes('taskpane.html'));
  await frame?.evaluate(AXE);
  const found = await frame?.evaluate(async () => (await axe.run(document)).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`));
  return found ?? ['The pane is gone.'];
}

async function open(): Promise<void> {
  excel = await Workbench.open(browser, {});
  await excel.openPane();
  await excel.page.getByRole('button', { name: 'KdU-Ist laden', exact: true }).click();
  await heading('KdU-Ist einlesen');
}

async function choose(name: string, lines: readonly string[]): Promise<void> {
  await excel.pane.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\r\n')) });
}

test('three files: a month, the next one with a correction, the other source', async () => {
  await open();
  expect(await faults()).toEqual([]);
  await link('beispiel-kreis-2025-01.csv').click();
  await heading('beispiel-kreis-2025-01.csv');
  expect(await faults()).toEqual([]);
  await excel.shows('„beispiel-kreis-2025-01.csv“ als Quelle Kreis: Januar 2025.');
  await excel.shows('Semikolon, UTF-8, Kopf in Zeile 2, Beträge in EUR, je Monat.');
  await excel.shows(/^Gelesen 7\.054\.400,50 = übernommen 3\.527\.200,25 \(4 Beträge\) \+ Summenzeile 3\.527\.200,25 \(1\)\.$/);
  await excel.shows('Die Kontrollsumme stimmt.');
  await excel.button('4 Zeilen übernehmen').click();
  await heading('Import 1: 4 Zeilen übernommen');
  await excel.shows(/^Summe 3\.527\.200,25\s€\.$/);
  expect(await column('KdU_Ist!D6:D9')).toEqual(['UH', 'UH', 'EINM_KDU', 'EINM_L']);

  await excel.button('Nächste Datei').click();
  await link('beispiel-kreis-2025-02.csv').click();
  await excel.shows(/^3\.527\.200,25\s€ → 3\.527\.434,85\s€ \(\+234,60\s€\)$/);
  expect(await faults()).toEqual([]);
  await excel.button('7 Zeilen übernehmen').click();
  await heading('Import 2: 7 Zeilen übernommen');
  await excel.shows('4 Zeilen früherer Importe wurden ersetzt.');
  expect(await column('KdU_Ist!H6:H12')).toEqual([1_012_345.6, 2_499_000, 4210, 11_879.25, 1_009_870.15, 2_471_002.85, 6540]);

  await excel.button('Nächste Datei').click();
  await link('beispiel-ba-2025-01.csv').click();
  await excel.button('4 Zeilen übernehmen').waitFor();
  // While a cell is being edited Excel answers nothing: the import waits, and says so.
  await excel.page.evaluate(() => workbench.editCell(true));
  await excel.button('4 Zeilen übernehmen').click();
  await excel.shows('Excel wartet auf Ihre Eingabe');
  await excel.page.evaluate(() => workbench.editCell(false));
  await heading('Import 3: 4 Zeilen übernommen');
  await link('Zu „KdU_Ist“').click();
  expect(await column('KdU_Ist!A6:A16')).toEqual([...Array<string>(4).fill('BA'), ...Array<string>(7).fill('Kreis')]);
  expect(await column('Importprotokoll!A6:A8')).toEqual([1, 2, 3]);
});

test('a month that only the file’s name says is asked, with the guess', async () => {
  await open();
  await choose('ist_2025-03.csv', [NOTE, 'Sachkonto;Bezeichnung;Ist', '0531200;Unterkunft;10,00']);
  await excel.shows(/^Für welchen Monat ist die Datei\?/);
  expect(await faults()).toEqual([]);
  const answer = excel.pane.locator('#ki-answer');
  expect(await answer.inputValue()).toBe('2025-03');
  await answer.fill('2025-02');
  await excel.button('Weiter lesen').click();
  await excel.shows('„ist_2025-03.csv“ als Quelle Kreis: Februar 2025.');
});

test('a file with errors is refused, each with its line, and nothing is written', async () => {
  await open();
  await choose('fehler.csv', [NOTE, 'Periode;Konto;Ist', '01/2025;0531200;10,00', '01/2025;0531300;zehn']);
  await heading('Die Datei wurde nicht übernommen');
  expect(await faults()).toEqual([]);
  await excel.shows(/^Fehler, Zeile 4, Spalte Ist: „zehn“ ist kein Betrag\./);
  // What was understood wrong can be put right there.
  expect(await excel.pane.getByLabel('Spalte Ist ist').isVisible()).toBe(true);
  await excel.button('Andere Datei').click();
  await heading('KdU-Ist einlesen');
  expect(await excel.sheetNames()).toEqual(['Tabelle1']);
});

test('the selection on a sheet is read like a file, in English too', async () => {
  excel = await Workbench.open(browser, { query: 'lang=en-US' });
  await excel.openPane();
  await excel.page.getByRole('button', { name: 'Import actuals', exact: true }).click();
  await heading('Import housing actuals');
  await excel.page.evaluate(() => {
    workbench.write('Tabelle1!A1:D3', [['Monat', 'Konto', 'Gemeinde', 'Ist'], ['01/2025', '0531200', 'Kamen', 1234.5], ['01/2025', '0531200', 'Unna', -0.1]]);
    workbench.select('Tabelle1!A1:D3');
  });
  await link('Read the selection on the sheet').click();
  await excel.shows('“Selection Tabelle1!A1:D3” as source Kreis: January 2025.');
  await excel.button('Take over 2 rows').click();
  await heading('Import 1: 2 rows taken over');
  expect(await column('KdU_Ist!H6:H7')).toEqual([1234.5, -0.1]);
  expect(await column('Importprotokoll!J6')).toEqual(['list: tab, UTF-8, head in line 1, amounts in EUR, by month.']);
});

const MONTH = [
  NOTE,
  'Haushaltsjahr;Periode;Sachkonto;Gemeinde;Wert A;Wert B',
  '2025;1;0531200;Kamen;10,00;20,00',
  '2025;1;0531300;Kamen;5,00;2,00',
];

test('by keyboard alone another column is the amount; the next month needs two clicks, until the answers are forgotten', async () => {
  await open();
  await choose('januar.csv', MONTH);
  await excel.shows(/^Welche Spalte ist das Ist\?/);
  const use = excel.pane.getByLabel('Spalte Wert B ist');
  await use.focus();
  await excel.page.keyboard.press('ArrowDown');
  await excel.button('2 Zeilen übernehmen').waitFor();
  expect(await excel.pane.getByLabel('Spalte Wert B ist').evaluate((node) => node === node.ownerDocument.activeElement)).toBe(true);
  expect(await excel.pane.locator('.ki-preview tbody tr').first().innerText()).toMatch(/^3\s+2025\s+1\s+0531200\s+Kamen\s+10,00\s+20,00$/);
  expect(await faults()).toEqual([]);
  await excel.button('2 Zeilen übernehmen').focus();
  await excel.page.keyboard.press('Enter');
  await heading('Import 1: 2 Zeilen übernommen');
  expect(await column('Importprotokoll!Q6')).toEqual(['Spalte Wert B: Betrag']);
  await excel.button('Nächste Datei').click();

  await choose('februar.csv', MONTH.map((line) => line.replace('2025;1', '2025;2')));
  await excel.shows(/^Quelle und Antworten wie beim Import vom \d\d\.\d\d\.\d{4}\./);
  await excel.button('2 Zeilen übernehmen').click();
  await heading('Import 2: 2 Zeilen übernommen');
  expect(await column('KdU_Ist!H6:H9')).toEqual([20, 2, 20, 2]);
  await excel.button('Nächste Datei').click();

  await choose('maerz.csv', MONTH);
  await link('Vergessen').click();
  await excel.shows('Vergessen. Die Datei wurde ohne diese Antworten neu gelesen.');
  await excel.shows(/^Welche Spalte ist das Ist\?/);
});
