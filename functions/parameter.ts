/** What a function takes: the kinds of parameters, and what each allows. */
import type { Localized } from '../src/language';

interface ParameterTexts {
  /** What Excel shows while the formula is typed. The German name is the binding one. */
  readonly name: Localized;
  /** With unit and allowed range. */
  readonly description: Localized;
  /** May be left out. A parameter with a `default` may be left out too. */
  readonly optional?: true;
}

export interface NumberParameter extends ParameterTexts {
  /** amount in EUR; rate as a fraction (15.2 % = 0.152); count of persons, places, months; number of any unit. */
  readonly kind: 'amount' | 'rate' | 'count' | 'number';
  /** Takes a range as a whole. Without it: one cell, or in a cellwise function cell by cell. */
  readonly range?: true;
  /** Of a range: how many cells it must have, and what each of them is for. */
  readonly cells?: { readonly count: number; readonly each: Localized };
  readonly min?: number;
  readonly max?: number;
  /** A limit that is itself not allowed. */
  readonly above?: number;
  readonly whole?: true;
  readonly wholeCents?: true;
  /** Decimal text. */
  readonly default?: string;
}

export interface TextParameter extends ParameterTexts {
  readonly kind: 'text';
  /** Takes a range as a whole, such as the column of a table; a blank cell of it is an empty text. */
  readonly range?: true;
  /** The only texts that are known: in upper or lower case, with spaces and § or without. Any other is #N/A. */
  readonly keys?: readonly string[];
  /** Takes a number as well; not 0, because that may be a blank cell. */
  readonly orNumber?: true;
  /** What a message asks for where that is not just a text. */
  readonly expected?: Localized;
}

/** A whole day as Excel counts it, not a text. */
export interface DateParameter extends ParameterTexts {
  readonly kind: 'date';
}

/** A choice among words, in upper or lower case; the words are German in every language. */
export interface SelectorParameter extends ParameterTexts {
  readonly kind: 'selector';
  readonly values: readonly { readonly value: string; readonly meaning: Localized }[];
  readonly default?: string;
}

export type Parameter = NumberParameter | TextParameter | DateParameter | SelectorParameter;

/** May be left out. */
export const isOptional = (parameter: Parameter): boolean =>
  parameter.optional === true || ('default' in parameter && parameter.default !== undefined);
