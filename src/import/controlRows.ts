/** The control columns of a row of data: left out, and checked against what they sum. */
import type { AmountFields } from './amountFields';
import type { Cell } from './cell';
import { rowCheck } from './controlColumns';
import type { ControlColumn } from './layout';
import type { Entry } from './ledger';
import type { Marks } from './marks';
import type { TableRecord } from './tableRecord';
import type { TableSettings } from './tableSettings';

export class ControlRows {
  private readonly controls: readonly ControlColumn[];
  private readonly isCrosstab: boolean;

  constructor(
    { layout }: TableSettings,
    private readonly record: TableRecord,
    private readonly fields: AmountFields,
    private readonly marks: Marks,
  ) {
    this.controls = layout.controls;
    this.isCrosstab = layout.kind === 'crosstab';
  }

  take(cells: readonly Cell[], line: number, entry: Entry, municipality: number, isHidden: boolean): void {
    const { leftOut, sums, units, rounding, cumulatedChecks, controlSums, periods } = this.record;
    const { values, controls } = this.fields;
    for (let at = 0; at < controls.length; at++) {
      const control = this.controls[at];
      const field = controls[at];
      if (control === undefined || field === undefined || field.amount.state === 'empty') continue;
      const { amount, column, place } = field;
      if (amount.state === 'secret') {
        leftOut.add('secret', line);
        sums.addUnreadable(place);
        continue;
      }
      if (!this.marks.apply(field, cells, line)) continue;
      units.note(field);
      leftOut.add('control-column', line, amount.cents);
      rounding.note(field, line);
      sums.add(place, amount.cents, amount.precision, isHidden);
      if (control.kind === 'cumulated' && !this.isCrosstab) {
        cumulatedChecks.push({ line, column: column.name, entry, code: periods.code, municipality, cents: amount.cents });
      } else {
        controlSums.push(rowCheck(line, control, amount, values));
      }
    }
  }
}
