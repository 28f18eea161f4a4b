import type { Explain, StepText } from '../explain';
import type { Decimal } from '../money/decimal';
import { ZERO } from '../money/decimal';
import { groupBy } from '../groupBy';
import { sum } from '../money/sum';
import { YEAR } from './kduForecast';
import type { RowPart } from './kduMonths';

/** The rows of a table of households (BG), column by column. */
export interface HouseholdRows {
  readonly years: readonly Decimal[];
  readonly months: readonly Decimal[];
  /** Empty: the whole district. */
  readonly municipalities: readonly string[];
  readonly counts: readonly Decimal[];
  /** The month in which a number was determined, `2025-04`; empty: final. */
  readonly states: readonly string[];
}

/** So many months after its own, a month's numbers are final. */
const FINAL = 3;

export const STATE_FORM = /^\d{4}-(0[1-9]|1[0-2])$/;

/** A number of a month that holds for all municipalities. */
interface Standing {
  readonly count: Decimal;
  /** Indexes of the rows that it is the sum of. */
  readonly rows: readonly number[];
  /** Months from the month to the state of its data, or later than all. */
  readonly age: number;
  /** The same up to `FINAL`, by which years are compared. */
  readonly maturity: number;
}

/**
 * The households of a year and of the one before, month by month: the last number of each year, then those that can be compared
 * since both are equally mature, then that maturity. Where no maturity is common, the last ones are compared, and it says so.
 *
 * @returns 12 rows of 5; a dash where there is no number
 */
export function bgMonths(rows: HouseholdRows, year: Decimal, explain?: Explain): readonly (Decimal | string)[] {
  const months = chosenByMonth(rows, year).flatMap(({ standings, maturity }) => [...standings.map((one) => one?.count ?? NONE), maturity]);
  explain?.(HOUSEHOLDS, [year.toFixed()], months.filter((one) => typeof one !== 'string'));
  return months;
}

const key = (year: Decimal, month: number): string => `${year.toFixed()}-${month}`;

/** An empty text would look like a cell that has not been calculated yet. */
const NONE = '–';

/** Of a month: the last of the year and of the year before, then those that are compared. */
interface Chosen {
  readonly standings: readonly (Standing | undefined)[];
  readonly maturity: string;
}

function chosenByMonth(rows: HouseholdRows, year: Decimal): readonly Chosen[] {
  const byMonth = groupBy([...rows.years.keys()], (index) => key(rows.years[index] ?? ZERO, rows.months[index]?.toNumber() ?? 0));
  const standings = (of: Decimal, month: number): readonly Standing[] => standingsOf(rows, byMonth.get(key(of, month)) ?? []);
  return Array.from({ length: YEAR }, (_, index) => chosenOf(standings(year, index + 1), standings(year.minus(1), index + 1)));
}

/** Of a cell of `bgMonths`: the rows that it is the sum of. */
export function householdsBehind(rows: HouseholdRows, year: Decimal): (row: number, column: number) => readonly RowPart[] {
  const months = chosenByMonth(rows, year);
  return (row, column) => (months[row]?.standings[column]?.rows ?? []).map((index) => ({ row: index, part: rows.counts[index] ?? ZERO }));
}

function chosenOf(now: readonly Standing[], before: readonly Standing[]): Chosen {
  const lasts = [last(now), last(before)];
  if (lasts.includes(undefined)) return { standings: [...lasts, undefined, undefined], maturity: NONE };
  const common = now.map(({ maturity }) => maturity).filter((one) => before.some(({ maturity }) => maturity === one));
  if (common.length === 0) return { standings: [...lasts, ...lasts], maturity: 'gemischt' };
  const highest = Math.max(...common);
  const mature = (all: readonly Standing[]): Standing | undefined => last(all.filter(({ maturity }) => maturity === highest));
  return { standings: [...lasts, mature(now), mature(before)], maturity: `t${highest}` };
}

const last = (standings: readonly Standing[]): Standing | undefined =>
  standings.reduce<Standing | undefined>((latest, one) => (latest && latest.age >= one.age ? latest : one), undefined);

/** Those that every municipality of the month has; the district's own only where there is no municipality. */
function standingsOf({ years, months, municipalities, counts, states }: HouseholdRows, indexes: readonly number[]): readonly Standing[] {
  const named = indexes.filter((index) => municipalities[index] !== '');
  const counted = named.length > 0 ? named : indexes;
  const nameOf = (index: number): string => municipalities[index] ?? '';
  const all = new Set(counted.map(nameOf)).size;
  return [...groupBy(counted, (index) => states[index] ?? '').entries()].flatMap(([state, own]): Standing[] => {
    if (new Set(own.map(nameOf)).size < all) return [];
    const [first = 0] = own;
    const age = ageOf(state, years[first] ?? ZERO, months[first] ?? ZERO);
    return [{ count: sum(own.map((index) => counts[index] ?? ZERO)), rows: own, age, maturity: Math.min(Math.max(age, 0), FINAL) }];
  });
}

function ageOf(state: string, year: Decimal, month: Decimal): number {
  if (state === '') return Infinity;
  const [stateYear = 0, stateMonth = 0] = state.split('-').map(Number);
  return (stateYear - year.toNumber()) * YEAR + stateMonth - month.toNumber();
}

const HOUSEHOLDS: StepText = {
  name: { de: 'Bedarfsgemeinschaften', en: 'Households' },
  formula: {
    de: 'je Monat von {jahr} und dem Vorjahr der letzte Datenstand, den alle Gemeinden haben, und der gemeinsame',
    en: 'by month of {year} and of the year before the last state of the data that all municipalities have, and the common one',
  },
  unit: 'number',
};
