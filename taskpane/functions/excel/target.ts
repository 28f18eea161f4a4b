/** The cell that a formula goes into: the active one, followed as the user moves. */
import { GENERAL, TEXT } from '../../../src/workbook/formats';
import { isPending } from '../../excel/pending';
import { isFormula } from '../../../src/formula/isFormula';
import { withoutSheet } from '../../../src/formula/sheetReference';
import { inExcel, type OnDelay, PATIENCE } from '../../excel/session';
import { keepInserted, queueInserted } from '../../sheets/inserted';

export interface Target {
  /** The id of its sheet, which stays when the sheet is renamed. */
  readonly sheet: string;
  readonly cell: string;
  /** `KdU!N6`, as it stands in a formula. */
  readonly address: string;
  /** In the user's notation; a constant as it is shown, empty where the cell is. */
  readonly content: string;
}

function loadTarget(range: Excel.Range): void {
  range.load({ address: true, formulasLocal: true, text: true, values: true, worksheet: { id: true } });
}

function targetOf({ address, formulasLocal, worksheet }: Excel.Range): Target {
  const cell = withoutSheet(address);
  return { sheet: worksheet.id, cell, address, content: String(formulasLocal[0]?.[0] ?? '') };
}

const textOf = ({ text, values }: Excel.Range): string => (isPending(values[0]?.[0]) ? '' : String(text[0]?.[0] ?? ''));

export function readTarget(): Promise<Target> {
  return inExcel(async ({ context }) => {
    const active = context.workbook.getActiveCell();
    loadTarget(active);
    await context.sync();
    return targetOf(active);
  }, () => undefined);
}

export interface Inserted {
  /** In the user's notation. */
  readonly formula: string;
  /** For a cell without a format of its own; left out where the result asks for none. */
  readonly numberFormat?: string | undefined;
}

export type Insertion =
  /** `text` is what the cell shows now; empty while a custom function still calculates. */
  | { readonly kind: 'inserted'; readonly target: Target; readonly text: string }
  /** The cell is formatted as text, where Excel would show the formula instead of its result; nothing was written. */
  | { readonly kind: 'textCell'; readonly target: Target }
  /** Excel has taken the formula for a text all the same. */
  | { readonly kind: 'asText'; readonly target: Target }
  /** Something stands there that was not there when the user decided; nothing was written. */
  | { readonly kind: 'changed'; readonly target: Target };

/**
 * @param mayFormat whether a cell that is formatted as text may become one without a format
 * @throws where Excel refuses: nothing is written then.
 */
export function insertFormula(expected: Target, { formula, numberFormat }: Inserted, mayFormat: boolean, onDelay: OnDelay): Promise<Insertion> {
  return inExcel(async (session) => {
    const { context, await: patiently } = session;
    const range = context.workbook.worksheets.getItem(expected.sheet).getRange(expected.cell);
    loadTarget(range);
    range.load({ numberFormat: true });
    const known = queueInserted(context.workbook);
    await patiently(context.sync(), PATIENCE.reading);
    const found = targetOf(range);
    if (found.content !== expected.content) return { kind: 'changed', target: found };
    const before: unknown = range.numberFormat[0]?.[0];
    if (before === TEXT) {
      if (!mayFormat) return { kind: 'textCell', target: found };
      range.numberFormat = [[GENERAL]];
    }
    range.formulasLocal = [[formula]];
    if (numberFormat !== undefined && (before === TEXT || before === GENERAL)) range.numberFormat = [[numberFormat]];
    loadTarget(range);
    range.load({ values: true, formulas: true });
    await patiently(context.sync(), PATIENCE.writing);
    // Of a formula this is the result.
    if (isFormula(range.values[0]?.[0])) return { kind: 'asText', target: targetOf(range) };
    // The formula stands there, whether that can be kept or not.
    await keepInserted(session, String(range.formulas[0]?.[0]), known()).catch(() => undefined);
    return { kind: 'inserted', target: targetOf(range), text: textOf(range) };
  }, onDelay);
}
