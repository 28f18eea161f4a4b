import fc from 'fast-check';
import { parseGermanAmount, parseToDouble } from '../../../src/money/parse';
import { plainHundredths } from '../../../src/money/plainAmount';

test.each([
  ['1.234,56', 123456],
  ['-1.234.567,89', -123456789],
  ['1234,56', 123456],
  ['0', 0],
  ['0,05', 5],
  ['007', 700],
  ['9999999999999,99', 999999999999999],
])('%s is %d hundredths', (text, expected) => {
  expect(plainHundredths(text)).toBe(expected);
});

test.each([
  '', '-', ',50', '1,5', '1,567', '1.23', '1.2345', '0.123', '1234.567', '1..234', '.123', '1.234,', '5 €', '\u22125', '10000000000000', '1,5x',
  '1,-5',
])('%p is left to the reader of all amounts', (text) => {
  expect(plainHundredths(text)).toBeNaN();
});

test('in doubles a text is what it is in decimals, or no amount', () => {
  const digits = fc.constantFrom('0', '1', '12', '123', '999', '9'.repeat(20));
  const other = fc.constantFrom('.', ',', ' ', '-', '(', ')', '%', 'Mio.', 'EUR', 'TEUR', '\u2212', 'rd. ');
  const text = fc.oneof(
    fc.array(fc.oneof(digits, other), { maxLength: 8 }).map((parts) => parts.join('')),
    fc.tuple(fc.maxSafeInteger(), fc.constantFrom('', ',5', ',05', ',123')).map(([whole, places]) => whole.toLocaleString('de-DE') + places),
  );
  fc.assert(
    fc.property(text, (printed) => {
      const exact = parseGermanAmount(printed);
      expect(parseToDouble(printed)).toBe(typeof exact === 'string' ? undefined : exact.toNumber());
    }),
    { numRuns: 5000 },
  );
});
