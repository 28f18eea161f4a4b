/**
 * Amounts as whole numbers of parts, such as cents: arithmetic on whole numbers in a double is exact
 * below 2^53, and much faster than on decimals. Only for long columns; everything else is decimal.
 */

// Looked up once: where the script runs in a sandbox, every use of a global is slow.
const { round } = Math;

/** Below this a whole number has at most 15 digits. */
const LIMIT = 1e15;

/**
 * How many parts of 1/scale an amount is, for a power of ten as scale (100: whole cents), or NaN where
 * it is not exactly a whole number of parts with at most 15 digits.
 *
 * `parts / scale` is rounded correctly. So where it equals `value`, `value` is the double nearest to
 * a decimal of at most 15 digits, and that decimal is what `readNumber` reads.
 */
export function wholeParts(value: number, scale: number): number {
  const parts = round(value * scale);
  return parts / scale === value && isWithin(parts, LIMIT - 1) ? parts : NaN;
}

/**
 * Half away from zero, for whole numbers with a quotient below 1e12 and a divisor of at most 10,000: there doubles
 * lie closer than 1/8,000 to each other, so that no quotient beside a half is taken for one.
 */
export function roundedQuotient(dividend: number, divisor: number): number {
  const quotient = dividend / divisor;
  return quotient < 0 ? -round(-quotient) : round(quotient);
}

export function isWithin(parts: number, limit: number): boolean {
  return parts <= limit && parts >= -limit;
}
