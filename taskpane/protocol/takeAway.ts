import { inExcel, PATIENCE, type OnDelay } from '../excel/session';

/** A sheet that was begun: known by its id as soon as Excel has told it, and until then by the name that was free for it. */
export interface Begun {
  readonly name: string;
  readonly id?: string;
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
      const sheets = begun.map(({ name, id = name }) => context.workbook.worksheets.getItemOrNullObject(id));
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
