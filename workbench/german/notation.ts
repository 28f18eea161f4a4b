import { toGermanFormula, toInvariantFormula } from './formula';
import type { LocalNotation } from '../model/localNotation';

/** "#,##0.00 "€"" and "#.##0,00 "€"" differ in the two separators; texts in quotes, brackets and behind "\" stay. */
const swapSeparators = (format: string): string =>
  format.replace(/"[^"]*"|\\.|\[[^\]]*\]|[.,]/g, (part) => (part === '.' ? ',' : part === ',' ? '.' : part));

export const germanNotation: LocalNotation = {
  formulaToLocal: toGermanFormula,
  formulaToInvariant: toInvariantFormula,
  formatToLocal: (format) => (format === 'General' ? 'Standard' : swapSeparators(format)),
  formatToInvariant: (format) => (format === 'Standard' ? 'General' : swapSeparators(format)),
  normalStyle: 'Standard',
  tableName: 'Tabelle',
  columnName: 'Spalte',
  sheetName: 'Tabelle',
};
