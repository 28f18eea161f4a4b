/** Rows of a list with one Ist column, and of a crosstab with one for each period. */
import type { AmountField, AmountFields } from './amountFields';
import type { Cell } from './cell';
import type { Entry } from './ledger';
import type { LineKeys } from './lineKeys';
import type { Marks } from './marks';
import { periodCode } from './months';
import type { TableRecord } from './tableRecord';

export class ValueRows {
  constructor(
    private readonly record: TableRecord,
    private readonly fields: AmountFields,
    private readonly marks: Marks,
    private readonly keys: LineKeys,
  ) {}

  /** False where the row has an error. */
  take(cells: readonly Cell[], line: number, entry: Entry, municipality: number, isHidden: boolean): boolean {
    const { leftOut, ledger, sums, units, taken, rounding, periods } = this.record;
    const { values } = this.fields;
    for (let at = 0; at < values.length; at++) {
      const field = values[at];
      if (field === undefined) continue;
      const { amount, place } = field;
      field.above = NaN;
      if (amount.state === 'empty') {
        leftOut.add('empty', line);
        continue;
      }
      const code = field.period === undefined ? periods.code : this.codeOf(field);
      if (amount.state === 'secret') {
        leftOut.add('secret', line);
        ledger.addSecret(entry, code, municipality, line);
        sums.addUnreadable(place);
        continue;
      }
      if (!this.marks.apply(field, cells, line)) return false;
      field.above = amount.cents;
      units.note(field);
      taken.notePrecision(amount.precision);
      rounding.note(field, line);
      ledger.add(entry, code, municipality, line, amount.cents, amount.precision);
      sums.add(place, amount.cents, amount.precision, isHidden);
      taken.add(amount.cents, line, periods.note);
    }
    return true;
  }

  /** The period of a column of a crosstab: its own year goes before the row's. */
  private codeOf({ period, code }: AmountField): number {
    const { rowYear } = this.keys;
    return period?.year === undefined && rowYear > 0 ? periodCode(rowYear, period?.period ?? 0) : code;
  }
}
