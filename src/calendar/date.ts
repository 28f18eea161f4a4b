/** Days as Excel counts them: 1 is 1 January 1900. A function is not told whether its workbook counts from 1904. */
import { DIGITS } from '../money/read';

export interface CalendarDate {
  readonly serial: number;
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** 1 March 1900. Excel counts a 29 February 1900 that never was, so earlier numbers do not say for sure which day they mean. */
export const FIRST_SERIAL = 61;
/** 31 December 9999, Excel's last day. */
export const LAST_SERIAL = 2_958_465;

/** 1 January 1970 in Excel's count. */
const UNIX_EPOCH = 25_569;
const DAY = 86_400_000;

/**
 * The day that a cell's number means, read with 15 digits as every number: 42369.99999999999 is 42370. Undefined for a
 * time of day and for what is no day of Excel's.
 */
export function readDay(value: number): CalendarDate | undefined {
  const serial = Number(value.toPrecision(DIGITS));
  return Number.isInteger(serial) && serial >= FIRST_SERIAL && serial <= LAST_SERIAL ? dateOf(serial) : undefined;
}

/** @param serial a whole number from FIRST_SERIAL to LAST_SERIAL */
export function dateOf(serial: number): CalendarDate {
  const date = new Date((serial - UNIX_EPOCH) * DAY);
  return { serial, year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** How Excel counts a day; `month` from 1. */
export function serialOf(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / DAY + UNIX_EPOCH;
}

/** `01.10.2025`: read as day and month in every language because of its dots. */
export function formatDate({ year, month, day }: CalendarDate): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(day)}.${two(month)}.${year}`;
}
