/**
 * Excel gives up at one step or another: what stands then is named, and doing it again completes it. The pane's code, Microsoft's
 * client library and the workbench's object model in Node; what the pane shows of each kind is in test/browser/refresh.test.ts.
 */
import { programme } from '../../../src/programme/figures';
import { findOwnParts, loadSheets, removeOwnParts } from '../../../taskpane/load/work';
import type { Broken, LoadOutcome } from '../../../taskpane/load/outcome';
import { wishOf, type Wishes } from '../../../taskpane/sheets/changes';
import type { InjectedFailure } from '../../../workbench/page/failures';
import { PlayedExcel, type Contents } from '../../excel/playedExcel';
import { models } from '../../src/workbook/models';

const MODELS = models('de', ['overview', 'kdu', 'targets', 'assumptions', 'register']);
const KEYS = new Set(MODELS.map(({ key }) => key));
const NAMES = MODELS.flatMap(({ names }) => names).length;
const SHEETS = MODELS.map(({ name }) => name);

type Failure = Required<Pick<InjectedFailure, 'place' | 'occurrence'>>;

let workbook: PlayedExcel;
/** As it is where nothing fails. */
let file: PlayedExcel;
let loaded: Contents;

beforeAll(async () => {
  Object.assign(globalThis, { ADDIN_VERSION: '0.1.0' });
  file = new PlayedExcel();
  open(file);
  expect(await load()).toMatchObject({ kind: 'loaded', faults: [] });
  loaded = await file.contents();
});

/** A new workbook, or another. */
function open(another = new PlayedExcel()): void {
  workbook = another;
  Object.assign(globalThis, { Excel: workbook.excel() });
}

const openLoaded = (): void => open(file.copy());

const load = (wishes?: Wishes): Promise<LoadOutcome> =>
  loadSheets('de', KEYS, { progress: () => undefined, delayed: () => undefined, isCancelled: () => false }, wishes);

/** Loads all sheets again, to the question about changes, and has all of them replaced. */
async function replaceAll(): Promise<LoadOutcome> {
  const asked = await load();
  return asked.kind === 'changed' ? load(new Set(asked.changes.map(wishOf))) : asked;
}

async function breakOff(failure: Failure): Promise<Broken> {
  workbook.failNext(failure);
  const outcome = await load();
  if (outcome.kind !== 'broken') throw new Error(`The load was ${outcome.kind}.`);
  // Whatever stands in the workbook is named or counted; whatever does not is missing.
  const standing = new Set(workbook.sheetNames());
  expect(outcome.missing.filter((sheet) => standing.has(sheet))).toEqual([]);
  expect([...outcome.missing, ...outcome.incomplete]).toEqual(expect.arrayContaining(SHEETS.filter((sheet) => !standing.has(sheet))));
  expect(outcome.failure).toEqual({ code: 'GeneralException', message: 'A failure that the test asked for.', place: failure.place });
  return outcome;
}

async function complete(): Promise<void> {
  expect(await load()).toMatchObject({ kind: 'loaded', missing: [], pending: [], faults: [] });
  expect(await workbook.contents()).toEqual(loaded);
}

/** The sheets are written one after the other; the last steps put in charts and links. */
test.each<[name: string, failure: Failure]>([
  ['at the name that marks the first sheet', { place: 'NamedItemCollection.add', occurrence: 1 }],
  ['at the first figure’s name', { place: 'NamedItemCollection.add', occurrence: 2 }],
  ['at the last figure’s name', { place: 'NamedItemCollection.add', occurrence: 1 + programme.figures.length }],
  ['at the name that marks the last sheet', { place: 'NamedItemCollection.add', occurrence: NAMES + SHEETS.length }],
  ['at the table of figures', { place: 'TableCollection.add', occurrence: 1 }],
  ['at the first chart', { place: 'ChartCollection.add', occurrence: 1 }],
  ['at the last chart', { place: 'ChartCollection.add', occurrence: MODELS.flatMap(({ charts }) => charts).length }],
  ['at the last link', { place: 'Range.hyperlink', occurrence: MODELS.flatMap(({ links }) => links).length }],
])('%s: the outcome says what is there, and repeating completes it', async (_, failure) => {
  open();
  await breakOff(failure);
  await complete();
});

test.each<[name: string, failure: Failure, incomplete: readonly string[], missing: readonly string[]]>([
  ['at the first sheet', { place: 'Range.formulas', occurrence: 1 }, ['Zahlenquelle'], SHEETS.filter((name) => name !== 'Zahlenquelle')],
  ['while finishing', { place: 'ChartCollection.add', occurrence: 1 }, SHEETS, []],
])('%s: nothing is complete, and the outcome says what is begun and what is missing', async (_, failure, incomplete, missing) => {
  open();
  const outcome = await breakOff(failure);
  expect([outcome.complete, [...outcome.incomplete].sort(), [...outcome.missing].sort()]).toEqual([[], [...incomplete].sort(), [...missing].sort()]);
});

test('at every sheet of a load, one after the other: each repetition gets one sheet further', async () => {
  open();
  await breakOff({ place: 'WorksheetCollection.add', occurrence: 1 });
  for (const count of SHEETS.slice(1).keys()) {
    await breakOff({ place: 'WorksheetCollection.add', occurrence: 2 });
    expect(workbook.sheetNames().filter((name) => SHEETS.includes(name))).toHaveLength(count + 1);
  }
  await complete();
});

test.each<[name: string, failure: Failure]>([
  ['at the first cell', { place: 'Range.formulas', occurrence: 1 }],
  ['at the second cell', { place: 'Range.formulas', occurrence: 2 }],
  ['at the record', { place: 'SettingCollection.add', occurrence: 1 }],
])('%s of a refresh: the outcome says so, and repeating completes it', async (_, failure) => {
  openLoaded();
  workbook.write('KdU!B6', [[1]]);
  workbook.write('Ziele!A1', [['meine Ziele']]);
  const asked = await load();
  if (asked.kind !== 'changed') throw new Error(`The load was ${asked.kind}.`);
  expect(asked.changes).toHaveLength(2);
  workbook.failNext(failure);
  expect(await load(new Set(asked.changes.map(wishOf)))).toMatchObject({ kind: 'broken', failure: { place: failure.place } });
  expect(await replaceAll()).toMatchObject({ kind: 'loaded' });
  expect(await workbook.contents()).toEqual(loaded);
});

test('before the charts: what the user enters until he repeats it stays', async () => {
  open();
  await breakOff({ place: 'ChartCollection.add', occurrence: 1 });
  workbook.write('Annahmen!B9', [[0.2]]);
  workbook.write('Tabelle1!A1', [['=KdU!B6']]);
  expect(await load()).toMatchObject({ kind: 'loaded' });
  const { sheets } = await workbook.contents();
  const at = (name: string, row: number, column: number) => sheets.find((sheet) => sheet.name === name)?.cells[row]?.[column];
  expect([at('Annahmen', 8, 1)?.[1], at('Tabelle1', 0, 0)?.slice(0, 2)]).toEqual([0.2, ['=KdU!B6', 96_000_000]]);
});

test.each<[name: string, failure: Failure]>([
  ['at the first sheet', { place: 'Worksheet.delete', occurrence: 1 }],
  ['at the fifth sheet', { place: 'Worksheet.delete', occurrence: 5 }],
  ['at a name', { place: 'NamedItem.delete', occurrence: 40 }],
  ['at the record', { place: 'Setting.delete', occurrence: 1 }],
])('%s of the removal: the outcome says so, and repeating completes it', async (_, failure) => {
  openLoaded();
  const remove = () => removeOwnParts(() => undefined, () => false);
  expect(await findOwnParts(() => undefined)).toEqual({ sheets: expect.arrayContaining(SHEETS), keys: expect.arrayContaining([...KEYS]), names: NAMES, doubtful: [] });
  workbook.failNext(failure);
  expect(await remove()).toMatchObject({ kind: 'broken', failure: { place: failure.place } });
  expect(await remove()).toMatchObject({ kind: 'removed' });
  expect(await workbook.contents()).toMatchObject({ sheets: [{ name: 'Tabelle1' }], names: {}, tables: [], charts: [] });
  expect(workbook.settings()).toEqual([]);
});
