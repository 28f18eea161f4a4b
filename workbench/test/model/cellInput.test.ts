import { GERMAN, INVARIANT, readInput } from '../../model/cellInput';

describe('a text in a cell becomes what typing it would give, in en-US', () => {
  test.each<[string, unknown, string?]>([
    ['1234.5', 1234.5],
    ['-12', -12],
    ['+7', 7],
    ['1,234,567', 1234567],
    ['.5', 0.5],
    ['1e3', 1000],
    ['12%', 0.12, '0%'],
    ['15.2%', 0.152, '0.00%'],
    ['TRUE', true],
    ['false', false],
    ['2024-09-15', 45550, 'm/d/yyyy'],
    ['2024-09', 45536, 'mmm-yy'],
    ['9/15/2024', 45550, 'm/d/yyyy'],
    ["'0815", '0815', '@'],
    ['1.2.3', '1.2.3'],
    ['12,34', '12,34'],
    ['2024-13-01', '2024-13-01'],
    ['Zwei Drittel', 'Zwei Drittel'],
    ['=', '='],
    ['', ''],
  ])('%s', (text, ...[content, numberFormat]) => {
    expect(readInput(text, 'General')).toEqual({ content, ...(numberFormat ? { numberFormat } : {}) });
  });

  test.each([
    ['=A1+1', '=A1+1'],
    ['+A1', '=A1'],
    ['-A1', '=-A1'],
    ['+3,8 Prozent', '=3,8 Prozent'],
  ])('%s is a formula', (text, content) => {
    expect(readInput(text, 'General')).toEqual({ content, isFormula: true });
  });

  test('in a cell formatted as text everything stays', () => {
    for (const text of ['2024-09', '+3,8 Prozent', '=A1', '12%', "'x"]) expect(readInput(text, '@')).toEqual({ content: text });
  });

  test('a number format that is there stays', () => {
    expect(readInput('12%', '0.0 %')).toEqual({ content: 0.12 });
    expect(readInput('2024-09-15', 'dd.mm.yyyy')).toEqual({ content: 45550 });
  });
});

test.each<[string, unknown]>([
  ['1.234,56', 1234.56],
  ['1234,56', 1234.56],
  ['12,5 %', 0.125],
  ['WAHR', true],
  ['TRUE', 'TRUE'],
  ['1,234.56', '1,234.56'],
])('in German, %s', (text, content) => {
  expect(readInput(text, 'General', GERMAN).content).toBe(content);
});

test('the decimal point of a percentage moves without rounding', () => {
  expect(readInput('0.07%', '0%', INVARIANT).content).toBe(0.0007);
  expect(readInput('114.3%', '0%', INVARIANT).content).toBe(1.143);
});
