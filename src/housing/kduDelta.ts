import type { Decimal } from '../money/decimal';
import { DIVISION_BY_ZERO, type Failure } from '../money/failure';

/** In EUR, or as a share of the base. */
export type DeltaMode = 'ABS' | 'PCT';

/** How far a comparison lies from its base, both in EUR; positive means more. */
export function kduDelta(base: Decimal, comparison: Decimal, mode: DeltaMode): Decimal | Failure {
  const delta = comparison.minus(base);
  if (mode === 'ABS') return delta;
  return base.isZero() ? DIVISION_BY_ZERO : delta.div(base.abs());
}

/** `kduDelta` on whole cents, exact because a difference of 15 digits fits a double. */
export function kduDeltaOfCents(base: number, comparison: number, mode: DeltaMode): number | undefined {
  const delta = comparison - base;
  if (mode === 'ABS') return delta / 100;
  return base === 0 ? undefined : (base < 0 ? -delta : delta) / base;
}
