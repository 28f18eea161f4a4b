import type { CellContent, SheetKey, SheetModel } from '../../../src/workbook/model';
import { isFormula } from '../../../src/formula/isFormula';
import { wishOf } from '../../../taskpane/sheets/changes';
import { inputCells } from '../../../taskpane/sheets/inputs';
import { layoutOf } from '../../../taskpane/sheets/layoutFingerprint';
import { planRefresh, type RefreshPlan } from '../../../taskpane/load/planRefresh';
import { rebuildPlan } from '../../../taskpane/load/rebuild';
import type { OwnContents } from '../../../taskpane/sheets/readOwn';
import { contents } from '../../../taskpane/sheets/rectangle';
import { loadedSnapshot, model, MODELS } from '../fixtures';

type Sheets = Record<string, CellContent[][]>;

const SNAPSHOT = loadedSnapshot();
const written = (): Sheets => Object.fromEntries(MODELS.map(({ key, blocks }) => [key, contents(blocks).formulas.map((row) => [...row])]));

function own({ key, name, blocks, links, ...rest }: SheetModel, present: CellContent[][]): OwnContents {
  return {
    sheet: { key, id: `id-${key}`, name },
    written: {
      language: 'de',
      layout: layoutOf({ key, name, blocks, links, ...rest }),
      cells: contents(blocks).formulas,
      links: links.map(({ cell }) => cell),
      inputs: inputCells({ key, name, blocks, links, ...rest }),
    },
    present: { formulas: present, texts: present.map((row) => row.map(String)) },
    charts: [],
    tables: [],
  };
}

interface Change {
  present?: (sheets: Sheets) => void;
  names?: typeof SNAPSHOT.names;
  wishes?: ReadonlySet<string>;
  today?: (sheet: SheetModel) => SheetModel;
}

function plan({ present, names = SNAPSHOT.names, wishes = new Set(), today = (sheet) => sheet }: Change): RefreshPlan {
  const sheets = written();
  present?.(sheets);
  return planRefresh({
    contents: new Map(MODELS.map((sheet) => [sheet.key, own(sheet, sheets[sheet.key] ?? [])])),
    modelOf: (key) => today(model(key)),
    targets: new Map(MODELS.map(({ name }) => [name, name])),
    chosen: new Set<SheetKey>(['kdu', 'assumptions', 'register']),
    snapshot: { ...SNAPSHOT, names },
    wishes,
  });
}

const rowOf = (sheets: Sheets, text: string): CellContent[] => {
  const row = sheets['register']?.find(([id]) => id === text);
  if (!row) throw new Error(`no row ${text}`);
  return row;
};
const cellOf = (name: string): string => model('register').names.find((entry) => entry.name === name)?.cell ?? '';

test('what nobody changed is neither written nor asked about', () => {
  expect(plan({})).toEqual({ sheets: [], changes: [], missing: [] });
});

test('the user’s inputs are his', () => {
  const [input] = model('assumptions').names;
  const row = Number(input?.cell.slice(1)) - 1;
  expect(plan({ present: ({ assumptions }) => (assumptions![row]![1] = 0.2) })).toEqual({ sheets: [], changes: [], missing: [] });
});

test.each([
  ['figure', (sheets: Sheets) => (rowOf(sheets, 'KDU_UH_IST_2024')[3] = 93_500_000), { loaded: 93_224_000, mine: 93_500_000, next: 93_224_000 }],
  ['label', (sheets: Sheets) => (rowOf(sheets, 'KDU_UH_IST_2024')[1] = 'Miete'), { mine: 'Miete' }],
  ['formulaToNumber', ({ kdu }: Sheets) => (kdu![5]![4] = 1), { cell: 'E6', mine: 1 }],
  ['formulaToText', ({ kdu }: Sheets) => (kdu![5]![4] = 'offen'), { cell: 'E6', mine: 'offen' }],
  ['formulaDeleted', ({ kdu }: Sheets) => (kdu![5]![4] = ''), { cell: 'E6', mine: '' }],
  ['formulaChanged', ({ kdu }: Sheets) => (kdu![5]![4] = '=C6-B6'), { cell: 'E6', mine: '=C6-B6' }],
])('%s: the user is asked, and nothing is written', (kind, present, change) => {
  const found = plan({ present });
  expect(found).toMatchObject({ sheets: [], changes: [{ kind, ...change }] });
});

test('what the user wishes to be replaced is written, where it stands now', () => {
  const present = ({ kdu }: Sheets): void => {
    kdu![5]![4] = 1;
    // As Excel does it, references to the rows below move along.
    const below = (cell: CellContent): CellContent =>
      isFormula(cell)
        ? cell.replace(/\b([A-L])(\d+)\b/g, (_, column: string, row: string) => column + (Number(row) >= 6 ? Number(row) + 1 : row))
        : cell;
    kdu!.splice(0, Infinity, ...kdu!.map((row) => row.map(below)));
    kdu!.splice(5, 0, ['meine Zeile']);
  };
  const [change] = plan({ present }).changes;
  expect(change).toMatchObject({ cell: 'E7', mine: 1 });
  const { sheets, changes } = plan({ present, wishes: new Set(change ? [wishOf(change)] : []) });
  expect(changes).toEqual([]);
  expect(sheets).toMatchObject([{ replaced: { cells: 1, names: 0 }, cells: [{ cell: 'E7', content: contents(model('kdu').blocks).formulas[5]?.[4] }] }]);
});

test('a change stays one where its new formula needs a name that is not made yet, and nothing is written', () => {
  const edition = (sheet: SheetModel): SheetModel => {
    if (sheet.key === 'register') return { ...sheet, names: [...sheet.names, { name: 'NEU', cell: 'D6', comment: '' }] };
    const renewed = (content: CellContent): CellContent => (content === '=JC.KDU_DELTA(KDU_UH_ANSATZ_2024,KDU_UH_IST_2024)' ? '=NEU' : content);
    return { ...sheet, blocks: sheet.blocks.map((block) => (block.cells ? { ...block, cells: block.cells.map((row) => row.map(renewed)) } : block)) };
  };
  const present = ({ kdu }: Sheets): void => {
    (kdu?.[5] ?? [])[4] = 1;
  };
  const asked = plan({ present, today: edition });
  const overwritten = asked.changes.filter(({ key, cell }) => key === 'kdu' && cell === 'E6');
  expect(overwritten).toMatchObject([{ kind: 'formulaToNumber', mine: 1, next: '=NEU' }]);
  const wished = plan({ present, today: edition, wishes: new Set(overwritten.map(wishOf)) });
  expect(wished.changes).toMatchObject([{ cell: 'E6' }, { kind: 'layout' }]);
  expect(wished.sheets.flatMap(({ cells }) => cells.filter(({ cell }) => cell === 'E6'))).toEqual([]);
});

test('a wish counts for what was shown only', () => {
  const [shown] = plan({ present: ({ kdu }) => (kdu![5]![4] = 1) }).changes;
  const later = plan({ present: ({ kdu }) => (kdu![5]![4] = 2), wishes: new Set(shown ? [wishOf(shown)] : []) });
  expect(later).toMatchObject({ sheets: [], changes: [{ mine: 2 }] });
});

describe('a new edition', () => {
  const today = (sheet: SheetModel): SheetModel => ({
    ...sheet,
    blocks: sheet.blocks.map((block) => ({ ...block, cells: block.cells?.map((row) => row.map((cell) => (cell === 93_224_000 ? 93_300_000 : cell))) })),
  });

  test('renews what the user left alone', () => {
    const { sheets, changes } = plan({ today });
    expect(changes).toEqual([]);
    expect(sheets).toMatchObject([{ replaced: { cells: 0, names: 0 }, cells: [{ cell: cellOf('KDU_UH_IST_2024'), content: 93_300_000, written: 93_300_000 }] }]);
  });

  test('asks where the user has another number', () => {
    const { sheets, changes } = plan({ today, present: (all) => (rowOf(all, 'KDU_UH_IST_2024')[3] = 93_500_000) });
    expect(sheets).toEqual([]);
    expect(changes).toMatchObject([{ kind: 'figure', loaded: 93_224_000, mine: 93_500_000, next: 93_300_000 }]);
  });

  test('is content where the user has the new number already', () => {
    const { sheets, changes } = plan({ today, present: (all) => (rowOf(all, 'KDU_UH_IST_2024')[3] = 93_300_000) });
    // Only noted, so that the next edition knows it.
    expect([changes, sheets.map(({ cells, settled }) => [cells, settled.map(({ written: noted }) => noted)])]).toEqual([[], [[[], [93_300_000]]]]);
  });
});

describe('names', () => {
  const without = SNAPSHOT.names.filter(({ name }) => name !== 'KDU_UH_IST_2024');

  test('a deleted one is a change of the user', () => {
    const found = plan({ names: without });
    expect(found).toMatchObject({ sheets: [], changes: [{ kind: 'nameDeleted', name: 'KDU_UH_IST_2024', cell: cellOf('KDU_UH_IST_2024'), mine: '' }] });
    const wished = plan({ names: without, wishes: new Set(found.changes.map(wishOf)) });
    expect(wished).toMatchObject({ changes: [], sheets: [{ names: [{ name: 'KDU_UH_IST_2024', exists: false }] }] });
  });

  test('one that the user has pointed elsewhere is his change', () => {
    const names = [...without, { name: 'KDU_UH_IST_2024', formula: '=Tabelle1!$B$4' }];
    expect(plan({ names })).toMatchObject({ sheets: [], changes: [{ kind: 'nameMoved', mine: '=Tabelle1!$B$4' }] });
  });

  test('after sorting they are pointed at their rows again', () => {
    const present = ({ register }: Sheets): void => {
      const rows = register!.splice(5);
      register!.push(...rows.reverse());
    };
    const { sheets, changes } = plan({ present });
    expect(changes).toEqual([]);
    const [{ cells, names } = { cells: [], names: [] }] = sheets;
    expect([sheets.length, cells]).toEqual([1, []]);
    expect(names.length).toBe(88);
    const rows = contents(model('register').blocks).formulas.length;
    const [first] = model('register').names;
    expect(names.find(({ name }) => name === first?.name)).toMatchObject({ formula: `='Zahlenquelle'!$D$${rows}`, exists: true });
  });
});

test('cells that are gone with their row are told, and not written', () => {
  const { sheets, changes, missing } = plan({ present: ({ register }) => void register!.pop() });
  expect([sheets, changes]).toEqual([[], []]);
  const row = contents(model('register').blocks).formulas.at(-1);
  expect(missing).toEqual([{ sheet: 'Zahlenquelle', cells: row?.filter((cell) => cell !== '').length }]);
});

describe('a sheet that is built differently today', () => {
  const today = (sheet: SheetModel): SheetModel =>
    sheet.key === 'assumptions' ? { ...sheet, columnWidths: [...sheet.columnWidths, 20] } : sheet;

  test('stays, unless the user wants it anew', () => {
    expect(plan({ today })).toMatchObject({ sheets: [], changes: [{ kind: 'layout', sheet: 'Annahmen' }] });
  });

  test('is built in its place, with what the user has entered', () => {
    const [input] = model('assumptions').names;
    const row = Number(input?.cell.slice(1)) - 1;
    const present = ({ assumptions }: Sheets): void => void (assumptions![row]![1] = 0.2);
    const wishes = new Set(plan({ today, present }).changes.map(wishOf));
    const [refresh] = plan({ today, present, wishes }).sheets;
    if (!refresh) throw new Error('nothing to do');
    const rebuilt = rebuildPlan(refresh, SNAPSHOT);
    expect(rebuilt.over).toMatchObject({ id: 'id-assumptions' });
    expect(contents(rebuilt.model.blocks).formulas[row]?.[1]).toBe(0.2);
    expect(rebuilt.names.every(({ exists }) => exists)).toBe(true);
  });
});

describe('a new edition', () => {
  const today = (cell: CellContent): CellContent => {
    if (typeof cell === 'string') return cell.replace('Datenstand 1.0', 'Datenstand 1.1');
    return cell === 93_224_000 ? 93_300_000 : cell;
  };
  const corrected = (sheet: SheetModel): SheetModel => ({
    ...sheet,
    blocks: sheet.blocks.map((block) => ({ ...block, cells: block.cells?.map((row) => row.map(today)) })),
  });
  const enlarged = (sheet: SheetModel): SheetModel =>
    sheet.key === 'register' ? { ...corrected(sheet), columnWidths: [...sheet.columnWidths, 20] } : corrected(sheet);

  test('renews what nobody changed, and what a name says of its figure', () => {
    const { sheets, changes } = plan({ today: corrected });
    expect(changes).toEqual([]);
    const register = sheets.find(({ own: { sheet } }) => sheet.key === 'register');
    expect(register?.cells.map(({ content }) => content)).toEqual([expect.stringContaining('Datenstand 1.1'), 93_300_000]);
    expect(register?.comments.map(({ name }) => name)).toEqual(['KDU_UH_IST_2024']);
    expect(sheets.map(({ own: { sheet } }) => sheet.key).sort()).toEqual(['assumptions', 'kdu', 'register']);
  });

  test('renews nothing while Zahlenquelle stays as it was: no sheet speaks of numbers that are not there', () => {
    const { sheets, changes } = plan({ today: enlarged, present: ({ kdu }) => (kdu![5]![0] = 'Miete') });
    expect(sheets).toEqual([]);
    expect(changes.map(({ kind, sheet }) => [kind, sheet])).toEqual(expect.arrayContaining([['layout', 'Zahlenquelle'], ['label', 'KdU']]));
  });

  test('renews all sheets with Zahlenquelle', () => {
    const layout = plan({ today: enlarged }).changes.map(wishOf);
    const { sheets } = plan({ today: enlarged, wishes: new Set(layout) });
    expect(sheets.map(({ own: { sheet }, isRebuilt, cells }) => [sheet.key, isRebuilt, cells.length > 0])).toEqual(
      expect.arrayContaining([['register', true, false], ['kdu', false, true], ['assumptions', false, true]]),
    );
  });
});
