/** Notes and warnings that are known when all is read. */
import { centsText, euroText } from './cents';
import type { Head } from './head';
import type { Layout } from './layout';
import type { Answers, ControlSum } from './outcome';
import type { TableReader } from './tableReader';

export function addNotes(reader: TableReader, head: Head, layout: Layout, controlSums: readonly ControlSum[], answers: Answers): void {
  const { problems, differing, december, rounded, leftOut, taken, takenCents, negative } = reader;
  const { keys, isBg } = layout;
  const dateColumn = head.columns[keys.date]?.name ?? null;
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
  const rounding = leftOut.of('rounding');
  if (rounded && rounding) {
    problems.add({ ...rounded, found: null, kind: 'rounded', level: 'warning', count: rounding.count, sum: euroText(rounding.exact) });
  }
  if (takenCents < 0 && 2 * negative > taken && answers.sign === undefined && !isBg) {
    problems.add({ line: null, column: null, found: centsText(takenCents), kind: 'sign', level: 'note', offer: 'turn', count: negative });
  }
}
