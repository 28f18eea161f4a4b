/**
 * Copies of the add-in's sheets with values in the place of formulas. They are documents: nothing on them belongs to the
 * add-in any more. Excel copies the workbook names on a sheet as names of the copy; those go, so that no marker of ours
 * stands on it.
 */
import { PATIENCE, type Session } from '../excel/session';
import { sha256 } from '../findings/checksum';
import { sealedText, type SealedCells } from '../findings/seals';
import { shifted } from '../sheets/readOwn';
import { withoutSheet } from '../../src/formula/sheetReference';
import { freeName } from '../sheets/freeName';
import type { SnapshotSheet } from '../sheets/snapshot';
import { sameName, type FoundName } from '../sheets/marker';
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

/** A copy and the checksum of what stands on it; null where the browser can compute none. */
export interface Copied {
  readonly name: string;
  readonly hash: string | null;
}

/** @param onBegun told of each copy before it is made, and again as soon as it is there */
export async function copyAsValues(
  session: Session,
  copies: ReadonlyMap<SnapshotSheet, string>,
  bookNames: readonly FoundName[],
  onBegun: (begun: Begun) => void,
): Promise<Copied[]> {
  const { context } = session;
  const { worksheets } = context.workbook;
  const originals = [...copies].map(([{ id }, name]) => {
    const original = worksheets.getItem(id);
    const used = original.getUsedRangeOrNullObject(true);
    used.load({ address: true });
    return { original, used, name };
  });
  await session.await(context.sync(), PATIENCE.reading);
  // Excel may give up after some of them.
  for (const { name } of originals) onBegun({ name });
  const made = originals.map(({ original, used, name }) => {
    const copy = original.copy('End');
    copy.name = name;
    // A document that nobody sees is none.
    copy.visibility = 'Visible';
    copy.load({ id: true });
    copy.names.load({ name: true });
    copy.tables.load({ name: true });
    if (!used.isNullObject) {
      const address = withoutSheet(used.address);
      // From the original, and at once: the copy's formulas calculate anew, and with them Excel may the original's.
      copy.getRange(address).copyFrom(original.getRange(address), 'Values');
    }
    return { copy, name };
  });
  await session.await(context.sync(), PATIENCE.writing);
  for (const { copy, name } of made) onBegun({ id: copy.id, name });
  for (const { copy } of made) {
    for (const { name } of copy.names.items) {
      if (bookNames.some((other) => sameName(other.name, name))) copy.names.getItem(name).delete();
    }
    for (const { name } of copy.tables.items) copy.tables.getItem(name).convertToRange();
  }
  const written = made.map(({ copy, name }) => {
    const range = copy.getUsedRangeOrNullObject(true);
    range.load({ address: true, formulas: true, numberFormat: true });
    return { name, range };
  });
  await session.await(context.sync(), PATIENCE.writing);
  return Promise.all(written.map(async ({ name, range }) => ({ name, hash: range.isNullObject ? null : await sha256(sealedText(cellsFromA1(range))) })));
}

const cellsFromA1 = ({ address, formulas, numberFormat }: Excel.Range): SealedCells => ({
  formulas: shifted<unknown>(address, formulas as unknown[][], ''),
  numberFormats: shifted<unknown>(address, numberFormat as unknown[][], ''),
});
