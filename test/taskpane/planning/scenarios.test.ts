/** Inputs between Annahmen and the scenarios: what would change is shown first, empties are copied too, and all can be taken back. */
import type { SheetKey } from '../../../src/workbook/model';
import { planCopy, readScenarios, takenBack, type Copied, type Wish } from '../../../taskpane/planning/scenarios';
import { enter } from '../../../taskpane/sheets/entries';
import { loadSheets } from '../../../taskpane/load/work';
import { inputCell, models } from '../../src/workbook/models';
import { PlayedExcel } from '../../excel/playedExcel';

const KEYS: readonly SheetKey[] = ['integration', 'places', 'scenarios', 'assumptions', 'register'];
const still = (): void => undefined;

/** As it was loaded; opened anew for every test. */
let file: PlayedExcel;
let workbook: PlayedExcel;

beforeAll(async () => {
  file = new PlayedExcel();
  Object.assign(globalThis, { ADDIN_VERSION: '0.1.0', Excel: file.excel() });
  expect(await load()).toMatchObject({ kind: 'loaded', faults: [], differences: [] });
});

beforeEach(() => {
  workbook = file.copy();
  Object.assign(globalThis, { Excel: workbook.excel() });
});

const load = () => loadSheets('de', new Set(KEYS), { progress: still, delayed: still, isCancelled: () => false });
const at = (name: string): string => inputCell(models('de', KEYS), name);
const type = (inputs: Readonly<Record<string, string | number>>): void => {
  for (const [name, content] of Object.entries(inputs)) workbook.write(at(name), [[content]]);
};
const contentOf = async (name: string): Promise<unknown> => (await workbook.values(at(name)))[0]?.[0];
const plan = async (action: Wish['action'], scenario: Wish['scenario'] = 1): Promise<readonly Copied[]> => (await planCopy({ action, scenario }, still)) ?? [];
const told = (changes: readonly Copied[]): unknown[] => changes.map(({ name, before, next }) => [name, before, next]);
const free = async (): Promise<unknown[]> => (await workbook.values('Szenarien!B74:G74'))[0] ?? [];

test('what is entered on Annahmen goes into a scenario, which then gives the same free money', async () => {
  type({ EIN_VERW_KOSTEN: '=46660000*1.03', EIN_LESART: 'VOR', EIN_SZ1_KFA: 0.18 });
  const changes = await plan('store');
  expect(told(changes)).toEqual([
    ['EIN_SZ1_VERW_KOSTEN', '', 48059800],
    ['EIN_SZ1_KFA', 0.18, ''],
    ['EIN_SZ1_LESART', '', 'VOR'],
  ]);
  expect(await enter(changes, still)).toEqual({ kind: 'entered' });
  expect((await free()).slice(0, 3)).toEqual([3800000, 2612969.6, 2612969.6]);
  expect(await plan('store')).toEqual([]);
});

test('a scenario is adopted with its empties, and taken back with the formulas that stood there', async () => {
  type({ EIN_VERW_KOSTEN: '=46660000*1.03', EIN_SZ2_UNTERFIN: 9000000 });
  const changes = await plan('adopt', 2);
  expect(told(changes)).toEqual([
    ['EIN_VERW_KOSTEN', '=46660000*1.03', ''],
    ['EIN_UNTERFIN', '', 9000000],
  ]);
  expect(await enter(changes, still)).toEqual({ kind: 'entered' });
  expect(await free()).toEqual([3800000, 2780000, 3800000, 2780000, 3800000, 3800000]);
  expect(await enter(takenBack(changes), still)).toEqual({ kind: 'entered' });
  expect([await contentOf('EIN_VERW_KOSTEN'), await contentOf('EIN_UNTERFIN')]).toEqual([48059800, '']);
  expect((await free())[1]).toBe(2612969.6);
});

test('a scenario is emptied but for its name', async () => {
  type({ EIN_SZ3_NAME: 'Sparkurs', EIN_SZ3_VERPFL: 0 });
  expect(await readScenarios(still)).toEqual([
    { scenario: 1, title: '', entered: 0 },
    { scenario: 2, title: '', entered: 0 },
    // 0 is an input.
    { scenario: 3, title: 'Sparkurs', entered: 1 },
    { scenario: 4, title: '', entered: 0 },
  ]);
  const changes = await plan('clear', 3);
  expect(told(changes)).toEqual([['EIN_SZ3_VERPFL', 0, '']]);
  expect(await enter(changes, still)).toEqual({ kind: 'entered' });
  expect([await contentOf('EIN_SZ3_NAME'), await contentOf('EIN_SZ3_VERPFL')]).toEqual(['Sparkurs', '']);
});

test('nothing is written where something else stands there by now', async () => {
  type({ EIN_VERPFL: 13000000 });
  const changes = await plan('store');
  type({ EIN_SZ1_VERPFL: 5 });
  expect(await enter(changes, still)).toEqual({ kind: 'stale', cells: [expect.objectContaining({ name: 'EIN_SZ1_VERPFL' })] });
  expect(await contentOf('EIN_SZ1_VERPFL')).toBe(5);
});

test('a name that somebody has led to a sheet of his own is none of ours: nothing is read or written there', async () => {
  workbook.user.addSheet('Eigene');
  workbook.write('Eigene!B2', [[7]]);
  workbook.user.deleteName('EIN_SZ1_VERPFL');
  workbook.user.defineName('EIN_SZ1_VERPFL', '=Eigene!$B$2');
  type({ EIN_VERPFL: 13000000 });
  expect(await planCopy({ action: 'store', scenario: 1 }, still)).toBeNull();
});

test('without the sheet there is nothing to copy', async () => {
  workbook = new PlayedExcel();
  Object.assign(globalThis, { Excel: workbook.excel() });
  await loadSheets('de', new Set(['assumptions', 'register'] as const), { progress: still, delayed: still, isCancelled: () => false });
  expect(await readScenarios(still)).toBeNull();
  expect(await planCopy({ action: 'store', scenario: 1 }, still)).toBeNull();
});

test('what was entered stays, unasked, when the sheets are loaded again', async () => {
  type({ EIN_SZ1_NAME: 'Tarif', EIN_SZ1_VERW_KOSTEN: 48059800, EIN_ZIEL_FREI: 3000000 });
  expect(await load()).toMatchObject({ kind: 'loaded', refresh: { renewed: 0, replaced: 0, kept: 0, missing: [] } });
  expect([await contentOf('EIN_SZ1_NAME'), await contentOf('EIN_SZ1_VERW_KOSTEN'), await contentOf('EIN_ZIEL_FREI')]).toEqual(['Tarif', 48059800, 3000000]);
});
