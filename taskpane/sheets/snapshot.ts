/** What a load must know of a workbook before it writes, in one round trip; one more where a load broke off at a sheet's birth. */
import { SHEET_CHOICES } from '../../src/workbook/choices';
import type { SheetKey } from '../../src/workbook/model';
import { PATIENCE, type Session } from '../excel/session';
import { parseRecord, type LoadRecord } from './record';
import { RECORD_KEY } from './store';
import { ownSheet, sameName, type FoundName, type FoundSheet } from './marker';

export interface SnapshotSheet extends FoundSheet {
  readonly isVisible: boolean;
  /** Hidden so that no menu of Excel shows it again. */
  readonly isVeryHidden?: boolean;
  readonly isProtected: boolean;
  /** Empty, and made by the add-in when Excel gave up before it could be marked. */
  readonly unmarked?: SheetKey;
}

export interface Snapshot {
  readonly structureProtected: boolean;
  /** In the order of the tabs, hidden ones included. */
  readonly sheets: readonly SnapshotSheet[];
  readonly names: readonly FoundName[];
  readonly tables: readonly string[];
  readonly styles: readonly string[];
  /** Keys of the workbook's settings that the add-in has made. */
  readonly settings: readonly string[];
  readonly record: LoadRecord | null;
}

export async function readSnapshot(session: Session): Promise<Snapshot> {
  const { context } = session;
  const { workbook } = context;
  const { protection, worksheets, names, tables, styles } = workbook;
  const { settings } = workbook;
  const setting = settings.getItemOrNullObject(RECORD_KEY);
  protection.load({ protected: true });
  worksheets.load({ id: true, name: true, visibility: true, protection: { protected: true } });
  names.load({ name: true, formula: true });
  tables.load({ name: true });
  styles.load({ name: true });
  setting.load({ value: true });
  settings.load({ key: true });
  await session.await(context.sync(), PATIENCE.reading);
  const snapshot: Snapshot = {
    structureProtected: protection.protected,
    sheets: worksheets.items.map(({ id, name, visibility, protection: { protected: isProtected } }) => ({
      id,
      name,
      isVisible: visibility === 'Visible',
      isVeryHidden: visibility === 'VeryHidden',
      isProtected,
    })),
    names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
    tables: tables.items.map(({ name }) => name),
    styles: styles.items.map(({ name }) => name),
    settings: settings.items.map(({ key }) => key),
    record: setting.isNullObject ? null : parseRecord(setting.value),
  };
  return { ...snapshot, sheets: await findUnmarked(session, snapshot) };
}

/** The record knows of a sheet before it is made. Without its marker, only an empty one may be taken for it. */
async function findUnmarked({ context, await: wait }: Session, { sheets, names, record }: Snapshot): Promise<readonly SnapshotSheet[]> {
  const isBegun = (key: SheetKey): boolean => record?.sheets[key] !== undefined && !record.sheets[key].complete;
  const begun = SHEET_CHOICES.filter(({ key }) => isBegun(key) && !ownSheet(key, record, names, sheets));
  const candidates = begun.flatMap(({ key, name }) => {
    const sheet = sheets.find((found) => sameName(found.name, name));
    if (!sheet) return [];
    // With formats: a sheet that has some is the user's. Only its address is asked for.
    const used = context.workbook.worksheets.getItem(sheet.id).getUsedRangeOrNullObject(false);
    used.load({ address: true });
    return [{ key, sheet, used }];
  });
  if (candidates.length === 0) return sheets;
  await wait(context.sync(), PATIENCE.reading);
  return sheets.map((sheet) => {
    const found = candidates.find((candidate) => candidate.sheet === sheet && candidate.used.isNullObject);
    return found ? { ...sheet, unmarked: found.key } : sheet;
  });
}
