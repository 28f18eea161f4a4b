import fc from 'fast-check';
import type { Explain } from '../../../src/explain';
import { reconcile, reconcileOfHundredths } from '../../../src/audit/reconcile';
import { sumCheck } from '../../../src/audit/sumCheck';
import { Decimal } from '../../../src/money/decimal';
import { toDouble } from '../../../src/money/double';

/** The values of the last three steps. */
function told(check: (explain: Explain) => unknown): string[] {
  const values: string[] = [];
  check((_, __, value) => values.push(String(value)));
  return values.slice(-3);
}

const d = (value: number | string): Decimal => new Decimal(value);

/** Relations of the document, in EUR or as fractions. */
test.each([
  // relation, published, computed, precision, half width, rest, allowed, status
  ['R03 seven blocks', '341000000', '341400000', '1000000', '350000', '400000', '850000', 'RUNDUNG'],
  ['R01 two titles', '63800000', '63800000', '100000', '100000', '0', '150000', 'EXAKT'],
  ['R09 gap, gross', '7980000', '8290000', '10000', '20000', '310000', '25000', 'WIDERSPRUCH'],
  ['R10 gap with KFA', '7980000', '8028560', '10000', '18480', '48560', '23480', 'WIDERSPRUCH'],
  ['R30 long-term stock', '16256', '16249', '1', '0', '-7', '0.5', 'WIDERSPRUCH'],
  ['R31b mean rate', '0.202', '0.2025', '0.001', '0.0005', '0.0005', '0.001', 'RUNDUNG'],
  ['at the limit', '10', '15', '10', '0', '5', '5', 'RUNDUNG'],
  ['beyond it', '10', '15.01', '10', '0', '5.01', '5', 'WIDERSPRUCH'],
  ['no precision', '10', '10.001', '0', '0', '0.001', '0', 'WIDERSPRUCH'],
])('%s', (_, published, computed, precision, halfWidth, rest, allowed, status) => {
  const args = [d(published), d(computed), d(precision), d(halfWidth)] as const;
  expect(reconcile(...args, 'REST').toString()).toBe(rest);
  expect(told((explain) => reconcile(...args, 'STATUS', explain))).toEqual([rest, allowed, status]);
});

test('the seven spending blocks of 1.2, with the Passiv-Aktiv-Transfer', () => {
  const blocks = [174500000, 93200000, 1700000, 1200000, 23400000, 2300000, 45100000].map(d);
  const values = told((explain) => sumCheck(blocks, d(341000000), d(100000), d(1000000), 'STATUS', explain));
  expect(values).toEqual(['400000', '850000', 'RUNDUNG']);
});

test('a sum is exact however far its parts lie apart', () => {
  const parts = ['1e40', '0.00000000000001', '-1e40', '123456789012345', '-123456789012345'].map(d);
  expect(sumCheck(parts, d(0), d(0), d(0), 'REST').toString()).toBe('1e-14');
});

test('a part that is 0 is not counted', () => {
  const allowed = (parts: number[]): string | undefined =>
    told((explain) => sumCheck(parts.map(d), d(3), d(1), d(0), 'STATUS', explain))[1];
  expect(allowed([1, 2])).toBe('1');
  expect(allowed([1, 0, 2, 0])).toBe('1');
  expect(allowed([])).toBe('0');
});

test('the shortcut over hundredths says the same as the decimal way', () => {
  const any = fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 });
  const near = any.chain((value) => fc.tuple(fc.constant(value), fc.integer({ min: value - 300, max: value + 300 })));
  const small = fc.integer({ min: 0, max: 300 });
  const width = fc.oneof(small, fc.integer({ min: 0, max: 999_999_999_999_999 }));
  fc.assert(
    fc.property(fc.oneof(fc.tuple(any, any), near), width, width, ([published, computed], precision, halfWidth) => {
      const [p, c, g, h] = [published, computed, precision, halfWidth].map((value) => d(value).div(100));
      if (!p || !c || !g || !h) throw new Error('four numbers');
      const rest = toDouble(reconcile(p, c, g, h, 'REST') as Decimal);
      expect(reconcileOfHundredths(published, computed, precision, halfWidth, 'STATUS')).toBe(reconcile(p, c, g, h, 'STATUS'));
      expect(Number(reconcileOfHundredths(published, computed, precision, halfWidth, 'REST')) + 0).toBe(rest);
    }),
    { numRuns: 1000 },
  );
});
