/** What stands at each place of a formula, as it is written there. */
import { parseFormula, type Expression } from '../../../taskpane/trace/expression';

const sources = (expression: Expression | null | undefined): string[] =>
  !expression ? [] : [expression.source, ...('args' in expression ? expression.args.flatMap(sources) : [])];

test.each<[string, string[]]>([
  ['=(C2+C3)*C4/100', ['(C2+C3)*C4/100', '(C2+C3)*C4', 'C2+C3', 'C2', 'C3', 'C4', '100']],
  ['=A1*(B2-(C1))^2', ['A1*(B2-(C1))^2', 'A1', '(B2-(C1))^2', 'B2-(C1)', 'B2', 'C1', '2']],
  ['=SUM(1,( (A1+A2) * (A3+A4) ))', ['SUM(1,( (A1+A2) * (A3+A4) ))', '1', '(A1+A2) * (A3+A4)', 'A1+A2', 'A1', 'A2', 'A3+A4', 'A3', 'A4']],
  ['="a)"&("(b"&A1)', ['"a)"&("(b"&A1)', '"a)"', '"(b"&A1', '"(b"', 'A1']],
  ["=('S)'!A1+1)*2", ["('S)'!A1+1)*2", "'S)'!A1+1", "'S)'!A1", '1', '2']],
  ['=-(A1+A2)*2', ['-(A1+A2)*2', '-(A1+A2)', 'A1+A2', 'A1', 'A2', '2']],
])('%s keeps its brackets', (formula, expected) => {
  expect(sources(parseFormula(formula))).toEqual(expected);
});
