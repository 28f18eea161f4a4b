import type { Explain, StepNumber, StepText } from './explain';
import type { Decimal } from './money/decimal';

/** A row of a statement [Bezeichnung, Betrag]. Its German name is its label in every language. */
export interface StatementRow<Output extends string = string> {
  /** The word that asks for this row alone. */
  readonly output: Output;
  readonly text: StepText;
  readonly value: Decimal;
}

/** A row that tells its step on the way. */
export function statementRow<Output extends string>(
  output: Output,
  text: StepText,
  numbers: readonly StepNumber[],
  value: Decimal,
  explain?: Explain,
): StatementRow<Output> {
  explain?.(text, numbers, value);
  return { output, text, value };
}
