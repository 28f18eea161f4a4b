/** Takes the user's KdU data out of the workbook: only here, by name, and never with the sheets that a load has brought. */
import { failureOf, inExcel, PATIENCE, type Failure, type OnDelay } from '../excel/session';
import { queueMark, queueUnmark } from './pending';
import { readKduTables } from './tables';

export type DataRemoved =
  | { readonly kind: 'removed'; readonly sheets: readonly string[] }
  | { readonly kind: 'structureProtected' }
  /** The workbook holds other sheets of the data than the user was asked about. */
  | { readonly kind: 'changed' }
  /** Excel gave up; what is left can be removed again. */
  | { readonly kind: 'broken'; readonly failure: Failure };

/** What the data's settings begin with: what was imported, remembered, and under way. */
const SETTINGS = 'JC.kdu.';

/** @param sheets that the user was asked about, as they are called */
export async function removeKduData(sheets: readonly string[], onDelay: OnDelay): Promise<DataRemoved> {
  try {
    return await inExcel(async ({ context, await: patiently }): Promise<DataRemoved> => {
      const { workbook } = context;
      const { tables, obstacles } = await readKduTables({ context, await: patiently });
      const mark = queueMark(workbook);
      workbook.settings.load({ key: true });
      workbook.worksheets.load({ id: true, visibility: true });
      await patiently(context.sync(), PATIENCE.reading);
      const found = new Map([...tables.values()].map(({ sheet }) => [sheet.id, sheet.name]));
      const names = [...found.values()];
      if (obstacles.some(({ kind }) => kind === 'structureProtected')) return { kind: 'structureProtected' };
      if (names.join('\n') !== sheets.join('\n')) return { kind: 'changed' };
      // Excel keeps at least one sheet that can be seen.
      const all = workbook.worksheets.items;
      if (!all.some(({ id, visibility }) => visibility === 'Visible' && !found.has(id))) workbook.worksheets.add();
      for (const { id, visibility } of all.filter((sheet) => found.has(sheet.id))) {
        const sheet = workbook.worksheets.getItem(id);
        // A sheet that only a macro can show cannot be deleted either.
        if (visibility !== 'Visible') sheet.visibility = 'Visible';
        sheet.delete();
      }
      // The pending import is one of the settings.
      queueUnmark(workbook, { pending: null, lock: mark().lock });
      const keys = workbook.settings.items.map(({ key }) => key).filter((key) => key.startsWith(SETTINGS));
      for (const key of keys) workbook.settings.getItem(key).delete();
      await patiently(context.sync(), PATIENCE.writing);
      return { kind: 'removed', sheets: names };
    }, onDelay);
  } catch (error) {
    return { kind: 'broken', failure: failureOf(error) };
  }
}
