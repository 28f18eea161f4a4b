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
});

interface Manipulation {
  readonly name: string;
  readonly act: () => void;
  /** Severity, title, place and a part of the text of every finding; errors that follow from it are told beside, where none is named here. */
  readonly finds: readonly (readonly [string, string, string, string])[];
  /** What puts it right: buttons of the pane, each at the finding with this title, or the user himself. */
  readonly undo: readonly (readonly [title: string, button: string])[] | (() => void);
}

const TO_NUMBER = 'Formel durch Zahl ersetzt';
const ERRORS = 'Zellen zeigen einen Fehlerwert';
const UNBOUND = 'JC-Formeln ohne Verbindung zum Add-in';
const FIXED = 'Feste Zahl in einer Formel';
const SUM = 'Summe geht nicht auf';

const MANIPULATIONS: readonly Manipulation[] = [
  {
    name: 'a published figure overwritten',
    act: () => workbench.write('Zahlenquelle!D75', [[93_500_000]]),
    finds: [['Fehler', FIGURE, 'Zahlenquelle!D75', 'Betroffen sind']],
    undo: [[FIGURE, RESTORE]],
  },
  {
    name: 'a published figure overwritten by a text',
    act: () => workbench.write('Zahlenquelle!D16', [['13,3 Mio.']]),
    finds: [['Fehler', FIGURE, 'Zahlenquelle!D16', '']],
    undo: [[FIGURE, RESTORE]],
  },
  {
    name: 'a formula replaced by a number',
    act: () => workbench.write('Verwaltung!B17', [[8_290_000]]),
    finds: [['Fehler', TO_NUMBER, 'Verwaltung!B17', '']],
    undo: [[TO_NUMBER, RESTORE]],
  },
  {
    name: 'a formula replaced by text',
    act: () => workbench.write('KdU!E6', [['siehe Anlage']]),
    finds: [['Fehler', 'Formel durch Text ersetzt', 'KdU!E6', 'Unterkunft und Heizung']],
    undo: [['Formel durch Text ersetzt', RESTORE]],
  },
  {
    name: 'a formula deleted',
    act: () => workbench.write('KdU!E6', [['']]),
    finds: [['Fehler', 'Formel gelöscht', 'KdU!E6', 'Unterkunft und Heizung']],
    undo: [['Formel gelöscht', RESTORE]],
  },
  {
    name: 'a formula changed, with a fixed number in it',
    act: () => workbench.write('KdU!E6', [['=JC.KDU_DELTA(B6,C6)*1.05']]),
    finds: [
      ['Fehler', 'Formel geändert', 'KdU!E6', 'Unterkunft und Heizung'],
      ['Warnungen', FIXED, 'KdU!E6', '„×1,05“ steht in der Formel.'],
    ],
    undo: [['Formel geändert', RESTORE]],
  },
  {
    name: 'a value changed that is no figure',
    act: () => workbench.write('TaAM_Kohorten!A12', [[9]]),
    finds: [['Warnungen', 'Wert geändert', 'TaAM_Kohorten!A12', '']],
    undo: [['Wert geändert', RESTORE]],
  },
  {
    name: 'a label changed',
    act: () => workbench.write('KdU!A6', [['Miete und Heizung']]),
    finds: [['Hinweise', 'Beschriftung geändert', 'KdU!A6', 'Gerechnet wird damit nicht.']],
    undo: [['Beschriftung geändert', RESTORE]],
  },
  {
    name: 'a header of a table changed',
    act: () => workbench.write('Zahlenquelle!B5', [['Name der Zahl']]),
    finds: [['Warnungen', 'Spaltenkopf einer Tabelle geändert', 'Zahlenquelle!B5', '']],
    undo: [['Spaltenkopf einer Tabelle geändert', RESTORE]],
  },
  {
    name: 'a formula cell of Annahmen overwritten',
    act: () => workbench.write('Annahmen!C12', [[0]]),
    finds: [['Fehler', TO_NUMBER, 'Annahmen!C12', '']],
    undo: [[TO_NUMBER, RESTORE]],
  },
  {
    name: 'a name pointed at another cell',
    act: () => workbench.user.defineName('FIN_UNTERFIN_2025', '=Zahlenquelle!$D$61'),
    finds: [['Fehler', 'Name verweist auf eine andere Zelle', 'FIN_UNTERFIN_2025', 'rechnen mit der anderen Zelle']],
    undo: [['Name verweist auf eine andere Zelle', RESTORE]],
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
    name: 'a sum overwritten',
    act: () => workbench.write('KdU!B10', [[100]]),
    finds: [
      ['Fehler', TO_NUMBER, 'KdU!B10', ''],
      ['Fehler', SUM, 'KdU!B10', 'B6:B8 ergibt'],
    ],
    undo: [[TO_NUMBER, RESTORE]],
  },
  {
    name: 'a number typed where a formula spills',
    act: () => workbench.write('TaAM_Kohorten!C14', [[5]]),
    finds: [['Fehler', ERRORS, 'TaAM_Kohorten!C12', '#ÜBERLAUF!']],
    undo: () => workbench.write('TaAM_Kohorten!C14', [['']]),
  },
  {
    name: 'a fixed number in a formula of the user on a sheet of the add-in',
    act: () => workbench.write('KdU!P6', [['=B6*1.05+C6*2%']]),
    finds: [['Warnungen', FIXED, 'KdU!P6', 'Unterkunft und Heizung. 2 feste Zahlen stehen in der Formel, zuerst „×1,05“.']],
    undo: () => workbench.write('KdU!P6', [['']]),
  },
  {
    name: 'a fixed amount in a JC formula elsewhere',
    act: () => workbench.write('Tabelle1!B2', [['=JC.KDU_DELTA(96000000,KDU_UH_IST_2024,"PCT")']]),
    finds: [['Warnungen', FIXED, 'Tabelle1!B2', '„96.000.000“ steht in der Formel.']],
    undo: () => workbench.write('Tabelle1!B2', [['']]),
  },
  {
    name: 'harmless numbers in formulas',
    act: () => workbench.write('Tabelle1!B2:B3', [['=ROUND(JC.KDU_DELTA(KDU_UH_ANSATZ_2024,KDU_UH_IST_2024)/12*100,2)'], ['=B2*1.05']]),
    finds: [],
    undo: () => workbench.write('Tabelle1!B2:B3', [[''], ['']]),
  },
  {
    name: 'a JC formula that has lost the add-in',
    act: () => workbench.write('Tabelle1!B3', [['=_xldudf_JC_KDU_DELTA(KDU_UH_ANSATZ_2024,KDU_UH_IST_2024)']]),
    finds: [['Warnungen', UNBOUND, 'Tabelle1!B3', '#NAME?']],
    undo: [[UNBOUND, 'Formeln reparieren']],
  },
  {
    name: 'a JC formula of ours that has lost the add-in',
    act: () => workbench.write('KdU!G6', [['=_xldudf_JC_KDU_DELTA(KDU_UH_IST_2024,KDU_UH_ANSATZ_2025)']]),
    finds: [['Warnungen', UNBOUND, 'KdU!G6', '']],
    undo: [[UNBOUND, 'Formeln reparieren']],
  },
  {
    name: 'a JC formula elsewhere that gives an error',
    act: () => workbench.write('Tabelle1!B4', [['=JC.KDU_DELTA("viel",KDU_UH_IST_2024)']]),
    finds: [['Fehler', ERRORS, 'Tabelle1!B4', 'Die Zelle zeigt #WERT!.']],
    undo: () => workbench.write('Tabelle1!B4', [['']]),
  },
  {
    name: 'a text where an input is a number',
    act: () => workbench.write('Annahmen!B8', [['13,3 Mio.']]),
    finds: [
      ['Fehler', 'Text statt Zahl eingegeben', 'Annahmen!B8', 'Unterfinanzierung 2025. Erwartet wird eine Zahl: ab 0.'],
    ],
    undo: () => workbench.write('Annahmen!B8', [['=FIN_UNTERFIN_2025']]),
  },
  {
    name: 'a share of 2,500 %',
    act: () => workbench.write('Annahmen!B7', [[25]]),
    finds: [
      ['Warnungen', 'Eingabe außerhalb des zulässigen Bereichs', 'Annahmen!B7', 'Kommunaler Anteil. Erwartet wird eine Zahl: 0 bis 100 %.'],
    ],
    undo: () => workbench.write('Annahmen!B7', [[0.152]]),
  },
  {
    name: 'a share that is not the statutory one',
    act: () => workbench.write('Annahmen!B7', [[0.25]]),
    finds: [['Hinweise', 'Annahme weicht vom gesetzlichen Wert ab', 'Annahmen!B7', 'Kommunaler Anteil. Gesetzlich sind 15,2\u00a0%.']],
    undo: () => workbench.write('Annahmen!B7', [[0.152]]),
  },
  {
    name: 'a word that is none of the choices',
    act: () => workbench.write('Annahmen!B10', [['MITTE']]),
    finds: [['Fehler', 'Eingabe ist nicht zulässig', 'Annahmen!B10', 'Erwartet wird NACH, VOR.']],
    undo: () => workbench.write('Annahmen!B10', [['NACH']]),
  },
  {
    name: 'an input deleted that had a default',
    act: () => workbench.write('Annahmen!B7', [['']]),
    finds: [['Warnungen', 'Eingabe gelöscht', 'Annahmen!B7', 'Eine leere Zelle zählt als 0.']],
    undo: () => workbench.write('Annahmen!B7', [[0.152]]),
  },
  {
    name: 'a text among the amounts of a list',
    act: () => workbench.write('Bindungen!F17', [['13,3 Mio.']]),
    finds: [['Fehler', 'Text statt Zahl eingegeben', 'Bindungen!F17', 'Summen nicht mitgezählt']],
    undo: () => workbench.write('Bindungen!F17', [['']]),
  },
  {
    name: 'a row inserted into a model',
    act: () => workbench.user.insertLines('KdU!8:8'),
    finds: [['Hinweise', 'Zeilen eingefügt', 'KdU!A8', 'steht eine weitere: 8.']],
    undo: () => workbench.user.deleteLines('KdU!8:8'),
  },
  {
    name: 'a column inserted into a model',
    act: () => workbench.user.insertLines('KdU!C:C'),
    finds: [['Hinweise', 'Spalten eingefügt', 'KdU!C1', 'steht eine weitere: C.']],
    undo: () => workbench.user.deleteLines('KdU!C:C'),
  },
  {
    name: 'rows hidden in a model',
    act: () => workbench.user.hideLines('Ziele!8:9', true),
    finds: [['Hinweise', 'Zeilen in einem Modell ausgeblendet', 'Ziele!A8', 'Zeilen 8–9']],
    undo: [['Zeilen in einem Modell ausgeblendet', 'Einblenden']],
  },
  {
    name: 'columns hidden in a model',
    act: () => workbench.user.hideLines('KdU!C:D', true),
    finds: [['Hinweise', 'Spalten in einem Modell ausgeblendet', 'KdU!C1', 'Spalten C–D.']],
    undo: [['Spalten in einem Modell ausgeblendet', 'Einblenden']],
  },
  {
    name: 'a sheet hidden',
    act: () => workbench.user.hideSheet('Ziele', true),
    finds: [['Hinweise', 'Blatt ausgeblendet', 'Ziele', '']],
    undo: [['Blatt ausgeblendet', 'Einblenden']],
  },
  {
    name: 'a sheet that only a macro shows again',
    act: () => workbench.user.veryHideSheet('Ziele'),
    finds: [['Hinweise', 'Blatt tief ausgeblendet', 'Ziele', '']],
    undo: [['Blatt tief ausgeblendet', 'Einblenden']],
  },
  {
    name: 'a sheet protected',
    act: () => workbench.protectSheet('Ziele', true),
    finds: [['Hinweise', 'Blatt geschützt', 'Ziele', '']],
    undo: () => workbench.protectSheet('Ziele', false),
  },
  {
    name: 'calculation set to manual',
    act: () => workbench.user.setCalculationMode('Manual'),
    finds: [['Warnungen', 'Berechnung steht auf „Manuell“', 'Arbeitsmappe', 'F9']],
    undo: () => workbench.user.setCalculationMode('Automatic'),
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
  {
    name: 'a table made smaller',
    act: () => {
      const table = workbench.grid.tables().find(({ name }) => name === 'JC_Plaetze');
      if (table) workbench.grid.updateTable(table.id, { area: { ...table.area, rows: 5 } });
    },
    finds: [['Warnungen', 'Tabelle umfasst nicht mehr alle Zeilen', 'JC_Plaetze', 'A5:M9']],
    undo: () => {
      const table = workbench.grid.tables().find(({ name }) => name === 'JC_Plaetze');
      if (table) workbench.grid.updateTable(table.id, { area: { ...table.area, rows: 12 } });
    },
  },
];

/** What cannot be taken back in one step: each leaves the workbook for the last time. */
const LASTING: readonly Omit<Manipulation, 'undo'>[] = [
  {
    name: 'a table turned into cells',
    act: () => {
      const table = workbench.grid.tables().find(({ name }) => name === 'JC_Plaetze');
      if (table) workbench.grid.removeTable(table.id);
    },
    finds: [['Warnungen', 'Tabelle aufgehoben', 'JC_Plaetze', 'keine Excel-Tabelle mehr']],
  },
  {
    name: 'a row deleted from a model',
    act: () => workbench.user.deleteLines('Ziele!8:8'),
    finds: [['Fehler', 'Zeilen gelöscht', 'Ziele!A7', 'Es fehlt 1 Zeile, beim Laden 8:']],
  },
  {
    name: 'a sheet deleted',
    act: () => workbench.user.deleteSheet('KdU_Netto'),
    finds: [['Fehler', 'Blatt gelöscht', 'KdU_Netto', 'wurde geladen']],
  },
];

async function openAll(): Promise<void> {
  await excel?.close();
  excel = await Workbench.open(browser, { workbook: 'all' });
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

  test('names that sorting has left behind go back to their rows', async () => {
    await act(() => workbench.user.sort('JC_Zahlen', 'Wert', 'descending'));
    expect((await check())[0]).toMatchObject({ severity: 'Fehler', title: 'Namen stehen nach dem Sortieren in falschen Zeilen' });
    await renewed(() => press('Namen stehen nach dem Sortieren in falschen Zeilen', RESTORE));
    expect(await excel.pane.locator('.check-notice').textContent()).toBe('Namen auf Zahlenquelle zurückgesetzt');
    expect((await shown()).map(({ title }) => title)).toEqual(['Zeilen sortiert oder verschoben']);
    expect(await excel.value('KdU!C6')).toBe(93_224_000);
  });

  test('all that lasts is found beside each other', async () => {
    for (const { act: work, finds } of LASTING) {
      await act(work);
      expect(await check()).toEqual(expect.arrayContaining(expected(finds)));
    }
  });
});
