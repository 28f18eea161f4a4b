/**
 * What Excel holds after a write beside what was written: a cell that is formatted otherwise than expected makes a number of a
 * text, or a text of a formula.
 */
import { cell as address } from '../../src/formula/address';
import { isFormula } from '../../src/formula/isFormula';
import type { CellContent, SheetModel } from '../../src/workbook/model';
import { isSame } from './compare';
import { contents } from './rectangle';
import type { CellPlace } from './sheetPlan';

export interface Difference extends CellPlace {
  readonly expected: CellContent;
  /** The same where a formula stands as a text. */
  readonly found: CellContent;
}

/** An emptied cell may show what another one spills into it. */
export const differs = (expected: CellContent, found: CellContent): boolean => expected !== '' && !isSame(expected, found);

/** Of a sheet written as a whole, by what its cells show: constants that became something else, formulas that became texts. */
export function differencesIn({ name, blocks }: SheetModel, values: readonly (readonly CellContent[])[]): Difference[] {
  return contents(blocks).formulas.flatMap((line, row) =>
    line.flatMap((expected, column): Difference[] => {
      const found = values[row]?.[column] ?? '';
      const isOther = isFormula(expected) ? isFormula(found) : differs(expected, found);
      return isOther ? [{ sheet: name, cell: address(column + 1, row + 1), expected, found: isFormula(expected) ? expected : found }] : [];
    }),
  );
}
