import { convertFormula } from '../../../taskpane/functions/convert';

test.each([
  // alone, as an argument and beside operators
  ['=JC.KDU_DELTA(A1,B1)', '=B1-A1'],
  ['=JC.KDU_DELTA(A1,B1,"PCT")', '=(B1-A1)/ABS(A1)'],
  ['=ROUND(JC.KDU_DELTA(A1,B1),2)', '=ROUND(B1-A1,2)'],
  ['=(JC.KDU_DELTA(A1,B1))*2', '=(B1-A1)*2'],
  ['=2*JC.KDU_DELTA(A1,B1)', '=2*(B1-A1)'],
  ['=-JC.KDU_DELTA(A1,B1)', '=-(B1-A1)'],
  ['=JC.KDU_DELTA(A1,B1)%', '=(B1-A1)%'],
  ['=@JC.KDU_DELTA(A1:A3,B1:B3)', '=@(B1:B3-A1:A3)'],
  ['=1-JC.ADMIN_SHARE(A1,"BUND",0.848)', '=1-ROUND(A1*0.848,2)'],
  ['=IF(A1>0, JC.KDU_DELTA(A1,B1) ,"leer")', '=IF(A1>0, B1-A1 ,"leer")'],
  ['=JC.KDU_DELTA(A1,B1)+JC.KDU_DELTA(A2,B2)', '=(B1-A1)+(B2-A2)'],
  // arguments in brackets only where they need them
  ['=JC.KDU_DELTA(A1+A2,-B1)', '=(-B1)-(A1+A2)'],
  ['=JC.KDU_DELTA(SUM(A1,A2),(B1+B2))', '=(B1+B2)-SUM(A1,A2)'],
  ['=JC.KDU_DELTA(SUM(A1)+SUM(A2),5%)', '=(5%)-(SUM(A1)+SUM(A2))'],
  ['=JC.KDU_DELTA({1,2;3,4}, B1 )', '=B1-{1,2;3,4}'],
  // nested, the inner call first
  ['=JC.KDU_DELTA(JC.UNDERFUNDING(A1,A2),B1,"PCT")', '=(B1-(A1-A2))/ABS((A1-A2))'],
  ['=JC.KDU_DELTA(A1,JC.KDU_DELTA(A2,B2))', '=(B2-A2)-A1'],
  // what is left out has its default
  ['=JC.UNDERFUNDING(A1,A2)', '=A1-A2'],
  ['=JC.KDU_NET(A1,0.6,,"BUND")', '=ROUND(A1*0.6,2)'],
  // whatever Excel knows as a reference stays
  ["=JC.KDU_DELTA('Blatt; 2'!$A$1,[@Ist])", "=[@Ist]-'Blatt; 2'!$A$1"],
  ['=JC.KDU_DELTA(KDU_UH_ANSATZ_2024,Tab[[#Totals],[Ist]])', '=Tab[[#Totals],[Ist]]-KDU_UH_ANSATZ_2024'],
  ["=JC.KDU_DELTA('C:\\Kreis, (Unna)\\[M.xlsx]T'!A1,'Jan, 24:Dez'!B2)", "='Jan, 24:Dez'!B2-'C:\\Kreis, (Unna)\\[M.xlsx]T'!A1"],
  ["=JC.KDU_DELTA([1]!Soll,Tab[[a'),(b]])", "=Tab[[a'),(b]]-[1]!Soll"],
  ['=JC.KDU_DELTA(A1#,@B1:B3)', '=(@B1:B3)-(A1#)'],
  ['=LET(x,A1,JC.KDU_DELTA(x,B1))', '=LET(x,A1,B1-x)'],
  // Excel's own spelling, lower case, words in lower case
  ['=_xldudf_JC_KDU_DELTA(A1,B1)', '=B1-A1'],
  ['=[2]!_xldudf_JC_KDU_DELTA(A1,B1)', '=B1-A1'],
  ['=2*\'C:\\Kreis, Unna\\[FUNCRES.XLAM]\'!_xldudf_JC_KDU_DELTA(A1,B1)', '=2*(B1-A1)'],
  ["='C:\\Add-ins, neu\\[FUNCRES.XLAM]x'!_xldudf_JC_KDU_DELTA(A1,B1)", '=B1-A1'],
  ['=jc.kdu_delta(A1,B1,"pct")', '=(B1-A1)/ABS(A1)'],
  // a text is a text
  ['="JC.KDU_DELTA(A1,B1)"&JC.FIGURE("KDU_UH_IST_2024")', '="JC.KDU_DELTA(A1,B1)"&93224000'],
])('%s becomes %s', (formula, expected) => {
  const { formula: result, converted, kept } = convertFormula(formula);
  expect(result).toBe(expected);
  expect(converted).toBeGreaterThan(0);
  expect(kept).toEqual([]);
});

test.each([
  ['=JC.PARSE_AMOUNT(A1)', 'PARSE_AMOUNT', /ZAHLENWERT/],
  ['=JC.KDU_DELTA(A1,B1,C1)', 'KDU_DELTA', /^modus steht nicht als Wort/],
  ['=JC.KDU_DELTA(A1)', 'KDU_DELTA', /^vergleich fehlt/],
  ['=JC.KDU_DELTA(,B1)', 'KDU_DELTA', /^basis fehlt/],
  ['=JC.FIGURE(A1)', 'FIGURE', /./],
])('%s stays and says why', (formula, id, reason) => {
  const { formula: result, converted, kept } = convertFormula(formula);
  expect([result, converted]).toEqual([formula, 0]);
  expect(kept.map(({ definition }) => definition.id)).toEqual([id]);
  expect(kept[0]?.reason.de).toMatch(reason);
});

test.each([
  ['=JC.PARSE_AMOUNT(A1)+JC.KDU_DELTA(A2,B2)', '=JC.PARSE_AMOUNT(A1)+(B2-A2)'],
  ['=JC.KDU_DELTA(_xldudf_JC_PARSE_AMOUNT(A1), B1)', '=B1-JC.PARSE_AMOUNT(A1)'],
  ['=SUM(jc.allocate( JC.KDU_DELTA(A1,B1) , C1:C3 ))', '=SUM(JC.ALLOCATE( B1-A1 , C1:C3 ))'],
])('%s is converted in part', (formula, expected) => {
  const { formula: result, converted, kept } = convertFormula(formula);
  expect([result, converted, kept.length]).toEqual([expected, 1, 1]);
});

test.each(['=SUM(A1,2)', '=JC.UNKNOWN(1)', '=JC.KDU_DELTA(A1,B1'])('%s holds nothing to convert', (formula) => {
  expect(convertFormula(formula)).toEqual({ formula, converted: 0, kept: [] });
});

test('a formula that Excel would not take for its length stays as it is from there on', () => {
  // Each level says its first argument twice.
  const nested = Array.from({ length: 14 }).reduce<string>((inner) => `JC.KDU_DELTA(${inner},B1,"PCT")`, 'A1');
  const { formula, converted, kept } = convertFormula(`=${nested}`);
  expect(formula.length).toBeLessThanOrEqual(8192);
  expect(converted + kept.length).toBe(14);
  expect(kept[0]?.reason.de).toMatch(/8\.192 Zeichen/);
});
