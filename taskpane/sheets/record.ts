/**
 * What the add-in has made in a workbook, kept in the workbook itself. Only what stands here is the add-in's:
 * everything else belongs to the user and is never touched.
 */
import type { Language } from '../../src/language';
import type { CellContent, SheetKey } from '../../src/workbook/model';

/** Raised when the shape changes. A record of another format is not understood and grants nothing. */
const FORMAT = 1;

export interface SheetRecord {
  /** Everything of the sheet was written, charts included. */
  readonly complete: boolean;
  /** All its cells were; charts and links may still be missing. */
  readonly written?: boolean;
  /** The workbook names on this sheet that the add-in made. */
  readonly names: readonly string[];
  /** What the user had entered, by name, while the sheet is being built anew over it. */
  readonly inputs?: Readonly<Record<string, CellContent>>;
  /** The sheet that the user has named as this one, by its name, although little of what was written stands on it. */
  readonly accepted?: string;
}

export interface LoadRecord {
  readonly addinVersion: string;
  readonly dataVersion: string;
  readonly language: Language;
  readonly sheets: Readonly<Partial<Record<SheetKey, SheetRecord>>>;
}

export const serializeRecord = (record: LoadRecord): string => JSON.stringify({ format: FORMAT, ...record });

/** null where there is no record or one that this version does not understand: then no sheet counts as the add-in's. */
export function parseRecord(text: unknown): LoadRecord | null {
  if (typeof text !== 'string') return null;
  try {
    const { format, addinVersion, dataVersion, language, sheets } = JSON.parse(text) as LoadRecord & { format: unknown };
    if (format !== FORMAT || !Object.values(sheets).every(isSheetRecord)) return null;
    return { addinVersion, dataVersion, language, sheets };
  } catch {
    return null;
  }
}

function isSheetRecord(value: unknown): value is SheetRecord {
  const { complete, names } = value as Partial<SheetRecord>;
  return typeof complete === 'boolean' && Array.isArray(names) && names.every((name) => typeof name === 'string');
}
