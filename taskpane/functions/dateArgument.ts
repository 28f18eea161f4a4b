/** A day as people type it where a function takes a date; in a formula it stands as DATE, because a bare `2025-06-30` is a subtraction. */
import { toLocal } from '../../src/formula/localFormula';
import type { Notation } from '../../src/formula/notation';
import { dateOf, FIRST_SERIAL, formatDate, LAST_SERIAL, readDay, serialOf, type CalendarDate } from '../../src/calendar/date';

/** `30.06.2025` and `2025-06-30` are the same day in every language; with slashes only where one part can be no month. */
const DOTTED = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/;
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
/** As it stands in a formula, in either language. */
const CALL = /^=?\s*(?:DATE|DATUM)\(\s*(\d{4})\s*[;,]\s*(\d{1,2})\s*[;,]\s*(\d{1,2})\s*\)$/i;

/** Undefined where the text names no day of the calendar, or might mean two. */
export function readTypedDay(typed: string): CalendarDate | undefined {
  const text = withHyphens(typed);
  const yearFirst = ISO.exec(text) ?? CALL.exec(text);
  if (yearFirst) return dayOf(yearFirst[1], yearFirst[2], yearFirst[3]);
  const dotted = DOTTED.exec(text);
  if (dotted) return dayOf(dotted[3], dotted[2], dotted[1]);
  const [, first, second, year] = SLASHED.exec(text) ?? [];
  const readings = [dayOf(year, second, first), dayOf(year, first, second)].filter((day) => day !== undefined);
  return readings.every(({ serial }) => serial === readings[0]?.serial) ? readings[0] : undefined;
}

/** Three numbers with the same sign between them, whatever they mean; a formula behind an equals sign is none. */
export const isDateLike = (text: string): boolean => /^\d{1,4}([./-])\s?\d{1,2}\1\s?\d{1,4}$/.test(withHyphens(text));

/** Word processors make dashes and minus signs of them. */
const withHyphens = (text: string): string => text.replace(/[\u2212\u2013]/g, '-');

export const writeDay = ({ year, month, day }: CalendarDate, notation: Notation): string =>
  toLocal(`DATE(${year},${month},${day})`, notation);

/** `30.06.2025` for what Excel counts as this day; undefined for what is no whole day. */
export function showDay(value: unknown): string | undefined {
  const day = typeof value === 'number' ? readDay(value) : undefined;
  return day && formatDate(day);
}

const isDay = (serial: number): boolean => serial >= FIRST_SERIAL && serial <= LAST_SERIAL;

function dayOf(...parts: readonly (string | undefined)[]): CalendarDate | undefined {
  const [year = NaN, month = NaN, day = NaN] = parts.map(Number);
  const serial = serialOf(year, month, day);
  if (!isDay(serial)) return undefined;
  const found = dateOf(serial);
  // 31 June would be 1 July.
  return found.year === year && found.month === month && found.day === day ? found : undefined;
}
