/** Summe, Gesamt, Quartal, Halbjahr and kumuliert beside the months that they sum. */
import type { ReadAmount } from './amounts';
import type { Column } from './head';
import type { ControlColumn } from './layout';
import type { ControlSum } from './outcome';

/**
 * A control column against the months of its own row.
 *
 * @param amounts of the row's Ist columns
 * @param codes the periods of these columns
 */
export function rowCheck(
  line: number,
  { column, kind }: ControlColumn,
  amount: ReadAmount,
  amounts: readonly ReadAmount[],
  codes: readonly number[],
): ControlSum {
  let expected = 0;
  let halves = amount.precision;
  let isIncomplete = false;
  for (let at = 0; at < amounts.length; at++) {
    const value = amounts[at];
    if (value === undefined || !covers(column, kind, codes[at] ?? 0)) continue;
    if (value.state === 'secret') isIncomplete = true;
    if (value.state !== 'amount') continue;
    expected += value.cents;
    if (value.cents !== 0) halves += value.precision;
  }
  const base = { line, column: column.name, word: null, found: amount.cents };
  if (isIncomplete) return { ...base, status: 'incomplete' };
  const difference = Math.abs(amount.cents - expected);
  const status = difference === 0 ? 'ok' : 2 * difference <= halves ? 'rounded' : 'wrong';
  return halves > 0 ? { ...base, expected, allowedHalves: halves, status } : { ...base, expected, status };
}

/** Whether a control column sums a period. */
function covers({ role }: Column, kind: ControlColumn['kind'], code: number): boolean {
  const year = role.period?.year;
  if (year !== undefined && Math.floor(code / 100) !== year) return false;
  const period = code % 100;
  const { number = 0 } = role;
  if (kind === 'quarter') return period > (number - 1) * 3 && period <= number * 3;
  if (kind === 'half') return period > (number - 1) * 6 && period <= number * 6;
  return true;
}
