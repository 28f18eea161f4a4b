import { follow } from '../../../taskpane/sheets/follow';
import { canonical, skeleton } from '../../../src/formula/canonical';
import { findMovement } from '../../../taskpane/sheets/movement';

test.each([
  ['=SUM(B6:B8)', '=sum( B6 : B8 )'],
  ["='Zahlenquelle'!$D$75", '=Zahlenquelle!$D$75'],
  ['=JC.KDU_DELTA(A1,B1)', '=_xldudf_JC_KDU_DELTA(A1,B1)'],
  ['=JC.KDU_DELTA(A1,B1)', '=[2]!_xldudf_JC_KDU_DELTA(A1,B1)'],
  ['=XLOOKUP(1,A:A,B:B)', '=_xlfn.XLOOKUP(1,A:A,B:B)'],
  ['=A1*0.50', '=A1*0.5'],
  ['=kdu_uh_ist_2024', '=@KDU_UH_IST_2024'],
  ['=B6+JC.KDU_DELTA(A1,B1)', '=@B6+@JC.KDU_DELTA(A1,B1)'],
  ['=INDEX(A1:A5,2)', '=@INDEX(A1:A5,2)'],
  ['=JC.KDU_DELTA(A1,B1)', '=[2]!_xldudf_JC_KDU_DELTA(A1,B1)'],
  ['=JC.KDU_DELTA(A1,B1)', "='C:\\Add-ins, neu\\[FUNCRES.XLAM]x'!_xldudf_JC_KDU_DELTA(A1,B1)"],
  ["='C:\\a b\\[M.xlsx]T'!A1", "='c:\\a b\\[m.xlsx]t'!A1"],
])('%s means the same as %s', (one, other) => {
  expect(canonical(other)).toBe(canonical(one));
});

test.each([
  ['=A1', '=A2'],
  ['=A1', '=$A$1'],
  ['="a b"', '="ab"'],
  ['=KdU!A1', '=A1'],
  ["='C:\\a b\\[M.xlsx]T'!A1", "='C:\\ab\\[M.xlsx]T'!A1"],
  ['=Tab[[#Totals],[a b]]', '=Tab[[#Totals],[ab]]'],
  ['=JC.SUBSIDY_RATE("16i",A12:A16)', '=JC.SUBSIDY_RATE("16i",@A12:A16)'],
  ['=JC.SUBSIDY_RATE("16i",A12:A16)', '=@JC.SUBSIDY_RATE("16i",A12:A16)'],
  ['=SUM(B6#)', '=SUM(@B6#)'],
])('%s means something else than %s', (one, other) => {
  expect(canonical(other)).not.toBe(canonical(one));
});

test('a skeleton forgets the cells', () => {
  expect(skeleton('=IF(B7=E7,"","geändert")')).toBe(skeleton('=IF(B8=E8,"","geändert")'));
  expect(skeleton('=[2]!_xldudf_JC_KDU_DELTA(B7,1)')).toBe(skeleton('=JC.KDU_DELTA(B8,1)'));
  expect(skeleton('=B7+1')).not.toBe(skeleton('=B7+2'));
});

describe('a formula follows', () => {
  // The user inserted a row below the header and moved the last column to the front, and gave the sheet a name of his own.
  const written = [['Kopf', 'Wert', 'Einheit'], ['UH', 96, 'EUR'], ['EINM', 88, 'EUR'], ['Summe', '=SUM(B2:B3)', 'EUR']];
  const now = [['Einheit', 'Kopf', 'Wert'], ['', '', ''], ['EUR', 'UH', 96], ['EUR', 'EINM', 88], ['EUR', 'Summe', '=SUM(C3:C4)']];
  const movements = new Map([['KDU', findMovement('Meine KdU', written, now)]]);

  test.each([
    ['=SUM(B2:B3)', 'KdU', '=SUM(C3:C4)'],
    ['=$B$2+KdU!C4', 'KdU', "=$C$3+'Meine KdU'!A5"],
    ['=KdU!B2', 'Übersicht', "='Meine KdU'!C3"],
    ['=B2', 'Übersicht', '=B2'],
    ['=SUM(B:B)+SUM(2:2)', 'KdU', '=SUM(C:C)+SUM(3:3)'],
    ['=JC_Zahlen[Wert]&"B2"&KDU_UH', 'KdU', '=JC_Zahlen[Wert]&"B2"&KDU_UH'],
    ['=B9', 'KdU', '=C10'],
    ["='C:\\Kreis, Unna\\[M.xlsx]KdU'!B2+[M.xlsx]KdU!B2", 'KdU', "='C:\\Kreis, Unna\\[M.xlsx]KdU'!B2+[M.xlsx]KdU!B2"],
    ["=SUM(KdU:Plan!B2,'KdU 1:KdU 2'!B2)", 'KdU', "=SUM(KdU:Plan!B2,'KdU 1:KdU 2'!B2)"],
  ])('%s on %s becomes %s', (formula, home, expected) => {
    expect(follow(formula, home, movements)).toBe(expected);
  });
});

test('a range stays the same when its lines change places', () => {
  const movements = new Map([['KDU', findMovement('KdU', [['Kopf'], ['UH'], ['EINM'], ['Summe']], [['Kopf'], ['EINM'], ['UH'], ['Summe']])]]);
  expect(follow('=SUM(A2:A3)+A2', 'KdU', movements)).toBe('=SUM(A2:A3)+A3');
});

test('a range loses the lines that are gone, a cell that is gone is #REF!', () => {
  const written = [['Kopf'], ['UH'], ['EINM'], ['Summe']];
  const movements = new Map([['KDU', findMovement('KdU', written, [['Kopf'], ['EINM'], ['Summe']])]]);
  expect(follow('=SUM(A2:A3)+A2', 'KdU', movements)).toBe('=SUM(A2)+#REF!');
});
