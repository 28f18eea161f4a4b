import { sumRule } from '../../../taskpane/check/find/sumRules';

test.each<[formula: string, parts: string[], total: string]>([
  ['=SUM(B6:B8)', ['B6:B8'], 'the cell'],
  ['=SUM(B$9:B9,D$9:D9)', ['B9:B9', 'D9:D9'], 'the cell'],
  ['=IF(ISNUMBER(E10),SUM(E10:E14),"–")', ['E10:E14'], 'the cell'],
  ['=JC.SLOT_BUDGET(FIN_EGL_FREI,E6:E16)', ['H6:H16'], 'FIN_EGL_FREI'],
  ['=JC.SLOT_BUDGET(MAX(0,ERG_FREI_PLAN),E6:E16,O6:O16)', ['H6:H16'], 'MAX(0,ERG_FREI_PLAN)'],
  ['=INDEX(JC.SLOT_BUDGET(FIN_EGL_FREI,E$6:E$14),ROW(E6)-ROW(E$5))', ['H6:H14'], 'FIN_EGL_FREI'],
  ['=IF(ISNUMBER(B30),IF(SUM(D12:D16)>0,JC.ALLOCATE(B30,D12:D16),0),"–")', ['H6:H10'], 'B30'],
  ['=JC.SUM_CHECK(I17:M17,F17,0,0)', ['I17:M17'], 'F17'],
])('%s: %j gives %s', (formula, parts, total) => {
  const rule = sumRule(formula, 'H6');
  expect(rule?.parts).toEqual(parts);
  expect(rule && (rule.total === 'cell' ? 'the cell' : rule.total.source)).toBe(total);
});

test.each(['=B6+B7', '=MAX(0,SUM(B6:B8))', '=SUM(KdU!B6:B8)', '=JC.SUM_CHECK(B6:B8,KDU_GESAMT_IST_2024,1000,1000)', '=AVERAGE(B6:B8)', '=INDEX(B6:B8,2)', '=INDEX(JC.SLOT_BUDGET(FIN_EGL_FREI,E$5:E$14),ROW(E6)-ROW(E$4))'])('%s claims no sum', (formula) => {
  expect(sumRule(formula, 'H6')).toBeUndefined();
});
