import fc from 'fast-check';
import { growth, growthBound } from '../../../src/audit/growthRate';
import { Decimal } from '../../../src/money/decimal';

const d = (value: number | string): Decimal => new Decimal(value);
const growthBounds = (before: Decimal, after: Decimal, precision: Decimal) => ({
  min: growthBound(before, after, precision, 'MIN'),
  max: growthBound(before, after, precision, 'MAX'),
});
const ten = (value: Decimal | undefined): string | undefined => value?.toFixed(10);

test.each([
  ['44.94', '46.66', '0.0382732532'],
  ['136514', '135965', '-0.0040215656'],
  ['3', '-3', '-2.0000000000'],
  ['5', '5', '0.0000000000'],
])('from %s to %s: %s', (before, after, expected) => {
  expect(ten(growth(d(before), d(after)))).toBe(expected);
});

test.each([
  // old, new, precision, min, max
  ['44.94', '46.66', '0.01', '0.0380465013', '0.0385000556'],
  ['44.94', '46.66', '0', '0.0382732532', '0.0382732532'],
  ['10', '0', '2', '-1.1111111111', '-0.8888888889'],
])('from %s to %s, rounded to %s: between %s and %s', (before, after, precision, min, max) => {
  const bounds = growthBounds(d(before), d(after), d(precision));
  expect([ten(bounds.min), ten(bounds.max)]).toEqual([min, max]);
});

test.each([
  // where the old value could be 0 or less, growth has no limit on the side of the new value's sign
  ['1', '5', '2', '1.0000000000', undefined],
  ['1', '5', '3', '0.4000000000', undefined],
  ['1', '5', '1.99', '1.0075187970', '1198.0000000000'],
  ['1', '-5', '2', undefined, '-3.0000000000'],
  ['1', '0', '2', undefined, undefined],
])('from %s to %s, rounded to %s: between %s and %s', (before, after, precision, min, max) => {
  const bounds = growthBounds(d(before), d(after), d(precision));
  expect([bounds.min && ten(bounds.min), bounds.max && ten(bounds.max)]).toEqual([min, max]);
});

test('whatever the exact values were, their growth lies within the bounds, and the corners reach them', () => {
  const number = fc.integer({ min: -1000, max: 1000 });
  const old = fc.integer({ min: 20, max: 1000 });
  const part = fc.integer({ min: -50, max: 50 });
  fc.assert(
    fc.property(old, number, part, part, (before, after, left, right) => {
      const bounds = growthBounds(d(before), d(after), d(1));
      const { min, max } = bounds;
      if (!min || !max) throw new Error('a value from 20 on has bounds');
      const actual = growth(d(before).plus(d(left).div(100)), d(after).plus(d(right).div(100)));
      expect(actual.gte(min) && actual.lte(max)).toBe(true);
      const corners = [-0.5, 0.5].flatMap((a) => [-0.5, 0.5].map((b) => growth(d(before).plus(a), d(after).plus(b))));
      expect(Decimal.min(...corners).eq(min) && Decimal.max(...corners).eq(max)).toBe(true);
    }),
  );
});
