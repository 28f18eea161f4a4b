/** What becomes of findings, and the protocol of a check: in the workbook, over reloads, refreshes and removal. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Browser, Frame } from 'playwright-core';
import { canonicalFigures } from '../../src/programme/canonical';
import type { WordedFinding } from '../../taskpane/findings/finding';
import type { WorkbenchApi } from '../../workbench/page/workbenchApi';
import { openBrowser } from './browser';
import type { ProbeWish } from './pages/protocolProbe';
import { LOAD, Workbench, type Snapshot } from './workbench';

declare const workbench: WorkbenchApi;

const ROOT = path.resolve(__dirname, '../..');
let probe: string;
let browser: Browser;
let excel: Workbench;

beforeAll(async () => {
  probe = fs.readFileSync(path.join(ROOT, 'build/test-pages/protocol/protocol.js'), 'utf8');
  browser = await openBrowser();
}, 120_000);

afterEach(() => excel.finish());
afterAll(() => browser?.close());

const NOW = '2026-11-22T13:05:00.000Z';
const OVERWRITTEN: WordedFinding = {
  id: 'figure:KDU_UH_IST_2024',
  severity: 'error',
  numbers: '93224000>93500000',
  title: 'Veröffentlichte Zahl überschrieben',
  place: 'Zahlenquelle!D75',
  text: '=KdU-Ist 2024, betroffen sind 11 Zellen.',
  loaded: '93.224.000 €',
  now: '93.500.000 €',
};
const REPLACED: WordedFinding = { id: 'formula:Verwaltung!B17', severity: 'warning', numbers: '1', title: 'Formel durch Zahl ersetzt', place: 'Verwaltung!B17', text: '' };

/** Puts the probe into the add-in's page, as it is after a reload. */
async function mount(which: 'review' | 'protocol', wish: ProbeWish): Promise<void> {
  const frame = addinFrame();
  await frame.evaluate(probe);
  await frame.evaluate(([kind, given]) => window.protocolProbe[kind](given), [which, wish] as const);
}

const addinFrame = (): Frame => excel.page.frames().find((one) => one.url().includes('taskpane.html')) as Frame;

const write = (address: string, ...rows: (string | number | null)[][]): Promise<void> =>
  excel.page.evaluate(([to, cells]) => workbench.write(to, cells), [address, rows] as const);
const pressed = (name: string): Promise<void> => excel.button(name).click();

/** All rows of a sheet, without the blank cells at their ends. */
const rowsOf = (sheet: string): Promise<(string | number | boolean)[][]> =>
  excel.page.evaluate((name) => {
    const { grid } = workbench;
    const id = grid.sheets().find((one) => one.name === name)?.id ?? '';
    const used = grid.usedArea(id);
    const rows = used ? grid.read(id, { row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns }) : [];
    return rows.map((row) => {
      const line = row.map(({ value }) => value);
      while (line.at(-1) === '') line.pop();
      return line;
    });
  }, sheet);

/** A formula that stands there as text is its own value. */
const formulasOn = (sheet: string): Promise<string[]> =>
  excel.page.evaluate((name) => {
    const { grid } = workbench;
    const id = grid.sheets().find((one) => one.name === name)?.id ?? '';
    const used = grid.usedArea(id);
    return (used ? grid.read(id, used) : []).flat().flatMap(({ formula, value }) => (typeof formula === 'string' && formula.startsWith('=') && formula !== value ? [formula] : []));
  }, sheet);

const inAddin = (script: string): Promise<unknown> => addinFrame().evaluate(script);

/** As when the pane is closed and opened again. */
async function reloadPane(): Promise<void> {
  await addinFrame().evaluate(() => {
    document.body.dataset['left'] = 'true';
    setTimeout(() => location.reload());
  });
  await excel.pane.locator('body:not([data-left]) h1').first().waitFor();
}

async function refreshSheets(): Promise<void> {
  await excel.page.getByRole('button', { name: 'Zahlen laden' }).click();
  await excel.button(LOAD).click();
  await excel.shows('Alle gewählten Blätter sind schon geladen');
}

async function createInPane(withCopies = false): Promise<void> {
  await excel.pane.getByLabel('Ihr Kürzel').fill('AB');
  if (withCopies) await excel.pane.locator('#protocol-copies').click();
  await pressed('Prüfprotokoll erstellen');
}

test('the protocol as the add-in writes it, from its own panel', async () => {
  excel = await Workbench.open(browser, { workbook: 'standard' });
  await excel.openPane();
  await excel.page.getByRole('button', { name: 'Prüfung', exact: true }).click();
  await excel.pane.getByRole('tab', { name: 'Protokoll' }).click();
  await pressed('Prüfprotokoll erstellen');
  await excel.shows('Für das Protokoll wird Ihr Kürzel gebraucht: 1 bis 5 Buchstaben oder Ziffern.');
  const before = await excel.snapshot();
  await createInPane();
  await excel.shows('Prüfprotokoll erstellt');
  const after = await excel.snapshot();
  const [name = '', formulas = ''] = after.sheets.slice(-2).map((sheet) => sheet.name);
  expect([name, formulas].map((text) => text.replace(/\d{4}-\d\d-\d\d$/, 'D'))).toEqual(['Prüfprotokoll D', 'JC-Formeln D']);
  expect({ ...after, sheets: after.sheets.slice(0, -2) }).toEqual(before);
  expect([...(await formulasOn(name)), ...(await formulasOn(formulas))]).toEqual([]);
  await excel.shows(new RegExp(`^Blatt „${name}“: 8 Befunde, 24 Annahmen, \\d+ JC-Formeln\\.$`));
  await pressed('Protokoll öffnen');
  await excel.page.waitForFunction((sheet) => workbench.grid.sheets().find(({ id }) => id === workbench.grid.activeSheet())?.name === sheet, name);

  // What stands on a protocol is no formula of the workbook.
  const first = await excel.pane.locator('fluent-message-bar').textContent();
  await pressed('Neues Prüfprotokoll');
  await pressed('Prüfprotokoll erstellen');
  await excel.shows(new RegExp(`${name} \\(2\\)`));
  expect((await excel.pane.locator('fluent-message-bar').textContent())?.replaceAll(' (2)', '')).toBe(first);

  // Whoever changes one is found by the check.
  await excel.page.evaluate((sheet) => workbench.write(`'${sheet}'!C5`, [['XY']]), name);
  await excel.pane.getByRole('tab', { name: 'Arbeitsmappe' }).click();
  await excel.pane.getByRole('button', { name: 'Erneut prüfen' }).first().click();
  await excel.shows('Prüfprotokoll geändert');
}, 120_000);

test('head, findings before and after, assumptions and formulas stand in the cells as they were checked', async () => {
  excel = await Workbench.open(browser, { workbook: 'standard' });
  await excel.openPane();
  await write('Zahlenquelle!D75', [93_500_000]);
  await write('Annahmen!B9', [0.25]);
  await write('KdU!N6', ['=JC.KDU_DELTA(B6,"drei")']);
  await excel.settled();
  await excel.page.evaluate(() => workbench.user.addSheet('Prüfprotokoll 2026-11-22'));
  await mount('protocol', { now: NOW, workbook: [OVERWRITTEN, REPLACED] });
  await createInPane();
  await excel.shows('Prüfprotokoll erstellt');
  const rows = await rowsOf('Prüfprotokoll 2026-11-22 (2)');
  const hash = createHash('sha256').update(canonicalFigures).digest('hex');
  expect(rows.slice(0, 33)).toEqual([
    ['Prüfprotokoll'],
    ['JC Finanzplanung · Arbeitsmarkt- und Integrationsprogramm 2025, Jobcenter Kreis Unna'],
    [],
    ['Erstellt am', '', expect.stringMatching(/^22\.11\.2026, \d\d:05$/)],
    ['Erstellt von', '', 'AB'],
    ['Datei', '', 'Mappe1.xlsx'],
    ['Datenstand', '', '1.0'],
    ['SHA-256 der veröffentlichten Zahlen', '', hash],
    ['', '', 'Zum Nachrechnen: Prüfsumme der Datei zahlen-2025.txt des Add-ins.'],
    ['SHA-256 der Zahlen in dieser Mappe', '', expect.stringMatching(/^[0-9a-f]{64} · weicht ab$/)],
    ['Fingerabdruck aller Blätter (SHA-256)', '', expect.stringMatching(/^[0-9a-f]{64}$/)],
    ['Fassung des Add-ins', '', '9.9.9'],
    ['Excel-Schnittstelle', '', expect.stringMatching(/^ExcelApi 1\.\d+$/)],
    ['SHA-256 dieses Blatts', '', expect.stringMatching(/^[0-9a-f]{64}$/)],
    [],
    ['Umfang der Prüfung'],
    ...Array.from({ length: 8 }, () => expect.arrayContaining([''])),
    [],
    ['Befunde der Arbeitsmappe (2)'],
    ['Schwere', 'Ort', 'Befund', 'Geladen', 'Jetzt', 'Vermerk', 'Status', 'Kürzel', 'Datum'],
    ['Fehler', 'Zahlenquelle!D75', `${OVERWRITTEN.title}\n${OVERWRITTEN.text}`, '93.224.000 €', '93.500.000 €', '', 'offen'],
    ['Warnung', 'Verwaltung!B17', REPLACED.title, '', '', '', 'offen'],
    [],
    ['Befunde im Dokument (0)'],
    ['Keine Befunde.'],
    [],
  ]);
  const here = rows.findIndex(([text]) => text === 'In dieser Arbeitsmappe anders: Beziehungen auf dem Blatt Abstimmung (2)');
  expect(rows[here + 3]).toEqual([
    'R05', 'Abstimmung!J12', 'Unterkunft und Heizung: Abschnitt 1.2 nennt das Ist 2024', '93.500.000 €', '93.200.000 €', '+300.000 €', '✕ WIDERSPRUCH',
  ]);
  const assumed = rows.findIndex(([text]) => text === 'Annahmen (24)');
  expect(rows.slice(assumed, assumed + 9)).toEqual([
    ['Annahmen (24)'],
    ['geändert', 'Name', 'Annahme', 'Vorgabe', 'Aktuell', 'Angezeigt', 'Zulässig', 'Einheit'],
    ['', 'ANN_VERW_KOSTEN', 'Verwaltungskosten 2025', 46_660_000, 46_660_000, '46.660.000 €', 'ab 0', 'EUR'],
    ['', 'ANN_VERW_MITTEL', 'Verwaltungsmittel 2025', 31_587_680, 31_587_680, '31.587.680 €', 'ab 0', 'EUR'],
    ['geändert', 'ANN_KFA', 'Kommunaler Finanzierungsanteil (KFA)', 0.152, 0.25, '25,0 %', '0 bis 100 %', 'Anteil'],
    ['', 'ANN_UNTERFIN', 'Unterfinanzierung 2025', 3_407_320, 3_407_320, '3.407.320 €', 'ab 0', 'EUR'],
    ['', 'ANN_LESART', 'Lesart der 17,1 Mio.', 'NACH', 'NACH', 'NACH', 'NACH, VOR', 'Auswahl'],
    ['', 'ANN_VERPFL', 'Verpflichtungen', 13_300_000, 13_300_000, '13.300.000 €', 'ab 0', 'EUR'],
    ['', 'ANN_STK_EGZ', 'Eingliederungszuschüsse (ohne SB)', 'keine', 'leer', '', 'größer als 0', 'EUR je Platz'],
  ]);
  const formulas = await rowsOf('JC-Formeln 2026-11-22');
  const rowOf = (sheet: string, cell: string) => formulas.find((row) => row[0] === sheet && row[1] === cell);
  expect(rowOf('KdU', 'E6')).toEqual([
    'KdU', 'E6', '=JC.KDU_DELTA(KDU_UH_ANSATZ_2024;KDU_UH_IST_2024)', -2_500_000, '-2.500.000 €', 'JC.KDU_DELTA',
    'basis: KDU_UH_ANSATZ_2024 = 96.000.000\u00a0€\nvergleich: KDU_UH_IST_2024 = 93.500.000\u00a0€',
  ]);
  expect(rowOf('KdU', 'N6')).toEqual(['KdU', 'N6', '=JC.KDU_DELTA(B6;"drei")', '#WERT!', '#WERT!', 'JC.KDU_DELTA', 'basis: B6 = 96.000.000\u00a0€\nvergleich: "drei"']);
  expect(await formulasOn('Prüfprotokoll 2026-11-22 (2)')).toEqual([]);
}, 120_000);

test('a status is kept in the workbook: over a reload and a refresh, until the numbers change', async () => {
  excel = await Workbench.open(browser, { workbook: 'standard' });
  await excel.openPane();
  const wish = { now: NOW, workbook: [OVERWRITTEN, REPLACED] };
  await mount('review', wish);
  const first = excel.pane.locator(`[id="${OVERWRITTEN.id}"]`);
  await first.getByLabel('Status').selectOption('erklärt');
  await first.locator('fluent-button').filter({ hasText: 'Speichern' }).click();
  await excel.shows('Zum Speichern wird Ihr Kürzel gebraucht: 1 bis 5 Buchstaben oder Ziffern.');
  await first.getByLabel('Kürzel').fill('AB');
  await first.getByLabel('Vermerk').fill('nach Korrekturmeldung vom 3. März');
  await excel.page.keyboard.press('Escape');
  await excel.shows('Noch nicht gespeichert. „Verwerfen“ schließt ohne zu speichern.');
  expect(await first.getByLabel('Vermerk').inputValue()).toBe('nach Korrekturmeldung vom 3. März');
  await first.locator('fluent-button').filter({ hasText: 'Speichern' }).click();
  await excel.shows('erklärt, AB, 22.11.2026: nach Korrekturmeldung vom 3. März');
  expect(await excel.pane.locator('.review-badge:visible').allTextContents()).toEqual(['erklärt']);
  await excel.pane.getByLabel('Anzeigen').selectOption('nur offene');
  await excel.shows('1 von 2 offen');
  expect(await excel.pane.locator('section:visible').evaluateAll((all) => all.map(({ id }) => id))).toEqual([REPLACED.id]);

  await reloadPane();
  await mount('review', wish);
  await excel.shows('erklärt, AB, 22.11.2026: nach Korrekturmeldung vom 3. März');
  // Another person, at another pane, decides on the other finding.
  const second = excel.pane.locator(`[id="${REPLACED.id}"]`);
  await second.getByRole('button', { name: 'Vermerk hinzufügen' }).click();
  expect(await second.getByLabel('Kürzel').inputValue()).toBe('AB');
  await second.getByLabel('Kürzel').fill('CD');
  await second.getByLabel('Status').selectOption('geprüft');
  await second.locator('fluent-button').filter({ hasText: 'Speichern' }).click();
  await excel.shows('geprüft, CD, 22.11.2026');

  await reloadPane();
  await refreshSheets();
  await reloadPane();
  const changed = { ...OVERWRITTEN, numbers: '93224000>94000000' };
  await mount('review', { now: '2026-12-01T09:00:00.000Z', workbook: [changed, REPLACED] });
  await excel.shows('Wieder offen: Die Zahlen dahinter haben sich geändert.');
  await excel.shows('Zuvor erklärt, AB, 22.11.2026: nach Korrekturmeldung vom 3. März');
  expect(await excel.pane.locator('.review-badge:visible').allTextContents()).toEqual(['wieder offen', 'geprüft']);

  await mount('protocol', { now: NOW, workbook: [changed, REPLACED] });
  await createInPane();
  await excel.shows('Prüfprotokoll erstellt');
  const rows = await rowsOf('Prüfprotokoll 2026-11-22');
  const top = rows.findIndex(([severity]) => severity === 'Schwere') + 1;
  expect(rows.slice(top, top + 2).map((row) => row.slice(5))).toEqual([
    ['Wieder offen: Die Zahlen dahinter haben sich geändert.\nZuvor erklärt, AB, 22.11.2026: nach Korrekturmeldung vom 3. März', 'wieder offen'],
    ['', 'geprüft', 'CD', '22.11.2026'],
  ]);
}, 120_000);

test('one note for several findings', async () => {
  excel = await Workbench.open(browser);
  await excel.openPane();
  await mount('review', { now: NOW, workbook: [OVERWRITTEN, REPLACED] });
  await excel.pane.getByRole('button', { name: 'Vermerk für mehrere' }).click();
  const several = excel.pane.getByRole('group', { name: 'Vermerk für mehrere' });
  await several.getByLabel('Kürzel').fill('A1');
  await several.locator('fluent-button').filter({ hasText: 'Speichern' }).click();
  await excel.shows('Es ist kein Befund angekreuzt.');
  await several.getByRole('button', { name: 'Alle angezeigten ankreuzen' }).click();
  await excel.shows('2 angekreuzt');
  await several.getByLabel('Vermerk').fill('Sammelprüfung');
  await several.locator('fluent-button').filter({ hasText: 'Speichern' }).click();
  await excel.shows('Für 2 Befunde gespeichert: geprüft. Mit der Datei bleibt es erhalten, sobald Sie diese sichern.');
  expect(await excel.pane.locator('.review-badge:visible').allTextContents()).toEqual(['geprüft', 'geprüft']);
  expect(await excel.pane.getByText('geprüft, A1, 22.11.2026: Sammelprüfung').count()).toBe(2);
}, 120_000);

test('statuses of another format are left alone; what was typed stays where Excel refuses', async () => {
  excel = await Workbench.open(browser);
  await excel.openPane();
  await mount('review', { now: NOW, workbook: [REPLACED] });
  const finding = excel.pane.locator(`[id="${REPLACED.id}"]`);
  await finding.getByRole('button', { name: 'Vermerk hinzufügen' }).click();
  await finding.getByLabel('Kürzel').fill('AB');
  await excel.page.evaluate(() => workbench.failNext({ place: 'SettingCollection.add' }));
  await finding.locator('fluent-button').filter({ hasText: 'Speichern' }).click();
  await excel.shows('Excel hat das Speichern abgelehnt. Ihre Eingaben stehen noch da; versuchen Sie es erneut.');
  expect(await finding.getByLabel('Kürzel').inputValue()).toBe('AB');
  await excel.page.evaluate(() => workbench.editCell(true));
  await finding.locator('fluent-button').filter({ hasText: 'Speichern' }).click();
  await excel.shows(/Eine Zelle wird gerade bearbeitet/);
  await excel.page.evaluate(() => workbench.editCell(false));
  await excel.shows('offen, AB, 22.11.2026');

  await inAddin(`Excel.run((context) => { context.workbook.settings.add('JC.findings', '{"format":2}'); return context.sync(); })`);
  await mount('review', { now: NOW, workbook: [REPLACED] });
  await excel.shows(/stammt von einer anderen Fassung des Add-ins/);
  expect(await finding.getByLabel('Status').isVisible()).toBe(false);
}, 120_000);

/** Every value that is not blank, with its place and format. */
const filled = (cells: Snapshot['sheets'][number]['cells']): unknown[] =>
  cells.flatMap((row, y) => row.flatMap(([, value, format], x) => (value === '' ? [] : [[y, x, value, format]])));

test('copies hold values only, and neither loading again nor removing takes them for the add-in’s sheets', async () => {
  excel = await Workbench.open(browser, { workbook: 'standard' });
  await excel.openPane();
  const before = await excel.snapshot();
  await mount('protocol', { now: NOW, workbook: [] });
  await createInPane(true);
  await excel.shows('9 Blätter als Werte kopiert, ihre Formeln stehen im Blatt „Formelplan“.');
  const after = await excel.snapshot();
  expect(after.sheets.slice(0, before.sheets.length)).toEqual(before.sheets);
  expect([after.names, after.tables]).toEqual([before.names, before.tables]);
  const copies = after.sheets.filter(({ name }) => name.endsWith('(Werte)'));
  expect(copies).toHaveLength(9);
  for (const { name, cells } of copies) {
    const original = before.sheets.find((sheet) => `${sheet.name} (Werte)` === name);
    expect(cells.flat().filter(([formula]) => String(formula).startsWith('='))).toEqual([]);
    expect(filled(cells)).toEqual(filled(original?.cells ?? []));
  }
  expect(await inAddin(`Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('name');
    await context.sync();
    const names = worksheets.items.map((sheet) => sheet.names.load('name'));
    await context.sync();
    return names.flatMap(({ items }) => items.map(({ name }) => name));
  })`)).toEqual([]);
  const plan = await rowsOf('Formelplan');
  const head = plan.findIndex(([text]) => text === 'Blatt');
  expect(plan[head]).toEqual(['Blatt', 'Adresse', 'Formel', 'Wert']);
  expect(plan).toContainEqual(['KdU', 'E6', '=JC.KDU_DELTA(KDU_UH_ANSATZ_2024;KDU_UH_IST_2024)', -2_776_000]);
  const formulas = before.sheets.flatMap(({ cells }) => cells.flat()).filter(([formula]) => String(formula).startsWith('='));
  expect(plan.slice(head + 1)).toHaveLength(formulas.length);

  await reloadPane();
  await refreshSheets();
  const refreshed = await excel.snapshot();
  expect(refreshed).toEqual(after);
  await excel.button('Erneut laden').click();
  await excel.pane.getByRole('button', { name: 'Blätter des Add-ins entfernen …' }).click();
  await pressed('Entfernen');
  await excel.shows('9 Blätter entfernt');
  expect((await excel.sheetNames()).filter((name) => name !== 'Tabelle1')).toEqual([
    'Prüfprotokoll 2026-11-22', 'JC-Formeln 2026-11-22', ...before.sheets.slice(1).map(({ name }) => `${name} (Werte)`), 'Formelplan',
  ]);
  // The protocols are the user's and stay; so does what proves that nobody has changed them.
  expect(await excel.page.evaluate(() => workbench.settings())).toEqual(['JC.protocols']);
}, 180_000);

test('a protected structure is said before anything is written; sheets that were begun go again, also at the third copy', async () => {
  excel = await Workbench.open(browser, { workbook: 'standard' });
  await excel.openPane();
  const before = await excel.snapshot();
  await mount('protocol', { now: NOW, workbook: [] });
  await excel.page.evaluate(() => workbench.protectWorkbook(true));
  await createInPane();
  await excel.shows('Die Struktur der Arbeitsmappe ist geschützt');
  await excel.page.evaluate(() => workbench.protectWorkbook(false));
  await excel.page.evaluate(() => workbench.failNext({ place: 'RangeFormat.autofitRows' }));
  await pressed('Erneut versuchen');
  await excel.shows('Das Prüfprotokoll wurde nicht erstellt');
  await excel.shows(/Angefangene Blätter sind wieder entfernt/);
  expect(await excel.snapshot()).toEqual(before);

  await reloadPane();
  await mount('protocol', { now: NOW, workbook: [] });
  await excel.page.evaluate(() => workbench.failNext({ place: 'Worksheet.copy', occurrence: 3 }));
  await createInPane(true);
  await excel.shows(/Angefangene Blätter sind wieder entfernt/);
  expect(await excel.snapshot()).toEqual(before);
}, 120_000);
