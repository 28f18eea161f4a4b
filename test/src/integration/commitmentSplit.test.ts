import fc from 'fast-check';
import { dateOf, serialOf } from '../../../src/calendar/date';
import { commitmentSplit, type SplitMethod } from '../../../src/integration/commitmentSplit';
import { Decimal, ZERO } from '../../../src/money/decimal';
import { Failure } from '../../../src/money/failure';

/** `2025-10-01` as Excel hands it over. */
function day(text: string) {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
  return dateOf(serialOf(year, month, date));
}

function split(amount: string | number, from: string, to: string, method: SplitMethod): [number, string][] {
  const parts = commitmentSplit(new Decimal(amount), day(from), day(to), method);
  if (parts instanceof Failure) throw new Error(parts.reason);
  return parts.map(({ year, amount: part }) => [year, part.toFixed(2)]);
}

test.each<[string, SplitMethod, string, string, string, [number, string][]]>([
  ['the specification’s example', 'MONAT', '1000000', '2025-10-01', '2026-04-30', [[2025, '428571.43'], [2026, '571428.57']]],
  ['a started month counts whole', 'MONAT', '1000000', '2025-10-31', '2026-04-01', [[2025, '428571.43'], [2026, '571428.57']]],
  ['one day', 'MONAT', '99.99', '2025-12-31', '2025-12-31', [[2025, '99.99']]],
  ['the turn of the year', 'MONAT', '0.01', '2025-12-31', '2026-01-01', [[2025, '0.01'], [2026, '0.00']]],
  ['one month', 'MONAT', '500', '2025-06-10', '2025-06-20', [[2025, '500.00']]],
  ['over four years', 'MONAT', '1000', '2024-12-01', '2027-01-31', [[2024, '38.46'], [2025, '461.54'], [2026, '461.54'], [2027, '38.46']]],
  ['a negative amount', 'MONAT', '-1000000', '2025-10-01', '2026-04-30', [[2025, '-428571.43'], [2026, '-571428.57']]],
  ['nothing', 'MONAT', '0', '2025-10-01', '2026-04-30', [[2025, '0.00'], [2026, '0.00']]],
  ['by days', 'TAG', '212', '2025-10-01', '2026-04-30', [[2025, '92.00'], [2026, '120.00']]],
  ['by days over a leap year', 'TAG', '731', '2023-01-01', '2024-12-31', [[2023, '365.00'], [2024, '366.00']]],
  ['by days over the leap day', 'TAG', '61', '2023-12-31', '2024-02-29', [[2023, '1.00'], [2024, '60.00']]],
  ['by days, one day', 'TAG', '-0.05', '2024-02-29', '2024-02-29', [[2024, '-0.05']]],
])('%s: %s', (_, method, amount, from, to, expected) => {
  expect(split(amount, from, to, method)).toEqual(expected);
});

test('the parts add up to the amount, year after year, each in whole cents', () => {
  const serial = fc.integer({ min: 43000, max: 48000 });
  const methods = fc.constantFrom<SplitMethod>('MONAT', 'TAG');
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), serial, serial, methods, (cents, a, b, method) => {
      const amount = new Decimal(cents).div(100);
      const [from, to] = [dateOf(Math.min(a, b)), dateOf(Math.max(a, b))];
      const parts = commitmentSplit(amount, from, to, method);
      if (parts instanceof Failure) throw new Error(parts.reason);
      expect(parts.map(({ year }) => year)).toEqual(Array.from({ length: to.year - from.year + 1 }, (__, index) => from.year + index));
      expect(parts.reduce((sum, part) => sum.plus(part.amount), ZERO).eq(amount)).toBe(true);
      expect(parts.every((part) => part.amount.times(100).isInteger())).toBe(true);
    }),
  );
});
