import type { FormulaCell, Replaced, Replacement, Selected, Sheet } from '../excel/formulas';
import type { Valued } from '../excel/values';
import type { FollowSelection } from '../../excel/following';
import type { ReferenceReading } from '../../excel/references';
import type { OnDelay } from '../../excel/session';
import type { Inserted, Insertion, Target } from '../excel/target';
import type { Reference } from '../../../src/formula/reference';

/** What the view asks of Excel. */
export interface FunctionsWorkbook {
  readDecimalSeparator(): Promise<string>;
  readReferences(references: readonly Reference[], inside: readonly Reference[], onDelay: OnDelay): Promise<ReferenceReading[]>;
  readSelection(onDelay: OnDelay): Promise<string | null>;
  readTarget(): Promise<Target>;
  insertFormula(expected: Target, inserted: Inserted, mayFormat: boolean, onDelay: OnDelay): Promise<Insertion>;
  readSelectedFormulas(onDelay: OnDelay): Promise<Selected>;
  /** Whether Excel takes back what the two below write in one step. */
  canUndo(): boolean;
  replaceFormulas(sheet: Sheet, replacements: readonly Replacement[], onDelay: OnDelay): Promise<Replaced>;
  replaceByValues(sheet: Sheet, cells: readonly FormulaCell[], onDelay: OnDelay): Promise<Valued>;
  /** To the row of a published figure on Zahlenquelle; false where the sheet does not show it. */
  goToFigure(id: string, onDelay: OnDelay): Promise<boolean>;
  readonly followSelection: FollowSelection;
}
