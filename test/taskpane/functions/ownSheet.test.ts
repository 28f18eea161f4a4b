import { withoutOwnSheet } from '../../../taskpane/functions/ownSheet';

test.each([
  ['=JC.KDU_DELTA(KdU!B6;KdU!C6)', 'KdU', '=JC.KDU_DELTA(B6;C6)'],
  ['=JC.KDU_DELTA(kdu!$B$6:B9; 1,5)', 'KdU', '=JC.KDU_DELTA($B$6:B9; 1,5)'],
  ["=JC.FTE('Mein Blatt'!A1;'Müller''s'!A2)", 'Mein Blatt', "=JC.FTE(A1;'Müller''s'!A2)"],
  ["=JC.FTE('Müller''s'!A2)", "Müller's", '=JC.FTE(A2)'],
  ['=JC.FIGURE("KdU!B6")', 'KdU', '=JC.FIGURE("KdU!B6")'],
  ['=JC.FTE([Mappe.xlsx]KdU!A1;KDU_UH_IST_2024;Andere!A1)', 'KdU', '=JC.FTE([Mappe.xlsx]KdU!A1;KDU_UH_IST_2024;Andere!A1)'],
])('%s on %s', (formula, sheet, expected) => {
  expect(withoutOwnSheet(formula, sheet)).toBe(expected);
});
