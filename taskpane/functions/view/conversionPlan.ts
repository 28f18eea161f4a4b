/** What becomes of the formulas in the selected cells. */
import type { FormulaCell, Replacement } from '../excel/formulas';
import { fullName } from '../call';
import { convertFormula } from '../convert';
import type { FunctionsTranslate } from '../i18n';

export interface Converted extends Replacement {
  /** Calls that stay in the formula, in words. */
  readonly reasons: readonly string[];
}

export interface Kept extends FormulaCell {
  readonly reasons: readonly string[];
}

export interface ConversionPlan {
  readonly converted: readonly Converted[];
  readonly kept: readonly Kept[];
}

/** Formulas without a JC function are no matter of it. */
export function planConversion(t: FunctionsTranslate, cells: readonly FormulaCell[]): ConversionPlan {
  const planned = cells.map((cell) => ({ cell, result: convertFormula(cell.formula) }));
  const reasons = ({ kept }: ReturnType<typeof convertFormula>): string[] =>
    kept.map(({ definition, reason }) => t('fn.convert.reason', { name: fullName(definition), reason: reason[t.language] }));
  return {
    converted: planned.flatMap(({ cell, result }) =>
      result.converted > 0 && !isText(cell) ? [{ ...cell, next: result.formula, reasons: reasons(result) }] : [],
    ),
    kept: planned.flatMap(({ cell, result }) => {
      if (result.converted > 0) return isText(cell) ? [{ ...cell, reasons: [t('fn.convert.reason.text')] }] : [];
      return result.kept.length > 0 ? [{ ...cell, reasons: reasons(result) }] : [];
    }),
  };
}

/** Excel keeps a formula where the format came later, but takes a new one for a text. */
const isText = ({ numberFormat }: FormulaCell): boolean => numberFormat === '@';
