/** One way in which the JC functions differ from Excel's own, with its examples. A test calculates each. */
import type { Localized } from '../../../src/language';
import type { Typed } from '../typed';

/** A call of a JC function; what its result is, the calculation says on the page and the test expects. */
interface JcExample {
  readonly id: string;
  readonly arguments: readonly unknown[];
  /** With errors as their codes. */
  readonly result: unknown;
}

/** The same task without the add-in, in invariant form and without `=`. */
interface ExcelExample {
  readonly excel: string;
  readonly result: number | string;
}

export type Shown = JcExample | ExcelExample;

export interface Difference {
  readonly id: string;
  readonly title: Localized;
  /** Backticks mark what is typed. */
  readonly text: readonly Localized[];
  readonly examples?: readonly Shown[];
}

/** The examples speak of A1 as of a cell with nothing in it. */
export const BLANK: Typed = { typed: 'A1', value: [[null]] };
export const typed = (text: string, value: unknown): Typed => ({ typed: text, value });
export const inputError = (text: string, code: string): Typed => typed(text, { code });
