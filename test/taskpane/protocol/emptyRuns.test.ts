import type { JcFormula } from '../../../taskpane/protocol/calls';
import { withoutEmptyRuns } from '../../../taskpane/protocol/emptyRuns';

const formula = (address: string, written: string, value: JcFormula['value'] = '–'): JcFormula => ({
  sheet: 'Liste', address, formula: written, formulaLocal: written, value, text: String(value), functions: [], arguments: [],
});

const told = (formulas: readonly JcFormula[]): string[] => withoutEmptyRuns(formulas).map(({ address, count }) => `${address} × ${count}`);

/** As they stand in a list of two columns, row by row. */
const row = (line: number, value?: JcFormula['value']): JcFormula[] => [
  formula(`H${line}`, `=JC.X($F${line},H$14)`, value),
  formula(`I${line}`, `=JC.X($F${line},I$14)`, value),
];

test.each<[what: string, formulas: readonly JcFormula[], expected: string[]]>([
  ['an empty list', [...row(17), ...row(18), ...row(19)], ['H17:I19 × 6']],
  ['a list with a filled row first', [...row(17, 5), ...row(18), ...row(19)], ['H17 × 1', 'I17 × 1', 'H18:I19 × 4']],
  ['a filled row between', [...row(17), ...row(18, 5), ...row(19)], ['H17:I17 × 2', 'H18 × 1', 'I18 × 1', 'H19:I19 × 2']],
  ['one empty cell', [formula('H17', '=JC.X(A1)')], ['H17 × 1']],
  ['another formula in the list', [formula('H17', '=JC.X(A17)'), formula('H18', '=JC.X(A17)'), formula('H19', '=JC.X(A19)')], ['H17 × 1', 'H18 × 1', 'H19 × 1']],
  ['the same results that are some', [...row(17, 5), ...row(18, 5)], ['H17 × 1', 'I17 × 1', 'H18 × 1', 'I18 × 1']],
])('%s', (_, formulas, expected) => {
  expect(told(formulas)).toEqual(expected);
});
