/** Compares what an expression gives with what is printed, by their intervals. */
import type { Computed } from './arithmetic';
import { difference, holds } from './interval';
import type { ReconciliationStatus } from './reconcile';
import type { Interval } from './roundInterval';

/** `HINWEIS`: different quantities whose numbers look alike; no calculation decides. */
export type RelationClass = ReconciliationStatus | 'HINWEIS';

/** From the worst to the best. */
export const CLASSES: readonly RelationClass[] = ['WIDERSPRUCH', 'HINWEIS', 'RUNDUNG', 'EXAKT'];

export interface Check {
  readonly computed: Computed;
  readonly printed: Computed;
  /** Computed − printed. */
  readonly remainder: Computed;
  /** The remainders that rounding explains. */
  readonly allowed: Interval;
  readonly status: RelationClass;
}

/** @param isReading the two are different quantities by their meaning */
export function check(computed: Computed, printed: Computed, isReading = false): Check {
  const value = computed.value.minus(printed.value);
  const interval = difference(computed.interval, printed.interval);
  const allowed = { from: value.minus(interval.to), to: value.minus(interval.from) };
  const fits = value.isZero() ? 'EXAKT' : holds(allowed, value) ? 'RUNDUNG' : 'WIDERSPRUCH';
  return { computed, printed, remainder: { value, interval }, allowed, status: isReading ? 'HINWEIS' : fits };
}
