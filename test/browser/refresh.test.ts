/**
 * Loading again: what the user did to the sheets stays unless he says otherwise, and the rest is as it was published.
 * One test of each kind, with what the pane says; every change and every act is in test/taskpane/load/refresh.test.ts.
 */
import type { Browser } from 'playwright-core';
import { programme } from '../../src/programme/figures';
import type { Scalar } from '../../workbench/model/grid';
import type { WorkbenchApi } from '../../workbench/page/workbenchApi';
import { standardModels } from '../src/workbook/models';
import { openBrowser } from './browser';
import { LOAD, Workbench, type Snapshot } from './workbench';

declare const workbench: WorkbenchApi;

jest.setTimeout(90_000);

const NAMES = standardModels().flatMap(({ names }) => names).length;
const SHEETS = standardModels().map(({ name }) => name);
const DONE = 'Erneut laden';
/** The title of the question; where more than cells has changed it says so. */
const QUESTION = /Sie haben \d+ Zellen? geändert|\d+ Änderung(en)? an den Blättern/;
const NOTHING_TO_DO = 'Alle gewählten Blätter sind schon geladen';

let browser: Browser;
let excel: Workbench;
/** As it was loaded, before anybody changed anything. */
let loaded: Snapshot;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser?.close());

const title = () => excel.pane.getByRole('heading', { level: 1 }).filter({ visible: true });
const paneText = (): Promise<string> => excel.pane.locator('#pane').innerText();
const cards = () => excel.pane.getByText('Bei Ihnen').filter({ visible: true });
const formulaAt = async (address: string): Promise<Scalar | undefined> => (await excel.read(address))[0]?.[0]?.formula;
const openLoaded = async (): Promise<void> => {
  excel = await Workbench.open(browser, { workbook: 'standard' });
  await excel.openPane();
};

/** What the user does, until everything is calculated. */
async function act(work: () => void): Promise<void> {
  await excel.page.evaluate(work);
  await excel.settled();
}

/** From the end of a load to the choice of sheets, if it is not there yet. */
async function toChoice(): Promise<void> {
  const end = excel.button(DONE).filter({ visible: true });
  if ((await end.count()) > 0) await end.click();
}

/** Loads all sheets again, to the question about changes or to the end. */
async function loadAgain(): Promise<'asks' | 'is done'> {
  await toChoice();
  await excel.button(LOAD).click();
  const question = excel.pane.getByText(QUESTION).filter({ visible: true });
  const done = excel.button(DONE).filter({ visible: true });
  await question.or(done).first().waitFor();
  await excel.settled();
  return (await question.count()) > 0 ? 'asks' : 'is done';
}

async function choose(button: string | RegExp): Promise<void> {
  await excel.button(button).click();
  await excel.button(DONE).waitFor();
  await excel.settled();
}

const keep = (): Promise<void> => choose('Meine Änderungen behalten');

async function replaceAll(): Promise<void> {
  await excel.pane.getByText('Alle ersetzen', { exact: true }).click();
  await choose(/^\s*(Alle \d+ )?(Zellen?|Änderung(en)?) ersetzen\s*$/);
}

const withoutSheet = ({ sheets, ...rest }: Snapshot, name: string): unknown => ({
  ...rest,
  sheets: sheets.filter((sheet) => sheet.name !== name),
});

describe('a change', () => {
  /** Tests leave the workbook as it was loaded, or the next one gets a new one. */
  beforeEach(async () => {
    const isFresh = excel !== undefined && JSON.stringify(await excel.snapshot()) === JSON.stringify(loaded);
    if (isFresh && (await excel.button(DONE).or(excel.button(LOAD)).count()) > 0) return;
    await excel?.close();
    await openLoaded();
    loaded = await excel.snapshot();
  });

  afterAll(() => excel.close());

  test('of a cell: it is asked about, kept, and replaced when the user says so', async () => {
    await act(() => workbench.write('KdU!B10', [['=ROUND(B6+B7+B8,0.5)']]));
    const his = await excel.snapshot();

    expect(await loadAgain()).toBe('asks');
    expect(await title().innerText()).toBe('Sie haben 1 Zelle geändert');
    expect(await cards().count()).toBe(1);
    const shown = (await paneText()).replaceAll(/\s+/g, ' ');
    const parts = ['Formel geändert', 'KdU!B10', 'Geladen =SUMME(B6:B8)', 'Bei Ihnen =RUNDEN(B6+B7+B8;0,5)', 'Neu =SUMME(B6:B8)'];
    for (const part of parts) expect(shown).toContain(part);
    expect(await excel.snapshot()).toEqual(his);
    await keep();
    expect(await excel.snapshot()).toEqual(his);

    expect(await loadAgain()).toBe('asks');
    await replaceAll();
    expect(await formulaAt('KdU!B10')).toEqual('=SUM(B6:B8)');
    expect(await excel.snapshot()).toEqual(loaded);
  });

  test('of a name: it is asked about, stays, and is taken back when the user says so', async () => {
    await act(() => workbench.user.deleteName('KDU_UH_IST_2024'));
    const his = await excel.snapshot();
    expect(await loadAgain()).toBe('asks');
    expect(await title().innerText()).toBe('1 Änderung an den Blättern des Add-ins');
    expect(await paneText()).toContain('Name gelöscht');
    expect(await paneText()).toContain('KDU_UH_IST_2024');
    await keep();
    expect(await excel.snapshot()).toEqual(his);
    expect(await excel.text('KdU!C6')).toBe('#NAME?');

    expect(await loadAgain()).toBe('asks');
    await replaceAll();
    expect(await excel.snapshot()).toEqual(loaded);
  });

  test('of nothing that was loaded, of cells that moved: nothing is asked and nothing written, and the pane says so', async () => {
    await act(() => {
      workbench.user.insertLines('KdU!8:8');
      workbench.user.moveLines('KdU!C:C', 'F');
      workbench.user.insertLines('Zahlenquelle!40:42');
      workbench.user.renameSheet('Zahlenquelle', 'Zahlen 2025');
      workbench.user.filter('JC_Zahlen', 'Abschnitt', ['4.2']);
      workbench.write('KdU!A60', [['=SUM(KdU!B6:B8)-ANN_KFA']]);
      workbench.write('Annahmen!B9', [['=1/5']]);
      workbench.user.copySheet('Verwaltung');
    });
    const his = await excel.snapshot();
    expect(his).not.toEqual(loaded);
    await excel.page.evaluate(() => workbench.resetSyncCount());
    expect(await loadAgain()).toBe('is done');
    await excel.shows(NOTHING_TO_DO);
    expect(await excel.snapshot()).toEqual(his);
    expect((await excel.page.evaluate(() => workbench.syncCount())).writing).toBe(0);
  });

  test('two changes: one kept, one replaced', async () => {
    await act(() => {
      workbench.write('KdU!B6', [[1]]);
      workbench.write('KdU!C6', [[2]]);
    });
    expect(await loadAgain()).toBe('asks');
    expect(await title().innerText()).toBe('Sie haben 2 Zellen geändert');
    await excel.pane.getByRole('radio', { name: 'Ersetzen' }).last().click();
    await choose('1 behalten, 1 ersetzen');
    expect([await formulaAt('KdU!B6'), await formulaAt('KdU!C6')]).toEqual([1, '=KDU_UH_IST_2024']);
  });

  test('shown with a link to its cell, and not decided about: “Abbrechen” leaves everything', async () => {
    await act(() => {
      workbench.write('KdU!B6', [[1]]);
      workbench.select('Tabelle1!A1');
    });
    const his = await excel.snapshot();
    await excel.page.evaluate(() => workbench.resetSyncCount());
    expect(await loadAgain()).toBe('asks');
    expect((await excel.page.evaluate(() => workbench.syncCount())).writing).toBe(0);
    await excel.pane.getByText('KdU!B6', { exact: true }).click();
    await excel.page.waitForFunction(() => {
      const { sheetId, activeRow, activeColumn } = workbench.grid.selection();
      const sheet = workbench.grid.sheets().find(({ id }) => id === sheetId);
      return sheet?.name === 'KdU' && activeRow === 5 && activeColumn === 1;
    });
    await excel.page.evaluate(() => workbench.resetSyncCount());
    await excel.button('Abbrechen').click();
    await excel.button(LOAD).waitFor();
    expect(await excel.snapshot()).toEqual(his);
    expect((await excel.page.evaluate(() => workbench.syncCount())).writing).toBe(0);
  });

  test('the figures sorted: their names go back to their rows, and the pane says so', async () => {
    await act(() => workbench.user.sort('JC_Zahlen', 'Wert', 'descending'));
    const his = await excel.snapshot();
    expect(await loadAgain()).toBe('is done');
    expect(await paneText()).toMatch(/Namen? zeig(t|en) wieder auf/);

    const now = await excel.snapshot();
    const register = (of: Snapshot) => of.sheets.find(({ name }) => name === 'Zahlenquelle');
    expect(register(now)).toEqual(register(his));
    const rowOf = new Map(register(now)?.cells.map((line, row) => [line[0]?.[0], row + 1]));
    expect(now.names).toMatchObject(Object.fromEntries(programme.figures.map(({ id }) => [id, `=Zahlenquelle!$D$${rowOf.get(id)}`])));
    expect(withoutSheet({ ...now, names: {} }, 'Zahlenquelle')).toEqual(withoutSheet({ ...loaded, names: {} }, 'Zahlenquelle'));
  });

  test('a row of ours deleted: it is reported, and nothing is written', async () => {
    await act(() => workbench.user.deleteLines('KdU!7:7'));
    const his = await excel.snapshot();
    expect(await loadAgain()).toBe('is done');
    expect(await paneText()).toMatch(/fehl|gelöscht|nicht mehr/i);
    expect(await excel.snapshot()).toEqual(his);
  });

  test('asked for the removal: “Abbrechen” leaves everything, also while Excel waits for a cell being edited', async () => {
    await askToRemove();
    await excel.button('Abbrechen').click();
    await excel.button(LOAD).waitFor();
    expect(await excel.snapshot()).toEqual(loaded);

    await askToRemove();
    await excel.page.evaluate(() => workbench.editCell(true));
    await excel.button('Entfernen').click();
    await excel.shows('Excel wartet auf Ihre Eingabe');
    await excel.button('Abbrechen').click();
    await excel.page.evaluate(() => workbench.editCell(false));
    await excel.button(LOAD).waitFor();
    expect(await excel.snapshot()).toEqual(loaded);
  });
});

describe('Excel gives up', () => {
  afterEach(() => excel.close());

  async function openUnloaded(): Promise<void> {
    if (!loaded) {
      await openLoaded();
      loaded = await excel.snapshot();
      await excel.close();
    }
    excel = await Workbench.open(browser);
    await excel.openPane();
  }

  async function breakOff(button: string | RegExp, failure: { readonly place: string; readonly occurrence: number }): Promise<void> {
    await excel.page.evaluate((injected) => workbench.failNext(injected), failure);
    await excel.button(button).click();
    await excel.shows('Laden unvollständig');
    const said = await paneText();
    // Whatever stands in the workbook is named or counted; whatever does not is missing.
    const standing = new Set(await excel.sheetNames());
    const missing = /fehlt: (.*)/.exec(said)?.[1] ?? '';
    for (const sheet of SHEETS) expect([sheet, missing.split(/, | und /).includes(sheet) && standing.has(sheet)]).toEqual([sheet, false]);
    for (const sheet of SHEETS.filter((name) => !standing.has(name))) expect(said).toContain(sheet);
  }

  async function complete(): Promise<void> {
    await excel.button('Fehlendes laden').click();
    await excel.shows(/Blätter geladen|Blatt geladen/);
    expect(await excel.snapshot()).toEqual(loaded);
  }

  /** At the end. Amid the sheets is in guards.test.ts, every step in test/taskpane/load/givesUp.test.ts. */
  test('at the first chart: the pane says what is there, and repeating completes it', async () => {
    await openUnloaded();
    await breakOff(LOAD, { place: 'ChartCollection.add', occurrence: 1 });
    await complete();
  });

  test('at the first cell of a refresh: the pane says so, and repeating completes it', async () => {
    await openLoaded();
    const before = await excel.snapshot();
    await act(() => {
      workbench.write('KdU!B6', [[1]]);
      workbench.write('Ziele!A1', [['meine Ziele']]);
    });
    expect(await loadAgain()).toBe('asks');
    await excel.page.evaluate(() => workbench.failNext({ place: 'Range.formulas', occurrence: 1 }));
    await excel.pane.getByText('Alle ersetzen', { exact: true }).click();
    await excel.button(/(Zellen?|Änderung(en)?) ersetzen\s*$/).click();
    await excel.shows(/unvollständig|abgebrochen|abgelehnt/);
    await excel.button(/Fehlendes laden|Erneut/).first().click();
    const again = excel.pane.getByText(QUESTION).filter({ visible: true });
    await again.or(excel.button(DONE)).first().waitFor();
    if ((await again.count()) > 0) await replaceAll();
    expect(await excel.snapshot()).toEqual(before);
  });

  test('at the first sheet of the removal: the pane says so, and repeating completes it', async () => {
    await openLoaded();
    await excel.page.evaluate(() => workbench.failNext({ place: 'Worksheet.delete', occurrence: 1 }));
    await askToRemove();
    await excel.button('Entfernen').click();
    await excel.shows(/unvollständig|abgebrochen|nicht vollständig/);
    await excel.button(/Erneut|entfernen/i).first().click();
    const question = excel.pane.getByText(/ entfernen\?/).filter({ visible: true });
    const removed = excel.pane.getByText(/entfernt/).filter({ visible: true });
    await question.or(removed).first().waitFor();
    if ((await question.count()) > 0) await excel.button('Entfernen').click();
    await excel.shows(/entfernt/);
    expect(await excel.snapshot()).toMatchObject({ sheets: [{ name: 'Tabelle1' }], names: {}, tables: [], charts: [] });
  });
});

/** To the question whether to remove. */
async function askToRemove(): Promise<void> {
  await toChoice();
  await excel.pane.getByText(/Blätter des Add-ins entfernen/).filter({ visible: true }).click();
  await excel.shows(/ entfernen\?/);
}

test('removing the add-in’s sheets takes its sheets, names and record, and leaves the user’s', async () => {
  await openLoaded();
  await act(() => {
    workbench.write('Tabelle1!A1:B1', [['=KDU_UH_IST_2024', 7]]);
    workbench.user.defineName('MEINS', '=Tabelle1!$B$1');
    workbench.user.addSheet('Eigenes');
    workbench.write('Eigenes!A1', [['=KdU!B6']]);
    workbench.user.renameSheet('Ziele', 'Unsere Ziele');
  });
  await askToRemove();
  await excel.shows(`${SHEETS.length} Blätter und ${NAMES} Namen entfernen?`);
  await excel.button('Entfernen').click();
  await excel.shows(`${SHEETS.length} Blätter entfernt`);
  const now = await excel.snapshot();
  expect(now).toMatchObject({ names: { MEINS: '=Tabelle1!$B$1' }, tables: [], charts: [] });
  expect(now.sheets.map(({ name }) => name)).toEqual(['Tabelle1', 'Eigenes']);
  expect(Object.keys(now.names)).toEqual(['MEINS']);
  expect([await excel.text('Tabelle1!A1'), await excel.value('Tabelle1!B1')]).toEqual(['#NAME?', 7]);
  expect(await excel.page.evaluate(() => workbench.settings())).toEqual([]);
  await excel.button('Zur Auswahl der Blätter').click();
  await excel.button(LOAD).waitFor();
  await excel.close();
});
