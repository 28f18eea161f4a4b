/** Keeps what an import has written, for whoever compares it later. */
import { isNearlyFull, queueSettingsSize } from '../excel/settingsSize';
import { PATIENCE, type Session } from '../excel/session';
import { groupBy } from '../../src/groupBy';
import { KEPT_FORMAT, keptSetting, keptYear, type KeptRow } from '../sheets/keptRows';

/**
 * @param rows of one table, as they stand now; those of the user are none of it
 * @param years whose slices were touched, by source
 */
export async function keep({ context, await: patiently }: Session, rows: readonly KeptRow[], isTouched: (row: KeptRow) => boolean): Promise<void> {
  const { workbook } = context;
  const years = groupBy(rows.filter((row) => row.import !== null && isTouched(row)), keptSetting);
  if (years.size === 0) return;
  const size = queueSettingsSize(workbook);
  await patiently(context.sync(), PATIENCE.reading);
  const whole = [...years].map(([key, ofYear]) => ({ key, text: serialize(ofYear, true) }));
  const isFull = isNearlyFull(size() + whole.reduce((sum, { text }) => sum + text.length, 0));
  for (const [key, ofYear] of years) workbook.settings.add(key, isFull ? serialize(ofYear, false) : (whole.find((one) => one.key === key)?.text ?? ''));
  await patiently(context.sync(), PATIENCE.writing);
}

const serialize = (rows: readonly KeptRow[], withFacts: boolean): string => JSON.stringify({ format: KEPT_FORMAT, ...keptYear(rows, withFacts) });
