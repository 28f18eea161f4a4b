/** Notes and warnings that are known when all is read. */
import { centsText, euroText } from './cents';
import { nameAt } from './head';
import type { ControlSum } from './outcome';
import type { TableRecord } from './tableRecord';
import type { TableSettings } from './tableSettings';

export function addNotes(record: TableRecord, { head, layout, answers }: TableSettings, controlSums: readonly ControlSum[]): void {
  const { problems, rounding, leftOut, taken } = record;
  const { differing, december } = taken;
  const { keys, isBg } = layout;
  const dateColumn = nameAt(head, keys.date);
  for (const { line, column, found, expected, status } of controlSums) {
    if (status !== 'wrong' || expected === undefined) continue;
    problems.add({ line, column, found: centsText(found), expected: centsText(expected), kind: 'sum', level: 'warning' });
  }
  if (differing.count > 0) {
    problems.add({
      line: differing.line,
      column: dateColumn,
      found: null,
      kind: 'period-date',
      level: 'note',
      count: differing.count,
      sum: centsText(differing.cents),
    });
  }
  if (keys.date >= 0 && keys.period < 0 && keys.year < 0) {
    problems.add({
      line: null,
      column: dateColumn,
      found: null,
      kind: 'booking-date',
      level: 'note',
      count: december.count,
      sum: centsText(december.cents),
    });
  }
  const rounded = leftOut.of('rounding');
  if (rounding.first && rounded) {
    problems.add({ ...rounding.first, found: null, kind: 'rounded', level: 'warning', count: rounded.count, sum: euroText(rounded.exact) });
  }
  if (taken.cents < 0 && 2 * taken.negative > taken.count && answers.sign === undefined && !isBg) {
    problems.add({ line: null, column: null, found: centsText(taken.cents), kind: 'sign', level: 'note', offer: 'turn', count: taken.negative });
  }
}
