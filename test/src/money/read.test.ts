import { readNumber } from '../../../src/money/read';

test.each([
  [3800000 * 1.1, '4180000'],
  [0.1 + 0.2, '0.3'],
  [1.1 * 3, '3.3'],
  [93224000, '93224000'],
  [-0.005, '-0.005'],
  [0.152, '0.152'],
  [123456789012345680, '123456789012346000'],
  [1 / 3, '0.333333333333333'],
  [0, '0'],
  [-0, '0'],
  [1e-7, '1e-7'],
  [2.5e300, '2.5e+300'],
])('%p is read as %s, with 15 significant digits', (value, expected) => {
  expect(readNumber(value).toString()).toBe(expected);
});
