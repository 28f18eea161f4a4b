/**
 * Loading again: what the user did to the sheets stays unless he says otherwise, and the rest is as it was published.
 * Acts and loads in Node; what the pane shows of each kind is in test/browser/refresh.test.ts.
 */
import { programme } from '../../../src/programme/figures';
import { loadTranslator } from '../../../taskpane/load/i18n';
import { loadSheets, removeOwnParts } from '../../../taskpane/load/work';
import type { Loaded, LoadOutcome } from '../../../taskpane/load/outcome';
import type { ShownChange } from '../../../taskpane/load/shownChange';
import { wishOf, type Wishes } from '../../../taskpane/sheets/changes';
import type { Scalar } from '../../../workbench/model/grid';
import { PlayedExcel, type Contents } from '../../excel/playedExcel';
import { models as described } from '../../src/workbook/models';

const MODELS = described('de', ['overview', 'kdu', 'targets', 'assumptions', 'register']);
const KEYS = new Set(MODELS.map(({ key }) => key));
const NAMES = MODELS.flatMap(({ names }) => names).length;
const SHEETS = MODELS.map(({ name }) => name);
/** The row of Zahlenquelle in which KDU_UH_IST_2024 was written. */
const IST_ROW = 75;

const t = loadTranslator('de');

/** Opened anew for every test. */
let file: PlayedExcel;
let excel: PlayedExcel;
/** As it was loaded, before anybody changed anything. */
let loaded: Contents;

beforeAll(async () => {
  Object.assign(globalThis, { ADDIN_VERSION: '0.1.0' });
  file = new PlayedExcel();
  excel = file;
  Object.assign(globalThis, { Excel: file.excel() });
  expect(await load()).toMatchObject({ kind: 'loaded', faults: [] });
  loaded = await file.contents();
});

beforeEach(() => {
  excel = file.copy();
  Object.assign(globalThis, { Excel: excel.excel() });
});

const load = (wishes?: Wishes): Promise<LoadOutcome> =>
  loadSheets('de', KEYS, { progress: () => undefined, delayed: () => undefined, isCancelled: () => false }, wishes);

/** What is asked about; nothing is written yet. */
async function asked(): Promise<readonly ShownChange[]> {
  const before = excel.writingRequests;
  const outcome = await load();
  if (outcome.kind !== 'changed') throw new Error(`The load was ${outcome.kind}.`);
  expect(excel.writingRequests).toBe(before);
  return outcome.changes;
}

async function done(wishes?: Wishes): Promise<Loaded> {
  const outcome = await load(wishes);
  if (outcome.kind !== 'loaded') throw new Error(`The load was ${outcome.kind}.`);
  expect([outcome.missing, outcome.pending, outcome.faults]).toEqual([[], [], []]);
  return outcome;
}

const keep = (): Promise<Loaded> => done(new Set());
const replaceAll = (changes: readonly ShownChange[]): Promise<Loaded> => done(new Set(changes.map(wishOf)));

/** Nothing is asked and nothing written. */
async function isDoneAtOnce(): Promise<Loaded> {
  const before = excel.writingRequests;
  const outcome = await done();
  expect(excel.writingRequests).toBe(before);
  return outcome;
}

const NOTHING = { renewed: 0, renamed: 0, rebuilt: [], replaced: 0, kept: 0, missing: [] };

const formulaAt = async (address: string): Promise<Scalar | undefined> => (await excel.read(address))[0]?.[0]?.formula;
const textAt = async (address: string): Promise<string | undefined> => (await excel.read(address))[0]?.[0]?.text;
const withoutSheet = ({ sheets, ...rest }: Contents, name: string): unknown => ({
  ...rest,
  sheets: sheets.filter((sheet) => sheet.name !== name),
});
/** Without the sheet of the figures and the names that lead there. */
const models = (of: Contents): unknown => withoutSheet({ ...of, names: {} }, 'Zahlenquelle');

/** As its card says it. */
const card = ({ kind, sheet, cell, name, texts }: ShownChange) => ({
  heading: t(`load.conf.kind.${kind}`),
  place: `${sheet}!${cell}`,
  ...(name === undefined ? {} : { name }),
  texts: Object.fromEntries(Object.entries(texts).map(([which, text]) => [which, text.replaceAll('\u00a0', ' ')])),
});

describe('a change', () => {
  interface Conflict {
    readonly name: string;
    readonly act: () => void;
    readonly cell: string;
    readonly heading: string;
    /** As the pane shows it. */
    readonly mine: string;
    readonly loaded: string;
    readonly original: Scalar;
  }

  const CONFLICTS: readonly Conflict[] = [
    {
      name: 'a published figure overwritten',
      act: () => excel.write('Zahlenquelle!D75', [[93_000_000]]),
      cell: 'Zahlenquelle!D75',
      heading: 'Veröffentlichte Zahl überschrieben',
      mine: '93.000.000 €',
      loaded: '93.224.000 €',
      original: 93_224_000,
    },
    {
      name: 'a formula replaced by a number',
      act: () => excel.write('KdU!B6', [[96_000_001]]),
      cell: 'KdU!B6',
      heading: 'Formel durch Zahl ersetzt',
      mine: '96.000.001 €',
      loaded: '=KDU_UH_ANSATZ_2024',
      original: '=KDU_UH_ANSATZ_2024',
    },
    {
      name: 'a formula replaced by another',
      act: () => excel.write('KdU!B10', [['=ROUND(B6+B7+B8,0.5)']]),
      cell: 'KdU!B10',
      heading: 'Formel geändert',
      mine: '=RUNDEN(B6+B7+B8;0,5)',
      loaded: '=SUMME(B6:B8)',
      original: '=SUM(B6:B8)',
    },
    {
      name: 'a formula replaced by a text',
      act: () => excel.write('KdU!B6', [['siehe Anlage']]),
      cell: 'KdU!B6',
      heading: 'Formel durch Text ersetzt',
      mine: 'siehe Anlage',
      loaded: '=KDU_UH_ANSATZ_2024',
      original: '=KDU_UH_ANSATZ_2024',
    },
    {
      name: 'a formula deleted',
      act: () => excel.write('KdU!B6', [['']]),
      cell: 'KdU!B6',
      heading: 'Formel gelöscht',
      mine: '',
      loaded: '=KDU_UH_ANSATZ_2024',
      original: '=KDU_UH_ANSATZ_2024',
    },
    {
      name: 'a label changed',
      act: () => excel.write('KdU!A6', [['Miete und Heizung']]),
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
    conflict.act();
    const his = await excel.contents();

    const changes = await asked();
    expect(changes.map(card)).toEqual([{ heading, place: cell, texts: { loaded: before, mine, next: before } }]);
    expect(await excel.contents()).toEqual(his);
    expect((await keep()).refresh).toEqual({ ...NOTHING, kept: 1 });
    expect(await excel.contents()).toEqual(his);

    expect(await asked()).toEqual(changes);
    expect((await replaceAll(changes)).refresh).toEqual({ ...NOTHING, replaced: 1 });
    expect(await formulaAt(cell)).toEqual(original);
    expect(await excel.contents()).toEqual(loaded);
  });

  test('a name deleted: it is asked about, stays deleted, and comes back when the user says so', async () => {
    excel.user.deleteName('KDU_UH_IST_2024');
    const his = await excel.contents();
    const changes = await asked();
    const place = `Zahlenquelle!D${IST_ROW}`;
    expect(changes.map(card)).toEqual([
      { heading: 'Name gelöscht', place, name: 'KDU_UH_IST_2024', texts: { loaded: place, mine: '', next: place } },
    ]);
    expect((await keep()).refresh).toEqual({ ...NOTHING, kept: 1 });
    expect(await excel.contents()).toEqual(his);
    expect(await textAt('KdU!C6')).toBe('#NAME?');

    expect((await replaceAll(await asked())).refresh).toEqual({ ...NOTHING, replaced: 1 });
    const now = await excel.contents();
    expect(now.names['KDU_UH_IST_2024']).toBe(`=Zahlenquelle!$D$${IST_ROW}`);
    expect(now).toEqual(loaded);
  });

  test('a name pointed at another cell: it is asked about', async () => {
    excel.user.defineName('KDU_UH_IST_2024', '=Tabelle1!$B$4');
    const his = await excel.contents();
    const changes = await asked();
    const place = `Zahlenquelle!D${IST_ROW}`;
    expect(changes.map(card)).toEqual([
      {
        heading: 'Name verweist auf eine andere Zelle',
        place,
        name: 'KDU_UH_IST_2024',
        texts: { loaded: place, mine: 'Tabelle1!B4', next: place },
      },
    ]);
    await keep();
    expect(await excel.contents()).toEqual(his);
    await replaceAll(await asked());
    expect(await excel.contents()).toEqual(loaded);
  });

  /** Nothing to ask about: what the user did stays, and nothing else is touched. */
  const ACTS: readonly (readonly [name: string, act: () => void, undo: () => void])[] = [
    ['a row inserted', () => excel.user.insertLines('KdU!8:8'), () => excel.user.deleteLines('KdU!8:8')],
    [
      'rows inserted in the table of figures',
      () => excel.user.insertLines('Zahlenquelle!40:42'),
      () => excel.user.deleteLines('Zahlenquelle!40:42'),
    ],
    ['a column inserted', () => excel.user.insertLines('KdU!C:C'), () => excel.user.deleteLines('KdU!C:C')],
    ['a column moved', () => excel.user.moveLines('KdU!C:C', 'F'), () => excel.user.moveLines('KdU!E:E', 'C')],
    ['rows moved', () => excel.user.moveLines('KdU!6:6', '8'), () => excel.user.moveLines('KdU!7:7', '6')],
    ['a sheet renamed', () => excel.user.renameSheet('KdU', 'Unsere KdU'), () => excel.user.renameSheet('Unsere KdU', 'KdU')],
    [
      'the sheet of the figures renamed',
      () => excel.user.renameSheet('Zahlenquelle', 'Zahlen 2025'),
      () => excel.user.renameSheet('Zahlen 2025', 'Zahlenquelle'),
    ],
    ['a filter set', () => excel.user.filter('JC_Zahlen', 'Abschnitt', ['4.2']), () => excel.user.filter('JC_Zahlen', 'Abschnitt', null)],
    ['rows hidden', () => excel.user.hideLines('KdU!35:41', true), () => excel.user.hideLines('KdU!35:41', false)],
    [
      'own formulas beside and below',
      () => {
        excel.write('KdU!N6', [['=B6*2']]);
        excel.write('KdU!A60', [['=SUM(KdU!B6:B8)-ANN_KFA']]);
        excel.write('Zahlenquelle!M75', [['=D75/12']]);
      },
      () => {
        for (const cell of ['KdU!N6', 'KdU!A60', 'Zahlenquelle!M75']) excel.write(cell, [['']]);
      },
    ],
    [
      'own sheets, one a copy of ours',
      () => {
        excel.user.addSheet('Eigenes');
        excel.write('Eigenes!A1', [['=KDU_UH_IST_2024-KdU!B6']]);
        excel.user.copySheet('KdU');
      },
      () => {
        excel.user.deleteSheet('Eigenes');
        excel.user.deleteSheet('KdU (2)');
      },
    ],
    ['an input', () => excel.write('Annahmen!B9', [[0.2]]), () => excel.write('Annahmen!B9', [['']])],
    [
      'a formula for an input, and a choice',
      () => {
        excel.write('Annahmen!B9', [['=1/5']]);
        excel.write('Annahmen!B12', [['VOR']]);
      },
      () => {
        excel.write('Annahmen!B9', [['']]);
        excel.write('Annahmen!B12', [['']]);
      },
    ],
  ];

  test.each(ACTS)('%s: nothing is asked and nothing written; undone, all is as it was', async (_, act, undo) => {
    act();
    const his = await excel.contents();
    expect(his).not.toEqual(loaded);
    expect((await isDoneAtOnce()).refresh).toEqual(NOTHING);
    expect(await excel.contents()).toEqual(his);
    undo();
    expect(await excel.contents()).toEqual(loaded);
  });

  test('formats changed: they stay', async () => {
    const formats = () => ['KdU!A6', 'KdU!B6', 'KdU!C6'].map((cell) => excel.formatOf(cell));
    const before = formats();
    excel.user.format('KdU!B6', { bold: true, fill: '#FFEE99', color: '#112233', italic: true });
    excel.user.setNumberFormat('KdU!B6:C6', '0.00,,');
    const [his, look] = [await excel.contents(), formats()];
    expect(look).not.toEqual(before);
    expect((await isDoneAtOnce()).refresh).toEqual(NOTHING);
    expect([await excel.contents(), formats()]).toEqual([his, look]);
  });

  test('and a row inserted and a column moved: both are found where they are now', async () => {
    excel.user.insertLines('KdU!2:3');
    excel.user.moveLines('KdU!B:B', 'F');
    excel.write('KdU!E8', [[1]]);
    const his = await excel.contents();
    const changes = await asked();
    expect(changes.map(card)).toMatchObject([{ heading: 'Formel durch Zahl ersetzt', place: 'KdU!E8' }]);
    await replaceAll(changes);
    expect(await formulaAt('KdU!E8')).toBe('=KDU_UH_ANSATZ_2024');
    expect(withoutSheet(await excel.contents(), 'KdU')).toEqual(withoutSheet({ ...his, sheets: loaded.sheets }, 'KdU'));
  });

  test('two changes: one kept, one replaced', async () => {
    excel.write('KdU!B6', [[1]]);
    excel.write('KdU!C6', [[2]]);
    const changes = await asked();
    expect(changes.map(card)).toMatchObject([{ place: 'KdU!B6' }, { place: 'KdU!C6' }]);
    expect((await replaceAll(changes.slice(1))).refresh).toEqual({ ...NOTHING, kept: 1, replaced: 1 });
    expect([await formulaAt('KdU!B6'), await formulaAt('KdU!C6')]).toEqual([1, '=KDU_UH_IST_2024']);
  });

  test('not decided about: everything is as it was', async () => {
    excel.write('KdU!B6', [[1]]);
    const his = await excel.contents();
    await asked();
    expect(await excel.contents()).toEqual(his);
  });

  test.each([
    ['Wert', 'descending', 88],
    ['Bezeichnung', 'ascending', 89],
  ] as const)('the figures sorted by %s: their names go back to their rows', async (header, direction, moved) => {
    excel.user.sort('JC_Zahlen', header, direction);
    const his = await excel.contents();
    expect((await done()).refresh).toEqual({ ...NOTHING, renamed: moved });

    const now = await excel.contents();
    const register = (of: Contents) => of.sheets.find(({ name }) => name === 'Zahlenquelle');
    expect(register(now)).toEqual(register(his));
    const rowOf = new Map(register(now)?.cells.map((line, row) => [line[0]?.[0], row + 1]));
    const expected = Object.fromEntries(programme.figures.map(({ id }) => [id, `=Zahlenquelle!$D$${rowOf.get(id)}`]));
    expect(now.names).toMatchObject(expected);
    expect(models(now)).toEqual(models(loaded));

    expect((await isDoneAtOnce()).refresh).toEqual(NOTHING);

    // Sorted back, the names that were just set right are wrong again.
    excel.user.sort('JC_Zahlen', 'ID', 'ascending');
    await done();
    expect(models(await excel.contents())).toEqual(models(loaded));
  });

  test('a row of ours deleted: it is reported, and nothing is written', async () => {
    excel.user.deleteLines('KdU!7:7');
    const his = await excel.contents();
    const { refresh } = await isDoneAtOnce();
    expect(refresh).toEqual({ ...NOTHING, missing: [{ sheet: 'KdU', cells: 12 }] });
    expect(await excel.contents()).toEqual(his);
  });

  test('none: nothing is written', async () => {
    const outcome = await isDoneAtOnce();
    expect(outcome.sheets.map(({ name, isNew }) => [name, isNew])).toEqual(SHEETS.map((name) => [name, false]));
    expect(await excel.contents()).toEqual(loaded);
  });
});

describe('removing the add-in’s sheets', () => {
  const remove = () => removeOwnParts(() => undefined, () => false);
  const REMOVED = { kind: 'removed', sheets: SHEETS.length, names: NAMES, doubtful: [] };

  test('takes its sheets, names and record, and leaves the user’s', async () => {
    excel.write('Tabelle1!A1:B1', [['=KDU_UH_IST_2024', 7]]);
    excel.user.defineName('MEINS', '=Tabelle1!$B$1');
    excel.user.addSheet('Eigenes');
    excel.write('Eigenes!A1', [['=KdU!B6']]);
    excel.user.renameSheet('Ziele', 'Unsere Ziele');
    expect(await remove()).toEqual(REMOVED);
    const now = await excel.contents();
    expect(now).toMatchObject({ names: { MEINS: '=Tabelle1!$B$1' }, tables: [], charts: [] });
    expect(now.sheets.map(({ name }) => name)).toEqual(['Tabelle1', 'Eigenes']);
    expect(Object.keys(now.names)).toEqual(['MEINS']);
    expect([await textAt('Tabelle1!A1'), await formulaAt('Tabelle1!B1')]).toEqual(['#NAME?', 7]);
    expect(excel.settings()).toEqual([]);
  });

  test('leaves an empty sheet where there are no others', async () => {
    excel.user.deleteSheet('Tabelle1');
    expect(await remove()).toEqual(REMOVED);
    const { sheets, names } = await excel.contents();
    expect([sheets.length, sheets[0]?.cells, names]).toEqual([1, [], {}]);
  });

  test('called off when Excel has answered: everything is as it was', async () => {
    expect(await removeOwnParts(() => undefined, () => true)).toEqual({ kind: 'cancelled' });
    expect([await excel.contents(), excel.writingRequests]).toEqual([loaded, 0]);
  });

  test('loading after it gives all sheets anew', async () => {
    expect(await remove()).toEqual(REMOVED);
    expect(await done()).toMatchObject({ sheets: SHEETS.map((name) => ({ name, isNew: true })) });
    expect(await excel.contents()).toEqual(loaded);
  });
});
