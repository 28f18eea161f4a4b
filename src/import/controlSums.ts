/** All that was checked in a table, by line: control columns, what was cumulated beside monthly values, sum lines. */
import { centsText } from './cents';
import { cumulatedSums } from './cumulatedSums';
import type { KeptFacts } from './keptFacts';
import type { ControlSum, Held } from './outcome';
import type { TableRecord } from './tableRecord';
import type { TableYear } from './tableYear';

export function allControlSums(record: TableRecord, kept: KeptFacts, held: Held, year: TableYear): ControlSum[] {
  const sums = record.sums.finish();
  for (const { line, column, found, isWithoutHidden } of sums) {
    if (isWithoutHidden) record.problems.add({ line, column, found: centsText(found), kind: 'sum-without-hidden', level: 'note' });
  }
  const lines = sums.map(({ isWithoutHidden: _isWithoutHidden, ...sum }): ControlSum => sum);
  return [...record.controlSums, ...cumulatedSums(record, kept, held, year), ...lines].sort((one, other) => one.line - other.line);
}
