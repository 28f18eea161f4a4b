import { readSelectedFormulas, replaceFormulas, type FormulaCell, type Sheet } from '../../../taskpane/functions/excel/formulas';
import { replaceByValues } from '../../../taskpane/functions/excel/values';
import { PlayedExcel } from '../../excel/playedExcel';

const silent = (): void => undefined;
let excel: PlayedExcel;

function use(version = '1.20'): void {
  excel = new PlayedExcel(version);
  Object.assign(globalThis, { Excel: excel.excel(), Office: excel.office() });
}
beforeEach(() => use());

/** Cells of Tabelle1 from A1 on, selected from where their formulas stand. */
async function selected(cells: readonly unknown[], area: string): Promise<{ readonly sheet: Sheet; readonly cells: readonly FormulaCell[] }> {
  excel.write('Tabelle1!A1', [[...cells]] as never);
  await excel.values(`Tabelle1!${area}`);
  excel.select(`Tabelle1!${area}`);
  const found = await readSelectedFormulas(silent);
  if (found.kind !== 'read') throw new Error(found.kind);
  return found;
}

test('a formula becomes what it gives', async () => {
  const { sheet, cells } = await selected(['2,5', '=JC.PARSE_AMOUNT(A1)'], 'B1');
  expect(await replaceByValues(sheet, cells, silent)).toMatchObject({ kind: 'valued', cells: ['B1'], changes: [], withoutResult: [], left: [] });
  expect(excel.cell('Tabelle1!B1')).toEqual([2.5, 'General']);
});

test('a text that only looks like a formula is none', async () => {
  expect((await selected(['\'=JC.KDU_DELTA(1,2)', '\'=JC.PARSE_AMOUNT("2")'], 'A1:B1')).cells).toEqual([]);
});

test('a text that took the place of the formula meanwhile is left, by values and by another formula', async () => {
  const { sheet, cells } = await selected(['=JC.KDU_DELTA(1,2)'], 'A1');
  excel.write('Tabelle1!A1', [['\'=JC.KDU_DELTA(1,2)']]);
  expect(await replaceByValues(sheet, cells, silent)).toMatchObject({ cells: [], left: ['A1'] });
  expect(await replaceFormulas(sheet, cells.map((one) => ({ ...one, next: '=2-1' })), silent)).toMatchObject({ kind: 'replaced', left: ['A1'] });
  expect(await excel.values('Tabelle1!A1')).toEqual([['=JC.KDU_DELTA(1,2)']]);
});

test('a number format that the user has given meanwhile stays', async () => {
  const { sheet, cells } = await selected(['=JC.KDU_DELTA(1,2)', '=JC.PARSE_AMOUNT("2")'], 'A1:B1');
  for (const cell of ['A1', 'B1']) excel.format(`Tabelle1!${cell}`, '0.00');
  await replaceFormulas(sheet, cells.slice(0, 1).map((one) => ({ ...one, next: '=2-1' })), silent);
  await replaceByValues(sheet, cells.slice(1), silent);
  expect([excel.cell('Tabelle1!A1'), excel.cell('Tabelle1!B1')]).toEqual([['=2-1', '0.00'], [2, '0.00']]);
});

test.each<[what: string, formula: string]>([
  ['the empty text, which would be a blank cell', '=IF(A1="x","",JC.PARSE_AMOUNT(A1))'],
  ['an error', '=JC.PARSE_AMOUNT(A1)'],
  ['what a function that Excel has lost leaves behind', '=IFERROR(_xldudf_JC_PARSE_AMOUNT(A1),0)'],
])('%s is no result that could stay', async (_, formula) => {
  const { sheet, cells } = await selected(['x', formula], 'B1');
  expect(await replaceByValues(sheet, cells, silent)).toMatchObject({ cells: [], withoutResult: ['B1'] });
  expect(excel.cell('Tabelle1!B1')).toEqual([formula, 'General']);
});

test.each(['Manual', 'AutomaticExceptTables'] as const)('what waits for its calculation stays a formula (%s)', async (mode) => {
  const { sheet, cells } = await selected(['2,5', '=JC.PARSE_AMOUNT(A1)'], 'B1');
  excel.user.setCalculationMode(mode);
  excel.calculates('Pending');
  expect(await replaceByValues(sheet, cells, silent)).toMatchObject({ cells: [], withoutResult: ['B1'] });
});

// From 1.20 on, what was refused as one step of undo is tried again without.
describe.each(['1.14', '1.20'])('where Excel (ExcelApi %s) refuses to write', (version) => {
  beforeEach(() => use(version));

  test('a value into a cell formatted as text since: it is formatted so afterwards', async () => {
    const { sheet, cells } = await selected(['2,5', '=JC.PARSE_AMOUNT(A1)'], 'B1');
    excel.format('Tabelle1!B1', '@');
    excel.failNext({ place: 'Range.values' });
    await replaceByValues(sheet, cells, silent);
    expect(excel.cell('Tabelle1!B1')).toEqual([version === '1.20' ? 2.5 : '=JC.PARSE_AMOUNT(A1)', '@']);
  });

  test('a formula into such a cell: likewise', async () => {
    excel.write('Tabelle1!A1', [['=JC.KDU_DELTA(1,2)']]);
    excel.format('Tabelle1!A1', '@');
    excel.select('Tabelle1!A1');
    const found = await readSelectedFormulas(silent);
    if (found.kind !== 'read') throw new Error(found.kind);
    excel.failNext({ place: 'Range.formulas' });
    await replaceFormulas(found.sheet, found.cells.map((one) => ({ ...one, next: '=2-1' })), silent);
    expect(excel.cell('Tabelle1!A1')).toEqual([version === '1.20' ? '=2-1' : '=JC.KDU_DELTA(1,2)', '@']);
  });
});

test('of three, the second refused: one is replaced; of a sheet that is gone, none', async () => {
  use('1.14');
  const { sheet, cells } = await selected(['=JC.PARSE_AMOUNT("1")', '=JC.PARSE_AMOUNT("2")', '=JC.PARSE_AMOUNT("3")'], 'A1:C1');
  excel.failNext({ place: 'Range.values', occurrence: 2 });
  expect(await replaceByValues(sheet, cells, silent)).toMatchObject({ kind: 'broken', count: 1 });
  expect(await replaceByValues({ ...sheet, id: 'sheet99' }, cells, silent)).toMatchObject({ kind: 'broken', count: 0 });
});
