/** What is written back stays what it was, whatever format the user has given its cell; and where it does not, that is told. */
import { programme } from '../../../src/programme/figures';
import { sheetModels } from '../../../src/workbook';
import type { CellContent, SheetModel } from '../../../src/workbook/model';
import { repair } from '../../../taskpane/check/repair/repair';
import { load } from '../../../taskpane/load/load';
import type { LoadRequest } from '../../../taskpane/load/request';
import type { Loaded, LoadOutcome } from '../../../taskpane/load/outcome';
import { wishOf, type Change, type Wishes } from '../../../taskpane/sheets/changes';
import { PlayedExcel } from '../../excel/playedExcel';

const KEYS = ['kdu', 'register'] as const;
const silent = (): void => undefined;

/** As it was loaded; opened anew for every test. */
let file: PlayedExcel;
let workbook: PlayedExcel;

const models: LoadRequest['models'] = (keys, language) => sheetModels(keys, programme, language);

const loadWith = (of: LoadRequest['models'], wishes?: Wishes): Promise<LoadOutcome> =>
  load(
    { models: of, chosen: new Set(KEYS), addinVersion: '0.1.0', dataVersion: '1.0', language: 'de', wishes },
    { progress: silent, delayed: silent, isCancelled: () => false },
  );

async function loaded(of = models, wishes?: Wishes): Promise<Loaded> {
  const outcome = await loadWith(of, wishes);
  if (outcome.kind !== 'loaded') throw new Error(`The load was ${outcome.kind}.`);
  return outcome;
}

/** What loading again asks about. */
async function changes(): Promise<readonly Change[]> {
  const outcome = await loadWith(models);
  if (outcome.kind !== 'changed') throw new Error(`The load was ${outcome.kind}.`);
  return outcome.changes;
}

/** The same sheets, with another content wherever this one stands. */
const edition =
  (from: CellContent, to: CellContent): LoadRequest['models'] =>
  (keys, language) =>
    models(keys, language).map((model): SheetModel => ({
      ...model,
      blocks: model.blocks.map((block) => (block.cells ? { ...block, cells: block.cells.map((line) => line.map((one) => (one === from ? to : one))) } : block)),
    }));

beforeAll(async () => {
  file = new PlayedExcel();
  Object.assign(globalThis, { Excel: file.excel() });
  expect(await loaded()).toMatchObject({ differences: [] });
});

beforeEach(() => {
  workbook = file.copy();
  Object.assign(globalThis, { Excel: workbook.excel() });
});

describe('a cell of text that the user has formatted as Standard', () => {
  const [CELL, TEXT] = ['Zahlenquelle!H6', '2023-06'];

  beforeEach(() => {
    expect(workbook.cell(CELL)).toEqual([TEXT, '@']);
    workbook.format(CELL, 'General');
  });

  test('“Alle ersetzen”: the text, formatted as text', async () => {
    workbook.write(CELL, [['2023-07']]);
    expect(await loaded(models, new Set((await changes()).map(wishOf)))).toMatchObject({ refresh: { replaced: 1 }, differences: [] });
    expect(workbook.cell(CELL)).toEqual([TEXT, '@']);
  });

  test('“Wiederherstellen”: the text, formatted as text', async () => {
    workbook.write(CELL, [[45108]]);
    const request = { models, tableNames: [], addinVersion: '0.1.0', dataVersion: '1.0' };
    expect(await repair([{ kind: 'restore', changes: await changes() }], request, silent)).toEqual({ kind: 'done' });
    expect(workbook.cell(CELL)).toEqual([TEXT, '@']);
  });

  test('a new edition: its text, formatted as text', async () => {
    expect(await loaded(edition(TEXT, '2024-06'))).toMatchObject({ refresh: { replaced: 0 }, differences: [] });
    expect(workbook.cell(CELL)).toEqual(['2024-06', '@']);
  });
});

test('a formula goes back into a cell that the user has formatted as text', async () => {
  const formula = workbook.cell('KdU!E6')[0];
  workbook.format('KdU!E6', '@');
  workbook.write('KdU!E6', [['geprüft']]);
  expect(await loaded(models, new Set((await changes()).map(wishOf)))).toMatchObject({ refresh: { replaced: 1 }, differences: [] });
  expect(workbook.cell('KdU!E6')).toEqual([formula, '+#,##0 "€";-#,##0 "€";0 "€"']);
});

test('a label keeps the format that the user has given its cell', async () => {
  const [label] = workbook.cell('KdU!A10');
  workbook.format('KdU!A10', '0.00');
  expect(await loaded(edition(label, 'Summe der Zeilen'))).toMatchObject({ refresh: { renewed: 1 } });
  expect(workbook.cell('KdU!A10')).toEqual(['Summe der Zeilen', '0.00']);
});

test('what Excel makes of a text is told, and not counted as renewed', async () => {
  const [label] = workbook.cell('KdU!A10');
  expect(await loaded(edition(label, '136.514'))).toMatchObject({
    refresh: { renewed: 0 },
    differences: [{ sheet: 'KdU', cell: 'A10', expected: '136.514', found: 136.514 }],
  });
});

test('what Excel makes of a text on a new sheet is told too', async () => {
  const [label] = workbook.cell('KdU!A10');
  workbook = new PlayedExcel();
  Object.assign(globalThis, { Excel: workbook.excel() });
  expect(await loaded(edition(label, '2023-06'))).toMatchObject({ differences: [{ sheet: 'KdU', cell: 'A10', expected: '2023-06', found: 45078 }] });
});

test('a formula that stands as a text is a change like any other, and goes back as a formula', async () => {
  const [formula] = workbook.cell('KdU!E6');
  workbook.format('KdU!E6', '@');
  // Excel takes the same formula, edited in such a cell, for a text.
  workbook.write('KdU!E6', [[formula]]);
  expect(workbook.cell('KdU!E6')).toEqual(['', '@']);
  const found = await changes();
  expect(found).toMatchObject([{ kind: 'formulaToText', cell: 'E6', loaded: formula, mine: `'${String(formula)}` }]);
  expect(await loaded(models, new Set(found.map(wishOf)))).toMatchObject({ refresh: { replaced: 1 }, differences: [] });
  expect(workbook.cell('KdU!E6')[0]).toBe(formula);
});
