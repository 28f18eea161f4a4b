/** Makes the sheets of the KdU data that the workbook lacks. */
import type { Language } from '../../src/language';
import { KDU_TABLES, type KduTableKey } from '../../src/workbook/kduTables';
import { kduDataSheet } from '../../src/workbook/sheets/kduData';
import { PATIENCE, type Session } from '../excel/session';
import { queueDataSheet } from '../sheets/dataSheet';
import { queueStyles } from '../sheets/styles';
import { madeTable, type KduTable, type KduTables, type KduWorkbook } from './tables';

/** One round trip, none where nothing is missing. @returns all tables that there are then */
export async function withSheets(session: Session, { tables, begun, styles }: KduWorkbook, needed: readonly KduTableKey[], language: Language): Promise<KduTables> {
  const { workbook } = session.context;
  const missing = needed.filter((key) => !tables.has(key));
  if (missing.length === 0) return tables;
  queueStyles(workbook, styles);
  const made = missing.map((key): { readonly key: KduTableKey; readonly sheet: Excel.Worksheet } => {
    const half = begun.get(key);
    // First the other name, then the sheet: Excel keeps at least one, and no two of one name.
    if (half) workbook.worksheets.getItem(half.id).name = `${half.name} (2)`;
    const sheet = workbook.worksheets.add(KDU_TABLES[key].sheet);
    if (half) workbook.worksheets.getItem(half.id).delete();
    queueDataSheet(sheet, kduDataSheet(key, language));
    sheet.load({ id: true, name: true });
    return { key, sheet };
  });
  await session.await(session.context.sync(), PATIENCE.writing);
  const added = made.map(({ key, sheet }): [KduTableKey, KduTable] => [key, madeTable(key, { id: sheet.id, name: sheet.name })]);
  return new Map([...tables, ...added]);
}
