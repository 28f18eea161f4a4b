/** Three files are read, the sheets of the months are loaded, and show what was worked out independently; the pane says it too. */
import type { Browser } from 'playwright-core';
import type { WorkbenchApi } from '../../workbench/page/workbenchApi';
import { cell as addressOf, rectangle } from '../../src/formula/address';
import type { CellContent } from '../../src/workbook/model';
import { MONITOR } from '../../src/workbook/monitorInputs';
import { KDU_QUOTA } from '../../src/workbook/sheetInputs';
import * as rows from '../../src/workbook/sheets/monitorLayout';
import { factRows, householdRows } from '../src/workbook/kdu/bookings';
import { MONITOR_CASES } from '../src/workbook/kdu/monitorCases';
import { inputCell, models } from '../src/workbook/models';
import { openBrowser } from './browser';
import { Workbench } from './workbench';

declare const workbench: WorkbenchApi;

jest.setTimeout(240_000);

let browser: Browser;
let excel: Workbench;

beforeAll(async () => {
  browser = await openBrowser();
});

afterEach(() => excel.finish());
afterAll(() => browser?.close());

const NOTE = '"Beispieldaten, frei erfunden"';
const ACCOUNTS: Readonly<Record<string, string>> = {
  UH: '0531200;Leistungen für Unterkunft',
  EINM_KDU: '0531300;Einmalige Kosten der Unterkunft',
  EINM_L: '0531400;Erstausstattung',
  offen: '0539990;Sonstiges',
  'nicht KdU': '0540000;Anderes',
};

const bookings = (source: string): string[] =>
  factRows().flatMap(({ Quelle, Jahr, Periode, Position, Betrag }) => {
    const account = ACCOUNTS[String(Position)];
    return Quelle === source && account ? [[Jahr, Periode, account, String(Betrag).replace('.', ',')].join(';')] : [];
  });

const FILES: readonly (readonly [name: string, lines: readonly string[]])[] = [
  ['kreis.csv', ['Haushaltsjahr;Periode;Sachkonto;Bezeichnung;Ist', ...bookings('Kreis')]],
  ['ba.csv', ['Haushaltsjahr;Periode;Sachkonto;Bezeichnung;Ist', ...bookings('BA')]],
  ['bg.csv', ['Jahr;Monat;Gemeinde;BG;Datenstand', ...householdRows.map((row) => Object.values(row).join(';'))]],
];

async function importAll(): Promise<void> {
  await excel.page.getByRole('button', { name: 'KdU-Ist laden', exact: true }).click();
  for (const [index, [name, lines]] of FILES.entries()) {
    const buffer = Buffer.from([NOTE, ...lines].join('\r\n'));
    await excel.pane.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });
    await excel.button(/Zeilen übernehmen/).click();
    await excel.pane.getByRole('heading', { level: 1, name: `Import ${index + 1}: ` }).waitFor();
    await excel.button('Nächste Datei').click();
  }
}

const CASE = 'Datensatz 2025, 9 Monate, UH, VORJAHR, PROFIL';
const { inputs, areas } = MONITOR_CASES.find(({ name }) => name === CASE) ?? { inputs: {}, areas: [] };
const SHARED = { [KDU_QUOTA.a.name]: 0.628, EIN_KDU_ANTEIL_UH: 1, EIN_KDU_ANTEIL_EINM_KDU: 0, EIN_KDU_ANTEIL_EINM_L: 0 };

async function enter(values: Readonly<Record<string, CellContent>>): Promise<void> {
  const sheets = models('de', ['kdu', 'kduNet', 'monitor', 'compare', 'assumptions', 'register']);
  const cells = Object.entries(values).map(([name, value]): [string, CellContent] => [inputCell(sheets, name), value]);
  await excel.page.evaluate((all) => all.forEach(([cell, value]) => workbench.write(cell, [[value]])), cells);
  await excel.settled();
}

const agrees = (actual: CellContent | undefined, expected: CellContent): boolean =>
  typeof actual === 'number' && typeof expected === 'number' ? Math.abs(actual - expected) < 1e-9 * Math.max(1, Math.abs(expected)) : actual === expected;

async function wrongIn(sheet: string, [range, lines]: (typeof areas)[number]): Promise<unknown[]> {
  const { top, left } = rectangle(range);
  const shown = await excel.read(`${sheet}!${range}`);
  return lines.flatMap((line, row) =>
    line.flatMap((expected, column) => {
      const actual = shown[row]?.[column]?.value;
      return agrees(actual, expected) ? [] : [[addressOf(left + column, top + row), actual, expected]];
    }),
  );
}

test('the months of the Kreis and the BA: monitor, comparison, report, the state in the pane, and the way back to the file', async () => {
  excel = await Workbench.open(browser, { workbook: 'standard' });
  await excel.openPane();
  await importAll();
  await excel.pane.getByRole('tab', { name: 'Laden' }).click();
  await excel.loadMore('#sheet-kduNet, #sheet-monitor, #sheet-compare, #sheet-report');
  const accounts = (await excel.read('KdU_Konten!A6:A10')).flat().map(({ value }) => value);
  const other = `KdU_Konten!C${6 + accounts.indexOf('0540000')}`;
  await excel.page.evaluate((cell) => workbench.write(cell, [['nicht KdU']]), other);
  await excel.settled();
  await enter({ [MONITOR.limit.name]: 250_000, [MONITOR.cover.name]: 'je Position', ...SHARED, ...inputs, EIN_ABG_POSITION: 'UH' });

  const wrong = await Promise.all(areas.map((area) => wrongIn('KdU_Monitor', area)));
  expect(areas.length).toBeGreaterThan(5);
  expect(wrong.flat()).toEqual([]);
  const compared: (typeof areas)[number] = ['D15:F23', [
    [0, 0, 'gleich'], [0, 0, 'gleich'], [-48_211.37, -48_211.37, 'Zeitversatz'], [48_211.37, 0, 'Zeitversatz'], [0, 0, 'gleich'],
    [3917.25, 3917.25, 'Differenz'], [-12_604.9, -8687.65, 'Zeitversatz'], ['', '', 'fehlt'], [12_604.9, 3917.25, 'Zeitversatz'],
  ]];
  expect(await wrongIn('KdU_Abgleich', compared)).toEqual([]);
  expect(await wrongIn('KdU_Bericht', ['E16:E19', [[97_687_142.8], [753_637.66], [1_420_977.59], [99_861_758.05]]])).toEqual([]);
  expect(await excel.value('KdU_Bericht!A6')).toBe('Bis September 2025 wurden 72.459 TEUR gezahlt; das sind 653 TEUR (0,9 %) über dem Plan.');

  await excel.page.getByRole('button', { name: 'KdU-Ist laden', exact: true }).click();
  await excel.shows('Quelle Kreis, Jahr 2025, UH: gebucht bis September (9).');
  await excel.pane.getByRole('button', { name: 'Erwartet', exact: true }).click();
  await excel.page.getByRole('button', { name: 'Prüfpfad', exact: true }).click();
  await excel.shows('Zelle KdU_Monitor!A23');
  await excel.page.evaluate((cell) => workbench.select(cell), `KdU_Monitor!C${rows.EXPECTED_ROW}`);
  await excel.shows(/^Vollständig verfolgt/);
  await excel.shows(/1 Import\b/);
});
