/**
 * Takes out of the workbook what the add-in brought: its sheets, names and records, the statuses of findings among them.
 * Everything else stays, also the protocols and copies that it has written: they are documents of the user.
 */
import { SHEET_CHOICES } from '../../src/workbook/choices';
import type { SheetKey } from '../../src/workbook/model';
import { failureOf, inExcel, PATIENCE, type Failure, type OnDelay, type Session } from '../excel/session';
import { FINDINGS_KEY } from '../findings/store';
import { doubtfulSheets, ownSheets } from '../sheets/own';
import { readSnapshot, type Snapshot, type SnapshotSheet } from '../sheets/snapshot';
import { cellOf, isMarker, markerName, sameName } from '../sheets/marker';
import { queueRecord, RECORD_KEY } from '../sheets/store';
import { writtenKey } from '../sheets/written';

/** What is there to remove. */
export interface OwnParts {
  /** As they are called now. */
  readonly sheets: readonly string[];
  readonly keys: readonly SheetKey[];
  readonly names: number;
  /** They stay: perhaps they are the user's. */
  readonly doubtful: readonly string[];
}

export type RemoveOutcome =
  | { readonly kind: 'removed'; readonly sheets: number; readonly names: number; readonly doubtful: readonly string[] }
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
    const own = ownSheets(snapshot);
    return {
      sheets: [...own.values()].map(({ name }) => name),
      keys: [...own.keys()],
      names: ownNames(snapshot).filter((name) => !isMarker(name)).length,
      doubtful: doubtfulSheets(snapshot),
    };
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
  queueRecords(workbook, snapshot);
  await session.await(context.sync(), PATIENCE.writing);
  return { kind: 'removed', sheets: sheets.length, names: names.filter((name) => !isMarker(name)).length, doubtful: doubtfulSheets(snapshot) };
}

/** Of doubtful sheets the records stay: without them nobody could say any more what is doubtful about them. */
function queueRecords(workbook: Excel.Workbook, { record, settings, doubts }: Snapshot): void {
  const left = doubts.map(({ key }) => key);
  const gone = [
    ...(left.length === 0 ? [RECORD_KEY, FINDINGS_KEY] : []),
    ...SHEET_CHOICES.filter(({ key }) => !left.includes(key)).map(({ key }) => writtenKey(key)),
  ];
  for (const key of gone.filter((one) => settings.includes(one))) workbook.settings.getItem(key).delete();
  if (record && left.length > 0) queueRecord(workbook, { ...record, sheets: Object.fromEntries(left.map((key) => [key, record.sheets[key]])) });
}

/** Names that the add-in made and that still point at its sheets, or at nothing; what the user has pointed elsewhere is his. */
function ownNames(snapshot: Snapshot): string[] {
  const own = ownSheets(snapshot);
  const isDoubtful = (key: string): boolean => snapshot.doubts.some((doubt) => doubt.key === key);
  return Object.entries(snapshot.record?.sheets ?? {}).flatMap(([key, { names }]) => {
    if (isDoubtful(key)) return [];
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
