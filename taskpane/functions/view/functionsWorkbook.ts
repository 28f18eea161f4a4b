import type { Replaced, Replacement, Selected, Sheet } from '../excel/formulas';
import type { ReferenceReading } from '../../excel/references';
import type { OnDelay } from '../../excel/session';
import type { Insertion, Target } from '../excel/target';
import type { Reference } from '../../../src/formula/reference';

/** What the view asks of Excel. */
export interface FunctionsWorkbook {
  readDecimalSeparator(): Promise<string>;
  readReferences(references: readonly Reference[], inside: readonly Reference[], onDelay: OnDelay): Promise<ReferenceReading[]>;
  readSelection(onDelay: OnDelay): Promise<string | null>;
  readTarget(): Promise<Target>;
  insertFormula(expected: Target, formula: string, mayFormat: boolean, onDelay: OnDelay): Promise<Insertion>;
  readSelectedFormulas(onDelay: OnDelay): Promise<Selected>;
  replaceFormulas(sheet: Sheet, replacements: readonly Replacement[], onDelay: OnDelay): Promise<Replaced>;
  followSelection(onMove: () => void): Promise<() => Promise<void>>;
}
