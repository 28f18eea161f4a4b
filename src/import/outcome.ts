/** What the reading of a file gives: facts, a question, or a refusal. Amounts are whole cents. */
import type { Decimal } from '../money/decimal';
import type { ColumnUse } from './columns';
import type { AnsweredEncoding, Encoding } from './encoding';
import type { Position } from './suggestion';
import type { Unit } from './units';

/** A booking fact: (Jahr, Periode, Konto or Position, Gemeinde) → Betrag. The Quelle is the user's name for the file. */
export interface Fact {
  /** `2025-01`; 13–16 are closing entries. */
  readonly period: string;
  /** Empty where the row is a position itself. */
  readonly konto: string;
  /** Empty for the whole Kreis. */
  readonly gemeinde: string;
  readonly position?: Position;
  readonly cents: number;
  /** The cumulated value that the file reported. */
  readonly reported?: number;
  /** Half of this may have been rounded away, in cents; 0 for amounts in EUR. */
  readonly precision?: number;
}

/** A row that is kept with an empty Betrag and the Merkmal `geheim`. */
export type SecretFact = Omit<Fact, 'cents' | 'reported' | 'precision'>;

export interface BgFact {
  readonly period: string;
  readonly gemeinde: string;
  readonly bg: number;
  /** `2025-01`; empty = final. */
  readonly datenstand: string;
}

export type LeftOutReason = 'sum' | 'control-column' | 'secret' | 'empty' | 'text' | 'header' | 'part' | 'cumulated' | 'rounding';

export interface LeftOut {
  readonly reason: LeftOutReason;
  /** Of cells. */
  readonly count: number;
  readonly cents: number;
  /** In EUR, of the reason `rounding`: parts of a cent. */
  readonly exact?: Decimal;
  readonly lines: readonly number[];
}

export interface ControlSum {
  readonly line: number;
  readonly column: string;
  /** Null for a control column, and a line without text. */
  readonly word: string | null;
  readonly found: number;
  /** Undefined where it is not checked. */
  readonly expected?: number;
  /** In half cents, where parts are rounded: what the difference may be. */
  readonly allowedHalves?: number;
  readonly status: 'ok' | 'rounded' | 'wrong' | 'incomplete';
}

export type ProblemKind =
  | 'amount'
  | 'part-of-cent'
  | 'rounded'
  | 'period'
  | 'period-year'
  | 'period-date'
  | 'booking-date'
  | 'date'
  | 'year'
  | 'konto'
  | 'position'
  | 'mark'
  | 'sign'
  | 'part'
  | 'too-many-fields'
  | 'unclosed-quote'
  | 'nul'
  | 'encoding'
  | 'mixed-encoding'
  | 'sum'
  | 'sum-without-hidden'
  | 'negative-month'
  | 'cumulated-gone'
  | 'english-number'
  | 'german-number'
  | 'formula-without-value'
  | 'error-cell'
  | 'hidden-row'
  | 'hidden-column'
  | 'other-level'
  | 'repeated-line';

export type Offer = 'english' | 'above' | 'turn';

export interface Problem {
  /** Null where it is said of the whole file. */
  readonly line: number | null;
  readonly column: string | null;
  readonly found: string | null;
  readonly kind: ProblemKind;
  readonly level: 'error' | 'warning' | 'note';
  readonly expected?: string;
  readonly offer?: Offer;
  readonly count?: number;
  /** In EUR. */
  readonly sum?: string;
  readonly period?: string;
  /** The line that says the same. */
  readonly sameAs?: number;
}

export type RefusalReason =
  | 'empty'
  | 'no-header'
  | 'no-data'
  | 'no-table'
  | 'nul'
  | 'english'
  | 'mixed-numbers'
  | 'errors'
  | 'xls'
  | 'xlsb'
  | 'ods'
  | 'protected'
  | 'not-excel'
  | 'damaged'
  | 'bomb';

export type QuestionReason = 'separator' | 'amount-column' | 'month' | 'year' | 'unit' | 'sheet' | 'previous-period' | 'late-dates';

export interface Answers {
  /** `2025-03`. */
  readonly month?: string;
  readonly encoding?: AnsweredEncoding;
  readonly separator?: string;
  readonly headerLine?: number;
  /** From 1. */
  readonly amountColumn?: number;
  /** By the name of the column. */
  readonly columns?: Readonly<Record<string, ColumnUse>>;
  readonly values?: 'month' | 'cumulated';
  readonly numbers?: 'english';
  readonly unit?: Unit;
  readonly sheet?: string;
  readonly year?: number;
  readonly sign?: 'turn';
  readonly fill?: 'above';
  readonly lateDates?: 12 | 13;
  /** Found: kept as. */
  readonly konto?: Readonly<Record<string, string>>;
  readonly gemeinde?: Readonly<Record<string, string>>;
}

/** Answers that were given for a file of some shape. */
export interface Remembered {
  /** Of the file as it is read without any answer. */
  readonly found: string;
  /** Of the head that was read with them. */
  readonly read: string;
  readonly answers: Answers;
  readonly source: string;
  /** When a file was imported with them last. */
  readonly time: string;
}

/** What the workbook already holds for the Quelle, and the accounts that `KdU_Konten` knows. */
export interface Held {
  readonly facts: readonly Fact[];
  readonly known: readonly string[];
}

export interface Asked {
  readonly kind: 'konto' | 'gemeinde';
  readonly value: string;
  readonly default?: string;
  readonly line: number;
}

export interface Account {
  readonly konto: string;
  /** Empty where no column of the file names it. */
  readonly bezeichnung: string;
  readonly suggested: Position | null;
}

export type Numbers = 'german' | 'assumed' | 'english' | 'typed' | 'none';
export type LayoutKind = 'list' | 'crosstab' | 'month';

/** What was understood of the file, as far as the reading came. */
export interface Understood {
  readonly encoding?: Encoding | 'xlsx';
  /** Null in an Excel file. */
  readonly separator?: string | null;
  readonly sheet?: string;
  readonly headerLine?: number;
  readonly layout?: LayoutKind;
  readonly values?: 'month' | 'cumulated';
  readonly amountColumns?: readonly string[];
  readonly numbers?: Numbers;
  readonly unit?: Unit | 'mixed' | 'BG';
  /** Those of an Excel file that have a table; hidden ones are the last. */
  readonly sheets?: readonly string[];
  /** Of periods that name none themselves. */
  readonly year?: number;
  /** Of a table without a column of periods. */
  readonly month?: string;
  /** The shape of the file: as it was read, and, where no answers were given, as it is read without any. */
  readonly shape?: { readonly read: string; readonly found?: string };
  /** Answers of a file of the same shape that were given instead of none. */
  readonly remembered?: Remembered;
}

export interface Refusal extends Understood {
  readonly kind: 'refused';
  readonly reason: RefusalReason;
  readonly problems: readonly Problem[];
  readonly problemCount: number;
}

export interface Sample {
  /** Of the column. */
  readonly name: string;
  readonly values: readonly string[];
}

export interface Question extends Understood {
  readonly kind: 'question';
  readonly reason: QuestionReason;
  readonly guess?: string;
  readonly candidates?: readonly (string | number)[];
  /** The first values of each candidate. */
  readonly samples?: readonly Sample[];
  /** Of the first row, in EUR. */
  readonly readings?: Readonly<Record<string, string>>;
  readonly hiddenSheets?: readonly string[];
  readonly missing?: readonly string[];
  readonly problems: readonly Problem[];
  readonly problemCount: number;
}

export interface Facts extends Understood {
  readonly kind: 'facts';
  readonly facts: readonly Fact[];
  readonly bg?: readonly BgFact[];
  readonly secret: readonly SecretFact[];
  /** Periods whose sums are "unvollständig". */
  readonly incomplete: readonly string[];
  readonly lines: number;
  readonly taken: { readonly count: number; readonly cents: number };
  readonly leftOut: readonly LeftOut[];
  readonly controlSums: readonly ControlSum[];
  readonly problems: readonly Problem[];
  readonly problemCount: number;
  /** Of a rounded unit, in cents, where all amounts have the same. */
  readonly precision?: number;
  readonly gaps: readonly string[];
  readonly negativeYears: readonly { readonly konto: string; readonly year: number; readonly cents: number }[];
  readonly asked: readonly Asked[];
  readonly confirm: readonly ('year' | 'abschluss')[];
  readonly controlCharacters: number;
  /** Sums before and after the sign was turned. */
  readonly proof?: { readonly before: number; readonly after: number };
  readonly accounts: readonly Account[];
}

export type Outcome = Facts | Question | Refusal;
