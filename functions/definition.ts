import type { CalendarDate } from '../src/calendar/date';
import type { Explain } from '../src/explain';
import type { Localized, Language } from '../src/language';
import type { LegalName } from '../src/law/parameters';
import type { Decimal } from '../src/money/decimal';
import type { CellError, ErrorCode } from './engine/cellError';
import { evaluateCellwise, explainCell, type CellwiseSteps } from './engine/cellwise';
import type { Explanation } from './engine/explanation';
import type { FastOutcome } from './engine/fast';
import type { Grid } from './engine/grid';
import type { Position } from './engine/messages';
import type { CellResult, Outcome } from './engine/outcome';
import { evaluateRanges, explainRanges, rowsBehind, type RangeSteps, type RowsBehind } from './engine/ranges';
import { nativeEquivalentOf, type NativeEquivalent, type NativeSteps } from './engine/nativeEquivalent';
import type { Group } from './groups';
import type { DateParameter, Parameter, SelectorParameter, TextParameter } from './parameter';

/** A value as Excel hands it over and takes it back. */
type CellValue = number | string | boolean | null;
type ExampleValue = CellValue | readonly (readonly CellValue[])[];

export interface Example {
  readonly arguments: readonly ExampleValue[];
  /** The exact result. */
  readonly result: ExampleValue;
}

/** When a function gives an error, with arguments that provoke it. */
export interface ErrorCase {
  readonly code: ErrorCode;
  /** Backticks mark names and formulas. */
  readonly when: Localized;
  readonly arguments: readonly unknown[];
}

interface Texts {
  /** Never changes after a release. */
  readonly id: string;
  readonly group: Group;
  /** One line; Excel shows it beside the name. */
  readonly description: Localized;
  /** Words that a user may search for. */
  readonly keywords: Readonly<Record<Language, readonly string[]>>;
  readonly examples: readonly Example[];
  /** The errors that the parameters alone do not tell. A test looks for those that are missing. */
  readonly errors?: readonly ErrorCase[];
  /** The law or the place in the document. */
  readonly source: Localized;
  /** What the law sets in it, used or named. A test changes each value and looks which functions change. */
  readonly law?: readonly LegalName[];
}

export type Result = CellResult | CellResult[][];

/** What the rest of the add-in sees of a function. */
export interface FunctionDefinition extends Texts {
  readonly parameters: readonly Parameter[];
  /** Works element by element; else it needs its ranges as a whole. */
  readonly cellwise: boolean;
  /** Whether it gives one value or a rectangle that spills. */
  readonly result: 'scalar' | 'matrix';
  /** Takes arguments as Excel passes them. Never throws for what a user can type. */
  readonly evaluate: (args: readonly unknown[]) => Result;
  /** How one call comes to its result; of one that works element by element, how one cell of it does (the first if none is given). */
  readonly explain: (args: readonly unknown[], cell?: Position) => Explanation;
  readonly nativeEquivalent: (args: readonly (string | undefined)[]) => NativeEquivalent;
  /** Of one that sums rows of a table: which rows each cell of its result comes from. */
  readonly rowsBehind?: (args: readonly unknown[], there?: number) => RowsBehind;
}

type LeftOut<P extends Parameter> = P extends { readonly default: string }
  ? never
  : P extends { readonly optional: true }
    ? undefined
    : never;

type ParameterValue<P extends Parameter> = P extends SelectorParameter
  ? P['values'][number]['value']
  : P extends TextParameter
    ? P extends { readonly range: true }
      ? Grid<string>
      : TextValue<P, Decimal>
    : P extends DateParameter
      ? CalendarDate
      : P extends { readonly range: true }
        ? Grid<Decimal>
        : Decimal;

type TextValue<P extends TextParameter, N> =
  | (P extends { readonly keys: readonly (infer Key)[] } ? Key : string)
  | (P extends { readonly orNumber: true } ? N : never);

type ExactArguments<Ps extends readonly Parameter[]> = {
  [I in keyof Ps]: ParameterValue<Ps[I]> | LeftOut<Ps[I]>;
};

/**
 * What one parameter must meet beside what its own data say, by the parameter's German name: of all arguments, undefined
 * where one cannot be read. Of several wrong arguments the leftmost is told, so this is asked right after its own data.
 */
type Checks<Ps extends readonly Parameter[]> = {
  readonly [Name in Ps[number]['name']['de']]?: (...values: { [I in keyof Ps]: ParameterValue<Ps[I]> | undefined }) => CellError | undefined;
};

/** With the way to tell the steps, which nobody may have asked for. */
type Explained<Ps extends readonly Parameter[]> = [...values: ExactArguments<Ps>, explain?: Explain];

type FastValue<P extends Parameter> = P extends SelectorParameter
  ? ParameterValue<P>
  : P extends TextParameter
    ? TextValue<P, number>
    : number;

type FastArguments<Ps extends readonly Parameter[]> = {
  [I in keyof Ps]: FastValue<Ps[I]> | LeftOut<Ps[I]>;
};

/** A formula text of every parameter; a selector's word. What has a default is never left out. */
type NativeArguments<Ps extends readonly Parameter[]> = {
  [I in keyof Ps]: (Ps[I] extends SelectorParameter ? ParameterValue<Ps[I]> : string) | LeftOut<Ps[I]>;
};

interface WithNativeEquivalent<Ps extends readonly Parameter[]> {
  readonly parameters: Ps;
  /** The same in Excel's own functions, in invariant form and without `=`; or the reason why there is none. */
  readonly nativeEquivalent: Localized | ((...args: NativeArguments<Ps>) => string | Localized);
}

interface Cellwise<Ps extends readonly Parameter[]> extends Texts, WithNativeEquivalent<Ps> {
  readonly checks?: Checks<Ps>;
  /** One cell, from one value of every parameter. */
  readonly calculate: (...args: Explained<Ps>) => Outcome;
  /**
   * The same result as `calculate`, from whole numbers in doubles: amounts and counts arrive times 100, rates times
   * `RATE_PARTS`, a number instead of a text times 100, and only where that is exact, has at most 15 digits and is
   * allowed. Undefined where `calculate` must decide. A test proves both equal.
   */
  readonly fast?: (...args: FastArguments<Ps>) => FastOutcome;
}

interface OverRanges<Ps extends readonly Parameter[]> extends Texts, WithNativeEquivalent<Ps> {
  readonly checks?: Checks<Ps>;
  readonly result: 'scalar' | 'matrix';
  readonly calculate: (...args: Explained<Ps>) => Outcome | Grid<Decimal | string>;
  readonly rows?: (...args: [...ExactArguments<Ps>, there?: number]) => RowsBehind;
}

/** A function that works element by element and spills (↔). */
export function cellwise<const Ps extends readonly Parameter[]>(entry: Cellwise<Ps>): FunctionDefinition {
  const { checks, calculate, fast, nativeEquivalent, ...texts } = entry;
  // The engine builds the arguments from the parameters, so it only knows them as a list of values.
  const steps = { parameters: entry.parameters, checks, calculate, fast } as unknown as CellwiseSteps;
  return {
    ...texts,
    cellwise: true,
    result: 'matrix',
    evaluate: (args) => evaluateCellwise(steps, args),
    explain: (args, cell) => explainCell(steps, args, cell),
    nativeEquivalent: nativeEquivalentWith(entry.parameters, nativeEquivalent),
  };
}

/** A function that needs its ranges as a whole, so that one bad cell spoils the result. */
export function overRanges<const Ps extends readonly Parameter[]>(entry: OverRanges<Ps>): FunctionDefinition {
  const { checks, calculate, rows, nativeEquivalent, ...texts } = entry;
  const steps = { parameters: entry.parameters, checks, calculate, rows } as unknown as RangeSteps;
  return {
    ...texts,
    cellwise: false,
    evaluate: (args) => evaluateRanges(steps, args),
    explain: (args) => explainRanges(steps, args),
    ...(rows && { rowsBehind: (args, there) => rowsBehind(steps, args, there) }),
    nativeEquivalent: nativeEquivalentWith(entry.parameters, nativeEquivalent),
  };
}

const nativeEquivalentWith =
  (parameters: readonly Parameter[], steps: unknown): FunctionDefinition['nativeEquivalent'] =>
  (args) =>
    nativeEquivalentOf(parameters, steps as NativeSteps, args);
