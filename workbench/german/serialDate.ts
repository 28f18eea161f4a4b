/** Excel counts days from 1 January 1900 as day 1 and holds 1900 for a leap year; from 1 March 1900 on, day 0 is this one. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** The serial number of a day; null where there is no such day, or before March 1900, where Excel's count is off by one. */
export function toSerialDate(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1) return null;
  const serial = Math.round((date.getTime() - DAY_ZERO) / DAY);
  return serial >= 61 ? serial : null;
}
