/** Rows with a Soll and a Haben column: one amount, Soll less Haben, each of them checked by its own sums. */
import type { AmountField } from './amountFields';
import type { Entry } from './ledger';
import type { TableRecord } from './tableRecord';

export class PairRows {
  constructor(
    private readonly record: TableRecord,
    private readonly soll: AmountField,
    private readonly haben: AmountField,
  ) {}

  take(line: number, entry: Entry, municipality: number, isHidden: boolean): void {
    const { ledger, taken, periods } = this.record;
    const { soll, haben } = this;
    const cents = centsOf(soll) - centsOf(haben);
    if (soll.amount.state === 'secret' || haben.amount.state === 'secret') return this.leaveOut(line, entry, municipality, cents);
    this.note(soll, line, isHidden);
    // What was rounded off the Haben is missing from the difference the other way round.
    haben.amount.remainder = haben.amount.remainder?.negated();
    this.note(haben, line, isHidden);
    soll.above = soll.amount.state === 'amount' ? soll.amount.cents : NaN;
    ledger.add(entry, periods.code, municipality, line, cents, precisionOf(soll) + precisionOf(haben));
    taken.add(cents, line, periods.note);
  }

  private leaveOut(line: number, entry: Entry, municipality: number, beside: number): void {
    const { leftOut, ledger, periods, sums } = this.record;
    leftOut.add('secret', line);
    // What stands beside the mark is not taken either.
    if (beside !== 0) leftOut.add('secret', line, beside);
    ledger.addSecret(entry, periods.code, municipality, line);
    sums.addUnreadable(this.soll.place);
    sums.addUnreadable(this.haben.place);
  }

  private note(field: AmountField, line: number, isHidden: boolean): void {
    const { amount, place } = field;
    if (amount.state !== 'amount') return;
    const { units, taken, rounding, sums } = this.record;
    units.note(field);
    taken.notePrecision(amount.precision);
    rounding.note(field, line);
    sums.add(place, amount.cents, amount.precision, isHidden);
  }
}

const centsOf = ({ amount }: AmountField): number => (amount.state === 'amount' ? amount.cents : 0);
const precisionOf = ({ amount }: AmountField): number => (amount.state === 'amount' ? amount.precision : 0);
