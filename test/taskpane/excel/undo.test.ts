/**
 * An Excel that can make one step in the undo list out of many calls (ExcelApi 1.20) refuses those that cannot be undone. Nothing that
 * the pane does to a workbook meets that. The pane's code, Microsoft's client library and the workbench's object model in Node.
 */
import { programme } from '../../../src/programme/figures';
import { checkThisWorkbook, repairThisWorkbook } from '../../../taskpane/check';
import { inExcel, inOneUndoStep } from '../../../taskpane/excel/session';
import { replaceFormulas, type Replacement, type Sheet } from '../../../taskpane/functions/excel/formulas';
import { loadSheets, removeOwnParts } from '../../../taskpane/load/work';
import { createProtocol } from '../../../taskpane/protocol/create';
import { protocolTranslator } from '../../../taskpane/protocol/i18n';
import type { ProtocolRequest } from '../../../taskpane/protocol/outcome';
import { wishOf } from '../../../taskpane/sheets/changes';
import { PlayedExcel } from '../../excel/playedExcel';
import { standardModels } from '../../src/workbook/models';

const MODELS = standardModels();
const SHEETS = MODELS.map(({ name }) => name);
const quiet = (): void => undefined;
let workbook: PlayedExcel;

/** What formulas give is none of this. */
function open(excelApi: string): void {
  workbook = new PlayedExcel(excelApi).copy(false);
  Object.assign(globalThis, { ADDIN_VERSION: '0.1.0', Excel: workbook.excel(), Office: workbook.office() });
}

afterAll(() => void Reflect.deleteProperty(globalThis, 'Office'));

const load = (wishes?: ReadonlySet<string>) =>
  loadSheets('de', new Set(MODELS.map(({ key }) => key)), { progress: quiet, delayed: quiet, isCancelled: () => false }, wishes);

const REQUEST: ProtocolRequest = {
  initials: 'JC',
  auditor: '',
  office: '',
  now: new Date(2025, 10, 30),
  withCopies: true,
  file: null,
  excel: 'ExcelApi 1.20',
  addinVersion: '0.1.0',
  document: programme.document,
  sources: {
    workbook: () => Promise.resolve({ findings: [], isCalculated: true, checkedSheets: [], untold: [] }),
    reconciliation: () => Promise.resolve({ findings: [], relations: [], own: [] }),
  },
};

describe('in one workbook', () => {
  beforeAll(() => open('1.20'));
  afterEach(() => expect(workbook.undoRefusals).toEqual([]));

  test('loading', async () => {
    expect(await load()).toMatchObject({ kind: 'loaded', faults: [] });
    expect(workbook.sheetNames()).toEqual(expect.arrayContaining(SHEETS));
  });

  test('loading again, over changes', async () => {
    workbook.write('KdU!B6', [[1]]);
    const asked = await load();
    if (asked.kind !== 'changed') throw new Error(`The load was ${asked.kind}.`);
    expect(await load(new Set(asked.changes.map(wishOf)))).toMatchObject({ kind: 'loaded' });
  });

  test('a protocol with copies', async () => {
    const outcome = await createProtocol(REQUEST, protocolTranslator('de'), { step: quiet, delayed: quiet });
    expect(outcome).toMatchObject({ kind: 'created', copies: { sheets: expect.arrayContaining(['KdU (Werte)']), left: [] } });
  });

  test('repairs', async () => {
    workbook.write('KdU!B6', [[1]]);
    await inExcel(({ context }) => {
      context.workbook.worksheets.getItem('Ziele').visibility = 'Hidden';
      return context.sync();
    }, quiet);
    const { findings } = await checkThisWorkbook({ delayed: quiet, progress: quiet });
    const repairs = findings.flatMap(({ repair }) => repair ?? []);
    expect(repairs.map(({ kind }) => kind).sort()).toEqual(['restore', 'showSheet']);
    for (const repair of repairs) expect(await repairThisWorkbook([repair], quiet)).toEqual({ kind: 'done' });
  });

  test('removing', async () => {
    expect(await removeOwnParts(quiet, () => false)).toMatchObject({ kind: 'removed' });
    expect(workbook.sheetNames().filter((name) => SHEETS.includes(name))).toEqual([]);
  });
});

describe('formulas in the place of others', () => {
  const SHEET: Sheet = { id: 'sheet1', name: 'Tabelle1' };
  const WISHED: readonly Replacement[] = ['A1', 'C3'].map((cell) => ({ cell, formula: '=1+1', next: '=2*2', text: '2', numberFormat: 'General' }));

  const begin = (excelApi: string): void => {
    open(excelApi);
    for (const { cell, formula } of WISHED) workbook.write(`Tabelle1!${cell}`, [[formula]]);
  };
  const replace = () => replaceFormulas(SHEET, WISHED, quiet);
  const formulas = async () => {
    const { sheets } = await workbook.contents();
    return [sheets[0]?.cells[0]?.[0]?.[0], sheets[0]?.cells[2]?.[2]?.[0]];
  };

  test.each([
    ['1.20', true],
    ['1.19', false],
  ])('ExcelApi %s: one step in the undo list: %s', async (excelApi, isOneUndoStep) => {
    begin(excelApi);
    expect(await replace()).toMatchObject({ kind: 'replaced', isOneUndoStep, left: [] });
    expect(await formulas()).toEqual(['=2*2', '=2*2']);
  });

  test.each(['UndoScope.open', 'Range.formulas'])('refused at %s before anything was written: again, in several steps', async (place) => {
    begin('1.20');
    workbook.failNext({ place, code: 'UndoNotSupported' });
    expect(await replace()).toMatchObject({ kind: 'replaced', isOneUndoStep: false, left: [] });
    expect(await formulas()).toEqual(['=2*2', '=2*2']);
  });

  test('given up after the first cell: told, not repeated', async () => {
    begin('1.20');
    workbook.failNext({ place: 'Range.formulas', occurrence: 2 });
    expect(await replace()).toMatchObject({ kind: 'broken', count: 1, failure: { code: 'GeneralException' } });
    expect(await formulas()).toEqual(['=2*2', '=1+1']);
  });
});

test('what cannot be undone is refused where somebody asks for one step', async () => {
  open('1.20');
  const hide = inOneUndoStep(async ({ context }) => {
    context.workbook.worksheets.add('Neu').visibility = 'Hidden';
    await context.sync();
  }, quiet);
  await expect(hide).rejects.toMatchObject({ code: 'UndoNotSupported', debugInfo: { errorLocation: 'Worksheet.visibility' } });
  expect(workbook.undoRefusals).toEqual([{ className: 'Worksheet', member: 'visibility' }]);
});
