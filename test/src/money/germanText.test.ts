import fc from 'fast-check';
import { Decimal } from '../../../src/money/decimal';
import { formatNumber } from '../../../src/money/format';
import { parseGermanAmount } from '../../../src/money/parse';

const NBSP = '\u00a0';
const NARROW = '\u202f';

test.each([
  ['(1.234,56)', '-1234.56'],
  ['63,8 Mio. EUR', '63800000'],
  ['1.095', '1095'],
  ['1.234,56', '1234.56'],
  ['1234,56', '1234.56'],
  ['0,5', '0.5'],
  ['-1,00', '-1'],
  ['1,00-', '-1'],
  ['\u22121,00', '-1'],
  ['1,00\u2212 EUR', '-1'],
  ['1,00 EUR-', '-1'],
  ['+3,8 Prozent', '0.038'],
  ['14,6 %', '0.146'],
  ['10,5%', '0.105'],
  ['5 €', '5'],
  ['€ 5', '5'],
  ['EUR 1.234,50', '1234.5'],
  ['12 TEUR', '12000'],
  ['EUR -5', '-5'],
  ['€ -5,00', '-5'],
  ['€ \u22125,00', '-5'],
  ['EUR +5', '5'],
  ['TEUR 5', '5000'],
  ['TEUR -1,5', '-1500'],
  ['EUR 5 Mio.', '5000000'],
  ['1,2 Mrd. €', '1200000000'],
  ['7,99 mio eur', '7990000'],
  ['rd. 4.915', '4915'],
  ['ca. 80 %', '0.8'],
  ['circa 0,6 Mio. EUR', '600000'],
  ['etwa 3,3 Mio. EUR', '3300000'],
  ['rund 7,98 Mio. EUR', '7980000'],
  ['(1.234,56) €', '-1234.56'],
  ['(1.234,56 €)', '-1234.56'],
  [`1${NBSP}234${NARROW}567,8${NBSP}€`, '1234567.8'],
  ['  7  ', '7'],
  ['\u20131.234,56', '-1234.56'],
  ['1,00\u2013', '-1'],
  ['1,00 \u2013 EUR', '-1'],
  ['€ \u20135,00', '-5'],
  ['5 €\u2013', '-5'],
  ['1\u2007234', '1234'],
  ['\n7\t', '7'],
])('%s is read as %s', (text, expected) => {
  expect(String(parseGermanAmount(text))).toBe(expected);
});

test.each([
  ['', 'empty'],
  [NBSP, 'empty'],
  ['12.34', 'separators'],
  ['1.23.4', 'separators'],
  ['1,234.56', 'separators'],
  ['1234.567', 'separators'],
  ['0.146', 'separators'],
  ['1.234,', 'noAmount'],
  [',5', 'noAmount'],
  ['abc', 'noAmount'],
  ['1e5', 'noAmount'],
  ['--5', 'noAmount'],
  ['-5-', 'noAmount'],
  ['(-5)', 'noAmount'],
  ['(5', 'noAmount'],
  ['5)', 'noAmount'],
  ['€ 5 €', 'noAmount'],
  ['5 % EUR', 'noAmount'],
  ['5 TEUR EUR', 'noAmount'],
  ['EUR 5 %', 'noAmount'],
  ['TEUR 5 Mio.', 'noAmount'],
  ['TEUR 5 EUR', 'noAmount'],
  ['-EUR -5', 'noAmount'],
  ['(EUR -5)', 'noAmount'],
  ['€ (5) €', 'noAmount'],
  ['(5 €) €', 'noAmount'],
  ['knapp 500', 'noAmount'],
  ['Zwei Drittel', 'noAmount'],
  ['24 Monate', 'noAmount'],
  ['1\n234', 'noAmount'],
  ['1\t234', 'noAmount'],
  ['1\r\n234', 'noAmount'],
  ['1\u2028234', 'noAmount'],
  ['1\ufeff234', 'noAmount'],
  ['\u202d1234', 'noAmount'],
  ['-\n5', 'noAmount'],
  ['5\u201310', 'noAmount'],
  ['\u20135\u2013', 'noAmount'],
])('%p is not guessed: %s', (text, problem) => {
  expect(parseGermanAmount(text)).toBe(problem);
});

test.each([
  ['1234567.5', '1.234.567,5', '1,234,567.5'],
  ['-1234', '\u22121.234', '\u22121,234'],
  ['999', '999', '999'],
  ['0.001', '0,001', '0.001'],
  ['-0', '0', '0'],
  ['1e21', '1.000.000.000.000.000.000.000', '1,000,000,000,000,000,000,000'],
])('%s is written %s in German and %s in English', (value, german, english) => {
  expect(formatNumber(new Decimal(value), 'de')).toBe(german);
  expect(formatNumber(new Decimal(value), 'en')).toBe(english);
});

test('what is written in German is read as the same number', () => {
  const values = fc.tuple(fc.maxSafeInteger(), fc.integer({ min: -20, max: 12 }));
  fc.assert(
    fc.property(values, fc.constantFrom('', ' €', ' EUR'), ([digits, exponent], unit) => {
      const value = new Decimal(digits).times(new Decimal(10).pow(exponent));
      expect(String(parseGermanAmount(formatNumber(value, 'de') + unit))).toBe(value.plus(0).toString());
    }),
  );
});
