/**
 * Formulas that the pane has put into cells at the user's wish, kept in the workbook: a number in one of them is an argument that he gave
 * to the function there, and none that somebody has hidden in a formula.
 */
import { tokenTypes } from '@borgar/fx';
import { canonical } from '../../src/formula/canonical';
import { placed } from '../../src/formula/local';
import { PATIENCE, type Session } from '../excel/session';

const INSERTED_KEY = 'JC.inserted';

/** Raised when the shape changes. */
const FORMAT = 1;

/** More are not kept: the oldest goes, and its numbers are told again. */
const MOST = 300;

/** @returns them in their canonical form, known after the round trip */
export function queueInserted({ settings }: Excel.Workbook): () => ReadonlySet<string> {
  const setting = settings.getItemOrNullObject(INSERTED_KEY);
  setting.load({ value: true });
  return () => insertedIn(setting);
}

const insertedIn = (setting: Excel.Setting): ReadonlySet<string> => new Set(setting.isNullObject ? [] : parse(setting.value));

function parse(text: unknown): readonly string[] {
  try {
    const { format, formulas } = JSON.parse(String(text)) as { format: unknown; formulas: readonly unknown[] };
    return format === FORMAT ? formulas.filter((formula) => typeof formula === 'string') : [];
  } catch {
    return [];
  }
}

/** @param formula in invariant form; only one with a number is of interest */
export async function keepInserted({ context, await: patiently }: Session, formula: string, known: ReadonlySet<string>): Promise<void> {
  if (!placed(formula).some(({ token }) => token.type === tokenTypes.NUMBER)) return;
  const formulas = [...new Set([...known, canonical(formula)])].slice(-MOST);
  context.workbook.settings.add(INSERTED_KEY, JSON.stringify({ format: FORMAT, formulas }));
  await patiently(context.sync(), PATIENCE.reading);
}
