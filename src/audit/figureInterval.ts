import type { Figure } from '../programme/figures';
import { ZERO } from '../money/decimal';
import { exactly } from './interval';
import type { Interval } from './roundInterval';

/** Their last digit was rounded even where it counts ones; everything else that is stated to the one was counted. */
const MEASURED: readonly string[] = ['EUR', 'EUR/Monat', '%'];

/** `knapp` and `fast` reach below the number, `gut` above it; every other qualifier only marks a rounded one. */
const ABOVE: readonly string[] = ['gut'];
const BELOW: readonly string[] = ['knapp', 'fast'];

/** The values that a published figure can stand for. One without a precision is taken as it is. */
export function figureInterval({ value, precision, unit, qualifier }: Figure): Interval {
  const isCounted = precision?.eq(1) && !MEASURED.includes(unit);
  if (precision === null || isCounted) return exactly(value);
  const half = precision.div(2);
  return { from: value.minus(ABOVE.includes(qualifier) ? ZERO : half), to: value.plus(BELOW.includes(qualifier) ? ZERO : half) };
}
