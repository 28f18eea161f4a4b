/** Loading again: what the user did to the sheets stays unless he says otherwise, and the rest is as it was published. */
import type { Browser } from 'playwright-core';
import { programme } from '../../src/programme/figures';
import type { CellFormat, Scalar } from '../../workbench/model/grid';
import type { WorkbenchApi } from '../../workbench/page/workbenchApi';
import { standardModels } from '../src/workbook/models';
import { openBrowser } from './browser';
import { Workbench, type Snapshot } from './workbench';

declare const workbench: WorkbenchApi;

jest.setTimeout(90_000);

const NAMES = standardModels().flatMap(({ names }) => names).length;
const SHEETS = standardModels().map(({ name }) => name);
const DONE = 'Erneut laden';
/** The title of the question; where more than cells has changed it says so. */
const QUESTION = /Sie haben \d+ Zellen? geändert|\d+ Änderung(en)? an den Blättern/;
const NOTHING_TO_DO = 'Alle gewählten Blätter sind schon geladen';
/** The row of Zahlenquelle in which KDU_UH_IST_2024 was written. */
const IST_ROW = 75;

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
  await excel.button(/Blätter laden/).click();
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
    if (isFresh && (await excel.button(DONE).or(excel.button(/Blätter laden/)).count()) > 0) return;
    await excel?.close();
    await openLoaded();
    loaded = await excel.snapshot();
  });

  afterAll(() => excel.close());

  interface Conflict {
    readonly name: string;
    readonly act: () => void;
    readonly cell: string;
    readonly heading: string;
    readonly mine: string;
    /** As the pane shows it. */
    readonly loaded: string;
    readonly original: Scalar;
  }

  const CONFLICTS: readonly Conflict[] = [
    {
      name: 'a published figure overwritten',
      act: () => workbench.write('Zahlenquelle!D75', [[93_000_000]]),
      cell: 'Zahlenquelle!D75',
      heading: 'Veröffentlichte Zahl überschrieben',
      mine: '93.000.000',
      loaded: '93.224.000',
      original: 93_224_000,
    },
    {
      name: 'a formula replaced by a number',
      act: () => workbench.write('KdU!B6', [[96_000_001]]),
      cell: 'KdU!B6',
      heading: 'Formel durch Zahl ersetzt',
      mine: '96.000.001',
      loaded: '=KDU_UH_ANSATZ_2024',
      original: '=KDU_UH_ANSATZ_2024',
    },
    {
      name: 'a formula replaced by another',
      act: () => workbench.write('KdU!B10', [['=ROUND(B6+B7+B8,0.5)']]),
      cell: 'KdU!B10',
      heading: 'Formel geändert',
      mine: '=RUNDEN(B6+B7+B8;0,5)',
      loaded: '=SUMME(B6:B8)',
      original: '=SUM(B6:B8)',
    },
    {
      name: 'a label changed',
      act: () => workbench.write('KdU!A6', [['Miete und Heizung']]),
      cell: 'KdU!A6',
      heading: 'Beschriftung geändert',
      mine: 'Miete und Heizung',
      loaded: 'Unterkunft und Heizung',
      original: 'Unterkunft und Heizung',
    },
  ];

  const BY_NAME = CONFLICTS.map((conflict) => [conflict.name, conflict] as const);

  test.each(BY_NAME)('%s: it is asked about, kept, and replaced when the user says so', async (_, conflict) => {
    const { cell, heading, mine, loaded: before, original } = conflict;
    await act(conflict.act);
    const his = await excel.snapshot();

    expect(await loadAgain()).toBe('asks');
    expect(await title().innerText()).toBe('Sie haben 1 Zelle geändert');
    expect(await cards().count()).toBe(1);
    const shown = (await paneText()).replaceAll(/\s+/g, ' ');
    for (const part of [heading, cell, `Geladen ${before}`, `Bei Ihnen ${mine}`, `Neu ${before}`]) expect(shown).toContain(part);
    expect(await excel.snapshot()).toEqual(his);
    await keep();
    expect(await excel.snapshot()).toEqual(his);

    expect(await loadAgain()).toBe('asks');
    await replaceAll();
    expect(await formulaAt(cell)).toEqual(original);
    expect(await excel.snapshot()).toEqual(loaded);
  });

  test('a name deleted: it is asked about, stays deleted, and comes back when the user says so', async () => {
    await act(() => workbench.user.deleteName('KDU_UH_IST_2024'));
    const his = await excel.snapshot();
    expect(await loadAgain()).toBe('asks');
    expect(await paneText()).toContain('Name gelöscht');
    expect(await paneText()).toContain('KDU_UH_IST_2024');
    await keep();
    expect(await excel.snapshot()).toEqual(his);
    expect(await excel.text('KdU!C6')).toBe('#NAME?');

    expect(await loadAgain()).toBe('asks');
    await replaceAll();
    const now = await excel.snapshot();
    expect(now.names['KDU_UH_IST_2024']).toBe(`=Zahlenquelle!$D$${IST_ROW}`);
    expect(now).toEqual(loaded);
  });

  test('a name pointed at another cell: it is asked about', async () => {
    await act(() => workbench.user.defineName('KDU_UH_IST_2024', '=Tabelle1!$B$4'));
    const his = await excel.snapshot();
    expect(await loadAgain()).toBe('asks');
    expect(await paneText()).toContain('Name verweist auf eine andere Zelle');
    await keep();
    expect(await excel.snapshot()).toEqual(his);
    expect(await loadAgain()).toBe('asks');
    await replaceAll();
    expect(await excel.snapshot()).toEqual(loaded);
  });

  /** Nothing to ask about: what the user did stays, and nothing else is touched. */
  const ACTS: readonly (readonly [name: string, act: () => void, undo: () => void])[] = [
    ['a row inserted', () => workbench.user.insertLines('KdU!8:8'), () => workbench.user.deleteLines('KdU!8:8')],
    [
      'rows inserted in the table of figures',
      () => workbench.user.insertLines('Zahlenquelle!40:42'),
      () => workbench.user.deleteLines('Zahlenquelle!40:42'),
    ],
    ['a column inserted', () => workbench.user.insertLines('KdU!C:C'), () => workbench.user.deleteLines('KdU!C:C')],
    ['a column moved', () => workbench.user.moveLines('KdU!C:C', 'F'), () => workbench.user.moveLines('KdU!E:E', 'C')],
    ['rows moved', () => workbench.user.moveLines('KdU!6:6', '8'), () => workbench.user.moveLines('KdU!7:7', '6')],
    ['a sheet renamed', () => workbench.user.renameSheet('KdU', 'Unsere KdU'), () => workbench.user.renameSheet('Unsere KdU', 'KdU')],
    [
      'the sheet of the figures renamed',
      () => workbench.user.renameSheet('Zahlenquelle', 'Zahlen 2025'),
      () => workbench.user.renameSheet('Zahlen 2025', 'Zahlenquelle'),
    ],
    [
      'a filter set',
      () => workbench.user.filter('JC_Zahlen', 'Abschnitt', ['4.2']),
      () => workbench.user.filter('JC_Zahlen', 'Abschnitt', null),
    ],
    ['rows hidden', () => workbench.user.hideLines('KdU!35:41', true), () => workbench.user.hideLines('KdU!35:41', false)],
    [
      'own formulas beside and below',
      () => {
        workbench.write('KdU!N6', [['=B6*2']]);
        workbench.write('KdU!A60', [['=SUM(KdU!B6:B8)-ANN_KFA']]);
        workbench.write('Zahlenquelle!M75', [['=D75/12']]);
      },
      () => {
        for (const cell of ['KdU!N6', 'KdU!A60', 'Zahlenquelle!M75']) workbench.write(cell, [['']]);
      },
    ],
    [
      'own sheets, one a copy of ours',
      () => {
        workbench.user.addSheet('Eigenes');
        workbench.write('Eigenes!A1', [['=KDU_UH_IST_2024-KdU!B6']]);
        workbench.user.copySheet('KdU');
      },
      () => {
        workbench.user.deleteSheet('Eigenes');
        workbench.user.deleteSheet('KdU (2)');
      },
    ],
    ['an input', () => workbench.write('Annahmen!B7', [[0.2]]), () => workbench.write('Annahmen!B7', [[0.152]])],
    [
      'an input replaced by a formula and one cleared',
      () => {
        workbench.write('Annahmen!B7', [['=1/5']]);
        workbench.write('Annahmen!B10', [['']]);
      },
      () => {
        workbench.write('Annahmen!B7', [[0.152]]);
        workbench.write('Annahmen!B10', [['NACH']]);
      },
    ],
  ];

  test.each(ACTS)('%s: nothing is asked and nothing written', async (_, doIt, undo) => {
    await act(doIt);
    const his = await excel.snapshot();
    expect(his).not.toEqual(loaded);
    await excel.page.evaluate(() => workbench.resetSyncCount());
    expect(await loadAgain()).toBe('is done');
    expect(await excel.snapshot()).toEqual(his);
    expect((await excel.page.evaluate(() => workbench.syncCount())).writing).toBe(0);
    await act(undo);
  });

  test('formats changed: they stay', async () => {
    const formats = (): Promise<CellFormat[]> =>
      excel.page.evaluate(() => {
        const id = workbench.grid.sheets().find(({ name }) => name === 'KdU')?.id ?? '';
        return [0, 1, 2].map((column) => workbench.grid.readFormat(id, 5, column));
      });
    const before = await formats();
    await act(() => {
      workbench.user.format('KdU!B6', { bold: true, fill: '#FFEE99', color: '#112233', italic: true });
      workbench.user.setNumberFormat('KdU!B6:C6', '0.00,,');
    });
    const [his, look] = [await excel.snapshot(), await formats()];
    expect(look).not.toEqual(before);
    expect(await loadAgain()).toBe('is done');
    expect([await excel.snapshot(), await formats()]).toEqual([his, look]);
  });

  test('and a row inserted and a column moved: both are found where they are now', async () => {
    await act(() => {
      workbench.user.insertLines('KdU!2:3');
      workbench.user.moveLines('KdU!B:B', 'F');
      workbench.write('KdU!E8', [[1]]);
    });
    const his = await excel.snapshot();
    expect(await loadAgain()).toBe('asks');
    expect(await title().innerText()).toBe('Sie haben 1 Zelle geändert');
    expect(await paneText()).toContain('KdU!E8');
    await replaceAll();
    expect(await formulaAt('KdU!E8')).toBe('=KDU_UH_ANSATZ_2024');
    expect(withoutSheet(await excel.snapshot(), 'KdU')).toEqual(withoutSheet({ ...his, sheets: loaded.sheets }, 'KdU'));
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

  test('not decided about: “Abbrechen” leaves everything', async () => {
    await act(() => workbench.write('KdU!B6', [[1]]));
    const his = await excel.snapshot();
    await excel.page.evaluate(() => workbench.resetSyncCount());
    expect(await loadAgain()).toBe('asks');
    await excel.button('Abbrechen').click();
    await excel.button(/Blätter laden/).waitFor();
    expect(await excel.snapshot()).toEqual(his);
    expect((await excel.page.evaluate(() => workbench.syncCount())).writing).toBe(0);
  });

  test('shown with a link to its cell', async () => {
    await act(() => {
      workbench.write('KdU!B6', [[1]]);
      workbench.select('Tabelle1!A1');
    });
    expect(await loadAgain()).toBe('asks');
    await excel.pane.getByText('KdU!B6', { exact: true }).click();
    await excel.page.waitForFunction(() => {
      const { sheetId, activeRow, activeColumn } = workbench.grid.selection();
      const sheet = workbench.grid.sheets().find(({ id }) => id === sheetId);
      return sheet?.name === 'KdU' && activeRow === 5 && activeColumn === 1;
    });
    await keep();
  });

  test.each([
    ['Wert', 'descending'],
    ['Bezeichnung', 'ascending'],
  ] as const)('the figures sorted by %s: their names go back to their rows, and the pane says so', async (header, direction) => {
    await excel.page.evaluate(([by, way]) => workbench.user.sort('JC_Zahlen', by, way), [header, direction] as const);
    await excel.settled();
    const his = await excel.snapshot();
    expect(await loadAgain()).toBe('is done');
    expect(await paneText()).toMatch(/Namen?/);

    const now = await excel.snapshot();
    const register = (of: Snapshot) => of.sheets.find(({ name }) => name === 'Zahlenquelle');
    expect(register(now)).toEqual(register(his));
    const rowOf = new Map(register(now)?.cells.map((line, row) => [line[0]?.[0], row + 1]));
    const expected = Object.fromEntries(programme.figures.map(({ id }) => [id, `=Zahlenquelle!$D$${rowOf.get(id)}`]));
    expect(now.names).toMatchObject(expected);
    expect(withoutSheet({ ...now, names: {} }, 'Zahlenquelle')).toEqual(withoutSheet({ ...loaded, names: {} }, 'Zahlenquelle'));

    await excel.page.evaluate(() => workbench.resetSyncCount());
    expect(await loadAgain()).toBe('is done');
    await excel.shows(NOTHING_TO_DO);
    expect((await excel.page.evaluate(() => workbench.syncCount())).writing).toBe(0);

    // Sorted back, the names that were just set right are wrong again.
    await excel.page.evaluate(() => workbench.user.sort('JC_Zahlen', 'ID', 'ascending'));
    await excel.settled();
    expect(await loadAgain()).toBe('is done');
    expect(withoutSheet({ ...(await excel.snapshot()), names: {} }, 'Zahlenquelle')).toEqual(withoutSheet({ ...loaded, names: {} }, 'Zahlenquelle'));
  });

  test('a row of ours deleted: it is reported, and nothing is written', async () => {
    await act(() => workbench.user.deleteLines('KdU!7:7'));
    const his = await excel.snapshot();
    expect(await loadAgain()).toBe('is done');
    expect(await paneText()).toMatch(/fehl|gelöscht|nicht mehr/i);
    expect(await excel.snapshot()).toEqual(his);
  });

  test('none: nothing is written, and the pane says so', async () => {
    await excel.page.evaluate(() => workbench.resetSyncCount());
    expect(await loadAgain()).toBe('is done');
    await excel.shows(NOTHING_TO_DO);
    expect((await excel.page.evaluate(() => workbench.syncCount())).writing).toBe(0);
    expect(await excel.snapshot()).toEqual(loaded);
  });
});

describe('Excel gives up', () => {
  afterEach(() => excel.close());

  /** One of each kind: amid the sheets, at the end. Every step is in test/taskpane/load/givesUp.test.ts. */
  type Step = readonly [name: string, failure: { readonly place: string; readonly occurrence: number }];
  const STEPS: readonly Step[] = [
    ['at the first figure’s name', { place: 'NamedItemCollection.add', occurrence: 2 }],
    ['at the first chart', { place: 'ChartCollection.add', occurrence: 1 }],
  ];

  async function openUnloaded(): Promise<void> {
    if (!loaded) {
      await openLoaded();
      loaded = await excel.snapshot();
      await excel.close();
    }
    excel = await Workbench.open(browser);
    await excel.openPane();
  }

  async function breakOff(button: string | RegExp, failure: Step[1]): Promise<void> {
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

  test.each(STEPS)('%s: the pane says what is there, and repeating completes it', async (_, failure) => {
    await openUnloaded();
    await breakOff(/Blätter laden/, failure);
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

describe('removing the add-in’s sheets', () => {
  beforeEach(openLoaded);
  afterEach(() => excel.close());

  test('takes its sheets, names and record, and leaves the user’s', async () => {
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
  });

  test('asks first: “Abbrechen” leaves everything', async () => {
    const before = await excel.snapshot();
    await askToRemove();
    await excel.button('Abbrechen').click();
    await excel.button(/Blätter laden/).waitFor();
    expect(await excel.snapshot()).toEqual(before);
  });

  test('can be called off while Excel waits for a cell being edited', async () => {
    const before = await excel.snapshot();
    await askToRemove();
    await excel.page.evaluate(() => workbench.editCell(true));
    await excel.button('Entfernen').click();
    await excel.shows('Excel wartet auf Ihre Eingabe');
    await excel.button('Abbrechen').click();
    await excel.page.evaluate(() => workbench.editCell(false));
    await excel.button(/Blätter laden/).waitFor();
    expect(await excel.snapshot()).toEqual(before);
  });

  test('leaves an empty sheet where there are no others', async () => {
    await act(() => workbench.user.deleteSheet('Tabelle1'));
    await askToRemove();
    await excel.button('Entfernen').click();
    await excel.shows(`${SHEETS.length} Blätter entfernt`);
    const { sheets, names } = await excel.snapshot();
    expect([sheets.length, sheets[0]?.cells, names]).toEqual([1, [], {}]);
  });

  test('loading after it gives all sheets anew', async () => {
    const before = await excel.snapshot();
    await askToRemove();
    await excel.button('Entfernen').click();
    await excel.shows(`${SHEETS.length} Blätter entfernt`);
    await excel.button('Zur Auswahl der Blätter').click();
    await excel.button(/Blätter laden/).click();
    await excel.shows(`${SHEETS.length} Blätter geladen`);
    expect(await excel.snapshot()).toEqual(before);
  });
});
