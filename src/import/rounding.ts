/** Rule 6: parts of a cent that typed numbers have are left out, and told once. */
import type { AmountField } from './amountFields';
import type { LeftOuts } from './leftOut';

export class Rounding {
  /** Where an amount was rounded first. */
  first: { readonly line: number; readonly column: string } | undefined;

  constructor(private readonly leftOut: LeftOuts) {}

  note({ amount, column }: AmountField, line: number): void {
    if (amount.remainder === undefined || amount.remainder.isZero()) return;
    this.first ??= { line, column: column.name };
    this.leftOut.add('rounding', line, 0, amount.remainder);
  }
}
