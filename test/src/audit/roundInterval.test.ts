import fc from 'fast-check';
import { roundInterval } from '../../../src/audit/roundInterval';
import { programme } from '../../../src/programme/figures';
import { Decimal } from '../../../src/money/decimal';
import { parseGermanAmount } from '../../../src/money/parse';

function interval(printed: string, precision?: number | string): string {
  const result = roundInterval(printed, precision === undefined ? undefined : new Decimal(precision));
  return typeof result === 'string' ? result : `${result.from.toString()} … ${result.to.toString()}`;
}

test.each([
  ['17,1 Mio.', undefined, '17050000 … 17150000'],
  ['17,1 Mio. EUR', undefined, '17050000 … 17150000'],
  ['14,6 %', undefined, '0.1455 … 0.1465'],
  ['+3,8 Prozent', undefined, '0.0375 … 0.0385'],
  ['341 Mio. EUR', undefined, '340500000 … 341500000'],
  ['7,990 Mio.', undefined, '7989500 … 7990500'],
  ['1.095', undefined, '1094.5 … 1095.5'],
  ['93.224.000', undefined, '93223999.5 … 93224000.5'],
  ['93.224.000', 1000, '93223500 … 93224500'],
  ['12 TEUR', undefined, '11500 … 12500'],
  ['(5)', undefined, '-5.5 … -4.5'],
  ['5', 0, '5 … 5'],
  // these words only mark a rounded value
  ['rd. 4.915', undefined, '4914.5 … 4915.5'],
  ['etwa 3,3 Mio. EUR', undefined, '3250000 … 3350000'],
  ['circa 0,6 Mio. EUR', undefined, '550000 … 650000'],
  ['ca. 80 %', undefined, '0.795 … 0.805'],
  ['rund 180', 10, '175 … 185'],
  // these reach to one side, and do not say how far
  ['gut 50 Prozent', '0.1', '0.5 … 0.55'],
  ['knapp 500', 100, '450 … 500'],
  ['fast 90 Prozent', '0.1', '0.85 … 0.9'],
  ['Fast 21 %', '0.01', '0.205 … 0.21'],
  ['gut 50 Prozent', undefined, 'precisionMissing'],
  ['knapp 500', undefined, 'precisionMissing'],
  ['fast 90 Prozent', undefined, 'precisionMissing'],
  // what is no printed number is not guessed
  ['Zwei Drittel', undefined, 'noAmount'],
  ['fünf Jahren', undefined, 'noAmount'],
  ['knapp zwei', 1, 'noAmount'],
  ['knapp gut 5', 1, 'noAmount'],
  ['knapp', 1, 'noAmount'],
  ['fast12', 1, 'noAmount'],
  ['24 Monaten', undefined, 'noAmount'],
  ['12.34', undefined, 'separators'],
])('%s with %s: %s', (printed, precision, expected) => {
  expect(interval(printed, precision)).toBe(expected);
});

test('the interval holds the value, as wide as the step', () => {
  const text = fc.tuple(fc.nat(999), fc.constantFrom('', ',0', ',57', ',125'), fc.constantFrom('', ' %', ' Mio. EUR', ' TEUR'));
  fc.assert(
    fc.property(text, fc.constantFrom('', '-', 'rd. '), fc.option(fc.nat(1000), { nil: undefined }), (parts, before, precision) => {
      const printed = before + parts.join('');
      const value = parseGermanAmount(printed);
      const result = roundInterval(printed, precision === undefined ? undefined : new Decimal(precision));
      if (typeof value === 'string' || typeof result === 'string') throw new Error(printed);
      expect(result.from.plus(result.to).div(2).eq(value)).toBe(true);
      if (precision !== undefined) expect(result.to.minus(result.from).toNumber()).toBe(precision);
    }),
  );
});

test('of the programme’s figures, every printed amount is read, and the value lies in its interval', () => {
  const unread = programme.figures.filter(({ printed, precision, value }) => {
    const result = roundInterval(printed, precision ?? undefined);
    // `0,7 Prozent` is printed of a decline: its size
    return typeof result === 'string' || value.abs().lt(result.from) || value.abs().gt(result.to);
  });
  expect(unread.map(({ printed }) => printed)).toEqual(['Zwei Drittel', '24 Monaten', 'fünf Jahren', '24 Monate mindestens 21 Monate']);
});
