/**
 * The programme of another year, or a corrected one: the workbook was loaded with the add-in as it is, and is renewed by
 * one that knows more: the same sources, built over the data of a later edition. One test of each kind, with what the pane
 * asks; what else the user may say, and where Excel gives up, is in test/taskpane/load/newEdition.test.ts.
 */
import fs from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import type { WorkbenchApi } from '../../workbench/page/workbenchApi';
import { openBrowser } from './browser';
import { LOAD, DESK, Workbench, type Snapshot } from './workbench';

declare const workbench: WorkbenchApi;

jest.setTimeout(120_000);

/** As the tests' build makes them (build/laterEdition.js). */
type Edition = 'corrected' | 'enlarged';
const EDITIONS = path.resolve(__dirname, '../../build/test-editions');

let browser: Browser;
let excel: Workbench;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser?.close());

beforeEach(async () => {
  excel = await Workbench.open(browser, { workbook: 'standard', viewport: DESK });
  await excel.openPane();
});

afterEach(async () => {
  await excel.page.unrouteAll({ behavior: 'wait' });
  await excel.finish();
});

const paneFrame = () => excel.page.frames().find((frame) => frame.url().includes('taskpane.html'));

/** The add-in's page comes anew with the scripts of the edition, while the workbook stays open. */
async function update(edition: Edition): Promise<void> {
  await excel.page.route(
    ({ pathname }) => fs.existsSync(path.join(EDITIONS, edition, pathname)) && pathname.endsWith('.js'),
    (route) => route.fulfill({ path: path.join(EDITIONS, edition, new URL(route.request().url()).pathname) }),
  );
  await paneFrame()?.evaluate(() => location.reload());
  await excel.button(LOAD).waitFor();
  await excel.shows(/Datenstand 1\.1/);
  await excel.settled();
}

const ASKS = /Sie haben \d+ Zellen? geändert|\d+ Änderung(en)? an den Blättern/;

/** Loads the same sheets again: what is asked about, by place; nothing where all is done at once. */
async function loadAgain(): Promise<string[]> {
  const again = excel.button('Erneut laden').filter({ visible: true });
  if ((await again.count()) > 0) await again.click();
  await excel.button(LOAD).click();
  const question = excel.pane.getByText(ASKS).filter({ visible: true });
  await question.or(again).first().waitFor();
  await excel.settled();
  if ((await question.count()) === 0) return [];
  return excel.pane.locator('.conflict p[id$="-place"]').allInnerTexts();
}

async function decide(button: string | RegExp, ...replaced: readonly string[]): Promise<void> {
  for (const place of replaced) await card(place).getByRole('radio', { name: 'Ersetzen' }).click();
  await excel.button(button).click();
  await excel.button('Erneut laden').waitFor();
  await excel.settled();
}

const card = (place: string) => excel.pane.locator('.conflict').filter({ hasText: place });
const cellOf = async (name: string): Promise<string> => ((await excel.snapshot()).names[name] ?? '').replace(/[=$]/g, '');

/** What was written anew, but the lines that name the edition. */
const renewed = (before: Snapshot, now: Snapshot): unknown[] =>
  now.sheets.flatMap(({ cells }, sheet) =>
    cells.flatMap((row, line) => row.map(([formula], column) => [before.sheets[sheet]?.cells[line]?.[column]?.[0], formula])),
  ).filter(([old, content]) => old !== content).filter(([, content]) => !String(content).endsWith('Datenstand 1.1'));

/** Formulas that show an error. */
const errors = ({ sheets }: Snapshot): string[] =>
  sheets.flatMap(({ name, cells }) =>
    cells.flat().flatMap(([formula, value]) => (String(value).startsWith('#') ? [`${name}: ${formula} shows ${value}`] : [])),
  );

/** What the workbook itself says of its sheets. */
async function record(): Promise<{ dataVersion: string; sheets: Record<string, { complete: boolean; names: string[] }> }> {
  const text = await paneFrame()?.evaluate(() =>
    Excel.run(async (context) => {
      const setting = context.workbook.settings.getItem('JC.load').load({ value: true });
      await context.sync();
      return String(setting.value);
    }),
  );
  return JSON.parse(text ?? '') as Awaited<ReturnType<typeof record>>;
}

describe('a corrected figure', () => {
  test('is renewed with all that the sheets say of it; what the user changed elsewhere is asked about and stays', async () => {
    const figure = await cellOf('KDU_UH_IST_2024');
    const row = figure.replace(/.*D/, '');
    await excel.page.evaluate(() => {
      workbench.write('KdU!A6', [['Miete und Heizung']]);
      workbench.write('Tabelle1!A1', [['=KDU_UH_IST_2024*2']]);
    });
    await excel.settled();
    const before = await excel.snapshot();

    await update('corrected');
    expect(await loadAgain()).toEqual(['KdU!A6']);
    await decide('Meine Änderungen behalten');

    const now = await excel.snapshot();
    expect(await excel.values([figure, `Zahlenquelle!C${row}`, 'KdU!C6', 'KdU!A6', 'Tabelle1!A1'])).toEqual([
      93_300_000, '93.300.000', 93_300_000, 'Miete und Heizung', 186_600_000,
    ]);
    expect(renewed(before, now)).toEqual([
      ['4.2: 93.224.000', '4.2: 93.300.000'], ['93.224.000', '93.300.000'], [93_224_000, 93_300_000],
    ]);
    expect([now.names, now.tables, now.charts]).toEqual([before.names, before.tables, before.charts]);
    expect(errors(now)).toEqual(errors(before));
    expect(await excel.page.evaluate(() => workbench.grid.names().find(({ name }) => name === 'KDU_UH_IST_2024')?.comment)).toBe(
      'Unterkunft und Heizung, Ist-Ausgaben 2024: 93.300.000 (4.2)',
    );
    expect(await record()).toMatchObject({ dataVersion: '1.1', sheets: { register: { complete: true }, kdu: { complete: true } } });

    expect(await loadAgain()).toEqual(['KdU!A6']);
  });
});

test('one more figure, and a relation that uses it: the name is there before its formulas, inputs and other changes stay', async () => {
  await excel.page.evaluate(() => {
    workbench.write('Annahmen!B9', [[0.2]]);
    workbench.write('KdU!A6', [['Miete und Heizung']]);
    workbench.write('Tabelle1!A1', [['=KDU_UH_IST_2024*2']]);
  });
  await excel.settled();
  const before = await excel.snapshot();
  await update('enlarged');
  expect((await loadAgain()).sort()).toEqual(['Abstimmung', 'KdU!A6', 'Zahlenquelle']);
  await decide('1 behalten, 2 ersetzen', 'Abstimmung', 'Zahlenquelle');
  await expectEnlarged(before);
  expect((await loadAgain()).sort()).toEqual(['KdU!A6']);
});

async function expectEnlarged(before: Snapshot): Promise<void> {
  const now = await excel.snapshot();
  const added = await cellOf('KDU_UH_IST_2025');
  expect(Object.keys(now.names).filter((name) => !(name in before.names))).toEqual(['KDU_UH_IST_2025']);
  expect(await excel.values([added, 'KdU!A6', 'KdU!C6', 'Annahmen!B9', 'Tabelle1!A1'])).toEqual([
    94_000_000, 'Miete und Heizung', 93_300_000, 0.2, 186_600_000,
  ]);
  expect(errors(now)).toEqual(errors(before));
  const relations = now.sheets.find(({ name }) => name === 'Abstimmung')?.cells.map((row) => row.map(([, value]) => value)) ?? [];
  const [row = []] = relations.filter(([id]) => id === 'R00');
  expect(row).toEqual(expect.arrayContaining([93_300_000, 94_000_000, 'WIDERSPRUCH']));
  const { dataVersion, sheets } = await record();
  expect(dataVersion).toBe('1.1');
  expect(Object.values(sheets).every(({ complete }) => complete)).toBe(true);
  expect(sheets['register']?.names).toContain('KDU_UH_IST_2025');
}
