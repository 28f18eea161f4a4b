import DecimalJs from 'decimal.js';

/**
 * The one decimal type of the product, with settings of its own, so that no other user of
 * decimal.js can change them.
 *
 * A number that comes in has 15 significant digits. 100 digits keep products of several such
 * numbers and sums over amounts and rates exact, and leave a quotient so long that its nearest
 * double is the nearest double of the exact quotient. Halves round away from zero (kaufmännisch).
 */
export const Decimal = DecimalJs.clone({ defaults: true, precision: 100, rounding: DecimalJs.ROUND_HALF_UP });
export type Decimal = InstanceType<typeof Decimal>;

export const ZERO = new Decimal(0);
