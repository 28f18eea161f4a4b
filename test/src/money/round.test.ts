import { Decimal } from '../../../src/money/decimal';
import { CENT, roundTo } from '../../../src/money/round';

test.each([
  ['1.005', '1.01'],
  ['1.0049999999', '1'],
  ['-1.005', '-1.01'],
  ['2.675', '2.68'],
  ['0.125', '0.13'],
  ['-0.004', '0'],
])('%s rounds to the cent as %s, halves away from zero', (value, expected) => {
  expect(roundTo(new Decimal(value), CENT).eq(expected)).toBe(true);
});

test.each([
  ['149', '100', '100'],
  ['150', '100', '200'],
  ['-150', '100', '-200'],
  ['0.35', '0.25', '0.25'],
  ['0.375', '0.25', '0.5'],
])('%s rounds to a multiple of %s as %s', (value, unit, expected) => {
  expect(roundTo(new Decimal(value), new Decimal(unit)).toString()).toBe(expected);
});
