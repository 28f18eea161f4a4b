/** A shortcut must never show: every function gives the double of its decimal calculation. */
import fc from 'fast-check';
import { underfunding } from '../../src/administration/underfunding';
import { reconcile } from '../../src/audit/reconcile';
import { exhaustion } from '../../src/housing/exhaustion';
import { Decimal } from '../../src/money/decimal';
import { toDouble } from '../../src/money/double';
import { DIVISION_BY_ZERO, Failure } from '../../src/money/failure';
import { readNumber } from '../../src/money/read';
import { call } from './call';

/** Whole cents, fractions of cents, traces of binary addition, huge and tiny numbers. */
const amount = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -1e10, max: 1e10 }).map((cents) => cents / 100) },
  fc.maxSafeInteger().map((cents) => cents / 100),
  fc.integer({ min: 0, max: 1000 }).map((count) => count * 0.1 * 1.1),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -0, 1e15, 9999999999999.99, 0.1 + 0.2),
);
const step = fc.oneof(amount.map(Math.abs), fc.constantFrom(0, 0.01, 1, 1000));
const share = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.integer({ min: 0, max: 10000 }).map((count) => count / 10000),
  fc.integer({ min: 0, max: 100 }).map((count) => count / 100),
);
const month = fc.option(fc.integer({ min: 0, max: 12 }), { nil: undefined });

function cellOf(exact: Decimal | Failure | string): unknown {
  const value = exact instanceof Decimal ? toDouble(exact) : exact;
  if (!(value instanceof Failure)) return [[value]];
  return [[value === DIVISION_BY_ZERO ? '#DIV/0!' : '#NUM!']];
}

const read = readNumber;
const runs = { numRuns: 2000 };

test('UNDERFUNDING', () => {
  fc.assert(
    fc.property(amount, amount, share, (costs, funds, part) => {
      expect(call('UNDERFUNDING', costs, funds, part)).toEqual(cellOf(underfunding(read(costs), read(funds), read(part))));
    }),
    runs,
  );
});

test('EXHAUSTION', () => {
  fc.assert(
    fc.property(amount, amount, month, (budget, actual, last) => {
      const exact = exhaustion(read(budget), read(actual), last === undefined ? undefined : read(last));
      expect(call('EXHAUSTION', budget, actual, last)).toEqual(cellOf(exact));
    }),
    runs,
  );
});

test('RECONCILE', () => {
  fc.assert(
    fc.property(amount, amount, step, step, (published, computed, precision, halfWidth) => {
      const exact = reconcile(read(published), read(computed), read(precision), read(halfWidth));
      expect(call('RECONCILE', published, computed, precision, halfWidth)).toEqual([[exact.status]]);
      expect(call('RECONCILE', published, computed, precision, halfWidth, 'REST')).toEqual(cellOf(exact.rest));
    }),
    runs,
  );
});
