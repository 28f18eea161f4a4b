/**
 * What the add-in has written on a sheet, kept in the workbook: only so can it tell its own contents from the user's,
 * and say what stood in a cell before.
 */
import { languageOf, type Language } from '../../src/language';
import type { CellContent, SheetKey } from '../../src/workbook/model';

/** Raised when the shape changes. What is written in another format is not understood, and the sheet stays as it is. */
const FORMAT = 1;

export interface Written {
  /** The language of its texts. */
  readonly language: Language;
  /** What says how the sheet is built: as long as it is the same, only contents differ (see `layoutOf`). */
  readonly layout: string;
  /** From A1 on. */
  readonly cells: readonly (readonly CellContent[])[];
  /** The cells that hold links; their text is not among `cells`. */
  readonly links: readonly string[];
  /** The cells of the user's inputs, by their names. */
  readonly inputs: Readonly<Record<string, string>>;
}

/** Of a sheet of which nobody knows what was written on it. */
export const UNKNOWN: Written = { language: 'de', layout: '', cells: [], links: [], inputs: {} };

const KEY = 'JC.sheet.';

export const writtenKey = (key: SheetKey): string => KEY + key;

export function queueWritten(workbook: Excel.Workbook, key: SheetKey, written: Written): void {
  workbook.settings.add(writtenKey(key), JSON.stringify({ format: FORMAT, ...written }));
}

/** null where there is none, or one that this version does not understand. */
export function parseWritten(text: unknown): Written | null {
  if (typeof text !== 'string') return null;
  try {
    const { format, language, layout, cells, links, inputs } = JSON.parse(text) as Written & { format: unknown };
    const isUnderstood = format === FORMAT && typeof layout === 'string' && [...cells, links, Object.values(inputs)].every(isRow);
    return isUnderstood ? { language: languageOf(language), layout, cells, links, inputs } : null;
  } catch {
    return null;
  }
}

const isRow = (row: unknown): boolean =>
  Array.isArray(row) && row.every((content) => ['string', 'number', 'boolean'].includes(typeof content));
