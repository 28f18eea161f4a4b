/** What a load must know of a workbook before it writes, in one round trip. */
import { PATIENCE, type Session } from '../excel/session';
import { parseRecord, type LoadRecord } from '../record/record';
import { RECORD_KEY } from '../record/store';
import type { FoundName, FoundSheet } from '../record/marker';

export interface SnapshotSheet extends FoundSheet {
  readonly isVisible: boolean;
  readonly isProtected: boolean;
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
  return {
    structureProtected: protection.protected,
    sheets: worksheets.items.map(({ id, name, visibility, protection: { protected: isProtected } }) => ({
      id,
      name,
      isVisible: visibility === 'Visible',
      isProtected,
    })),
    names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
    tables: tables.items.map(({ name }) => name),
    styles: styles.items.map(({ name }) => name),
    settings: settings.items.map(({ key }) => key),
    record: setting.isNullObject ? null : parseRecord(setting.value),
  };
}
