/**
 * Copies of the add-in's sheets with values in the place of formulas. They are documents: nothing on them belongs to the
 * add-in any more. Excel copies the workbook names on a sheet as names of the copy; those go, so that no marker of ours
 * stands on it.
 */
import { arePending, untilCalculated } from '../excel/pending';
import { PATIENCE, type Session } from '../excel/session';
import { freeName } from '../excel/traceSheet';
import type { SnapshotSheet } from '../load/snapshot';
import { sameName, type FoundName } from '../record/marker';
import type { Begun } from './takeAway';

const LONGEST = 31;

/** `KdU (Werte)`, cut where Excel would not take it. @param taken names of all sheets */
export function copyNames(sheets: readonly SnapshotSheet[], suffix: string, taken: readonly string[]): ReadonlyMap<SnapshotSheet, string> {
  const names = [...taken];
  return new Map(
    sheets.map((sheet) => {
      const name = freeName(`${sheet.name.slice(0, LONGEST - suffix.length - 1).trimEnd()} ${suffix}`, names);
      names.push(name);
      return [sheet, name];
    }),
  );
}

/**
 * @param onBegun told of each copy as soon as it is there
 * @returns whether every copied function had its result; else the error value of the waiting stands in its place
 */
export async function copyAsValues(
  session: Session,
  copies: ReadonlyMap<SnapshotSheet, string>,
  bookNames: readonly FoundName[],
  onBegun: (begun: Begun) => void,
): Promise<boolean> {
  const { context } = session;
  const { worksheets } = context.workbook;
  const made = [...copies].map(([{ id }, name]) => {
    const original = worksheets.getItem(id);
    const copy = original.copy('End');
    copy.name = name;
    // A document that nobody sees is none.
    copy.visibility = 'Visible';
    copy.load({ id: true });
    const used = original.getUsedRangeOrNullObject();
    used.load({ address: true });
    copy.names.load({ name: true });
    copy.tables.load({ name: true });
    return { original, copy, used, name };
  });
  await session.await(context.sync(), PATIENCE.writing);
  for (const { copy, name } of made) onBegun({ id: copy.id, name });
  const targets = made.flatMap(({ original, copy, used }) => {
    if (used.isNullObject) return [];
    const address = used.address.slice(used.address.lastIndexOf('!') + 1);
    return [{ from: original.getRange(address), to: copy.getRange(address) }];
  });
  const queueValues = (): void => {
    for (const { from, to } of targets) {
      // From the original: the copy's own formulas may still be calculating.
      to.copyFrom(from, 'Values');
      to.load({ values: true });
    }
  };
  queueValues();
  for (const { copy } of made) {
    for (const { name } of copy.names.items) {
      if (bookNames.some((other) => sameName(other.name, name))) copy.names.getItem(name).delete();
    }
    for (const { name } of copy.tables.items) copy.tables.getItem(name).convertToRange();
  }
  await session.await(context.sync(), PATIENCE.writing);
  // The original's may calculate as well, after a change a moment ago.
  return untilCalculated(
    () => arePending(targets.map(({ to }) => to)),
    () => {
      queueValues();
      return session.await(context.sync(), PATIENCE.writing);
    },
  );
}
