/**
 * The seal of a protocol's sheet: the checksum of what stands in its cells. It is written on the sheet itself and kept in the workbook's
 * settings, so that whoever changes the sheet must change three things that agree.
 */
import { cell as addressOf } from '../../src/formula/address';
import type { Localized } from '../../src/language';
import { PATIENCE, type Session } from '../excel/session';

/** The workbook setting that holds the seals; it outlives the add-in's sheets, as the protocols do. */
const SEALS_KEY = 'JC.protocols';

/** Raised when the shape changes. */
const FORMAT = 1;

/** What stands before the checksum on the sheet itself: in column A, the checksum in column C. */
export const SEAL_LABEL = { de: 'SHA-256 dieses Blatts', en: 'SHA-256 of this sheet' } as const satisfies Localized;
export const SEAL_COLUMN = 3;

/** Rows among which the label stands; a sheet is not searched to its end. */
const MOST_ROWS = 30;

export interface Seal {
  /** What the sheet was called when it was written. */
  readonly sheet: string;
  readonly hash: string;
  /** An instant, as ISO 8601. */
  readonly date: string;
  readonly initials: string;
  /** Of a sheet for others, which does not state its checksum itself, and may leave the workbook. */
  readonly isCopy?: true;
}

/** Cells from A1 on. */
export interface SealedCells {
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormats: readonly (readonly unknown[])[];
}

export interface StatedSeal {
  /** Counted from 1. */
  readonly row: number;
  readonly hash: string;
}

/** Undefined where the sheet states none: then it is no protocol of ours, or somebody took the line away. */
export function statedSeal(formulas: SealedCells['formulas']): StatedSeal | undefined {
  const labels: readonly unknown[] = Object.values(SEAL_LABEL);
  const row = formulas.slice(0, MOST_ROWS).findIndex(([label]) => labels.includes(label));
  return row < 0 ? undefined : { row: row + 1, hash: String(formulas[row]?.[SEAL_COLUMN - 1] ?? '') };
}

/** What the checksum is of: each cell that is not blank, with its format; the checksum itself left out. */
export function sealedText({ formulas, numberFormats }: SealedCells): string {
  const own = statedSeal(formulas);
  const isOwn = (x: number, y: number): boolean => y + 1 === own?.row && x + 1 === SEAL_COLUMN;
  return formulas
    .flatMap((line, y) =>
      line.flatMap((content, x) =>
        content === '' || isOwn(x, y) ? [] : [JSON.stringify([addressOf(x + 1, y + 1), content, numberFormats[y]?.[x] ?? ''])],
      ),
    )
    .join('\n');
}

/** None where there is no such setting, or one that is not understood. */
function parseSeals(text: unknown): readonly Seal[] {
  try {
    const { format, seals } = JSON.parse(String(text)) as { format: unknown; seals: Seal[] };
    return format === FORMAT && seals.every(({ sheet, hash }) => typeof sheet === 'string' && typeof hash === 'string') ? seals : [];
  } catch {
    return [];
  }
}

const serializeSeals = (seals: readonly Seal[]): string => JSON.stringify({ format: FORMAT, seals });

/** @returns the seals, known after the round trip */
export function queueSeals({ settings }: Excel.Workbook): () => readonly Seal[] {
  const setting = settings.getItemOrNullObject(SEALS_KEY);
  setting.load({ value: true });
  return () => sealsIn(setting);
}

const sealsIn = (setting: Excel.Setting): readonly Seal[] => (setting.isNullObject ? [] : parseSeals(setting.value));

/** Reads first: another person may have written a protocol in the meantime. */
export async function addSeals({ context, await: patiently }: Session, added: readonly Seal[]): Promise<void> {
  if (added.length === 0) return;
  const known = queueSeals(context.workbook);
  await patiently(context.sync(), PATIENCE.reading);
  context.workbook.settings.add(SEALS_KEY, serializeSeals([...known(), ...added]));
  await patiently(context.sync(), PATIENCE.reading);
}
