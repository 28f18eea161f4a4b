/** A formula goes into a cell as a formula, or not at all. */
import { repairFormulas } from '../../../taskpane/check/repair/formulas';
import { replaceFormulas } from '../../../taskpane/functions/excel/formulas';
import { insertFormula, readTarget } from '../../../taskpane/functions/excel/target';
import { inExcel } from '../../../taskpane/excel/session';
import { keepInserted, queueInserted } from '../../../taskpane/sheets/inserted';
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

const inserted = (): Promise<ReadonlySet<string>> =>
  inExcel(async ({ context }) => {
    const known = queueInserted(context.workbook);
    await context.sync();
    return known();
  }, silent);

test('what was inserted with a number in it is kept, in the order in which it came; anything else is not', async () => {
  for (const [cell, formula] of [['A1', '=JC.KDU_DELTA(1;2)'], ['B1', '=JC.KDU_DELTA(A1;A2)'], ['C1', '=JC.KDU_DELTA(3,5;A2)'], ['D1', '=JC.KDU_DELTA(1;2)']] as const) {
    workbook.select(`Tabelle1!${cell}`);
    expect(await insertFormula(await readTarget(), { formula }, false, silent)).toMatchObject({ kind: 'inserted', target: { cell } });
  }
  expect([...(await inserted())]).toEqual(['=JC.KDU_DELTA(1,2)', '=JC.KDU_DELTA(3.5,A2)']);
});

test('of very many the first ones are forgotten', async () => {
  const many = Array.from({ length: 300 }, (_, index) => `=JC.KDU_DELTA(${index + 1},2)`);
  await inExcel((session) => keepInserted(session, '=JC.KDU_DELTA(301,2)', new Set(many)), silent);
  const all = [...(await inserted())];
  expect([all.length, all[0], all.at(-1)]).toEqual([300, '=JC.KDU_DELTA(2,2)', '=JC.KDU_DELTA(301,2)']);
});
