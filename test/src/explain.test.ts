import { stepNumber, type StepUnit } from '../../src/explain';
import { Decimal } from '../../src/money/decimal';

test.each<[string | number, StepUnit | undefined, string, string]>([
  [0, undefined, '0', '0'],
  ['-93224000.5', 'eur', '−93.224.000,50', '−93,224,000.50'],
  ['-93224000.5', 'number', '−93.224.000,5', '−93,224,000.5'],
  ['123456789012345678', 'number', '1,23456789012345…E+17', '1.23456789012345…E+17'],
  ['1234567890123456', 'number', '1.234.567.890.123.450…', '1,234,567,890,123,450…'],
  ['1e16', 'eur', '1E+16', '1E+16'],
  ['0.00000000000001', 'rate', '0,00000000000001', '0.00000000000001'],
  ['2.5e-15', 'rate', '2,5E-15', '2.5E-15'],
])('%s %s stands in a step as %s, in English as %s', (number, unit, german, english) => {
  expect(stepNumber(new Decimal(number), 'de', unit)).toBe(german);
  expect(stepNumber(new Decimal(number), 'en', unit)).toBe(english);
});

test('what has more than 15 digits ends with an ellipsis, and no digit is rounded', () => {
  expect(stepNumber(new Decimal(2).div(3), 'de')).toBe('0,666666666666666…');
});

test('of a range the first twelve numbers stand there', () => {
  const numbers = Array.from({ length: 13 }, (_, index) => new Decimal(index + 0.5));
  expect(stepNumber(numbers.slice(0, 2), 'de', 'eur')).toBe('{0,50; 1,50}');
  expect(stepNumber(numbers, 'en')).toBe('{0.5; 1.5; 2.5; 3.5; 4.5; 5.5; 6.5; 7.5; 8.5; 9.5; 10.5; 11.5; …}');
});
