import { inExcel, PATIENCE, type OnDelay } from '../excel/session';

/**
 * Deletes sheets that were begun when Excel gave up. Their names were free then, so they are ours.
 *
 * @returns the sheets that may be left
 */
export async function takeAway(names: readonly string[], onDelay: OnDelay): Promise<readonly string[]> {
  if (names.length === 0) return [];
  try {
    await inExcel(async ({ context, await: patiently }) => {
      const sheets = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
      for (const sheet of sheets) sheet.load({ id: true });
      await patiently(context.sync(), PATIENCE.reading);
      for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
      await patiently(context.sync(), PATIENCE.writing);
    }, onDelay);
    return [];
  } catch {
    return names;
  }
}
