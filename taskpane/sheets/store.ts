import { serializeRecord, type LoadRecord } from './record';

/** The workbook setting that holds the record; it is saved with the file. */
export const RECORD_KEY = 'JC.load';

export function queueRecord(workbook: Excel.Workbook, record: LoadRecord): void {
  workbook.settings.add(RECORD_KEY, serializeRecord(record));
}
