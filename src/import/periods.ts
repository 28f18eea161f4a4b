/** Rule 8: in which period a line stands. Periode wins over a date, the Haushaltsjahr over the date's year. */
import { dateOf, type CalendarDate } from '../calendar/date';
import { isFilled, textOf, type Cell } from './cell';
import { KnownTexts } from './knownTexts';
import type { KeyColumns } from './layout';
import { dateIn, isPeriod, LAST_MONTH, periodCode, periodIn, type Period } from './months';
import type { Offer, ProblemKind } from './outcome';

export interface PeriodProblem {
  readonly kind: ProblemKind;
  /** Index of the column. */
  readonly column: number;
  readonly found: string;
  readonly offer?: Offer;
}

/** Told with their sums at the end. */
export type PeriodNote = 'none' | 'differs' | 'december';

const DECEMBER = 12;
/** Payments for January leave the account from here on. */
const LAST_DAYS = 27;

const YEAR = /^(?:(?:19|20)\d{2}|\d{2})$/;
const INVALID = -1;

/** 0 where none is named, −1 for what is no year. */
function yearIn(text: string): number {
  const plain = text.trim();
  if (plain === '') return 0;
  if (!YEAR.test(plain)) return INVALID;
  return plain.length === 2 ? 2000 + Number(plain) : Number(plain);
}

export interface PeriodSettings {
  readonly keys: KeyColumns;
  /** Of periods that name none; 0 where it is not known. */
  readonly year: number;
  /** Of a table without a column of periods, as a code. */
  readonly month: number | undefined;
  readonly lateDates: 12 | 13 | undefined;
  readonly fillAbove: boolean;
  readonly dayOffset: number;
}

export class PeriodReader {
  /** Year and month of the line that was read last. */
  code = 0;
  problem: PeriodProblem | undefined;
  note: PeriodNote = 'none';
  /** Lines whose date lies behind the end of their Haushaltsjahr. */
  lateCount = 0;
  private above = 0;
  readonly years = new KnownTexts(yearIn);
  readonly periods = new KnownTexts(periodIn);
  readonly dates = new KnownTexts(dateIn);

  constructor(private readonly settings: PeriodSettings) {}

  /** Whether the line names a period that can be read: then text in its amount is an error, not a footer. */
  isNamed(cells: readonly Cell[]): boolean {
    const { period, date } = this.settings.keys;
    if (period >= 0) {
      const text = textOf(cells[period]);
      if (text !== '' && this.periods.of(text) !== undefined) return true;
    }
    return date >= 0 && this.dateOf(cells[date]) !== undefined;
  }

  read(cells: readonly Cell[]): void {
    this.problem = undefined;
    this.note = 'none';
    const { keys, month } = this.settings;
    const year = keys.year >= 0 ? this.years.of(textOf(cells[keys.year])) : 0;
    if (year === INVALID) this.fail('year', keys.year, cells);
    else if (keys.period >= 0 && isFilled(cells[keys.period])) this.fromPeriod(cells, year);
    else if (keys.date >= 0 && isFilled(cells[keys.date])) this.fromDate(cells, year);
    else if (month !== undefined && keys.period < 0 && keys.date < 0) this.fromMonth(cells, year, month);
    else if (this.settings.fillAbove && this.above > 0) this.code = this.above;
    else this.problem = { kind: 'period', column: keys.period >= 0 ? keys.period : keys.date, found: '', offer: 'above' };
    if (this.problem === undefined) this.above = this.code;
  }

  /** The year that a row of a crosstab names: 0 where it names none, undefined where it is no year. */
  yearOf(cells: readonly Cell[]): number | undefined {
    const { year: index } = this.settings.keys;
    const year = index >= 0 ? this.years.of(textOf(cells[index])) : 0;
    return year === INVALID ? undefined : year;
  }

  private fail(kind: ProblemKind, column: number, cells: readonly Cell[]): void {
    this.problem = { kind, column, found: textOf(cells[column]).trim() };
  }

  private dateOf(cell: Cell | undefined): CalendarDate | undefined {
    if (cell === undefined || typeof cell === 'string') return cell === undefined ? undefined : this.dates.of(cell);
    if (cell.kind === 'date') return cell.date;
    const date = this.dates.of(textOf(cell));
    return date && cell.kind === 'number' && Number.isInteger(cell.value) ? dateOf(date.serial + this.settings.dayOffset) : date;
  }

  private fromMonth(cells: readonly Cell[], year: number, month: number): void {
    this.code = month;
    if (year > 0 && Math.floor(month / 100) !== year) this.fail('period-year', this.settings.keys.year, cells);
  }

  private fromPeriod(cells: readonly Cell[], year: number): void {
    const { keys } = this.settings;
    const found: Period | undefined = this.periods.of(textOf(cells[keys.period]));
    if (found === undefined || !isPeriod(found.period)) return this.fail('period', keys.period, cells);
    if (found.year !== undefined && year > 0 && found.year !== year) return this.fail('period-year', keys.period, cells);
    const ofYear = found.year ?? (year > 0 ? year : this.settings.year);
    this.code = periodCode(ofYear, found.period);
    const date = keys.date >= 0 ? this.dateOf(cells[keys.date]) : undefined;
    if (date && ofYear > 0 && !agrees(date, ofYear, found.period)) this.note = 'differs';
  }

  private fromDate(cells: readonly Cell[], year: number): void {
    const { keys, lateDates } = this.settings;
    const date = this.dateOf(cells[keys.date]);
    if (date === undefined) return this.fail('date', keys.date, cells);
    if (year === 0) {
      this.code = periodCode(date.year, date.month);
      if (date.month === DECEMBER && date.day >= LAST_DAYS) this.note = 'december';
    } else if (date.year === year) {
      this.code = periodCode(year, date.month);
    } else if (date.year === year - 1 && date.month === DECEMBER) {
      this.code = periodCode(year, 1);
      this.note = 'differs';
    } else if (date.year > year) {
      this.code = periodCode(year, lateDates ?? DECEMBER);
      this.note = 'differs';
      this.lateCount++;
    } else {
      this.fail('year', keys.year, cells);
    }
  }
}

/** A date in the month; of a closing entry in its year or the next. */
const agrees = (date: CalendarDate, year: number, period: number): boolean =>
  period <= LAST_MONTH ? date.year === year && date.month === period : date.year === year || date.year === year + 1;
