/**
 * Whose a sheet is when its marker has gone with a cell to another one, and when the workbook has lost its records. The pane's code,
 * Microsoft's client library and the workbench's object model in Node.
 */
import { programme } from '../../../src/programme/figures';
import { sheetModels } from '../../../src/workbook';
import type { SheetKey } from '../../../src/workbook/model';
import { checkThisWorkbook, repairThisWorkbook } from '../../../taskpane/check';
import type { Found } from '../../../taskpane/check/found';
import type { LoadOutcome } from '../../../taskpane/load/outcome';
import type { Answers } from '../../../taskpane/load/request';
import { findOwnParts, loadSheets, removeOwnParts } from '../../../taskpane/load/work';
import { createProtocol } from '../../../taskpane/protocol/create';
import { protocolTranslator } from '../../../taskpane/protocol/i18n';
import { readReconciliation } from '../../../taskpane/reconcile/ownTable';
import type { Wishes } from '../../../taskpane/sheets/changes';
import { PlayedExcel, type Contents } from '../../excel/playedExcel';

const KEYS: readonly SheetKey[] = ['kdu', 'targets', 'ownRelations', 'assumptions', 'register'];
const SHEETS = ['KdU', 'Ziele', 'Eigene_Beziehungen', 'Annahmen', 'Zahlenquelle'];
const MODELS = sheetModels(KEYS, programme, 'de');
const titleOf = (key: SheetKey): string => String(MODELS.find((model) => model.key === key)?.blocks[0]?.cells?.[0]?.[0]);
const FIGURES = programme.figures.length;

/** As it was loaded; opened anew for every test. */
let file: PlayedExcel;
let workbook: PlayedExcel;

beforeAll(async () => {
  Object.assign(globalThis, { ADDIN_VERSION: '0.1.0' });
  file = new PlayedExcel();
  Object.assign(globalThis, { Excel: file.excel() });
  expect(await load()).toMatchObject({ kind: 'loaded', faults: [] });
});

beforeEach(() => {
  workbook = file.copy();
  Object.assign(globalThis, { Excel: workbook.excel() });
});

const load = (answers?: Answers, wishes?: Wishes): Promise<LoadOutcome> =>
  loadSheets('de', new Set(KEYS), { progress: () => undefined, delayed: () => undefined, isCancelled: () => false }, wishes, answers);
const remove = () => removeOwnParts(() => undefined, () => false);
const check = async (): Promise<Found[]> => [...(await checkThisWorkbook({ delayed: () => undefined, progress: () => undefined })).findings];
const cellsOf = ({ sheets }: Contents, name: string) => sheets.find((sheet) => sheet.name === name)?.cells;
const markerOf = async (key: string): Promise<string | undefined> => (await workbook.contents()).names[`JC_BLATT_${key}`];

/** Cut and paste takes the cell, and the name on it. */
function cutTitle(sheet: string, key: SheetKey, to: string): void {
  workbook.write(`${sheet}!A1`, [['']]);
  workbook.write(`${to}!C3`, [[titleOf(key)]]);
  workbook.user.defineName(`JC_BLATT_${key.toUpperCase()}`, `='${to}'!$C$3`);
}

function useOwnSheet(): void {
  workbook.write('Tabelle1!A1', [['Meine Rechnung', 1], ['Summe', 2]]);
}

describe('the title of a sheet cut and pasted onto the user’s own', () => {
  beforeEach(() => {
    useOwnSheet();
    cutTitle('KdU', 'kdu', 'Tabelle1');
  });

  test('loading again asks, says where the rest stands, and writes nothing', async () => {
    const before = await workbook.contents();
    expect(await load()).toEqual({
      kind: 'doubtful',
      doubts: [
        {
          key: 'kdu',
          sheet: { key: 'kdu', id: expect.any(String), name: 'Tabelle1' },
          reason: 'contents',
          home: { id: expect.any(String), name: 'KdU' },
          isBegun: false,
        },
      ],
    });
    expect(await workbook.contents()).toEqual(before);
  });

  test('left alone, the user’s sheet stays, and the add-in knows its own again', async () => {
    const theirs = cellsOf(await workbook.contents(), 'Tabelle1');
    expect(await load({ accepted: new Set() })).toMatchObject({ kind: 'changed', changes: [{ sheet: 'KdU', cell: 'A1', kind: 'label' }] });
    expect(await load({ accepted: new Set() }, new Set())).toMatchObject({ kind: 'loaded', refresh: { kept: 1 } });
    expect(cellsOf(await workbook.contents(), 'Tabelle1')).toEqual(theirs);
    expect(await markerOf('KDU')).toBe('=KdU!$A$1');
    expect(await findOwnParts(() => undefined)).toMatchObject({ sheets: SHEETS, doubtful: [] });
  });

  test('named as the add-in’s, it is not asked about again', async () => {
    expect(await load({ accepted: new Set(['kdu']) }, new Set())).toMatchObject({ kind: 'loaded' });
    expect(await load(undefined, new Set())).toMatchObject({ kind: 'loaded' });
    expect(await markerOf('KDU')).toBe('=Tabelle1!$C$3');
  });

  test('the check names both sheets, and puts the name back', async () => {
    const found = (await check()).filter(({ kind }) => kind === 'doubtful');
    expect(found).toMatchObject([
      { severity: 'error', location: { sheet: 'Tabelle1', cell: 'C3' }, values: { s: 'Tabelle1', home: 'KdU', of: 'KdU', name: 'JC_BLATT_KDU' } },
    ]);
    expect(await repairThisWorkbook(found.flatMap(({ repair }) => repair ?? []), () => undefined)).toEqual({ kind: 'done' });
    expect((await check()).map(({ kind }) => kind)).not.toContain('doubtful');
    expect(await markerOf('KDU')).toBe('=KdU!$A$1');
  });

  test('the removal deletes neither, says so, and can be finished later', async () => {
    const before = await workbook.contents();
    expect(await findOwnParts(() => undefined)).toMatchObject({ sheets: SHEETS.slice(1), doubtful: ['Tabelle1', 'KdU'] });
    expect(await remove()).toMatchObject({ kind: 'removed', sheets: SHEETS.length - 1, doubtful: ['Tabelle1', 'KdU'] });
    const after = await workbook.contents();
    expect(after.sheets.map(({ name }) => name)).toEqual(['Tabelle1', 'KdU']);
    expect(cellsOf(after, 'Tabelle1')).toEqual(cellsOf(before, 'Tabelle1'));
    expect(cellsOf(after, 'KdU')?.map((row) => row.map(([formula]) => formula))).toEqual(cellsOf(before, 'KdU')?.map((row) => row.map(([formula]) => formula)));
    expect(workbook.settings().sort()).toEqual(['JC.load', 'JC.sheet.kdu']);
    expect(await load()).toMatchObject({ kind: 'doubtful' });
  });
});

test('the protocol copies no sheet that may be the user’s, and says so', async () => {
  useOwnSheet();
  cutTitle('KdU', 'kdu', 'Tabelle1');
  const sources = {
    workbook: () => Promise.resolve({ findings: [], isCalculated: true, checkedSheets: [], untold: [] }),
    reconciliation: () => Promise.resolve({ findings: [], relations: [], own: [] }),
  };
  const signed = { initials: 'ab', auditor: '', office: '' };
  const request = { ...signed, now: new Date('2025-03-14T10:00:00'), withCopies: true, file: null, excel: '', addinVersion: '0.1.0', document: programme.document, sources };
  const outcome = await createProtocol(request, protocolTranslator('de'), { step: () => undefined, delayed: () => undefined });
  expect(outcome).toMatchObject({ kind: 'created', copies: { sheets: SHEETS.slice(1).map((name) => `${name} (Werte)`), doubtful: ['Tabelle1', 'KdU'] } });
});

test('a sheet that was only begun is never taken for the user’s: the marker goes back to it, and it is finished there', async () => {
  workbook = new PlayedExcel();
  Object.assign(globalThis, { Excel: workbook.excel() });
  useOwnSheet();
  workbook.failNext({ place: 'TableCollection.add', occurrence: 1 });
  expect(await load()).toMatchObject({ kind: 'broken' });
  const { cells: theirs } = (await workbook.contents()).sheets.find(({ name }) => name === 'Tabelle1') ?? {};
  workbook.user.defineName('JC_BLATT_REGISTER', '=Tabelle1!$A$1');
  expect(await load()).toMatchObject({ kind: 'doubtful', doubts: [{ key: 'register', sheet: { name: 'Tabelle1' }, home: { name: 'Zahlenquelle' }, isBegun: true }] });
  expect(await load({ accepted: new Set(['register']) })).toMatchObject({ kind: 'loaded', faults: [] });
  expect(workbook.sheetNames()).toEqual(['Tabelle1', ...SHEETS]);
  expect(cellsOf(await workbook.contents(), 'Tabelle1')).toEqual(theirs);
});

test('own relations are not read from a sheet that may be the user’s', async () => {
  expect((await readReconciliation(() => undefined)).own).toMatchObject({ kind: 'read', sheet: { name: 'Eigene_Beziehungen' } });
  useOwnSheet();
  cutTitle('Eigene_Beziehungen', 'ownRelations', 'Tabelle1');
  expect((await readReconciliation(() => undefined)).own).toMatchObject({ kind: 'doubtful', sheet: { name: 'Tabelle1' }, home: { name: 'Eigene_Beziehungen' } });
});

test('a sheet emptied and used for something else is asked about; another comes beside it', async () => {
  for (let row = 1; row <= 60; row += 1) workbook.write(`Ziele!A${row}`, [Array<string>(12).fill('')]);
  workbook.write('Ziele!A1', [['Meine Ziele']]);
  expect(await load()).toMatchObject({ kind: 'doubtful', doubts: [{ key: 'targets', sheet: { name: 'Ziele' }, home: null }] });
  expect(await load({ accepted: new Set() }, new Set())).toMatchObject({ kind: 'loaded', faults: [] });
  expect(workbook.sheetNames()).toContain('Ziele (2)');
  expect((await workbook.contents()).sheets.find(({ name }) => name === 'Ziele')?.cells[0]?.[0]?.[0]).toBe('Meine Ziele');
  expect(await markerOf('TARGETS')).toBe('=Ziele (2)!$A$1');
});

test.each<[name: string, act: () => void]>([
  ['renamed', () => workbook.user.renameSheet('KdU', 'KdU 2025')],
  ['with another title', () => workbook.write('KdU!A1', [['Meine KdU']])],
  ['with its title gone', () => workbook.write('KdU!A1', [['']])],
  ['that the user has made his own but for its table', () => workbook.write('Eigene_Beziehungen!A1', [['Mein Haus'], [''], [''], [''], [''], ['']])],
  ['with rows of the user', () => workbook.write('KdU!A60', [['Meine Rechnung', 1, 2, 3]])],
])('a sheet %s is the add-in’s as before', async (_, act) => {
  act();
  expect(await load(undefined, new Set())).toMatchObject({ kind: 'loaded' });
  expect(await findOwnParts(() => undefined)).toMatchObject({ names: expect.any(Number), doubtful: [] });
});

test('of two sheets alike, the one that the names of the figures lead to is the add-in’s', async () => {
  const { cells = [] } = (await workbook.contents()).sheets.find(({ name }) => name === 'Zahlenquelle') ?? {};
  workbook.user.addSheet('Kopie');
  cells.forEach((row, index) => workbook.write(`Kopie!A${index + 1}`, [row.map(([formula]) => formula)]));
  workbook.user.defineName('JC_BLATT_REGISTER', '=Kopie!$A$1');
  expect(await load()).toMatchObject({ kind: 'doubtful', doubts: [{ key: 'register', reason: 'names', sheet: { name: 'Kopie' }, home: { name: 'Zahlenquelle' } }] });
});

test('a marker that is gone, with the sheet still there, is asked about', async () => {
  workbook.user.defineName('JC_BLATT_KDU', '=#REF!');
  expect(await load()).toMatchObject({ kind: 'doubtful', doubts: [{ key: 'kdu', reason: 'unmarked', sheet: { name: 'KdU' }, home: null }] });
  expect(await remove()).toMatchObject({ kind: 'removed', doubtful: ['KdU'] });
});

describe('a workbook without its settings', () => {
  beforeEach(() => workbook.loseSettings());

  test('loading recognises the sheets, asks, and writes nothing', async () => {
    const before = await workbook.contents();
    const outcome = await load();
    if (outcome.kind !== 'unrecorded') throw new Error(outcome.kind);
    expect(outcome.sheets.map(({ sheet: { name }, language }) => [name, language])).toEqual(SHEETS.map((name) => [name, 'de']));
    expect(await workbook.contents()).toEqual(before);
    expect(workbook.settings()).toEqual([]);
  });

  test('the check says that they are not checked', async () => {
    expect((await check()).map(({ kind, values }) => [kind, values])).toEqual([['settingsGone', { s: SHEETS.join(', ') }]]);
  });

  test('taken over, they are as they were, and removed with all their names', async () => {
    const before = await workbook.contents();
    expect(await load({ unrecorded: 'takeOver' })).toMatchObject({ kind: 'loaded', faults: [], refresh: { kept: 0, renewed: 0 } });
    expect(await workbook.contents()).toEqual(before);
    expect(await load()).toMatchObject({ kind: 'loaded' });
    expect(await remove()).toMatchObject({ kind: 'removed', sheets: SHEETS.length, doubtful: [] });
    expect(await workbook.contents()).toMatchObject({ sheets: [{ name: 'Tabelle1' }], names: {}, tables: [] });
  });

  test('taken over, what differs from today is asked about', async () => {
    workbook.write('KdU!B6', [[1]]);
    workbook.write('Zahlenquelle!D75', [[93_000_000]]);
    const outcome = await load({ unrecorded: 'takeOver' });
    if (outcome.kind !== 'changed') throw new Error(outcome.kind);
    expect(outcome.changes.map(({ sheet, cell, mine }) => [sheet, cell, mine])).toEqual([
      ['KdU', 'B6', 1],
      ['Zahlenquelle', 'D75', 93_000_000],
    ]);
  });

  test('without markers they are recognised by their names and contents', async () => {
    for (const key of KEYS) workbook.user.defineName(`JC_BLATT_${key.toUpperCase()}`, '=#REF!');
    expect(await load({ unrecorded: 'takeOver' })).toMatchObject({ kind: 'loaded', faults: [] });
    expect(await markerOf('KDU')).toBe('=KdU!$A$1');
  });

  test('a user’s sheet that has only the name is none of them', async () => {
    workbook = new PlayedExcel();
    Object.assign(globalThis, { Excel: workbook.excel() });
    workbook.user.addSheet('KdU');
    workbook.write('KdU!A1', [['Kosten der Unterkunft', 5]]);
    expect(await load()).toEqual({ kind: 'blocked', obstacle: { kind: 'sheetTaken', sheets: [{ key: 'kdu', name: 'KdU' }] } });
  });

  test('beside them others are loaded, and the old ones stay with their names and tables', async () => {
    const before = await workbook.contents();
    const outcome = await load({ unrecorded: 'beside' });
    expect(outcome).toMatchObject({ kind: 'loaded', faults: [], sheets: SHEETS.map((name) => ({ name: `${name} (2)`, isNew: true })) });
    const after = await workbook.contents();
    for (const name of SHEETS) expect(cellsOf(after, name)).toEqual(cellsOf(before, name));
    expect(after.names['KDU_UH_IST_2024']).toBe('=Zahlenquelle!$D$75');
    expect(after.tables.map(({ name }) => name)).toEqual(expect.arrayContaining(['JC_Zahlen', 'JC_Zahlen_2']));
    expect(outcome.kind === 'loaded' && outcome.taken.length).toBeGreaterThanOrEqual(FIGURES);
    expect(await load(undefined, new Set())).toMatchObject({ kind: 'loaded', refresh: { kept: 0, renewed: 0 } });
    // They look like those of the add-in, and are named as not checked.
    expect((await check()).map(({ id }) => id)).toEqual(SHEETS.map((sheet) => `lookAlike:[${sheet}]`));
    expect(await remove()).toMatchObject({ kind: 'removed', sheets: SHEETS.length, names: 0 });
    expect((await workbook.contents()).sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
  });
});
