/** A workbook of an earlier version is carried over: asked, and nothing that the user has entered is lost. */
import type { Loaded, LoadOutcome } from '../../../taskpane/load/outcome';
import type { ShownChange } from '../../../taskpane/load/shownChange';
import { loadSheets } from '../../../taskpane/load/work';
import { wishOf, type Wishes } from '../../../taskpane/sheets/changes';
import type { Scalar } from '../../../workbench/model/grid';
import type { PlayedExcel } from '../../excel/playedExcel';
import { check } from '../check/loadedWorkbook';
import { WITHOUT_DATA } from '../../src/workbook/models';
import { openSaved, type SavedName } from '../../excel/savedWorkbook';

const SHEETS = new Set(WITHOUT_DATA);

let excel: PlayedExcel;
/** As they were saved. */
const files: Readonly<Record<SavedName, PlayedExcel>> = { defaults: openSaved('defaults'), own: openSaved('own') };

/** @param calculates false where nobody looks at what formulas give */
function open(name: SavedName, calculates = true): void {
  excel = files[name].copy(calculates);
  Object.assign(globalThis, { ADDIN_VERSION: '0.1.0', Excel: excel.excel(), Office: excel.office() });
}

const load = (wishes?: Wishes): Promise<LoadOutcome> =>
  loadSheets('de', SHEETS, { progress: () => undefined, delayed: () => undefined, isCancelled: () => false }, wishes);

async function asked(): Promise<readonly ShownChange[]> {
  const outcome = await load();
  if (outcome.kind !== 'changed') throw new Error(`The load was ${outcome.kind}.`);
  return outcome.changes;
}

/** The sheets are built anew; of other changes only those of `kinds` are replaced. */
async function carryOver(...kinds: readonly ShownChange['kind'][]): Promise<Loaded> {
  const changes = await asked();
  const outcome = await load(new Set(changes.filter(({ kind }) => kind === 'layout' || kinds.includes(kind)).map(wishOf)));
  if (outcome.kind !== 'loaded') throw new Error(`The load was ${outcome.kind}.`);
  expect([outcome.missing, outcome.pending, outcome.faults, outcome.differences]).toEqual([[], [], [], []]);
  return outcome;
}

/** As if every sheet were built differently today. */
const outdateAll = (): Promise<void> =>
  Excel.run(async (context) => {
    const { settings } = context.workbook;
    settings.load({ key: true, value: true });
    await context.sync();
    for (const { key, value } of settings.items.filter((one) => one.key.startsWith('JC.sheet.'))) {
      settings.add(key, JSON.stringify({ ...(JSON.parse(String(value)) as object), layout: 'another' }));
    }
    await context.sync();
  });

const contentsOf = (...cells: readonly string[]): Scalar[] => cells.map((cell) => excel.cell(cell)[0]);
const inputs = (stems: readonly string[], row: number): Scalar[] => stems.map((_, index) => excel.cell(`Annahmen!B${row + index}`)[0]);
const COSTS = ['EGZ', 'ESG', 'EVL', 'TAAM', 'MAG', 'MAT'];

const ENTERED_ELSEWHERE: readonly (readonly [string, readonly (readonly Scalar[])[]])[] = [
  ['Bindungen!A17:G18', [
    [1, 'Einstiegsgeld', 45917, 45931, 46142, 1_000_000, 250_000],
    [2, 'Maßnahmen beim Träger', 45292, 45658, 46022, 5_000_000, ''],
  ]],
  ['Vorl_Haushalt!B6:B6', [['ZWOELFTEL']]],
  ['Vorl_Haushalt!B11:D12', [[1_000_000, 300_000, 500_000], [2_000_000, 0, '']]],
  ['TaAM_Kohorten!B7:B9', [[2166.58], [0.19], [1000]]],
  ['TaAM_Kohorten!B12:B16', [[36], [36], [36], [36], [36]]],
  ['KdU_Netto!B6:B7', [[0.628], [0.64]]],
  ['KdU_Netto!E11:E12', [[1], [0]]],
  ['Eigene_Beziehungen!B10:D10', [['FIN_VERWALTUNG_2025 − FIN_VERWALTUNG_2024', '', '1,72 Mio. EUR']]],
];

async function expectEnteredElsewhere(): Promise<void> {
  for (const [range, values] of ENTERED_ELSEWHERE) expect([range, await excel.values(range)]).toEqual([range, values]);
}

describe('the defaults typed in place', () => {
  beforeEach(() => open('defaults'));

  test('are asked about as sheets that are built differently, and written nowhere before', async () => {
    open('defaults', false);
    const before = excel.writingRequests;
    const changes = await asked();
    expect(changes.map(({ kind, sheet }) => `${kind} ${sheet}`)).toContain('layout Annahmen');
    expect(changes.every(({ kind }) => kind === 'layout')).toBe(true);
    expect(excel.writingRequests).toBe(before);
  });

  test('become empty inputs; nothing else moves', async () => {
    await carryOver();
    expect(contentsOf('Annahmen!B7', 'Annahmen!B8', 'Annahmen!B9', 'Annahmen!B10', 'Annahmen!B12', 'Annahmen!B13')).toEqual(['', '', '', '', '', '']);
    expect(await excel.values('Annahmen!C9:C13')).toEqual([[0.152], [7_980_000], [''], ['NACH'], [13_300_000]]);
    expect(await excel.values('Übersicht!A5:A5')).toEqual([['Szenario: Alle Annahmen entsprechen den Vorgaben.']]);
    expect(await excel.values('Eingliederung!B31:B31')).toEqual([[3_800_000]]);
    await expectEnteredElsewhere();
  });

  test('once carried over, nothing is asked any more', async () => {
    open('defaults', false);
    await carryOver();
    const outcome = await load();
    expect(outcome).toMatchObject({ kind: 'loaded', refresh: { renewed: 0, kept: 0 } });
  });

  test('where every sheet is built anew, all that was entered on them stays', async () => {
    open('defaults', false);
    await outdateAll();
    await carryOver();
    await expectEnteredElsewhere();
  });
});

describe('rows that the user has added to his list', () => {
  const MORE = [[3, 'Einstiegsgeld', '', 45931, 46022, 300, ''], [4, 'Einstiegsgeld', '', 45931, 46022, 400, '']];

  beforeEach(() => {
    open('defaults');
    for (const [index, row] of MORE.entries()) {
      excel.write(`Bindungen!A${37 + index}:G${37 + index}`, [row]);
      excel.appendTableRow('JC_Bindungen');
    }
    excel.insertTableRow('JC_Bindungen', 18);
    excel.write('Bindungen!D18:F18', [[45931, 46022, 200]]);
  });

  test('stay, between the others and below them, and are split like them', async () => {
    await carryOver();
    expect(await excel.values('Bindungen!F17:F19')).toEqual([[1_000_000], [200], [5_000_000]]);
    expect(await excel.values('Bindungen!A38:G39')).toEqual(MORE);
    expect(await excel.values('Bindungen!I38:N39')).toEqual([[300, 0, 0, 0, 'EXAKT', 300], [400, 0, 0, 0, 'EXAKT', 400]]);
    expect(await excel.values('Bindungen!F15:M15')).toEqual([[6_000_900, 250_000, 0, 5_429_471.43, 571_428.57, 0, 0, 'EXAKT']]);
    expect((await load()).kind).toBe('loaded');
    expect(await excel.values('Bindungen!A38:G39')).toEqual(MORE);
  });

  test('ask for what the others ask for, and show their check as they do', async () => {
    await carryOver();
    await excel.excel().run(async ({ workbook, sync }) => {
      const sheet = workbook.worksheets.getItem('Bindungen');
      const validation = (cell: string): Excel.DataValidation => sheet.getRange(cell).dataValidation.load({ type: true, rule: true });
      const columns = ['B', 'C', 'F'].map((letter) => [36, 39, 40].map((row) => validation(`${letter}${row}`)));
      const rules = [36, 39, 40].map((row) => sheet.getRange(`M${row}`).conditionalFormats.getCount());
      await sync();
      expect(columns.map(([, last]) => last?.toJSON())).toEqual(columns.map(([made]) => made?.toJSON()));
      expect(columns.map(([made, , below]) => [made?.type, below?.type])).toEqual([['List', 'None'], ['Decimal', 'None'], ['Decimal', 'None']]);
      expect(rules.map(({ value }) => value > 0)).toEqual([true, true, false]);
    });
    const told = (await check()).filter(({ found: { kind, location } }) => location?.sheet === 'Bindungen' && /^(rule|validation)/.test(kind));
    expect(told).toEqual([]);
  });
});

describe('a municipal share of the user, which moves the free money today', () => {
  beforeEach(() => open('own'));

  test('is asked about', async () => {
    open('own', false);
    const share = (await asked()).find(({ kind }) => kind === 'share');
    expect(share).toMatchObject({ sheet: 'Annahmen', cell: 'B7', loaded: 0.152, mine: 0.18, next: '' });
  });

  test.each<[string, ShownChange['kind'][], Scalar, number, number]>([
    ['kept, it is an input', [], 0.18, 6_673_520, 5_106_480],
    ['replaced, the default holds', ['share'], '', 7_980_000, 3_800_000],
  ])('%s', async (_, kinds, input, underfunding, free) => {
    await carryOver(...kinds);
    expect(contentsOf('Annahmen!B9')).toEqual([input]);
    expect(inputs(COSTS, 15)).toEqual([5400, 1800, 14_000, 30_000, 900, 1500]);
    expect(await excel.values('Annahmen!C10:C10')).toEqual([[underfunding]]);
    expect(await excel.values('Eingliederung!B31:B31')).toEqual([[free]]);
    await expectEnteredElsewhere();
  });

  test('where an underfunding was entered too, it moves nothing and is not asked about', async () => {
    excel.write('Annahmen!B8', [[9_000_000]]);
    expect((await asked()).map(({ kind }) => kind)).not.toContain('share');
    await carryOver();
    expect(contentsOf('Annahmen!B9', 'Annahmen!B10')).toEqual([0.18, 9_000_000]);
  });
});
