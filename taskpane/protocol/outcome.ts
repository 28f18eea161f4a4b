/** What is asked of a protocol, and what becomes of it. */
import type { ProgrammeDocument } from '../../src/programme/figures';
import type { Failure, OnDelay } from '../excel/session';
import type { WordedFinding } from '../findings/finding';
import type { Reconciliation } from '../reconcile/findings';

export interface ProtocolRequest {
  readonly initials: string;
  /** Name and office of who signs; empty where they are left to the pen. */
  readonly auditor: string;
  readonly office: string;
  readonly now: Date;
  readonly withCopies: boolean;
  readonly file: string | null;
  readonly excel: string;
  readonly addinVersion: string;
  readonly document: ProgrammeDocument;
  readonly sources: ProtocolSources;
}

/** What the other panels have found, each checked anew. */
export interface ProtocolSources {
  workbook(onDelay: OnDelay): Promise<WorkbookFindings>;
  reconciliation(onDelay: OnDelay): Promise<Reconciliation>;
}

export interface WorkbookFindings {
  readonly findings: readonly WordedFinding[];
  /** The sheets whose cells were compared with what was loaded, as they are called now. */
  readonly checkedSheets: readonly string[];
  /** What this Excel does not say of charts, so that it was not compared. */
  readonly untold: readonly ('sources' | 'fills')[];
  /** Every function of the add-in has its result, else a finding says which has none yet; and Excel calculates nothing. */
  readonly isCalculated: boolean;
}

export interface ProtocolEvents {
  step(step: 'findings' | 'waiting' | 'reading' | 'writing' | 'copies'): void;
  readonly delayed: OnDelay;
}

export interface Created {
  readonly kind: 'created';
  readonly sheet: string;
  readonly findings: number;
  readonly assumptions: number;
  readonly formulas: number;
  /** The sheet that lists them; empty where there are none. */
  readonly formulaSheet: string;
  /** Cells that show something else than their formula gives. */
  readonly unconfirmed: number;
  /** As the findings on the protocol say. */
  readonly isCalculated: boolean;
  readonly copies?: {
    /** Names of the copies. */
    readonly sheets: readonly string[];
    readonly plan: string;
    /** Sheets that are protected, whose copy would be too. */
    readonly left: readonly string[];
    /** Sheets that may be the add-in's or the user's. */
    readonly doubtful: readonly string[];
  };
}

export type ProtocolOutcome =
  | Created
  | { readonly kind: 'structureProtected' }
  /** `left`: sheets that were begun and could not be taken away again. */
  | { readonly kind: 'broken'; readonly failure: Failure; readonly left: readonly string[] };
