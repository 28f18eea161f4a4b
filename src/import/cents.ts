/** Whole cents as decimals and texts in EUR. */
import { Decimal } from '../money/decimal';

const CENTS = 100;

const euro = (cents: number): Decimal => new Decimal(cents).div(CENTS);

/** `-1234.56`: two decimals and a point, more only where there are parts of a cent. */
export function euroText(amount: Decimal): string {
  const places = Math.max(2, amount.decimalPlaces());
  return (amount.isZero() ? amount.abs() : amount).toFixed(places);
}

export const centsText = (cents: number): string => euroText(euro(cents));
