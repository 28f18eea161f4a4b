import { Decimal } from './decimal';

export const CENT = new Decimal('0.01');

/** Rounds to a multiple of `unit` (above 0), halves away from zero. */
export function roundTo(value: Decimal, unit: Decimal): Decimal {
  return value.toNearest(unit, Decimal.ROUND_HALF_UP);
}
