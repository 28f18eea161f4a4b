/** Formulas replaced by what they give: the way for results that Excel's own functions cannot calculate. */
import { cell as address, rectangle } from '../../../src/formula/address';
import { holdsFormula } from '../../../src/formula/isFormula';
import { isLost } from '../../../src/formula/ownName';
import { withoutSheet } from '../../../src/formula/sheetReference';
import { calculationIn, isPending } from '../../excel/pending';
import type { OnDelay } from '../../excel/session';
import { overwrite, writeKeepingFormats, type FormulaCell, type NotWritten, type Sheet, type Written } from './formulas';

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
  overwrite(sheet, onDelay, (worksheet, workbook) => {
    const calculation = calculationIn(workbook);
    calculation.load();
    const found = cells.map((one) => queueResult(worksheet, one));
    return () => {
      const asShown = found.filter(isAsShown);
      // What is not calculated yet, by hand or at all, would stay for good.
      const ready = calculation.isDone() ? asShown.filter(hasResult) : [];
      const named = (results: readonly Result[]): string[] => results.map(({ formula: { cell } }) => cell);
      const written = ready.map((result) => ({ result, after: writeValues(worksheet, result) }));
      return {
        cells: ready.map(({ formula }) => formula),
        formatted: ready.map(formatted),
        outcome: () => ({
          kind: 'valued',
          cells: named(ready),
          changes: written.flatMap(({ result, after }) => changes(result, after)),
          withoutResult: named(asShown.filter((one) => !ready.includes(one))),
          left: named(found.filter((one) => !asShown.includes(one))),
        }),
      };
    };
  });

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

const placeOf = (result: Result): string => withoutSheet(filled(result).address);

const formatted = (result: Result) => ({ place: placeOf(result), formats: filled(result).numberFormat as string[][] });

/** Answers what shows it afterwards, loaded with the next round trip. */
function writeValues(worksheet: Excel.Worksheet, result: Result): Excel.Range {
  const { place, formats } = formatted(result);
  const { values } = filled(result);
  const range = worksheet.getRange(place);
  writeKeepingFormats(range, formats, () => (range.values = values.map((line: readonly unknown[]) => line.map(asContent))));
  return range;
}

function changes(result: Result, { text }: Excel.Range): Change[] {
  const { text: former } = filled(result);
  const { left, top } = rectangle(placeOf(result));
  return former.flatMap((line, y) =>
    line.flatMap((before, x): Change[] => {
      const after = String(text[y]?.[x]);
      return after === before ? [] : [{ cell: address(left + x, top + y), before, after }];
    }),
  );
}

/** A text stays one: neither a date nor a formula comes of it. */
const asContent = (value: unknown): unknown => (typeof value === 'string' ? `'${value}` : value);
