import { notationFor, usualNotation } from '../../../src/formula/notation';
import { shownFormula } from '../../../src/formula/shownFormula';

test.each([
  ['=SUM(B6:B8)', '=SUMME(B6:B8)', '=SUM(B6:B8)'],
  ['=IF(A1>0.5,TRUE,#N/A)', '=WENN(A1>0,5;WAHR;#NV)', '=IF(A1>0.5,TRUE,#N/A)'],
  ['=_xldudf_JC_KDU_DELTA(A1,"_xldudf_JC_X")', '=JC.KDU_DELTA(A1;"_xldudf_JC_X")', '=JC.KDU_DELTA(A1,"_xldudf_JC_X")'],
  ["='Mein Blatt'!$B$4", "='Mein Blatt'!$B$4", "='Mein Blatt'!$B$4"],
  ['=BESSELI(1,2)', '=BESSELI(1;2)', '=BESSELI(1,2)'],
  ['=SUM(Tab[[#Totals],[Soll, Ist]],1.5)', '=SUMME(Tab[[#Ergebnisse];[Soll, Ist]];1,5)', '=SUM(Tab[[#Totals],[Soll, Ist]],1.5)'],
  ["=SUM('C:\\Kreis, 1.5\\[M.xlsx]T'!A1,1.5)", "=SUMME('C:\\Kreis, 1.5\\[M.xlsx]T'!A1;1,5)", "=SUM('C:\\Kreis, 1.5\\[M.xlsx]T'!A1,1.5)"],
  ['=[2]!_xldudf_JC_KDU_DELTA(A1,B1)', '=JC.KDU_DELTA(A1;B1)', '=JC.KDU_DELTA(A1,B1)'],
])('%s is shown as %s, in English as %s', (formula, german, english) => {
  expect(shownFormula(formula, usualNotation('de'))).toBe(german);
  expect(shownFormula(formula, usualNotation('en'))).toBe(english);
});

test('German words and English separators, as in a Swiss Excel', () => {
  expect(shownFormula('=SUM(A1,0.5)', notationFor('de', '.'))).toBe('=SUMME(A1,0.5)');
});
