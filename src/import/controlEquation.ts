/** The control equation: what was read is what was taken and what was left out. */
import { Decimal } from '../money/decimal';
import type { Facts } from './outcome';

/** What was read, in EUR: taken and left out, always. */
export const readSum = ({ taken, leftOut }: Facts): Decimal =>
  leftOut.reduce((sum, { cents, exact }) => sum.plus(exact ?? new Decimal(cents).div(100)), new Decimal(taken.cents).div(100));
