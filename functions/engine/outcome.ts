import { Decimal } from '../../src/money/decimal';
import { toDouble } from '../../src/money/double';
import { Failure } from '../../src/money/failure';
import type { CellError } from './cellError';
import { failed } from './messages';

/** What a calculation gives for one cell. */
export type Outcome = Decimal | string | Failure | CellError;

/** What Excel gets for one cell. */
export type CellResult = number | string | CellError;

/** A number leaves as the nearest double; a failure as an error. */
export function toCell(outcome: Outcome): CellResult {
  const value = outcome instanceof Decimal ? toDouble(outcome) : outcome;
  return value instanceof Failure ? failed(value.reason) : value;
}
