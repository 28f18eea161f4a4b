import type { Decimal } from './decimal';
import { TOO_LARGE, type Failure } from './failure';

/** The double nearest to an exact value, never -0; a failure where it is too large for a double. */
export function toDouble(value: Decimal): number | Failure {
  const double = value.toNumber() + 0;
  return Number.isFinite(double) ? double : TOO_LARGE;
}
