import { formatDate, serialOf, type CalendarDate } from '../calendar/date';
import type { Explain, StepText } from '../explain';
import { allocate } from '../money/allocate';
import { Decimal } from '../money/decimal';
import { Failure } from '../money/failure';
import { CENT } from '../money/round';

/** By started months or by days, first and last included. */
export type SplitMethod = 'MONAT' | 'TAG';

export interface YearPart {
  readonly year: number;
  readonly amount: Decimal;
}

/**
 * What each calendar year bears of a commitment (§ 38 BHO), to the cent; the parts add up to it.
 *
 * @param amount whole cents
 * @param from not after `to`
 */
export function commitmentSplit(
  amount: Decimal,
  from: CalendarDate,
  to: CalendarDate,
  method: SplitMethod,
  explain?: Explain,
): readonly YearPart[] | Failure {
  const years = Array.from({ length: to.year - from.year + 1 }, (_, index) => from.year + index);
  const weights = years.map((year) => new Decimal(method === 'MONAT' ? monthsIn(year, from, to) : daysIn(year, from, to)));
  const weighing = method === 'MONAT' ? MONTHS : DAYS;
  explain?.(weighing, [formatDate(from), formatDate(to)], weights);
  const amounts = allocate(amount, weights, CENT, explain, { amount: AMOUNT, weights: weighing.name });
  return amounts instanceof Failure ? amounts : amounts.map((part, index) => ({ year: from.year + index, amount: part }));
}

/** Started months of a period that lie in a year. */
function monthsIn(year: number, from: CalendarDate, to: CalendarDate): number {
  const first = year === from.year ? from.month : 1;
  const last = year === to.year ? to.month : 12;
  return last - first + 1;
}

function daysIn(year: number, from: CalendarDate, to: CalendarDate): number {
  const first = Math.max(from.serial, serialOf(year, 1, 1));
  const last = Math.min(to.serial, serialOf(year, 12, 31));
  return last - first + 1;
}

const MONTHS: StepText = {
  name: { de: 'Monate je Jahr', en: 'Months of each year' },
  formula: { de: 'angefangene Monate, Beginn {von}, Ende {bis}', en: 'started months, start {from}, end {to}' },
  unit: 'count',
};

const DAYS: StepText = {
  name: { de: 'Tage je Jahr', en: 'Days of each year' },
  formula: { de: 'Tage, Beginn {von}, Ende {bis}', en: 'days, start {from}, end {to}' },
  unit: 'count',
};

const AMOUNT = { de: 'betrag', en: 'amount' };
