/** A typed text to blame for an error that says clearly which number it means. */
import { Decimal } from '../../src/money/decimal';
import { toDouble } from '../../src/money/double';
import { parseGermanAmount } from '../../src/money/parse';
import type { NodePlace } from './node';
import type { Verdict } from './verdict';

export interface Repair {
  readonly place: NodePlace;
  /** What the cell holds: only in its place the number is written. */
  readonly text: string;
  readonly amount: Decimal;
}

/** Undefined where no text is to blame, or where it cannot be read: nothing is guessed. */
export function repairOf(verdict: Verdict): Repair | undefined {
  const cell = verdict.kind === 'error' ? verdict.blamed?.cell : undefined;
  if (typeof cell?.value !== 'string' || cell.formula !== '' || isSpilledInto(cell)) return undefined;
  const { sheet, address, value: text } = cell;
  const amount = parseGermanAmount(text);
  return amount instanceof Decimal && typeof toDouble(amount) === 'number' ? { place: { sheet, address }, text, amount } : undefined;
}

const isSpilledInto = ({ address, spillParent }: { readonly address: string; readonly spillParent: string | undefined }): boolean =>
  spillParent !== undefined && spillParent !== address;
