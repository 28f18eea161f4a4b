/** The view Prüfpfad as a user meets it: from the ribbon, along the tree by keyboard, to the cells and back, as text and as a sheet. */
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

afterEach(() => excel.finish());
afterAll(() => browser?.close());

const select = (address: string): Promise<void> => excel.page.evaluate((to) => workbench.select(to), address);
const write = (address: string, ...rows: (string | number | null)[][]): Promise<void> =>
  excel.page.evaluate(([to, cells]) => workbench.write(to, cells), [address, rows] as const);
const heading = (name: string) => excel.pane.getByRole('heading', { level: 1, name, exact: true }).waitFor();
const items = () => excel.pane.getByRole('treeitem');
const titles = (): Promise<string[]> => excel.pane.locator('.tree-title').allTextContents();
/** Waits until that cell is the active one. */
const isSelected = async (address: string): Promise<void> => {
  await excel.page.waitForFunction((wanted) => {
    const { grid } = workbench;
    const { sheetId, area } = grid.selection();
    return `${grid.sheets().find(({ id }) => id === sheetId)?.name}!${String.fromCharCode(65 + area.column)}${area.row + 1}` === wanted;
  }, address);
};
/** Title of the row that has the focus. */
const focused = (): Promise<string | null> => excel.pane.locator('.tree-item:focus .tree-title').textContent();
const trace = (): Promise<void> => excel.page.getByRole('button', { name: 'Prüfpfad', exact: true }).click();

test('from a model’s cell down to the printed figures, by keyboard and back', async () => {
  excel = await Workbench.open(browser, { workbook: 'standard' });
  await excel.openPane();
  await select('KdU!E6');
  await trace();
  await heading('Unterkunft und Heizung');
  await excel.shows('Vollständig belegt');
  await excel.shows('2 veröffentlichte Zahlen');
  await excel.shows('= 93.224.000 € − 96.000.000 €');
  await excel.pane.getByText('Formel', { exact: true }).click();
  await excel.shows('=JC.KDU_DELTA(KDU_UH_ANSATZ_2024;KDU_UH_IST_2024)');
  await excel.shows('Abweichung: 93.224.000 − 96.000.000');
  await excel.shows('Programm 2025, Abschnitt 4.2');
  expect(await titles()).toEqual(['Abweichung', 'KDU_UH_ANSATZ_2024', 'KDU_UH_IST_2024']);
  await excel.pane.getByRole('treeitem', { name: /^Argument basis, KDU_UH_ANSATZ_2024 96\.000\.000 €.*veröffentlicht.*Abschnitt 4\.2/ }).waitFor();

  await items().first().focus();
  await excel.page.keyboard.press('ArrowDown');
  await excel.page.keyboard.press('ArrowDown');
  expect(await focused()).toBe('KDU_UH_IST_2024');
  await excel.page.keyboard.press('Home');
  await excel.page.keyboard.press('ArrowLeft');
  expect(await titles()).toEqual(['Abweichung']);
  await excel.page.keyboard.press('ArrowRight');
  await excel.page.keyboard.press('k');
  expect(await focused()).toBe('KDU_UH_ANSATZ_2024');
  await excel.page.keyboard.press('Enter');
  await isSelected('Zahlenquelle!D74');
  expect(await titles()).toEqual(['Abweichung', 'KDU_UH_ANSATZ_2024', 'KDU_UH_IST_2024']);
  await excel.page.keyboard.press('End');
  await excel.page.keyboard.press('Enter');
  await isSelected('Zahlenquelle!D75');
  await excel.page.keyboard.press('Backspace');
  await isSelected('Zahlenquelle!D74');
  await excel.page.keyboard.press('Backspace');
  await isSelected('KdU!E6');
  expect(await focused()).toBe('KDU_UH_IST_2024');
});

test('the printed figures stand beside the tree, two keys away, and stay chosen for the next cell', async () => {
  excel = await Workbench.open(browser, { workbook: 'standard' });
  await excel.openPane();
  await select('KdU!E6');
  await trace();
  await heading('Unterkunft und Heizung');
  await items().nth(2).focus();
  await excel.page.keyboard.press('Shift+Tab');
  await excel.page.keyboard.press('ArrowRight');
  const rows = () => excel.pane.locator('.printed-row').allTextContents();
  expect(await rows()).toEqual([
    expect.stringMatching(/„96\.000\.000“.*Programm 2025, Abschnitt 4\.2 · .*Zahlenquelle!D74$/),
    expect.stringMatching(/„93\.224\.000“.*Programm 2025, Abschnitt 4\.2 · .*Zahlenquelle!D75$/),
  ]);
  expect(await items().count()).toBe(0);
  await select('KdU!C6');
  await excel.shows('Zelle KdU!C6');
  expect(await rows()).toHaveLength(1);
  await excel.pane.locator('.printed-row').click();
  await isSelected('Zahlenquelle!D75');
  await excel.pane.getByRole('tab', { name: /^Herkunft/ }).click();
  expect(await titles()).toEqual(['C6', 'KDU_UH_IST_2024']);
});

test('the tree follows the selection, also to what spills; typed and blank cells are called what they are', async () => {
  excel = await Workbench.open(browser);
  await excel.openPane();
  await write('Tabelle1!A1:C3', ['Miete', 100, '=ROUND(SUM(B1:B2)*1.5,0)'], ['Heizung', 20, '=C1-B2'], ['Anteil', null, '=B2/B3']);
  await write('Tabelle1!A5:B7', ['Frei', '=JC.ALLOCATE(90,B1:B2)'], ['Rest', null], ['Ende', 'ein Text']);
  await excel.settled();
  await select('Tabelle1!C2');
  await trace();
  await heading('Heizung');
  await excel.shows('Teilweise belegt');
  await excel.shows('2 Eingaben von Hand');
  expect(await titles()).toEqual(['C2', 'C1', 'SUMME(B1:B2)*1,5', 'SUMME(B1:B2)', 'B1:B2', 'B1', 'B2', '1,5', '0', 'B2']);

  await select('Tabelle1!B1');
  await heading('Miete');
  await excel.shows('Hier steht eine eingegebene Zahl.');
  await select('Tabelle1!B6');
  await heading('Rest');
  await excel.shows('aus der Formel in B5');
  await excel.shows('15');
  await select('Tabelle1!D9');
  await heading('Wählen Sie eine Zelle mit einer Formel oder Zahl');
  await select('Tabelle1!B7');
  await excel.shows('Hier steht ein eingegebener Text.');

  await excel.pane.getByLabel('Auswahl folgen').first().click();
  await select('Tabelle1!C2');
  await excel.settled();
  await excel.shows('Hier steht ein eingegebener Text.');
  await excel.pane.getByLabel('Auswahl folgen').first().click();
  await heading('Heizung');
});

test('an error is traced to the argument that it comes from, and a division to its cell', async () => {
  excel = await Workbench.open(browser, { workbook: 'standard' });
  await excel.openPane();
  // A formula of the user's own that reads the input itself: what holds of it would be no value.
  await write('Tabelle1!H1', ['=JC.FREE_BUDGET(HH_2025_EINGLIEDERUNG,ANN_UNTERFIN,EIN_VERPFL,"VOR")']);
  await write('Annahmen!B13', ['13,3 Mio.']);
  await excel.settled();
  await select('Tabelle1!H1');
  await trace();
  await excel.shows('JC.FREE_BUDGET ergibt #WERT!');
  await excel.shows(/^verpflichtungen: Text „13,3 Mio\.“ gefunden/);
  await excel.button('Zur Zelle Annahmen!B13').click();
  await isSelected('Annahmen!B13');
  await excel.shows('JC.FREE_BUDGET ergibt #WERT!');

  await excel.button('13.300.000 eintragen …').click();
  await excel.shows('In Annahmen!B13 steht dann die Zahl 13.300.000 statt des Textes „13,3 Mio.“.');
  expect(await excel.value('Annahmen!B13')).toBe('13,3 Mio.');
  await excel.button('Abbrechen').click();
  await excel.button('13.300.000 eintragen …').click();
  await excel.page.evaluate(() => workbench.protectSheet('Annahmen', true));
  await write('Annahmen!B13', ['13,4 Mio.']);
  await excel.button('Eintragen').click();
  await excel.shows(/^Annahmen!B13 enthält inzwischen etwas anderes\. Es wurde nichts geschrieben/);
  await write('Annahmen!B13', ['13,3 Mio.']);
  // Inputs stay unlocked on a protected sheet.
  await excel.button('Eintragen').click();
  await excel.shows('13.300.000 in Annahmen!B13 eingetragen.');
  expect(await excel.value('Annahmen!B13')).toBe(13_300_000);
  await excel.shows('Zelle Tabelle1!H1');
  await excel.shows('Vollständig verfolgt – 1 eigene Annahme');

  await write('Übersicht!P1:P2', ['=1/P3'], ['=P1+1']);
  await excel.settled();
  await select('Übersicht!P2');
  await excel.shows('Übersicht!P1 ergibt #DIV/0!');
  await excel.shows(/Füllen Sie den Nenner/);
});

test('a text in a locked cell of a protected sheet, and one that Excel does not let go', async () => {
  excel = await Workbench.open(browser);
  await excel.openPane();
  await write('Tabelle1!A1:B1', ['ca. 1.095 €', '=A1*2']);
  await excel.settled();
  await excel.page.evaluate(() => workbench.protectSheet('Tabelle1', true));
  await select('Tabelle1!B1');
  await trace();
  const enter = async (): Promise<void> => {
    await excel.button('1.095 eintragen …').click();
    await excel.button('Eintragen').click();
  };
  await enter();
  await excel.shows('Das Blatt ist geschützt und Tabelle1!A1 gesperrt. Es wurde nichts geschrieben. Heben Sie den Schutz unter Überprüfen > Blattschutz aufheben auf.');
  await excel.page.evaluate(() => workbench.protectSheet('Tabelle1', false));
  await excel.page.evaluate(() => workbench.failNext({ place: 'Range.values', occurrence: 1 }));
  await excel.button('Eintragen').click();
  await excel.shows(/^Excel hat das Eintragen abgelehnt/);
  expect(await excel.value('Tabelle1!A1')).toBe('ca. 1.095 €');
  await excel.button('Eintragen').click();
  await excel.shows('1.095 in Tabelle1!A1 eingetragen.');
  await excel.shows('2190');
  expect(await excel.value('Tabelle1!A1')).toBe(1095);
});

test('a long range opens a hundred cells at a time, by keyboard', async () => {
  excel = await Workbench.open(browser);
  await excel.openPane();
  await write('Tabelle1!A1:A250', ...Array.from({ length: 250 }, (_, row) => [row === 0 ? 'Beträge' : row]));
  await write('Tabelle1!B1', ['=SUM(A1:A250)']);
  await excel.settled();
  await select('Tabelle1!B1');
  await trace();
  await excel.shows('250 Zellen: 249 Zahlen, 1 Text');
  await excel.shows('Summe 31.125');
  await items().nth(1).press('ArrowRight');
  await items().nth(1).press('End');
  expect(await focused()).toBe('220 weitere Zellen');
  await excel.page.keyboard.press('ArrowRight');
  await excel.pane.locator('.tree-item:focus').filter({ hasText: 'A31' }).waitFor();
  expect((await titles()).length).toBe(2 + 130 + 1);
  await excel.page.keyboard.press('End');
  expect(await focused()).toBe('120 weitere Zellen');
  await items().last().click();
  await excel.pane.locator('.tree-item:focus').filter({ hasText: 'A131' }).waitFor();
  await items().last().click();
  await excel.pane.locator('.tree-item:focus').filter({ hasText: 'A231' }).waitFor();
  expect((await titles()).length).toBe(2 + 250);
  await excel.pane.getByRole('treeitem', { name: /^A250 249/ }).waitFor();
});

test('keys come faster than Excel: where the user went from the tree counts more than what was selected on the way', async () => {
  excel = await Workbench.open(browser);
  await excel.openPane();
  await write('Tabelle1!A1:C1', ['=B1+C1', 2, 3]);
  await excel.settled();
  await select('Tabelle1!A1');
  await trace();
  await heading('Tabelle1!A1');
  const editing = (on: boolean): Promise<void> => excel.page.evaluate((now) => workbench.editCell(now), on);
  // Excel answers nothing before the cell is left: first the question after D9, then both jumps.
  await editing(true);
  await select('Tabelle1!D9');
  await excel.shows(/Eine Zelle wird gerade bearbeitet/);
  await items().nth(1).press('Enter');
  await items().nth(1).press('ArrowDown');
  await items().nth(2).press('Enter');
  await editing(false);
  await isSelected('Tabelle1!C1');
  await excel.settled();
  expect(await titles()).toEqual(['A1', 'B1', 'C1']);
  await items().nth(2).press('Backspace');
  await isSelected('Tabelle1!B1');
  // Back before Excel is there.
  await editing(true);
  await items().nth(2).press('Enter');
  await items().nth(2).press('Backspace');
  await items().nth(2).press('Backspace');
  await editing(false);
  await isSelected('Tabelle1!A1');
  expect(await titles()).toEqual(['A1', 'B1', 'C1']);
  // What the user selects himself is followed again.
  await select('Tabelle1!B1');
  await heading('Tabelle1!B1');
});

test('the trace leaves the pane as text and as a sheet of its own, and nothing else changes', async () => {
  excel = await Workbench.open(browser, { workbook: 'standard' });
  await excel.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await excel.openPane();
  await select('KdU!E6');
  await trace();
  await excel.shows('Vollständig belegt');
  await excel.pane.getByRole('button', { name: 'Als Text kopieren' }).click();
  await excel.shows(/Prüfpfad als Text kopiert|Der Browser lässt das Kopieren nicht zu/);
  const before = await excel.snapshot();
  await excel.pane.getByRole('button', { name: 'Als Blatt ablegen' }).click();
  await excel.shows('Abgelegt als Blatt „Prüfpfad KdU E6“.');
  await excel.pane.getByRole('button', { name: 'Als Blatt ablegen' }).click();
  await excel.shows('Abgelegt als Blatt „Prüfpfad KdU E6 (2)“.');
  const after = await excel.snapshot();
  expect(after.sheets.slice(0, before.sheets.length)).toEqual(before.sheets);
  const rows = await excel.read("'Prüfpfad KdU E6'!A1:F12");
  expect(rows.map((row) => row.slice(0, 4).map(({ value }) => value))).toEqual(
    expect.arrayContaining([
      [1, 'Abweichung', -2776000, 'KdU!E6'],
      [2, 'KDU_UH_ANSATZ_2024', 96000000, 'Zahlenquelle!D74'],
      [2, 'KDU_UH_IST_2024', 93224000, 'Zahlenquelle!D75'],
    ]),
  );
  // The formula is there to be read, not to be calculated.
  expect(rows.flatMap((row) => row.filter(({ value }) => String(value).startsWith('=')).map(({ text }) => text))).toEqual([
    '=JC.KDU_DELTA(KDU_UH_ANSATZ_2024;KDU_UH_IST_2024)',
  ]);
  await excel.page.evaluate(() => workbench.protectWorkbook(true));
  await excel.pane.getByRole('button', { name: 'Als Blatt ablegen' }).click();
  await excel.shows(/Die Struktur der Arbeitsmappe ist geschützt/);
}, 60_000);

test('the active cell on demand, where Excel does not tell what is selected; and a sentence where another workbook is in front', async () => {
  excel = await Workbench.open(browser);
  await excel.openPane();
  await write('Tabelle1!A1:B1', ['Summe', '=1+1']);
  await write('Tabelle1!A2:B2', ['Rest', '=B1-1']);
  await excel.settled();
  await select('Tabelle1!B1');
  await trace();
  await heading('Summe');
  await excel.pane.getByLabel('Auswahl folgen').first().click();
  await select('Tabelle1!B2');
  await excel.button('Aktive Zelle').click();
  await heading('Rest');
  expect(await titles()).toEqual(['B2', 'B1', '1', '1', '1']);

  await excel.page.evaluate(() => workbench.failNext({ place: 'Workbook.names', code: 'InvalidSelection' }));
  await excel.button('Aktive Zelle').click();
  await excel.shows(/^Eine andere Arbeitsmappe steht im Vordergrund/);
  await excel.button('Aktive Zelle').click();
  await heading('Rest');
});

test.each([
  ['forbids the clipboard', () => Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('NotAllowedError')) } })],
  ['has no clipboard', () => Object.defineProperty(navigator, 'clipboard', { value: undefined })],
])('a browser that %s: the text is shown, selected', async (_, block) => {
  excel = await Workbench.open(browser, { workbook: 'standard' });
  await excel.openPane();
  await excel.page.frames().find((frame) => frame.url().includes('taskpane.html'))?.evaluate(block);
  await select('KdU!E6');
  await trace();
  await excel.shows('Vollständig belegt');
  await excel.pane.getByRole('button', { name: 'Als Text kopieren' }).click();
  await excel.shows(/^Der Browser lässt das Kopieren nicht zu. Der Text ist markiert/);
  const field = excel.pane.getByRole('textbox', { name: 'Text zum Kopieren' });
  const { selected, hasFocus, width } = await field.evaluate((node) => {
    const { value, selectionStart, selectionEnd, ownerDocument, clientWidth } = node as HTMLTextAreaElement;
    return { selected: value.slice(selectionStart, selectionEnd), hasFocus: ownerDocument.activeElement === node, width: clientWidth };
  });
  expect(selected).toContain('KDU_UH_ANSATZ_2024');
  expect(selected).toBe(await field.inputValue());
  expect(hasFocus).toBe(true);
  expect(width).toBeGreaterThan(200);
});

test('a cell in edit mode, many cells and a sheet that goes while it is traced', async () => {
  excel = await Workbench.open(browser);
  await excel.openPane();
  await write('Tabelle1!A1:B2', ['Summe', '=A2*2'], [21, null]);
  await excel.settled();
  await select('Tabelle1!B1:C5000');
  await trace();
  await heading('Summe');
  await excel.shows('10.000 Zellen sind markiert. Verfolgt wird die aktive Zelle.');
  await excel.page.evaluate(() => workbench.editCell(true));
  await select('Tabelle1!A2');
  await excel.shows(/Eine Zelle wird gerade bearbeitet/);
  await excel.page.evaluate(() => workbench.editCell(false));
  await excel.shows('Hier steht eine eingegebene Zahl.');

  await excel.page.evaluate(() => workbench.user.addSheet('Andere'));
  const other = 'Andere';
  await write(`${other}!A1`, [5]);
  await write('Tabelle1!B1', [`=${other}!A1`]);
  await excel.settled();
  await select('Tabelle1!B1');
  await items().nth(1).filter({ hasText: `${other}!A1` }).waitFor();
  await excel.pane.getByLabel('Auswahl folgen').first().click();
  await excel.page.evaluate((name) => workbench.user.deleteSheet(name), other);
  await items().nth(1).press('Enter');
  await excel.shows(`${other}!A1 gibt es nicht mehr.`);
});

test('protected sheets, a merged cell, a sheet that goes under the trace and an Excel that refuses: a sentence, and nothing is written', async () => {
  excel = await Workbench.open(browser);
  await excel.openPane();
  await excel.page.evaluate(() => workbench.user.addSheet('Andere'));
  await write('Andere!A1', [5]);
  // Of a merged cell only the first holds something.
  await write('Tabelle1!A1:B2', ['Summe', '=Andere!A1*2+D1'], [null, null]);
  await write('Tabelle1!D1:E2', [7, null], [null, null]);
  await excel.settled();
  await excel.page.evaluate(() => workbench.protectSheet('Tabelle1', true));
  await excel.page.evaluate(() => workbench.protectSheet('Andere', true));
  const before = await excel.snapshot();
  await select('Tabelle1!B1:C2');
  await trace();
  await heading('Summe');
  await excel.shows('4 Zellen sind markiert. Verfolgt wird die aktive Zelle.');
  expect(await titles()).toEqual(['B1', 'Andere!A1*2', 'Andere!A1', '2', 'D1']);
  await items().nth(2).press('Enter');
  await isSelected('Andere!A1');
  await select('Tabelle1!D1:E2');
  await excel.shows('Hier steht eine eingegebene Zahl.');

  await excel.page.evaluate(() => workbench.failNext({ place: 'Range.getSpillParentOrNullObject' }));
  await select('Tabelle1!B1');
  await heading('Excel hat das Lesen abgelehnt');
  await excel.shows(/geschrieben wurde nichts/);
  await select('Tabelle1!D1');
  await excel.shows('Hier steht eine eingegebene Zahl.');
  expect(await excel.snapshot()).toEqual(before);

  // The question is under way when the sheet goes.
  await excel.page.evaluate(() => workbench.editCell(true));
  await select('Tabelle1!B1');
  await excel.shows(/Eine Zelle wird gerade bearbeitet/);
  await excel.page.evaluate(() => workbench.user.deleteSheet('Andere'));
  await excel.page.evaluate(() => workbench.editCell(false));
  await excel.shows('Tabelle1!B1 ergibt #BEZUG!');
  await excel.shows(/Tragen Sie den Bezug neu ein/);
});
