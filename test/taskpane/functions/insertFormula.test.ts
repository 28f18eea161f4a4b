/** A formula goes into a cell as a formula, or not at all. */
import { repairFormulas } from '../../../taskpane/check/repair/formulas';
import { replaceFormulas } from '../../../taskpane/functions/excel/formulas';
import { insertFormula, readTarget } from '../../../taskpane/functions/excel/target';
import { inExcel } from '../../../taskpane/excel/session';
import { PlayedExcel } from '../../excel/playedExcel';

const FORMULA = { formula: '=JC.KDU_DELTA(1;2)' };
const silent = (): void => undefined;

let workbook: PlayedExcel;

beforeEach(() => {
  workbook = new PlayedExcel();
  Object.assign(globalThis, { Excel: workbook.excel() });
});

describe('a target that is formatted as text', () => {
  beforeEach(() => workbook.format('Tabelle1!A1', '@'));

  test('is asked about: nothing is written', async () => {
    expect(await insertFormula(await readTarget(), FORMULA, false, silent)).toMatchObject({ kind: 'textCell', target: { cell: 'A1' } });
    expect(workbook.cell('Tabelle1!A1')).toEqual(['', '@']);
  });

  test('becomes Standard, and shows the result', async () => {
    expect(await insertFormula(await readTarget(), FORMULA, true, silent)).toMatchObject({ kind: 'inserted', text: '1' });
    expect(workbook.cell('Tabelle1!A1')).toEqual(['=JC.KDU_DELTA(1,2)', 'General']);
  });
});

test('a target without a format gets that of the result, also one that was formatted as text', async () => {
  const inEuro = { ...FORMULA, numberFormat: '#,##0 "€"' };
  expect(await insertFormula(await readTarget(), inEuro, false, silent)).toMatchObject({ kind: 'inserted' });
  expect(workbook.cell('Tabelle1!A1')).toEqual(['=JC.KDU_DELTA(1,2)', '#,##0 "€"']);
  workbook.format('Tabelle1!A1', '@');
  expect(await insertFormula(await readTarget(), inEuro, true, silent)).toMatchObject({ kind: 'inserted' });
  expect(workbook.cell('Tabelle1!A1')).toEqual(['=JC.KDU_DELTA(1,2)', '#,##0 "€"']);
});

test('another target keeps its format', async () => {
  workbook.format('Tabelle1!A1', '0.00');
  expect(await insertFormula(await readTarget(), { ...FORMULA, numberFormat: '0.0 %' }, true, silent)).toMatchObject({ kind: 'inserted' });
  expect(workbook.cell('Tabelle1!A1')).toEqual(['=JC.KDU_DELTA(1,2)', '0.00']);
});

describe('a formula whose cell was formatted as text afterwards', () => {
  const LOST = '=_xldudf_JC_KDU_DELTA(1,2)';
  const NEXT = '=JC.KDU_DELTA(1,2)';
  const sheet = (): Promise<{ id: string; name: string }> =>
    inExcel(async ({ context }) => {
      const active = context.workbook.worksheets.getActiveWorksheet();
      active.load({ id: true, name: true });
      await context.sync();
      return { id: active.id, name: active.name };
    }, silent);

  beforeEach(() => {
    workbook.write('Tabelle1!A1', [[LOST]]);
    workbook.format('Tabelle1!A1', '@');
  });

  test('is one again after “Formeln reparieren”, and the format stays', async () => {
    expect(await repairFormulas({ sheet: await sheet(), cells: [{ cell: 'A1', formula: LOST, next: NEXT }] }, silent)).toEqual({ kind: 'done' });
    expect(workbook.cell('Tabelle1!A1')).toEqual([NEXT, '@']);
  });

  test('is one again after another was put in its place', async () => {
    const replacement = { cell: 'A1', formula: LOST, text: '', numberFormat: '@', next: NEXT };
    expect(await replaceFormulas(await sheet(), [replacement], silent)).toMatchObject({ kind: 'replaced', left: [] });
    expect(workbook.cell('Tabelle1!A1')).toEqual([NEXT, '@']);
  });
});
