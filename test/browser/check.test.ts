/** The check of the workbook: what was done to the sheets is found, shown at its place and, where asked for, put right again. */
import type { Browser } from 'playwright-core';
import { SHEET_CHOICES, STANDARD_SHEETS } from '../../src/workbook/choices';
import type { WorkbenchApi } from '../../workbench/page/workbenchApi';
import { openBrowser } from './browser';
import { checkPane, CLEAN, FIGURE, RESTORE } from './checkPane';
import { Workbench } from './workbench';

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

describe('a workbook as it was loaded gives no finding', () => {
  test.each([
    ['the standard sheets in German', '', 'standard', STANDARD_SHEETS.length],
    ['all sheets in English', 'lang=en-US', 'allEnglish', SHEET_CHOICES.length],
  ] as const)('%s', async (_, query, workbook, count) => {
    await excel?.close();
    excel = await Workbench.open(browser, { query, workbook });
    await excel.openPane();
    await openCheck();
    await excel.shows(CLEAN);
    expect(await check()).toEqual([]);
    expect(await excel.pane.locator('.check-meta').textContent()).toMatch(new RegExp(`^${count} (Blätter geprüft|sheets checked), \\d\\d:\\d\\d`));
    expect(await excel.page.evaluate(() => workbench.unsupported())).toEqual([]);
  });

  test('what the months say without data, in English', async () => {
    expect(await excel.text('KdU_Monitor!A21')).toBe('No data yet: read a file in the view “Actuals”. Source Kreis, year 2025.');
  });
});

interface Manipulation {
  readonly name: string;
  readonly act: () => void;
  /** Severity, title, place and a part of the text of every finding; errors that follow from it are told beside, where none is named here. */
  readonly finds: readonly (readonly [string, string, string, string])[];
  /** What puts it right: buttons of the pane, each at the finding with this title, or the user himself. */
  readonly undo: readonly (readonly [title: string, button: string])[] | (() => void);
}

const ERRORS = 'Zellen zeigen einen Fehlerwert';
const UNBOUND = 'JC-Formeln ohne Verbindung zum Add-in';

/** One of each mechanism of the pane and of Excel; the kinds are in test/taskpane/check, in corpus/ and manipulations.ts. */
const MANIPULATIONS: readonly Manipulation[] = [
  {
    name: 'a published figure overwritten',
    act: () => workbench.write('Zahlenquelle!D75', [[93_500_000]]),
    finds: [['Fehler', FIGURE, 'Zahlenquelle!D75', 'Betroffen sind']],
    undo: [[FIGURE, RESTORE]],
  },
  {
    name: 'a name deleted',
    act: () => workbench.user.deleteName('KDU_UH_IST_2024'),
    finds: [
      ['Fehler', 'Name gelöscht', 'KDU_UH_IST_2024', '#NAME?'],
    ],
    undo: [['Name gelöscht', RESTORE]],
  },
  {
    name: 'a number typed where a formula spills',
    act: () => workbench.write('TaAM_Kohorten!C14', [[5]]),
    finds: [
      ['Fehler', ERRORS, 'TaAM_Kohorten!C12', '#ÜBERLAUF!'],
      ['Warnungen', 'Zahl in einer leeren Zelle des Modells', 'TaAM_Kohorten!C14', ''],
    ],
    undo: () => workbench.write('TaAM_Kohorten!C14', [['']]),
  },
  {
    name: 'a JC formula that has lost the add-in',
    act: () => workbench.write('Tabelle1!B3', [['=_xldudf_JC_KDU_DELTA(KDU_UH_ANSATZ_2024,KDU_UH_IST_2024)']]),
    finds: [['Warnungen', UNBOUND, 'Tabelle1!B3', '#NAME?']],
    undo: [[UNBOUND, 'Formeln reparieren']],
  },
  {
    name: 'rows hidden in a model',
    act: () => workbench.user.hideLines('Ziele!8:9', true),
    finds: [['Hinweise', 'Zeilen in einem Modell ausgeblendet', 'Ziele!A8', 'Zeilen 8–9']],
    undo: [['Zeilen in einem Modell ausgeblendet', 'Einblenden']],
  },
  {
    name: 'a sheet that only a macro shows again',
    act: () => workbench.user.veryHideSheet('Ziele'),
    finds: [['Hinweise', 'Blatt tief ausgeblendet', 'Ziele', '']],
    undo: [['Blatt tief ausgeblendet', 'Einblenden']],
  },
  {
    name: 'the marker of a sheet deleted',
    act: () => workbench.user.deleteName('JC_BLATT_TARGETS'),
    finds: [['Fehler', 'Blatt wird nicht mehr erkannt', 'Ziele!A1', 'JC_BLATT_TARGETS']],
    undo: [['Blatt wird nicht mehr erkannt', RESTORE]],
  },
  {
    name: 'a table renamed',
    act: () => {
      const table = workbench.grid.tables().find(({ name }) => name === 'JC_Zahlen');
      if (table) workbench.grid.updateTable(table.id, { name: 'Meine' });
    },
    finds: [['Warnungen', 'Tabelle umbenannt', 'JC_Zahlen', 'Sie heißt jetzt Meine.']],
    undo: () => {
      const table = workbench.grid.tables().find(({ name }) => name === 'Meine');
      if (table) workbench.grid.updateTable(table.id, { name: 'JC_Zahlen' });
    },
  },
];

async function openAll(): Promise<void> {
  await excel?.close();
  excel = await Workbench.open(browser, { workbook: 'common' });
  await excel.openPane();
  await openCheck();
  await excel.shows(CLEAN);
}

const expected = (finds: Manipulation['finds']): unknown[] =>
  finds.map(([severity, title, place, text]) => ({
    severity,
    title,
    place: expect.stringContaining(place) as unknown,
    text: expect.stringContaining(text) as unknown,
  }));

describe('what the user has done', () => {
  let isClean = false;

  beforeEach(async () => {
    if (!isClean) await openAll();
    isClean = false;
  });

  test.each(MANIPULATIONS.map((one) => [one.name, one] as const))('%s is found, and is gone when it is put right', async (_, { act: work, finds, undo }) => {
    await act(work);
    await excel.page.evaluate(() => workbench.resetSyncCount());
    const namesErrors = finds.some(([, title]) => title === ERRORS);
    expect((await check()).filter(({ title }) => namesErrors || title !== ERRORS)).toEqual(expected(finds));
    expect(await excel.page.evaluate(() => workbench.syncCount().writing)).toBe(0);
    if (typeof undo === 'function') await act(undo);
    else for (const [title, button] of undo) await renewed(() => press(title, button));
    expect(await check()).toEqual([]);
    expect(await excel.page.evaluate(() => workbench.unsupported())).toEqual([]);
    isClean = true;
  });

  test('a finding leads to the trace of its cell', async () => {
    await act(() => workbench.write('Verwaltung!B17', [[8_290_000]]));
    await check();
    await press('Formel durch Zahl ersetzt', 'Prüfpfad');
    await excel.pane.locator('.finding').first().waitFor({ state: 'hidden' });
    await excel.shows(/Verwaltung!B17/);
  });

  test('names that sorting has left behind go back to their rows', async () => {
    await act(() => workbench.user.sort('JC_Zahlen', 'Wert', 'descending'));
    expect((await check())[0]).toMatchObject({ severity: 'Fehler', title: 'Namen stehen nach dem Sortieren in falschen Zeilen' });
    await renewed(() => press('Namen stehen nach dem Sortieren in falschen Zeilen', RESTORE));
    expect(await excel.pane.locator('.check-notice').textContent()).toBe('Namen auf Zahlenquelle zurückgesetzt');
    expect((await shown()).map(({ title }) => title)).toEqual(['Zeilen sortiert oder verschoben']);
    expect(await excel.value('KdU!C6')).toBe(93_224_000);
  });
});
