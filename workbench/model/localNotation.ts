/**
 * How the display language writes formulas and formats. Passed in, so that the object model needs no
 * knowledge of German: the page takes it from ../german, tests take a plain one.
 */
export interface LocalNotation {
  /** "=SUM(A1,1.5)" to "=SUMME(A1;1,5)". */
  formulaToLocal(formula: string): string;
  /** @throws when the text is no formula of the language. */
  formulaToInvariant(formula: string): string;
  formatToLocal(numberFormat: string): string;
  formatToInvariant(numberFormat: string): string;
  /** "Normal" is "Standard" in a German Excel. */
  readonly normalStyle: string;
  readonly tableName: string;
  readonly columnName: string;
  readonly sheetName: string;
}
