/** Formulas replaced by what they give: the way for results that Excel's own functions cannot calculate. */
import { cell as address, rectangle } from '../../../src/formula/address';
import { holdsFormula } from '../../../src/formula/isFormula';
import { isLost } from '../../../src/formula/ownName';
import { withoutSheet } from '../../../src/formula/sheetReference';
import { GENERAL, TEXT } from '../../../src/workbook/formats';
import { isPending } from '../../excel/pending';
import { failureOf, inExcel, inOneUndoStep, PATIENCE, type OnDelay } from '../../excel/session';
import { atOnce, countReplaced, giveFormatsBack, type FormulaCell, type NotWritten, type Sheet, type Written } from './formulas';

export interface Change {
  readonly cell: string;
  readonly before: string;
  readonly after: string;
}

export type Valued =
  | (Written & {
    readonly kind: 'valued';
    /** Cells whose formula is gone. */
    readonly cells: readonly string[];
    /** What shows something else than before, cells included that a formula had filled. */
    readonly changes: readonly Change[];
    /** They show nothing, an error, or nothing yet: there is no result that could stay. */
    readonly withoutResult: readonly string[];
  })
  | NotWritten;

/** Where a formula fills several cells, all of them keep what they show. */
export const replaceByValues = (sheet: Sheet, cells: readonly FormulaCell[], onDelay: OnDelay): Promise<Valued> =>
  atOnce((isOneUndoStep) => replaceIn(isOneUndoStep, sheet, cells, onDelay));

async function replaceIn(isOneUndoStep: boolean, sheet: Sheet, cells: readonly FormulaCell[], onDelay: OnDelay): Promise<Valued> {
  let ready: readonly Result[] = [];
  try {
    const conversation = isOneUndoStep ? inOneUndoStep : inExcel;
    return await conversation(async ({ context, await: patiently }) => {
      const worksheet = context.workbook.worksheets.getItem(sheet.id);
      worksheet.load({ protection: { protected: true } });
      const { application } = context.workbook;
      application.load({ calculationState: true });
      const found = cells.map((one) => queueResult(worksheet, one));
      await patiently(context.sync(), PATIENCE.reading);
      if (worksheet.protection.protected) return { kind: 'protected' };
      const asShown = found.filter(isAsShown);
      // What is not calculated yet, by hand or at all, would stay for good.
      ready = String(application.calculationState) === 'Done' ? asShown.filter(hasResult) : [];
      const written = ready.map((result) => ({ result, after: write(worksheet, result) }));
      await patiently(context.sync(), PATIENCE.writing);
      const named = (results: readonly Result[]): string[] => results.map(({ formula: { cell } }) => cell);
      return {
        kind: 'valued',
        cells: named(ready),
        changes: written.flatMap(({ result, after }) => changes(result, after)),
        withoutResult: named(asShown.filter((one) => !ready.includes(one))),
        left: named(found.filter((one) => !asShown.includes(one))),
        isOneUndoStep,
      };
    }, onDelay);
  } catch (error) {
    // Excel carries out what comes before the call that fails.
    await giveFormatsBack(sheet, ready.map(filled).map(({ address: place, numberFormat }) => ({ place: withoutSheet(place), formats: numberFormat as string[][] })));
    const count = await countReplaced(sheet, ready.map(({ formula }) => formula)).catch(() => null);
    return { kind: 'broken', count, failure: failureOf(error) };
  }
}

/** Its cell, and what it fills besides. */
interface Result {
  readonly formula: FormulaCell;
  readonly cell: Excel.Range;
  readonly spill: Excel.Range;
}

/** Known after the round trip. */
function queueResult(worksheet: Excel.Worksheet, formula: FormulaCell): Result {
  const cell = worksheet.getRange(formula.cell);
  const spill = cell.getSpillingToRangeOrNullObject();
  for (const range of [cell, spill]) range.load({ address: true, formulas: true, values: true, valueTypes: true, text: true, numberFormat: true });
  return { formula, cell, spill };
}

const filled = ({ cell, spill }: Result): Excel.Range => (spill.isNullObject ? cell : spill);

const isAsShown = ({ formula: { formula }, cell }: Result): boolean =>
  cell.formulas[0]?.[0] === formula && holdsFormula(formula, cell.values[0]?.[0]);

/** The empty text of a formula is none: Excel would take it for a blank cell, and whoever asks `ISBLANK` for another answer. */
function hasResult(result: Result): boolean {
  const { values, valueTypes } = filled(result);
  const isNone = (value: unknown): boolean => value === '' || isPending(value);
  return !isLost(result.formula.formula) && !valueTypes.flat().some((type) => String(type) === 'Error') && !values.flat().some(isNone);
}

/** Answers what shows it afterwards, loaded with the next round trip. */
function write(worksheet: Excel.Worksheet, result: Result): Excel.Range {
  const { address: place, values, numberFormat } = filled(result);
  const range = worksheet.getRange(withoutSheet(place));
  const formats = numberFormat as string[][];
  // A cell that is formatted as text would take a number as one.
  range.numberFormat = formats.map((line) => line.map((format) => (format === TEXT ? GENERAL : null)));
  range.values = values.map((line: readonly unknown[]) => line.map(asContent));
  range.numberFormat = formats;
  range.load({ text: true });
  return range;
}

function changes(result: Result, { text }: Excel.Range): Change[] {
  const { address: place, text: former } = filled(result);
  const { left, top } = rectangle(withoutSheet(place));
  return former.flatMap((line, y) =>
    line.flatMap((before, x): Change[] => {
      const after = String(text[y]?.[x]);
      return after === before ? [] : [{ cell: address(left + x, top + y), before, after }];
    }),
  );
}

/** A text stays one: neither a date nor a formula comes of it. */
const asContent = (value: unknown): unknown => (typeof value === 'string' ? `'${value}` : value);
