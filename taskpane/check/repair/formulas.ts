/** JC formulas that have lost the add-in: written anew, so that Excel looks for the functions again. */
import { replaceFormulas } from '../../functions/excel/formulas';
import { inExcel, PATIENCE, type OnDelay } from '../../excel/session';
import type { LostFormulas, Repaired } from './kinds';

export async function repairFormulas({ sheet, cells }: LostFormulas, onDelay: OnDelay): Promise<Repaired> {
  const now = await inExcel(async ({ context, await: patiently }) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet.id);
    worksheet.load({ id: true });
    const ranges = cells.map(({ cell }) => {
      const range = worksheet.getRange(cell);
      range.load({ formulas: true, text: true, numberFormat: true });
      return range;
    });
    await patiently(context.sync(), PATIENCE.reading);
    if (worksheet.isNullObject) return null;
    return ranges.map(({ formulas, text, numberFormat }) => ({
      formula: String(formulas[0]?.[0]),
      text: String(text[0]?.[0]),
      numberFormat: String(numberFormat[0]?.[0]),
    }));
  }, onDelay);
  if (!now?.every(({ formula }, index) => formula === cells[index]?.formula)) return { kind: 'stale' };
  const replacements = cells.map((one, index) => ({ ...one, text: now[index]?.text ?? '', numberFormat: now[index]?.numberFormat ?? 'General' }));
  const replaced = await replaceFormulas(sheet, replacements, onDelay);
  if (replaced.kind === 'protected') return { kind: 'sheetProtected', sheets: [sheet.name] };
  if (replaced.kind === 'broken') return { kind: 'failed', failure: replaced.failure };
  if (replaced.left.length === 0) return { kind: 'done' };
  return replaced.left.length === cells.length ? { kind: 'stale' } : { kind: 'partly', sheet: sheet.name, left: replaced.left };
}
