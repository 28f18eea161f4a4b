/**
 * Takes out of the workbook what the add-in brought: its sheets, names and records, the statuses of findings among them.
 * Everything else stays, also the protocols and copies that it has written: they are documents of the user.
 */
import { SHEET_CHOICES } from '../../src/workbook/choices';
import type { SheetKey } from '../../src/workbook/model';
import { failureOf, inExcel, PATIENCE, type Failure, type OnDelay, type Session } from '../excel/session';
import { FINDINGS_KEY } from '../findings/store';
import { ownSheets } from '../sheets/own';
import { readSnapshot, type Snapshot, type SnapshotSheet } from '../sheets/snapshot';
import { cellOf, isMarker, markerName, sameName } from '../sheets/marker';
import { RECORD_KEY } from '../sheets/store';
import { writtenKey } from '../sheets/written';

/** What is there to remove. */
export interface OwnParts {
  /** As they are called now. */
  readonly sheets: readonly string[];
  readonly names: number;
}

export type RemoveOutcome =
  | { readonly kind: 'removed'; readonly sheets: number; readonly names: number }
  | { readonly kind: 'structureProtected' }
  /** The user changed his mind before anything was removed. */
  | { readonly kind: 'cancelled' }
  /** Excel gave up; what it had done stays done, and the rest can be removed again. */
  | { readonly kind: 'broken'; readonly failure: Failure };

/** Only reads. null where the workbook holds nothing of the add-in's. */
export function findOwnParts(onDelay: OnDelay): Promise<OwnParts | null> {
  return inExcel(async (session) => {
    const snapshot = await readSnapshot(session);
    if (!snapshot.record) return null;
    return { sheets: [...ownSheets(snapshot).values()].map(({ name }) => name), names: ownNames(snapshot).filter((name) => !isMarker(name)).length };
  }, onDelay);
}

/** @param isCancelled asked once more when Excel has answered: it may have waited for a cell being edited */
export async function removeOwnParts(onDelay: OnDelay, isCancelled: () => boolean): Promise<RemoveOutcome> {
  try {
    return await inExcel((session) => remove(session, isCancelled), onDelay);
  } catch (error) {
    return { kind: 'broken', failure: failureOf(error) };
  }
}

async function remove(session: Session, isCancelled: () => boolean): Promise<RemoveOutcome> {
  const { context } = session;
  const { workbook } = context;
  const snapshot = await readSnapshot(session);
  if (isCancelled()) return { kind: 'cancelled' };
  if (snapshot.structureProtected) return { kind: 'structureProtected' };
  const sheets = [...ownSheets(snapshot).values()];
  const names = ownNames(snapshot);
  // Excel keeps at least one sheet that can be seen.
  if (!snapshot.sheets.some((sheet) => sheet.isVisible && !sheets.includes(sheet))) workbook.worksheets.add();
  for (const { id, isVisible } of sheets) {
    const sheet = workbook.worksheets.getItem(id);
    // A sheet that only a macro can show cannot be deleted either.
    if (!isVisible) sheet.visibility = 'Visible';
    sheet.delete();
  }
  // After the sheets: their markers are what the sheets are known by, should Excel give up on the way.
  for (const name of names) workbook.names.getItem(name).delete();
  const settings = [RECORD_KEY, FINDINGS_KEY, ...SHEET_CHOICES.map(({ key }) => writtenKey(key))].filter((key) => snapshot.settings.includes(key));
  for (const key of settings) workbook.settings.getItem(key).delete();
  await session.await(context.sync(), PATIENCE.writing);
  return { kind: 'removed', sheets: sheets.length, names: names.filter((name) => !isMarker(name)).length };
}

/** Names that the add-in made and that still point at its sheets, or at nothing; what the user has pointed elsewhere is his. */
function ownNames(snapshot: Snapshot): string[] {
  const own = ownSheets(snapshot);
  return Object.entries(snapshot.record?.sheets ?? {}).flatMap(([key, { names }]) => {
    const sheet = own.get(key as SheetKey);
    return [...names, markerName(key as SheetKey)].flatMap((name) => {
      const found = snapshot.names.find((other) => sameName(other.name, name));
      return found && pointsTo(found.formula, sheet) ? [found.name] : [];
    });
  });
}

function pointsTo(formula: string, sheet: SnapshotSheet | undefined): boolean {
  const target = cellOf(formula);
  return formula.includes('#REF!') || (sheet !== undefined && target !== undefined && sameName(target.sheet, sheet.name));
}
