import fc from 'fast-check';
import { Decimal } from '../../../src/money/decimal';
import { sum } from '../../../src/money/sum';

test('nothing adds up to 0', () => {
  expect(sum([]).toString()).toBe('0');
  expect(Object.is(sum([new Decimal(-0), new Decimal(0)]).toNumber(), 0)).toBe(true);
});

test('zeros between others change nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1e12, max: 1e12 })), (cents) => {
      const values = cents.map((count) => new Decimal(count).div(100));
      const total = new Decimal(cents.reduce((all, count) => all + BigInt(count), 0n).toString()).div(100);
      expect(sum(values.flatMap((value) => [new Decimal(0), value])).eq(total)).toBe(true);
    }),
  );
});
