/** What the workbench does not play: names that a sheet has for itself. */
import type { Found, Request } from '../../../../taskpane/trace/found';
import { readLevel } from '../../../../taskpane/trace/excel/read';
import { recordedExcel } from '../../recordedExcel';

const NAMED = [{ name: 'KDU_UH_IST_2024', sheet: 'Zahlenquelle', address: 'D75' }];
const byName = (name: string): Request => ({ target: { kind: 'name', name }, sheet: 'KdU', cell: 'E6' });

/** A workbook in which every cell holds `value`; the sheet KdU has the names `own` for itself, on a cell that holds 1. */
async function read(own: readonly string[], ...requests: Request[]): Promise<{ readonly found: Found[]; readonly trips: string[][] }> {
  const isOwn = (path: string): boolean => own.some((name) => path.includes(`getItemOrNullObject("KdU").names.getItemOrNullObject("${name}")`));
  const excel = recordedExcel((path) => {
    if (/getSpillParentOrNullObject\(\)\.isNullObject$/.test(path)) return true;
    if (path.endsWith('.isNullObject')) return path.includes('names.') || path.includes('tables.') ? !isOwn(path) : false;
    if (path.endsWith('.address')) return isOwn(path) ? 'KdU!Z1' : 'Zahlenquelle!D75';
    if (path.endsWith('.values')) return [[isOwn(path) ? 1 : 93_224_000]];
    if (path.endsWith('.valueTypes')) return [['Double']];
    return path.endsWith('.formulas') || path.endsWith('.text') ? [['']] : undefined;
  });
  Object.assign(globalThis, { Excel: { ...excel, RangeValueType: { error: 'Error' } } });
  return { found: await readLevel(requests, NAMED, () => undefined), trips: excel.roundTrips() };
}

const cells = (found: readonly Found[]): unknown[] => found.map((one) => (one.kind === 'cell' ? [one.cell.sheet, one.cell.address, one.cell.value] : one.kind));

test('a name of the workbook is read where it stands, in one round trip', async () => {
  const { found, trips } = await read([], byName('KDU_UH_IST_2024'));
  expect(cells(found)).toEqual([['Zahlenquelle', 'D75', 93_224_000]]);
  expect(trips).toHaveLength(1);
  expect(trips[0]?.filter((line) => line.includes('getRangeOrNullObject'))).toEqual([]);
});

test('what the sheet itself calls so goes before it, for one round trip more', async () => {
  const { found, trips } = await read(['KDU_UH_IST_2024'], byName('KDU_UH_IST_2024'));
  expect(cells(found)).toEqual([['KdU', 'Z1', 1]]);
  expect(trips).toHaveLength(2);
});

test.each([
  ["='C:\\Kreis, Unna\\[M.xlsx]T'!$A$1", { kind: 'elsewhere' }],
  ['=Jan:Dez!$B$2', { kind: 'elsewhere' }],
  ['=0.152', { kind: 'value', value: 0.152 }],
])('a name for %s is %j', async (formula, expected) => {
  const excel = recordedExcel((path) => {
    if (path.endsWith('.isNullObject')) return !path.endsWith('workbook.names.getItemOrNullObject("SATZ").isNullObject');
    if (path.endsWith('.formula')) return formula;
    return path.endsWith('.value') ? 0.152 : undefined;
  });
  Object.assign(globalThis, { Excel: { ...excel, RangeValueType: { error: 'Error' } } });
  expect(await readLevel([byName('SATZ')], [], () => undefined)).toEqual([expected]);
});

test('no sheet is asked for twice, and a range costs one object', async () => {
  const at = (address: string): Request => ({ target: { kind: 'cells', sheet: 'Daten', address }, sheet: 'KdU', cell: 'E6' });
  const { trips } = await read([], at('B2'), at('$B$3'), at('B2:B9'));
  expect(trips[0]?.filter((line) => /getItemOrNullObject\("Daten"\)$/.test(line))).toHaveLength(1);
  expect(trips[0]?.filter((line) => line.includes('getRange("B2:B9")'))).toEqual([
    'workbook.worksheets.getItemOrNullObject("Daten").getRange("B2:B9")',
    'workbook.worksheets.getItemOrNullObject("Daten").getRange("B2:B9").load({"address":true,"values":true,"valueTypes":true})',
  ]);
});

test('a long column of imported rows comes in pieces, several in a round trip', async () => {
  const excel = recordedExcel((path) => {
    if (path.endsWith('.isNullObject')) return false;
    if (path.endsWith('.address')) return 'KdU_Ist!H6:H60005';
    if (path.endsWith('.rowCount')) return 60_000;
    const rows = Number(/getResizedRange\((\d+)/.exec(path)?.[1]) + 1;
    return path.endsWith('.values') || path.endsWith('.valueTypes') ? Array.from({ length: rows }, () => [1]) : undefined;
  });
  Object.assign(globalThis, { Excel: { ...excel, RangeValueType: { error: 'Error' } } });
  const column: Request = { target: { kind: 'column', table: 'JC_KdU_Ist', column: 'Betrag' }, sheet: 'KdU_Monitor', cell: 'O6' };
  const [found] = await readLevel([column], [], () => undefined);
  expect(found?.kind === 'area' && [found.area.sheet, found.area.address, found.area.values.length]).toEqual(['KdU_Ist', 'H6:H60005', 60_000]);
  expect(excel.roundTrips()).toHaveLength(3);
});
