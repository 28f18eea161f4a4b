import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx';
import type { CellContent } from '../../src/workbook/model';
import { isFormula } from '../../src/formula/isFormula';

/** What a cell would hold if it were filled down to another. */
export const inRow = (content: CellContent, from: string, to: string): CellContent =>
  isFormula(content) ? translateFormulaToA1(translateFormulaToR1C1(content, from), to) : content;
