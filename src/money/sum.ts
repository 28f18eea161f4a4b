import { ZERO, type Decimal } from './decimal';

/** Exact. Of a whole column nearly all is 0, and is passed over. */
export const sum = (values: readonly Decimal[]): Decimal => values.reduce((total, value) => (value.isZero() ? total : total.plus(value)), ZERO);
