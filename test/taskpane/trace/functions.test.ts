/** Excel's own functions, each as Excel gives it; undefined where the trace leaves it to Excel. */
import { evaluator } from '../../../taskpane/trace/evaluate';
import { parseFormula } from '../../../taskpane/trace/expression';
import type { TracedCell } from '../../../taskpane/trace/found';
import { FUNCTIONS } from '../../../taskpane/trace/functions';
import { single, type CellValue, type Matrix, type FormulaValue } from '../../../taskpane/trace/native';

const CELL: TracedCell = { sheet: 'T', address: 'A1', value: 0, text: '', formula: '', label: '', spillParent: undefined };
const NA = { code: '#N/A' };
const DIV = { code: '#DIV/0!' };
const column = (...contents: readonly CellValue[]): Matrix => contents.map((one) => [one]);
const UNKNOWN = undefined;
const KEYS = column('Nord', 'Süd', 'Ost');
const AMOUNTS = column(10, 20.5, -3);

test.each<[string, readonly FormulaValue[], FormulaValue]>([
  ['SUM', [column(0.1, 0.25, 'x', null, true)], 0.35],
  ['SUM', [column(1, NA)], NA],
  ['SUM', [column(1), true, UNKNOWN], UNKNOWN],
  ['AVERAGE', [column(1, 2, 'x', '')], 1.5],
  ['AVERAGE', [column('x')], DIV],
  ['MIN', [column('x')], 0],
  ['MAX', [column(-5, -2), -1], -1],
  ['COUNT', [column(1, '2', true, '', NA), 3], 2],
  ['COUNT', ['3'], UNKNOWN],
  ['COUNTA', [column(1, 'x', null)], 2],
  ['COUNTA', [column(1, '')], UNKNOWN],
  ['COUNTBLANK', [column(1, '', null)], 2],
  ['ROWS', [AMOUNTS], 3],
  ['COLUMNS', [AMOUNTS], 1],
  ['ROUND', [2.675, 2], 2.68],
  ['ROUND', [-2.5, 0], -3],
  ['ROUND', [1250, -2], 1300],
  ['ROUNDUP', [-1.01, 0], -2],
  ['ROUNDDOWN', [-1.99, 0], -1],
  ['INT', [-1.5], -2],
  ['MOD', [-3, 2], 1],
  ['MOD', [3, 0], DIV],
  ['YEAR', [45_931], 2025],
  ['YEAR', [46_022.99], 2025],
  ['MONTH', [45_931], 10],
  // Days before March 1900 are counted in two ways, and none is before the first.
  ['YEAR', [60], UNKNOWN],
  ['MONTH', [-1], UNKNOWN],
  ['ABS', [-3], 3],
  ['IF', [true, 1, UNKNOWN], 1],
  ['IF', [false, 1], false],
  ['IF', [NA, 1, 2], NA],
  ['IF', ['x', 1, 2], UNKNOWN],
  ['IFERROR', [DIV, 0], 0],
  ['IFERROR', [5, UNKNOWN], 5],
  ['IFERROR', [UNKNOWN, 0], UNKNOWN],
  ['IFNA', [DIV, 0], DIV],
  ['IFNA', [NA, 0], 0],
  ['ISNUMBER', [[[5]]], true],
  ['ISTEXT', [[['']]], true],
  ['TRIM', [' a  b '], 'a b'],
  ['TRIM', ['a\u00a0'], 'a\u00a0'],
  ['TRIM', [[[null]]], ''],
  ['NA', [], NA],
  ['ISBLANK', [[['']]], false],
  ['ISBLANK', [[[null]]], true],
  ['ISERROR', [NA], true],
  ['AND', [column(true, 1, 'x', null)], true],
  ['AND', [true, [[null]]], true],
  ['AND', [false, NA], NA],
  ['AND', [column('x')], UNKNOWN],
  ['OR', [false, column(0, 2)], true],
  ['NOT', [[[0]]], true],
  ['SUMPRODUCT', [column(1, 2, 'x'), column(3, 4, 5)], 11],
  ['SUMPRODUCT', [column(1, 2), column(3)], { code: '#VALUE!' }],
  ['SUMPRODUCT', [UNKNOWN, column(1)], UNKNOWN],
  ['SUMIF', [KEYS, 'süd', AMOUNTS], 20.5],
  ['SUMIF', [AMOUNTS, '>0'], 30.5],
  ['SUMIF', [KEYS, '<>Nord', AMOUNTS], 17.5],
  ['SUMIF', [KEYS, 'N*', AMOUNTS], UNKNOWN],
  ['SUMIF', [AMOUNTS, '>0,5'], UNKNOWN],
  ['SUMIF', [KEYS, 'Nord', column(1)], UNKNOWN],
  ['SUMIF', [KEYS, 'Ost', column(NA, 1, 2)], 2],
  ['SUMIFS', [AMOUNTS, KEYS, '<>Ost', AMOUNTS, '>=20'], 20.5],
  ['COUNTIF', [column(5, 6, '', null), 5], 1],
  ['COUNTIF', [column(5, '5'), 5], UNKNOWN],
  ['COUNTIF', [column(5, '', null), '<>5'], 2],
  ['COUNTIFS', [KEYS, 'Nord', AMOUNTS, '<100'], 1],
  ['AVERAGEIF', [KEYS, '<>Ost', AMOUNTS], 15.25],
  ['AVERAGEIF', [KEYS, 'West', AMOUNTS], DIV],
  ['MATCH', ['SÜD', KEYS, 0], 2],
  ['MATCH', ['West', KEYS, 0], NA],
  ['MATCH', ['S*', KEYS, 0], UNKNOWN],
  ['MATCH', [20.5, AMOUNTS], UNKNOWN],
  ['MATCH', [null, KEYS, 0], UNKNOWN],
  ['INDEX', [AMOUNTS, 2], 20.5],
  ['INDEX', [[[1, 2, 3]], 3], 3],
  ['INDEX', [[[1, 2], [3, 4]], 2, 1], 3],
  ['INDEX', [[[1, 2], [3, 4]], 2], UNKNOWN],
  ['INDEX', [AMOUNTS, 4], { code: '#REF!' }],
  ['INDEX', [AMOUNTS, 0], UNKNOWN],
  ['INDEX', [column(''), 1], UNKNOWN],
  ['VLOOKUP', ['ost', [['Nord', 1], ['Ost', 2]], 2, false], 2],
  ['VLOOKUP', ['ost', [['Nord', 1], ['Ost', 2]], 2], UNKNOWN],
  ['VLOOKUP', ['ost', [['Nord', 1], ['Ost', 2]], 3, false], { code: '#REF!' }],
  ['XLOOKUP', ['Ost', KEYS, AMOUNTS], -3],
  ['XLOOKUP', ['West', KEYS, AMOUNTS], NA],
  ['XLOOKUP', ['West', KEYS, AMOUNTS, 0], 0],
  ['XLOOKUP', ['West', KEYS, AMOUNTS, null, -1], UNKNOWN],
  ['XLOOKUP', [NA, KEYS, AMOUNTS], NA],
])('%s(%j) is %j', (name, args, expected) => {
  expect(FUNCTIONS[name]?.(args)).toEqual(expected);
});

/** Results between steps keep every digit of Excel's own numbers; on a step that those are too coarse for, only Excel knows. */
describe('steps within a formula', () => {
  const evaluate = evaluator({ find: () => undefined });
  test.each<[string, FormulaValue]>([
    ['=IF(1/3*3=1,"a","b")', 'a'],
    ['=0.1+0.2=0.3', true],
    ['=INT(100/3*3)', 100],
    ['=INT(0.29*100)', UNKNOWN],
    ['=INT((0.1+0.7)*10)', UNKNOWN],
    ['=ROUND(0.285*100,0)', UNKNOWN],
    ['=ROUND(26.75/10,2)', 2.68],
    ['=ROUNDUP(SUM(0.1,0.2)*10,0)', UNKNOWN],
    ['=MOD(0.3,0.1)', UNKNOWN],
    ['=MOD(7.5,2)', 1.5],
    ['=0.5-0.4-0.1=0', UNKNOWN],
    ['=0.5-0.25-0.25=0', true],
    ['=1+2+3.5', 6.5],
    ['=2*3*0.5', 3],
    ['=0^0', { code: '#NUM!' }],
    ['=0^-1', DIV],
    ['=0^2', 0],
    ['=(-8)^0.5', { code: '#NUM!' }],
    ['=2^-1', 0.5],
  ])('%s is %j', (formula, expected) => {
    const expression = parseFormula(formula);
    expect(expression && single(evaluate(expression, CELL))).toEqual(expected);
  });
});

test.each<[string, FormulaValue]>([
  ['=ROW(E8)-ROW(E$5)', 3],
  ['=ROW(Plan!$E$8)', 8],
  ['=COLUMN(C1)', 3],
  ['=ROW()', 1],
  // Several rows, and what stands nowhere.
  ['=ROW(B2:B4)', UNKNOWN],
  ['=ROW(FIGURE)', UNKNOWN],
])('where a cell stands: %s is %j', (formula, expected) => {
  const expression = parseFormula(formula);
  expect(expression && single(evaluator({ find: () => undefined })(expression, CELL))).toEqual(expected);
});
