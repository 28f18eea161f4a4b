import type { Decimal } from '../money/decimal';
import { isWithin } from '../money/parts';

/** Whether a published, rounded value is compatible with a recomputed one. */
export type Status = 'EXAKT' | 'RUNDUNG' | 'WIDERSPRUCH';

export interface Reconciliation {
  /** Computed minus published. */
  readonly rest: Decimal;
  /** How large the rest may be for rounding to explain it. */
  readonly allowed: Decimal;
  readonly status: Status;
}

/**
 * Compares a published value with a recomputed one, all in the same unit.
 *
 * @param precision the step that the published value is rounded to, from 0
 * @param halfWidth how far the computed value may lie off, because its parts are rounded themselves, from 0
 */
export function reconcile(published: Decimal, computed: Decimal, precision: Decimal, halfWidth: Decimal): Reconciliation {
  const rest = computed.minus(published);
  const allowed = precision.div(2).plus(halfWidth);
  return { rest, allowed, status: statusOf(rest.isZero(), rest.abs().lte(allowed)) };
}

/** What `reconcile` says, on whole hundredths: the sums and differences of 15 digits are exact in a double. */
export function reconcileOfHundredths(
  published: number,
  computed: number,
  precision: number,
  halfWidth: number,
  output: 'STATUS' | 'REST',
): string | number {
  const rest = computed - published;
  if (output === 'REST') return rest / 100;
  return statusOf(rest === 0, isWithin(2 * rest, precision + 2 * halfWidth));
}

function statusOf(isExact: boolean, isAllowed: boolean): Status {
  if (isExact) return 'EXAKT';
  return isAllowed ? 'RUNDUNG' : 'WIDERSPRUCH';
}
