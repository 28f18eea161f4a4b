import type { SheetKey, SheetModel } from '../../../src/workbook/model';
import { tabPosition, writeOrder } from '../../../taskpane/load/order';
import { MODELS, model } from '../fixtures';

const SEQUENCE: readonly SheetKey[] = ['kdu', 'assumptions', 'register'];

describe('writeOrder', () => {
  test('what formulas refer to comes first', () => {
    expect(writeOrder(MODELS).map(({ name }) => name)).toEqual(['Zahlenquelle', 'Annahmen', 'KdU']);
  });

  test('a table counts as well as a name', () => {
    const usesTable: SheetModel = { ...model('kdu'), blocks: [{ range: 'A1', cells: [['=SUM(JC_Zahlen[Wert])']] }] };
    expect(writeOrder([model('register'), usesTable]).map(({ key }) => key)).toEqual(['register', 'kdu']);
  });

  test('sheets that refer to each other cannot be written', () => {
    const circle: SheetModel = { ...model('register'), blocks: [{ range: 'A1', cells: [['=ANN_KFA']] }] };
    expect(() => writeOrder([model('assumptions'), circle])).toThrow('in a circle: Zahlenquelle, Annahmen');
  });
});

describe('tabPosition', () => {
  test.each<[SheetKey, (SheetKey | null)[], number, string]>([
    ['register', [null], 1, 'behind the user’s sheets'],
    ['assumptions', [null, 'register'], 1, 'before ours that comes later'],
    ['kdu', [null, 'assumptions', 'register'], 1, 'before the first of several'],
    ['register', ['kdu', null, 'assumptions', null], 3, 'behind ours that comes earlier'],
    ['assumptions', ['register', null, 'kdu'], 0, 'before a later one that the user moved to the front'],
  ])('%s in %j goes to %i: %s', (key, tabs, position) => {
    expect(tabPosition(key, tabs, SEQUENCE)).toBe(position);
  });
});
