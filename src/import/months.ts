/** Months, periods and dates as German ledgers and English exports write them. Two-digit years are 20xx. */
import { dateOf, serialOf, type CalendarDate } from '../calendar/date';

/** Periods 1–12 are months, 13–16 closing entries. */
const LAST_PERIOD = 16;
export const LAST_MONTH = 12;

export interface Period {
  /** Undefined where the text names none. */
  readonly year: number | undefined;
  /** As it stands there: 0 and 17 are read, and are an error of their line. */
  readonly period: number;
}

const NAMES: readonly RegExp[] = [
  /^(?:jan|jän)(?:uary?|ner)?$/,
  /^feb(?:ruary?|er)?$/,
  /^(?:mär|maer|mrz|mar)(?:z|ch)?$/,
  /^apr(?:il)?$/,
  /^(?:mai|may)$/,
  /^jun[ie]?$/,
  /^jul[iy]?$/,
  /^aug(?:ust)?$/,
  /^sept?(?:ember)?$/,
  /^o[kc]t(?:ober)?$/,
  /^nov(?:ember)?$/,
  /^de[zc](?:ember)?$/,
];

/** 1 to 12, or 0 for what is no month's name. */
export const monthOfName = (name: string): number => NAMES.findIndex((pattern) => pattern.test(name.toLowerCase())) + 1;

const fullYear = (digits: string): number => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));

const TIME = String.raw`(?:[T ]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?)?`;
const GERMAN_DATE = new RegExp(String.raw`^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})${TIME}$`);
const ISO_DATE = new RegExp(String.raw`^((?:19|20)\d{2})([-/.]?)(\d{2})\2(\d{2})${TIME}$`);
const SERIAL = /^\d{5}$/;
/** 1 January 1990 and 31 December 2099: other numbers of five digits are no days of a ledger. */
const SERIALS = [32_874, 73_050] as const;

function validDate(year: number, month: number, day: number): CalendarDate | undefined {
  const date = dateOf(serialOf(year, month, day));
  return date.year === year && date.month === month && date.day === day ? date : undefined;
}

/** A date without Excel's serial numbers, which are also accounts and amounts. */
export function writtenDate(text: string): CalendarDate | undefined {
  const plain = text.trim();
  const german = GERMAN_DATE.exec(plain);
  if (german) return validDate(fullYear(german[3] ?? ''), Number(german[2]), Number(german[1]));
  const iso = ISO_DATE.exec(plain);
  return iso ? validDate(Number(iso[1]), Number(iso[3]), Number(iso[4])) : undefined;
}

/** A date in a column of dates, where a number of five digits is Excel's serial. */
export function dateIn(text: string): CalendarDate | undefined {
  const plain = text.trim();
  if (!SERIAL.test(plain)) return writtenDate(plain);
  const serial = Number(plain);
  return serial >= SERIALS[0] && serial <= SERIALS[1] ? dateOf(serial) : undefined;
}

const NAME_YEAR = /^(\p{L}+)\.?(?:[ ./'-]*(\d{4}|\d{2}))?$/u;
const PERIOD_YEAR = /^(\d{1,3})(?:[./-](\d{4})|\/(\d{2}))$/;
const YEAR_PERIOD = /^((?:19|20)\d{2})(?:[-/.](\d{1,3})|(\d{2,3}))$/;
const LABELLED = /^(?:periode|per\.?|p|monat)\s*(\d{1,3})(?:[ ./]+(\d{4}))?$/i;

/** A month that shows by itself that it is one: `März 2025`, `01/2025`, `202501`, `Periode 13`, a date. */
function writtenPeriod(text: string): Period | undefined {
  const plain = text.trim();
  const date = writtenDate(plain);
  if (date) return { year: date.year, period: date.month };
  const named = NAME_YEAR.exec(plain);
  const month = named ? monthOfName(named[1] ?? '') : 0;
  if (month > 0) return { year: named?.[2] === undefined ? undefined : fullYear(named[2]), period: month };
  const first = PERIOD_YEAR.exec(plain);
  if (first) return { year: fullYear(first[2] ?? first[3] ?? ''), period: Number(first[1]) };
  const last = YEAR_PERIOD.exec(plain);
  if (last) return { year: Number(last[1]), period: Number(last[2] ?? last[3]) };
  const labelled = LABELLED.exec(plain);
  return labelled ? { year: labelled[2] === undefined ? undefined : Number(labelled[2]), period: Number(labelled[1]) } : undefined;
}

const PLAIN_NUMBER = /^\d{1,3}$/;

/** What a column of periods says, where a number alone is one too. */
export function periodIn(text: string): Period | undefined {
  const plain = text.trim();
  return PLAIN_NUMBER.test(plain) ? { year: undefined, period: Number(plain) } : writtenPeriod(plain);
}

export const isPeriod = (period: number): boolean => period >= 1 && period <= LAST_PERIOD;

/** Whether a head cell or a preamble names a month. */
export function monthOf(text: string): Period | undefined {
  const found = writtenPeriod(text);
  return found && isPeriod(found.period) ? found : undefined;
}

const NAME = String.raw`(?:\p{L}{3,9})\.?`;
const END = String.raw`(?:(?<month>\d{1,2})[./]|(?<name>${NAME})[ ./-]*)(?<year>\d{4}|\d{2})?`;
const RANGE = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(?<from>${NAME})(?:[ ./-]*\d{4})?|\d{1,2}(?:[./]\d{4})?)\s*(?:[–—-]|bis)\s*${END}(?![\p{L}\d])`,
  'giu',
);

const DAYS = /\d{1,2}\.\d{1,2}\.(?:\d{2,4})?\s*(?:[–—-]|bis(?: zum)?)\s*(\d{1,2}\.\d{1,2}\.\d{2,4})/;

const PERIODS = /(?<!\p{L})(?:perioden?|monate?)\s*\d{1,2}\s*(?:[–—-]|bis)\s*(\d{1,2})(?!\d)(?:\s*[/.]?\s*((?:19|20)\d{2}))?/iu;

/** The end of a range of months or days in a text, `Jan–Mrz 2025`, `01.01.–31.03.2025`. */
export function rangeEnd(text: string): Period | undefined {
  const day = writtenDate(DAYS.exec(text)?.[1] ?? '');
  if (day) return { year: day.year, period: day.month };
  const periods = PERIODS.exec(text);
  if (periods) return { year: periods[2] === undefined ? undefined : Number(periods[2]), period: Number(periods[1]) };
  for (const { groups = {} } of text.matchAll(RANGE)) {
    const { from, name, month, year } = groups;
    if (from !== undefined && monthOfName(from.replace('.', '')) === 0) continue;
    const period = name === undefined ? Number(month) : monthOfName(name.replace('.', ''));
    if (period >= 1 && period <= LAST_MONTH) return { year: year === undefined ? undefined : fullYear(year), period };
  }
  return undefined;
}

/** `2025-01`, as the output and the questions name it. */
export const periodText = (year: number, period: number): string => `${year}-${String(period).padStart(2, '0')}`;

/** A period as one number, 202501; without its year 1. */
export const periodCode = (year: number, period: number): number => year * 100 + period;
export const yearOfCode = (code: number): number => Math.floor(code / 100);
export const periodOfCode = (code: number): number => code % 100;
export const codeText = (code: number): string => periodText(yearOfCode(code), periodOfCode(code));
export const textCode = (text: string): number => periodCode(Number(text.slice(0, 4)), Number(text.slice(5)));
