import { holdsFormula, isFormula, withoutSign } from '../../../src/formula/isFormula';

test.each([
  ['=A1', true],
  ['=', true],
  [' =A1', false],
  ['A1', false],
  ['', false],
  [1, false],
  [null, false],
])('%s: %s', (content, expected) => {
  expect(isFormula(content)).toBe(expected);
});

test('a text that starts with = is its own value', () => {
  expect(holdsFormula('=A1', 5)).toBe(true);
  expect(holdsFormula('=A1', '=A1')).toBe(false);
  expect(holdsFormula('A1', 'A1')).toBe(false);
});

test('only the first sign goes', () => {
  expect([withoutSign('=A1=B1'), withoutSign('A1')]).toEqual(['A1=B1', 'A1']);
});
