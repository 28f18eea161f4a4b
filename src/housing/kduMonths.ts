import type { Explain, StepText } from '../explain';
import { Decimal } from '../money/decimal';
import { sum } from '../money/sum';
import { YEAR } from './kduForecast';

/** The rows of a table of bookings, column by column. */
export interface Bookings {
  readonly sources: readonly string[];
  readonly years: readonly Decimal[];
  readonly periods: readonly Decimal[];
  readonly positions: readonly string[];
  readonly amounts: readonly Decimal[];
  readonly marks: readonly string[];
}

/** How the column of marks is read. */
export interface MarkReading {
  /** Of a booking whose amount is kept secret. */
  readonly secret: string;
  /** By how much an amount may be off that was rounded, in EUR; undefined where it was not. */
  roundedBy(mark: string): string | undefined;
}

/** A column of the result: amounts of a position, with the sign that an account counts with; null takes whatever no other takes. */
export type PositionColumn = readonly { readonly position: string; readonly sign: 1 | -1 }[] | null;

/** Months, and the closing entries as one more row. */
const ROWS = YEAR + 1;

/** As Excel compares texts. */
export const sameText = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/**
 * The bookings of one source by month: January to December and the closing entries (periods above 12), for a year and those
 * before it. Of each year a column for each of `columns`, the number of bookings, that of the bookings that are kept secret, and for each of
 * the first `ROUNDED` columns by how much its amounts may be off together.
 *
 * @param before how many years before it, side by side
 * @returns row by row
 */
export function kduMonths(
  bookings: Bookings,
  columns: readonly PositionColumn[],
  marks: MarkReading,
  source: string,
  year: Decimal,
  before: Decimal,
  explain?: Explain,
): readonly Decimal[] {
  const years = Array.from({ length: before.toNumber() + 1 }, (_, index) => year.minus(index));
  const rows = years.map((one) => rowsOf(bookings, source, one));
  const named = namedIn(columns);
  const months = Array.from({ length: ROWS }, (_, row) =>
    rows.flatMap((byRow) => {
      const own = byRow[row] ?? [];
      const amounts = columns.map((column) => sum(own.flatMap((index) => signed(bookings, index, column, named))));
      const secret = own.filter((index) => bookings.marks[index] === marks.secret);
      const rounded = columns.slice(0, ROUNDED).map((column) => sum(own.flatMap((index) => roundedIn(bookings, index, column, named, marks))));
      return [...amounts, new Decimal(own.length), new Decimal(secret.length), ...rounded];
    }),
  ).flat();
  explain?.(MONTHS, [source, year.toFixed(), before], months);
  return months;
}

/** What a row of a table adds to a cell of a result. */
export interface RowPart {
  /** Counted from 0. */
  readonly row: number;
  readonly part: Decimal;
}

/** Of a cell of `kduMonths`: the bookings that it is the sum or the number of. */
export function bookingsBehind(
  bookings: Bookings,
  columns: readonly PositionColumn[],
  marks: MarkReading,
  source: string,
  year: Decimal,
): (row: number, column: number) => readonly RowPart[] {
  const named = namedIn(columns);
  const perYear = columnsPerYear(columns);
  const years = new Map<number, readonly (readonly number[])[]>();
  const ofYear = (before: number): readonly (readonly number[])[] => {
    const known = years.get(before) ?? rowsOf(bookings, source, year.minus(before));
    years.set(before, known);
    return known;
  };
  return (row, column) => {
    const own = ofYear(Math.floor(column / perYear))[row] ?? [];
    const place = column % perYear;
    const [position, rounded] = [columns[place], columns[place - columns.length - COUNTS]];
    const parts = (of: (index: number) => Decimal[]): RowPart[] => own.flatMap((index) => of(index).map((part) => ({ row: index, part })));
    if (position !== undefined) return parts((index) => signed(bookings, index, position, named));
    if (rounded !== undefined) return parts((index) => roundedIn(bookings, index, rounded, named, marks));
    const isSecret = place > columns.length;
    return parts((index) => (!isSecret || bookings.marks[index] === marks.secret ? [ONE] : []));
  };
}

const ONE = new Decimal(1);

/** Of the number of bookings, and of the secret ones. */
const COUNTS = 2;
/** So many columns tell how exact they are: those of the positions, which are compared with other figures. */
const ROUNDED = 3;

export const columnsPerYear = (columns: readonly PositionColumn[]): number => columns.length + COUNTS + ROUNDED;

const namedIn = (columns: readonly PositionColumn[]): readonly string[] => columns.flatMap((column) => column ?? []).map(({ position }) => position);

/** Indexes of the bookings of a year, by row of the result. */
function rowsOf({ sources, years, periods }: Bookings, source: string, year: Decimal): readonly (readonly number[])[] {
  const rows: number[][] = Array.from({ length: ROWS }, () => []);
  years.forEach((one, index) => {
    const period = periods[index]?.toNumber() ?? 0;
    if (period > 0 && one.eq(year) && sameText(sources[index] ?? '', source)) rows[Math.min(period, ROWS) - 1]?.push(index);
  });
  return rows;
}

function roundedIn(bookings: Bookings, index: number, column: PositionColumn, named: readonly string[], marks: MarkReading): Decimal[] {
  const by = marks.roundedBy(bookings.marks[index] ?? '');
  return by === undefined || signed(bookings, index, column, named).length === 0 ? [] : [new Decimal(by)];
}

function signed({ positions, amounts }: Bookings, index: number, column: PositionColumn, named: readonly string[]): Decimal[] {
  const [position = '', amount] = [positions[index], amounts[index]];
  if (amount === undefined) return [];
  if (column === null) return named.some((one) => sameText(one, position)) ? [] : [amount];
  const found = column.find((one) => sameText(one.position, position));
  return found ? [amount.times(found.sign)] : [];
}

const MONTHS: StepText = {
  name: { de: 'Monate', en: 'Months' },
  formula: {
    de: 'Summen der Buchungen von {quelle} je Monat und Position, {jahr} und {vorjahre} Jahre davor',
    en: 'sums of the bookings of {source} by month and position, {year} and {years_before} years before',
  },
  unit: 'number',
};
