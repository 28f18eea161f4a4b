/** Keeps what an import has written, for whoever compares it later. */
import { isNearlyFull, queueSettingsSize } from '../excel/settingsSize';
import { PATIENCE, type Session } from '../excel/session';
import { groupBy } from '../../src/groupBy';
import { sumOf } from '../../src/workbook/kduRows';
import { KEPT_FORMAT, keptSetting, type KeptRow, type KeptSlice } from '../sheets/keptRows';

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

function serialize(rows: readonly KeptRow[], withFacts: boolean): string {
  const [{ table, source, year }] = rows as readonly [KeptRow, ...KeptRow[]];
  const slices = [...groupBy(rows, ({ period }) => String(period))].map(([period, facts]): [string, KeptSlice] => [
    period,
    {
      sum: sumOf(facts.map(({ amount }) => amount)),
      count: facts.length,
      ...(withFacts && { facts: facts.map(({ key, amount, import: number }) => [key, amount, number ?? 0] as const) }),
    },
  ]);
  return JSON.stringify({ format: KEPT_FORMAT, table, source, year, slices: Object.fromEntries(slices) });
}
