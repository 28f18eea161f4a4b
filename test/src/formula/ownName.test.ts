import { isLost, withOwnNames } from '../../../src/formula/ownName';

test.each([
  ['=_xldudf_JC_X(1)', '=JC.X(1)'],
  ['=@_XLDUDF_JC_X (1)', '=@JC.X (1)'],
  ['=[2]!_xldudf_JC_X(1)', '=JC.X(1)'],
  ['=SUM([2]!_xldudf_JC_X(1),[13]!_xldudf_JC_Y(2))', '=SUM(JC.X(1),JC.Y(2))'],
  ['=FUNCRES.XLAM!_xldudf_JC_X(1)', '=JC.X(1)'],
  ['=[FUNCRES.XLAM]Macro1!_xldudf_JC_X(1)', '=JC.X(1)'],
  ["=1-'C:\\Program Files\\FUNCRES.XLAM'!_xldudf_JC_X(1)", '=1-JC.X(1)'],
  ["='C:\\Kreis, Unna''s\\[FUNCRES.XLAM]'!_xldudf_JC_X('Mein Blatt'!A1)", "=JC.X('Mein Blatt'!A1)"],
  ["='[2]Blatt'!A1+[2]!_xldudf_JC_X(1)", "='[2]Blatt'!A1+JC.X(1)"],
  ['="""_xldudf_JC_X(1)"&_xldudf_JC_Y(1)', '="""_xldudf_JC_X(1)"&JC.Y(1)'],
])('%s is %s', (formula, expected) => {
  expect(withOwnNames(formula)).toBe(expected);
  expect(isLost(formula)).toBe(true);
});

test.each([
  '=JC.X(1)',
  '="[2]!_xldudf_JC_X(1)"',
  "='_xldudf_JC_X(1)'!A1",
  "='a\"b'!A1&\"_xldudf_JC_X(1)\"",
  '=_xldudf_JC_X',
  '=[2]!_xldudf_SAP_X(1)',
  '=MY_xldudf_JC_X(1)',
])('%s stays', (formula) => {
  expect(withOwnNames(formula)).toBe(formula);
  expect(isLost(formula)).toBe(false);
});
