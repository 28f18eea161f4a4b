import { inExcel, PATIENCE, type OnDelay } from '../excel/session';

/** A sheet that was begun: known by its id, since somebody else may have taken the name first. */
export interface Begun {
  readonly id: string;
  readonly name: string;
}

/**
 * Deletes sheets that were begun when Excel gave up.
 *
 * @returns the names of those that may be left
 */
export async function takeAway(begun: readonly Begun[], onDelay: OnDelay): Promise<readonly string[]> {
  if (begun.length === 0) return [];
  try {
    await inExcel(async ({ context, await: patiently }) => {
      const sheets = begun.map(({ id }) => context.workbook.worksheets.getItemOrNullObject(id));
      for (const sheet of sheets) sheet.load({ id: true });
      await patiently(context.sync(), PATIENCE.reading);
      for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
      await patiently(context.sync(), PATIENCE.writing);
    }, onDelay);
    return [];
  } catch {
    return begun.map(({ name }) => name);
  }
}
