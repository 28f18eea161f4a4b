/** Arithmetic on intervals: every value that the parts can stand for leads to a value inside the result. */
import { Decimal, ZERO } from '../money/decimal';
import type { Interval } from './roundInterval';

export const exactly = (value: Decimal): Interval => ({ from: value, to: value });

export const negated = ({ from, to }: Interval): Interval => ({ from: to.neg(), to: from.neg() });

export const sum = (one: Interval, other: Interval): Interval => ({ from: one.from.plus(other.from), to: one.to.plus(other.to) });

export const difference = (one: Interval, other: Interval): Interval => sum(one, negated(other));

export const product = (one: Interval, other: Interval): Interval =>
  spanOf([one.from.times(other.from), one.from.times(other.to), one.to.times(other.from), one.to.times(other.to)]);

/** Undefined where the divisor can be 0: then there is no bound. */
export function quotient(one: Interval, divisor: Interval): Interval | undefined {
  if (holds(divisor, ZERO)) return undefined;
  return spanOf([one.from.div(divisor.from), one.from.div(divisor.to), one.to.div(divisor.from), one.to.div(divisor.to)]);
}

export const holds = ({ from, to }: Interval, value: Decimal): boolean => from.lte(value) && value.lte(to);

export const isPoint = ({ from, to }: Interval): boolean => from.eq(to);

const spanOf = (corners: readonly Decimal[]): Interval => ({ from: Decimal.min(...corners), to: Decimal.max(...corners) });
