/** No claim about the functions without its calculation; what is said of Excel an independent engine confirms. */
import { DetailedCellError, HyperFormula } from 'hyperformula';
import { DIFFERENCES } from '../../../handbook/reference/differences';
import { arriving, isTyped } from '../../../handbook/reference/typed';
import { call } from '../../functions/call';

// Plain binary arithmetic, as Excel's own inside a formula.
const engine = HyperFormula.buildFromArray([[]], { licenseKey: 'gpl-v3', smartRounding: false });
// Excel writes it without brackets, this engine knows only the function.
engine.addNamedExpression('TRUE', '=TRUE()');
const calculated = (formula: string): unknown => {
  const value = engine.calculateFormula(`=${formula}`, engine.getSheetId('Sheet1') ?? 0);
  return value instanceof DetailedCellError ? value.value : value;
};

const examples = DIFFERENCES.flatMap(({ id, examples: list = [] }) => list.map((example) => ({ difference: id, ...example })));

test.each(examples.flatMap((example) => ('id' in example ? [example] : [])))('$difference: $id $arguments gives $result', ({ id, arguments: args, result }) => {
  expect(call(id, ...arriving(args))).toEqual(result);
});

test.each(examples.flatMap((example) => ('excel' in example ? [example] : [])))('$difference: =$excel gives $result', ({ excel, result }) => {
  expect(calculated(excel)).toBe(result);
});

test.each(examples.flatMap((example) => ('id' in example ? example.arguments.filter(isTyped) : [])))('$typed is what arrives', ({ typed, value }) => {
  const arrived = Array.isArray(value) ? value[0][0] : value;
  expect(calculated(typed)).toEqual(typeof arrived === 'object' && arrived !== null ? arrived.code : arrived);
});

test('every difference has an anchor and text in both languages', () => {
  expect(new Set(DIFFERENCES.map(({ id }) => id)).size).toBe(DIFFERENCES.length);
  for (const { title, text } of DIFFERENCES) {
    for (const { de, en } of [title, ...text]) expect([de, en]).not.toContain('');
  }
});

test('the invisible rest of 3800000*1.1, and every cent up to 9 trillion', () => {
  expect(3800000 * 1.1).toBe(4180000.0000000005);
  expect(call('KDU_DELTA', 0, 9_000_000_000_000.01)).toEqual([[9_000_000_000_000.01]]);
});
