/**
 * Where things stand on KdU_Monitor. Left of the gap is what is read and printed; right of it what that is calculated from: the months
 * of three years as the tables give them, what each method makes of them, and the values of the charts.
 */
import { columnLetters } from '../../formula/address';
import { KDU_ITEMS } from '../../programme/kdu';
import { MONITOR } from '../monitorInputs';
import { HEADER_ROW } from './sheet';

export const COLUMNS = 12;
export const LAST_LETTER = columnLetters(COLUMNS);
export const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
export const POSITIONS = KDU_ITEMS.map(({ key }) => key);
export const METHODS = ['LINEAR', 'TREND3', 'PROFIL'] as const;

const COUNT = POSITIONS.length;

/** The source has a row of its own below the other inputs. */
export const SOURCE_ROW = HEADER_ROW + Object.keys(MONITOR).length + 1;
export const PLAN_HEADER = SOURCE_ROW + 2;
export const PLAN_FIRST = PLAN_HEADER + 1;
export const PLAN_SUM = PLAN_FIRST + COUNT;
export const STATE_HEADER = PLAN_SUM + 2;
export const STATE_LINES = 5;
export const STATE_FIRST = STATE_HEADER + 1;
export const MONTH_HEADER = STATE_FIRST + STATE_LINES + 1;
export const MONTH_FIRST = MONTH_HEADER + 1;
export const MONTH_LAST = MONTH_HEADER + MONTHS.length;
export const CLOSING_ROW = MONTH_LAST + 1;
export const END_HEADER = CLOSING_ROW + 2;
export const END_FIRST = END_HEADER + 1;
export const REST_PLAN_ROW = END_FIRST + METHODS.length;
export const LOW_ROW = REST_PLAN_ROW + 1;
export const HIGH_ROW = LOW_ROW + 1;
export const EXPECTED_ROW = HIGH_ROW + 1;
export const POSITION_HEADER = EXPECTED_ROW + 2;
export const POSITION_FIRST = POSITION_HEADER + 1;
export const POSITION_SUM = POSITION_FIRST + COUNT;
export const OPEN_ROW = POSITION_SUM + 1;
export const WITH_OPEN_ROW = OPEN_ROW + 1;
export const NOT_KDU_ROW = WITH_OPEN_ROW + 1;
export const WHY_HEADER = NOT_KDU_ROW + 2;
export const WHY_FIRST = WHY_HEADER + 1;
export const WHY_ROWS = 8;
export const OVER_HEADER = WHY_FIRST + WHY_ROWS + 1;
export const OVER_FIRST = OVER_HEADER + 1;
export const OVER_SUM = OVER_FIRST + COUNT;
export const AGREE_HEADER = OVER_SUM + 2;
export const AGREE_FIRST = AGREE_HEADER + 1;
export const AGREE_SUM = AGREE_FIRST + COUNT;
export const CHART_TOP = AGREE_SUM + 2;
export const CHART_BOTTOM = CHART_TOP + 19;
export const ONE_OFF_HEADER = CHART_BOTTOM + 3;
export const ONE_OFF_FIRST = ONE_OFF_HEADER + 1;
export const ONE_OFF_LAST = ONE_OFF_HEADER + 8;
/** Room for a list that grows. */
export const ONE_OFF_SUM_LAST = ONE_OFF_HEADER + 200;

/** A column right of the gap, counted from 0. */
export const aux = (index: number): string => columnLetters(COLUMNS + 2 + index);
/** Number of the month, or key of the position. */
export const KEY = aux(0);

/** Months 1 to 12 and the closing entries. */
export const CUBE_HEADER = HEADER_ROW;
export const CUBE_FIRST = CUBE_HEADER + 1;
const CUBE_LAST = CUBE_HEADER + MONTHS.length;
export const CUBE_CLOSING = CUBE_LAST + 1;
/** What KDU_MONTHS gives of each year. */
export const PER_YEAR = COUNT + 4 + COUNT;
/** @param before 0: the year, 1: the one before, 2: the one before that */
const ofYear = (before: number, index: number): string => aux(1 + PER_YEAR * before + index);
export const actual = (before: number, position: number): string => ofYear(before, position);
export const open = (before: number): string => ofYear(before, COUNT);
export const notKdu = (before: number): string => ofYear(before, COUNT + 1);
export const rowsOf = (before: number): string => ofYear(before, COUNT + 2);
const secret = (before: number): string => ofYear(before, COUNT + 3);
/** By how much the amounts of a position may be off, since their source has rounded them. */
export const rounded = (before: number, position: number): string => ofYear(before, COUNT + 4 + position);
export const CUBE_WIDTH = 3 * PER_YEAR;

/** What BG_MONTHS gives, and which months are there, by month. */
export const BG_HEADER = CUBE_CLOSING + 2;
export const BG_FIRST = BG_HEADER + 1;
export const BG_LAST = BG_HEADER + MONTHS.length;
export const BG = { last: aux(1), lastBefore: aux(2), now: aux(3), before: aux(4), maturity: aux(5) } as const;
/** 1 while no month was missing before; the names of months that are missing, come later, or lack households. */
export const FOLLOWS = aux(6);
export const MISSING = aux(7);
export const LATER = aux(8);
export const COMPLETE = aux(9);
export const NO_BG = aux(10);
export const MIXED = aux(11);
export const NAME = aux(12);

/** Of each position by month: less one-offs, one-offs, previous years with their closing entries in December, plan, expected. */
export const SERIES_HEADER = BG_LAST + 2;
export const SERIES_FIRST = SERIES_HEADER + 1;
export const SERIES_LAST = SERIES_HEADER + MONTHS.length;
const series = (block: number) => (position: number): string => aux(1 + COUNT * block + position);
export const regular = series(0);
export const oneOff = series(1);
export const previous = series(2);
export const beforePrevious = series(3);
export const planned = series(4);
export const expected = series(5);

/** A row for each position and one for the total. */
export const METHOD_HEADER = SERIES_LAST + 2;
export const METHOD_FIRST = METHOD_HEADER + 1;
export const METHOD_SUM = METHOD_FIRST + COUNT;
const ofMethod = (block: number) => (method: number): string => aux(1 + METHODS.length * block + method);
/** Of the series less its one-offs; with them; with the closing entries. */
export const forecast = ofMethod(0);
export const prognosis = ofMethod(1);
export const yearEnd = ofMethod(2);
export const back = ofMethod(3);
export const backTest = ofMethod(4);
export const SINGLE = {
  restPlan: aux(16),
  low: aux(17),
  high: aux(18),
  chosen: aux(19),
  previousTotal: aux(20),
  oneOffs: aux(21),
  closing: aux(22),
  toDate: aux(23),
  perMonth: aux(24),
  chosenPrognosis: aux(25),
  planToDate: aux(26),
} as const;

/** What holds of the inputs, and what follows for all. */
export const HOLDS_HEADER = METHOD_SUM + 2;
const holds = (index: number): string => `$${aux(1)}$${HOLDS_HEADER + 1 + index}`;
export const HOLDS = {
  year: holds(0),
  source: holds(1),
  position: holds(2),
  defaultMonths: holds(3),
  months: holds(4),
  course: holds(5),
  isPreviousComplete: holds(6),
  isBeforeComplete: holds(7),
  isReady: holds(8),
  row: holds(9),
  last: holds(10),
  hasData: holds(11),
  isPreliminary: holds(12),
  compared: holds(13),
  programmeYear: holds(14),
  publishedYear: holds(15),
} as const;

/**
 * Values of the charts: month, plan, previous year, actual, lowest, expected, highest; then the months; then what the band between the
 * lowest and the highest stands on, and how high it is. KdU_Bericht reads them, so they are a table, below all others: what stands beside
 * a table goes astray when somebody sorts or filters it.
 */
export const CHART_HEADER = ONE_OFF_LAST + 4;
export const CHART_FIRST = CHART_HEADER + 1;
export const CHART_LAST = CHART_HEADER + MONTHS.length;
export const CHART = {
  plan: aux(1),
  previous: aux(2),
  actual: aux(3),
  low: aux(4),
  expected: aux(5),
  high: aux(6),
  month: aux(7),
  previousMonth: aux(8),
  expectedMonth: aux(9),
  number: aux(10),
  lower: aux(11),
  span: aux(12),
} as const;

/** `$N$6:$N$17`, however a formula is copied. */
export const fixed = (letter: string, first: number, last: number, to = letter): string => `$${letter}$${first}:$${to}$${last}`;
export const cubeMonths = (letter: string): string => fixed(letter, CUBE_FIRST, CUBE_LAST);
export const seriesMonths = (letter: string): string => fixed(letter, SERIES_FIRST, SERIES_LAST);
/** Of the last month that counts; at the year's end the closing entries do. */
export const atMonth = (letter: string): string =>
  `IF(${HOLDS.months}=12,$${letter}$${CLOSING_ROW},INDEX(${fixed(letter, MONTH_FIRST, MONTH_LAST)},${HOLDS.months}))`;
const cubeRows = (letter: string): string => fixed(letter, CUBE_FIRST, CUBE_CLOSING);
const lastRow = `IF(${HOLDS.months}=12,$${KEY}$${CUBE_CLOSING},${HOLDS.months})`;
/** By how much the amounts of all positions up to that month may be off. */
export const ROUNDED = POSITIONS.map((_, index) => `SUMIF(${cubeRows(KEY)},"<="&${lastRow},${cubeRows(rounded(0, index))})`).join('+');
/** How many bookings up to that month are kept secret. */
export const SECRETS = `SUMIF(${cubeRows(KEY)},"<="&${lastRow},${cubeRows(secret(0))})`;
