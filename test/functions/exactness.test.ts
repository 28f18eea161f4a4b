/** A shortcut must never show: every function gives the double of its decimal calculation. */
import fc from 'fast-check';
import type { Parameter } from '../../functions/definition';
import { underfunding } from '../../src/administration/underfunding';
import { reconcile } from '../../src/audit/reconcile';
import { exhaustion } from '../../src/housing/exhaustion';
import { Decimal } from '../../src/money/decimal';
import { toDouble } from '../../src/money/double';
import { DIVISION_BY_ZERO, Failure } from '../../src/money/failure';
import { readNumber } from '../../src/money/read';
import { call, definitionOf } from './call';

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

const text = fc.oneof(
  fc.constantFrom('16i', '16e', '§ 16i', '16x', '', '63,8 Mio. EUR', '(1.234,56)', '12.34', 'ca. 80 %'),
  amount.map((value) => value.toLocaleString('de-DE')),
  amount,
);

/** Something that a parameter takes, often; and often something that it refuses. */
function argumentFor(parameter: Parameter): fc.Arbitrary<unknown> {
  switch (parameter.kind) {
    case 'selector':
      return fc.constantFrom(...parameter.values.map(({ value }) => value));
    case 'text':
      return text;
    case 'rate':
      return share;
    case 'count':
      return fc.oneof(fc.integer({ min: 0, max: 12 }), amount);
    default:
      return parameter.kind !== 'date' && parameter.min === 0 ? step : amount;
  }
}

const CELLWISE = [
  'UNDERFUNDING', 'ADMIN_SHARE', 'FREE_BUDGET', 'AVAILABLE', 'PROVISIONAL_RELEASE', 'SUBSIDY_RATE', 'KDU_DELTA', 'KDU_NET', 'OVERRUN',
  'EXHAUSTION', 'RECONCILE', 'PARSE_AMOUNT', 'GROWTH', 'IMPLIED_WEIGHT',
];

/** A selector and some other arguments stand in one cell, the others in a column each. An explanation takes no shortcut. */
test.each(CELLWISE)('%s gives in a column what it explains for each cell', (id) => {
  const { parameters, evaluate, explain } = definitionOf(id);
  const column = (parameter: Parameter): fc.Arbitrary<unknown[][]> => {
    const cells = parameter.kind === 'selector' ? 1 : 5;
    const cell = fc.tuple(argumentFor(parameter));
    return fc.oneof(fc.array(cell, { minLength: cells, maxLength: cells }), fc.array(cell, { minLength: 1, maxLength: 1 }));
  };
  fc.assert(
    fc.property(fc.tuple(...parameters.map(column)), fc.nat(parameters.length), (columns, leftOut) => {
      const args = columns.map((cells, index) => (index === leftOut && isOptional(parameters[index]) ? undefined : cells));
      const rows = Math.max(...args.map((cells) => cells?.length ?? 1));
      const expected = Array.from({ length: rows }, (_, row) => [explain(args, { row, column: 0 }).result]);
      expect(evaluate(args)).toEqual(expected);
    }),
    { numRuns: 1000 },
  );
});

const isOptional = (parameter?: Parameter): boolean => parameter !== undefined && ('default' in parameter || 'optional' in parameter);

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
