/** What a cell holds beside what was written into it, in a few words; of a formula only that it is one. */
import { LOCALES, type Language } from '../../src/language';
import { isFormula } from '../../src/formula/isFormula';
import type { CellContent } from '../../src/workbook/model';

export function heldText(content: CellContent, language: Language, formula: string): string {
  if (isFormula(content)) return formula;
  // Not grouped: 136,514 and 136.514 must not be taken for each other.
  return typeof content === 'number' ? content.toLocaleString(LOCALES[language], { useGrouping: false, maximumSignificantDigits: 15 }) : String(content);
}
