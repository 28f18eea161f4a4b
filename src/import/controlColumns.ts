/** Summe, Gesamt, Quartal, Halbjahr and kumuliert beside the months that they sum. */
import type { AmountField } from './amountFields';
import type { ReadAmount } from './amounts';
import type { Column } from './head';
import type { ControlColumn } from './layout';
import type { ControlSum } from './outcome';

/**
 * A control column against the months of its own row.
 *
 * @param values the row's Ist columns
 */
export function rowCheck(
  line: number,
  { column, kind }: ControlColumn,
  amount: ReadAmount,
  values: readonly AmountField[],
): ControlSum {
  let expected = 0;
  let halves = amount.precision;
  let isIncomplete = false;
  for (const { amount: value, code } of values) {
    if (!covers(column, kind, code)) continue;
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
