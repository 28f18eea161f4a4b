/** The selection on a sheet as if it were a file: people paste what they are sent. */
import { inExcel, PATIENCE, type OnDelay } from '../excel/session';

export interface SelectedText {
  readonly address: string;
  /** Fields with tabs between them. */
  readonly text: string;
}

/** Excel shows a date, and means a number. */
const DATE_FORMAT = /[dmyjt]/i;

/** null where a single cell, or nothing, is selected. */
export function readSelection(onDelay: OnDelay): Promise<SelectedText | null> {
  return inExcel(async ({ context, await: patiently }) => {
    const range = context.workbook.getSelectedRange().getUsedRangeOrNullObject(true);
    range.load({ address: true, values: true, text: true, numberFormat: true });
    await patiently(context.sync(), PATIENCE.reading);
    if (range.isNullObject || range.values.length < 2) return null;
    const field = (value: unknown, y: number, x: number): string => {
      const isShown = typeof value !== 'number' || DATE_FORMAT.test(String(range.numberFormat[y]?.[x]).replace(/"[^"]*"|\[[^\]]*\]|General/g, ''));
      // All digits that the cell holds, not those that it shows.
      return quoted(isShown ? (range.text[y]?.[x] ?? '') : String(value).replace('.', ','));
    };
    const text = range.values.map((row: unknown[], y) => row.map((value, x) => field(value, y, x)).join('\t')).join('\n');
    return { address: range.address, text };
  }, onDelay);
}

const quoted = (field: string): string => (/[\t\n\r"]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);
