import type { SheetKey } from '../../../src/workbook/model';
import { namesIn } from '../../../src/formula/namesIn';
import { planLoad, type LoadPlan, type Obstacle } from '../../../taskpane/load/plan';
import type { Snapshot } from '../../../taskpane/sheets/snapshot';
import { EMPTY, loadedSnapshot, model, MODELS } from '../fixtures';

const ALL: ReadonlySet<SheetKey> = new Set(['kdu', 'assumptions', 'register']);
const REQUIRED: ReadonlySet<SheetKey> = new Set(['assumptions', 'register']);

function plan(snapshot: Snapshot, chosen = ALL): LoadPlan {
  const result = planLoad(MODELS, chosen, snapshot, 'de');
  if ('kind' in result) throw new Error(`blocked: ${result.kind}`);
  return result;
}
const obstacle = (snapshot: Snapshot): Obstacle | LoadPlan => planLoad(MODELS, ALL, snapshot, 'de');
const withSheet = (name: string, snapshot = EMPTY): Snapshot => ({
  ...snapshot,
  sheets: [...snapshot.sheets, { id: 'theirs', name, isVisible: true, isProtected: false }],
});
const withName = (name: string, formula: string, snapshot = EMPTY): Snapshot => ({
  ...snapshot,
  names: [...snapshot.names, { name, formula }],
});
/** The formulas that refer to a name, not those that hold it as text. */
const mentions = (planned: LoadPlan, name: string): unknown[] => allCells(planned).filter((cell) => namesIn(cell).has(name));
const allCells = ({ sheets }: LoadPlan): unknown[] => sheets.flatMap((sheet) => sheet.model.blocks.flatMap(({ cells }) => cells?.flat() ?? []));

describe('an empty workbook', () => {
  const { sheets, kept, taken } = plan(EMPTY);

  test('gets every sheet, in the order of writing, its tabs in their own order', () => {
    expect(sheets.map(({ model: { name }, position, over }) => [name, position, over])).toEqual([
      ['Zahlenquelle', 1, undefined],
      ['Annahmen', 1, undefined],
      ['KdU', 1, undefined],
    ]);
    expect([kept, taken]).toEqual([[], []]);
  });

  test('gets a marker for each sheet and a name for each figure and each assumption', () => {
    expect(sheets.map(({ marker }) => [marker.name, marker.formula])).toEqual([
      ['JC_BLATT_REGISTER', "='Zahlenquelle'!$A$1"],
      ['JC_BLATT_ASSUMPTIONS', "='Annahmen'!$A$1"],
      ['JC_BLATT_KDU', "='KdU'!$A$1"],
    ]);
    expect(sheets.map(({ names }) => names.length)).toEqual([89, model('assumptions').names.length, 0]);
    expect(sheets[0]?.names.find(({ name }) => name === 'KDU_UH_IST_2024')).toMatchObject({
      formula: expect.stringMatching(/^='Zahlenquelle'!\$D\$\d+$/),
      exists: false,
    });
  });

  test('without KdU, gets the two that are required', () => {
    expect(plan(EMPTY, REQUIRED).sheets.map(({ model: { key } }) => key)).toEqual(['register', 'assumptions']);
  });
});

describe('loading again', () => {
  test('leaves what is complete', () => {
    const { sheets, kept } = plan(loadedSnapshot());
    expect(sheets).toEqual([]);
    expect(kept.map(({ key, id }) => [key, id])).toEqual([
      ['kdu', 'id-kdu'],
      ['assumptions', 'id-assumptions'],
      ['register', 'id-register'],
    ]);
  });

  test('does not mind a protected structure where there is nothing to write', () => {
    expect(plan({ ...loadedSnapshot(), structureProtected: true }).sheets).toEqual([]);
  });

  test('finds a sheet that the user renamed', () => {
    const before = loadedSnapshot();
    const renamed: Snapshot = {
      ...before,
      sheets: before.sheets.map((sheet) => (sheet.name === 'KdU' ? { ...sheet, name: 'KdU alt' } : sheet)),
      names: before.names.map((name) => (name.name === 'JC_BLATT_KDU' ? { ...name, formula: "='KdU alt'!$A$1" } : name)),
    };
    expect(plan(renamed).kept.map(({ name }) => name)).toEqual(['KdU alt', 'Annahmen', 'Zahlenquelle']);
  });

  test('adds a sheet that the user deleted, and turns its own names to it again', () => {
    const before = loadedSnapshot();
    const deleted: Snapshot = {
      ...before,
      sheets: before.sheets.filter(({ name }) => name !== 'Zahlenquelle'),
      names: before.names.map((name) => (name.formula.startsWith('=Zahlenquelle!') ? { ...name, formula: '=#REF!$A$1' } : name)),
      tables: [],
    };
    const { sheets, taken } = plan(deleted);
    expect(sheets.map(({ model: { key }, position }) => [key, position])).toEqual([['register', 3]]);
    expect(sheets[0]?.marker.exists).toBe(true);
    expect(sheets[0]?.names.every(({ exists }) => exists)).toBe(true);
    expect(taken).toEqual([]);
  });

  test('writes an incomplete sheet anew in its place', () => {
    const { sheets, kept } = plan(loadedSnapshot(MODELS, (key) => key !== 'assumptions'));
    expect(sheets.map(({ model: { key }, position }) => [key, position])).toEqual([['assumptions', 2]]);
    expect(kept.map(({ key }) => key)).toEqual(['kdu', 'register']);
  });
});

test('an incomplete sheet that is not chosen still counts in the order of the tabs', () => {
  const before = loadedSnapshot([model('kdu')], () => false);
  const moved: Snapshot = { ...before, sheets: [...before.sheets].reverse() };
  const planned = planLoad([model('assumptions'), model('register')], REQUIRED, moved, 'de') as LoadPlan;
  expect(planned.sheets.map(({ position }) => position)).toEqual([1, 1]);
});

describe('what is in the way', () => {
  test('a protected structure', () => {
    expect(obstacle({ ...EMPTY, structureProtected: true })).toEqual({ kind: 'structureProtected' });
  });

  test.each(['KdU', 'kdu', 'KDU'])('a sheet "%s" that is the user’s', (name) => {
    expect(obstacle(withSheet(name))).toEqual({ kind: 'sheetTaken', sheets: [{ key: 'kdu', name: 'KdU' }] });
  });

  test('a sheet of the user that took the place of a deleted one', () => {
    const before = loadedSnapshot();
    const swapped: Snapshot = {
      ...before,
      sheets: before.sheets.map((sheet) => (sheet.name === 'KdU' ? { ...sheet, id: 'theirs' } : sheet)),
      names: before.names.map((name) => (name.name === 'JC_BLATT_KDU' ? { ...name, formula: '=#REF!$A$1' } : name)),
    };
    expect(obstacle(swapped)).toEqual({ kind: 'sheetTaken', sheets: [{ key: 'kdu', name: 'KdU' }] });
  });

  test('an incomplete sheet of ours that was protected since', () => {
    const before = loadedSnapshot(MODELS, (key) => key !== 'kdu');
    const locked: Snapshot = { ...before, sheets: before.sheets.map((sheet) => ({ ...sheet, isProtected: sheet.name === 'KdU' })) };
    expect(obstacle(locked)).toEqual({ kind: 'sheetProtected', sheets: [{ key: 'kdu', name: 'KdU' }] });
  });

  test('protection of sheets that are not written is no obstacle', () => {
    const before = loadedSnapshot(MODELS.filter(({ key }) => key !== 'kdu'));
    const locked: Snapshot = { ...before, sheets: before.sheets.map((sheet) => ({ ...sheet, isProtected: true })) };
    expect(plan(locked).sheets.map(({ model: { key } }) => key)).toEqual(['kdu']);
  });

  test.each([
    ['table', { ...EMPTY, tables: ['jc_zahlen'] }],
    ['name', withName('JC_Zahlen', '=Tabelle1!$A$1')],
  ])('a %s with the name of our table', (_, snapshot) => {
    expect(obstacle(snapshot)).toEqual({ kind: 'tableTaken', table: 'JC_Zahlen' });
  });
});

describe('a name that is the user’s', () => {
  const taken = plan(withName('kdu_uh_ist_2024', '=Tabelle1!$B$4'));
  const address = /'Zahlenquelle'!\$D\$\d+/;

  test('stays, and formulas use the address of the cell', () => {
    expect(mentions(taken, 'KDU_UH_IST_2024')).toEqual([]);
    expect(allCells(taken).filter((cell) => address.test(String(cell))).length).toBe(taken.taken[0]?.cells.length);
    expect(taken.sheets.flatMap(({ names }) => names).map(({ name }) => name)).not.toContain('KDU_UH_IST_2024');
  });

  test('is reported with the cells that do without it', () => {
    expect(taken.taken).toHaveLength(1);
    expect(taken.taken[0]).toMatchObject({ name: 'KDU_UH_IST_2024', theirs: '=Tabelle1!$B$4', ours: { sheet: 'Zahlenquelle' } });
    expect(taken.taken[0]?.cells).toEqual(expect.arrayContaining([{ sheet: 'KdU', cell: 'C6' }]));
  });

  test('is worked around again when a sheet is added later', () => {
    const before = loadedSnapshot(MODELS.filter(({ key }) => key !== 'kdu'));
    const register = before.record?.sheets.register;
    const later: Snapshot = {
      ...before,
      names: before.names.map((name) => (name.name === 'KDU_UH_IST_2024' ? { ...name, formula: '=Tabelle1!$B$4' } : name)),
      record: before.record && {
        ...before.record,
        sheets: {
          ...before.record.sheets,
          register: { complete: true, names: register?.names.filter((name) => name !== 'KDU_UH_IST_2024') ?? [] },
        },
      },
    };
    const added = plan(later);
    expect(added.taken.map(({ name }) => name)).toEqual(['KDU_UH_IST_2024']);
    expect(mentions(added, 'KDU_UH_IST_2024')).toEqual([]);
  });

  test('that no formula needs is reported while its sheet is written, not later', () => {
    const unused = 'AM_SVB_2023_06';
    const first = plan(withName(unused, '=Tabelle1!$B$4'));
    expect(first.taken.map(({ name, cells }) => [name, cells])).toEqual([[unused, []]]);

    const before = loadedSnapshot(MODELS.filter(({ key }) => key !== 'kdu'));
    const record = before.record && { ...before.record, sheets: { ...before.record.sheets, register: { complete: true, names: [] } } };
    expect(plan({ ...before, record }).taken.map(({ name }) => name)).not.toContain(unused);
  });
});
