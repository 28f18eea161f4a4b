/** § 53 KrO NRW with § 83 GO NRW. */
import fc from 'fast-check';
import { overrun, overrunOfCents, overrunStatus, overrunStatusOfCents } from '../../../src/housing/overrun';
import { Decimal } from '../../../src/money/decimal';
import { toDouble } from '../../../src/money/double';

const d = (value: number | string): Decimal => new Decimal(value);

test.each([
  // Ansatz, Ist, limit, overrun, status
  [88000, 360000, 250000, '272000', 'überplanmäßig, erheblich'],
  [88000, 360000, 272000, '272000', 'überplanmäßig'],
  [88000, 360000, '271999.99', '272000', 'überplanmäßig, erheblich'],
  [88000, 88000, 0, '0', '–'],
  [88000, '88000.01', 0, '0.01', 'überplanmäßig, erheblich'],
  [96000000, 93224000, 250000, '0', '–'],
  [0, 5000, 250000, '5000', 'außerplanmäßig'],
  [0, 250001, 250000, '250001', 'außerplanmäßig, erheblich'],
  [0, 0, 0, '0', '–'],
  [0, -5, 0, '0', '–'],
  [-10, 5, 100, '15', 'überplanmäßig'],
])('of %s, %s are spent, significant above %s: %s, %s', (budget, actual, limit, over, status) => {
  expect(overrun(d(budget), d(actual)).toString()).toBe(over);
  expect(overrunStatus(d(budget), d(actual), d(limit))).toBe(status);
});

test('the shortcuts over cents give the same', () => {
  const cents = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }));
  const amount = (count: number): Decimal => d(count).div(100);
  fc.assert(
    fc.property(cents, cents, cents.map(Math.abs), (budget, actual, limit) => {
      expect(overrunOfCents(budget, actual)).toBe(toDouble(overrun(amount(budget), amount(actual))));
      expect(overrunStatusOfCents(budget, actual, limit)).toBe(overrunStatus(amount(budget), amount(actual), amount(limit)));
    }),
    { numRuns: 1000 },
  );
});
