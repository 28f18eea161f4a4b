import type { Reading } from '../../excel/references';
import type { OnDelay } from '../../excel/session';
import type { Insertion, Target } from '../../excel/target';
import type { Reference } from '../../formula/reference';

/** What the view asks of Excel. */
export interface FunctionsWorkbook {
  readDecimalSeparator(): Promise<string>;
  readReferences(references: readonly Reference[], inside: readonly Reference[], onDelay: OnDelay): Promise<Reading[]>;
  readSelection(onDelay: OnDelay): Promise<string | null>;
  readTarget(): Promise<Target>;
  insertFormula(expected: Target, formula: string, onDelay: OnDelay): Promise<Insertion>;
  followSelection(onMove: () => void): Promise<() => Promise<void>>;
}
