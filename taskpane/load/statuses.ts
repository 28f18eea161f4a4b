/** What the sheet Abstimmung has found, as its own cells say. */
import { RELATIONS } from '../../src/programme/relations';
import { STATUS_LOOKS } from '../../src/workbook/styles';

export type RelationStatus = (typeof STATUS_LOOKS)[number]['status'];
export type StatusCounts = Readonly<Record<RelationStatus, number>>;

/** @returns null unless every relation shows a status: half a result must not look like a whole one */
export function countStatuses(values: readonly (readonly unknown[])[]): StatusCounts | null {
  const cells = values.flat();
  const counts = STATUS_LOOKS.map(({ status }) => [status, cells.filter((cell) => cell === status).length] as const);
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  return total === RELATIONS.length ? (Object.fromEntries(counts) as StatusCounts) : null;
}
