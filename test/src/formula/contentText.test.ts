import { cellText, contentText } from '../../../src/formula/contentText';

test.each([
  [96_000_000, '#,##0 "€"', '96.000.000\u00a0€', '96,000,000\u00a0€'],
  [0.152, '0.0 %', '15,2\u00a0%', '15.2\u00a0%'],
  [2166.58, '#,##0', '2.166,58', '2,166.58'],
  ['rd.', '0.0 %', 'rd.', 'rd.'],
  [true, 'General', 'WAHR', 'TRUE'],
])('%s in the format %s', (content, numberFormat, german, english) => {
  expect(cellText(content, numberFormat, 'de')).toBe(german);
  expect(cellText(content, numberFormat, 'en')).toBe(english);
});

test('all digits, in the unit of a parameter', () => {
  expect(contentText(0.03827325322652426, 'rate', 'de')).toBe('3,82732532265243\u00a0%');
});
