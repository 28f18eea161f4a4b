import { followFormula } from '../../model/followFormula';

const rows = { kind: 'insert', axis: 'row', at: 2, count: 1 } as const;

test.each([
  ['=B11="EXAKT"', '=B12="EXAKT"'],
  ['=$J$6="B6"', '=$J$7="B6"'],
  ['=A1+LOG10(A3)', '=A1+LOG10(A4)'],
  ["='A B'!B6+Plan!B6+NAME6_B6", "='A B'!B6+Plan!B6+NAME6_B6"],
])('%s becomes %s', (formula, moved) => expect(followFormula(formula, rows)).toBe(moved));

test('a cell that is gone', () => expect(followFormula('=A3>0', { kind: 'delete', axis: 'row', at: 2, count: 1 })).toBe('=#REF!>0'));
