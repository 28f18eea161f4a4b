/** `davon` and `darunter`: parts of the row above, in no sum, and never more than that row. */
import type { AmountField, AmountFields } from './amountFields';
import type { Cell } from './cell';
import { centsText } from './cents';
import type { Marks } from './marks';
import type { TableRecord } from './tableRecord';

export class PartRows {
  constructor(
    private readonly record: TableRecord,
    private readonly fields: AmountFields,
    private readonly marks: Marks,
  ) {}

  read(cells: readonly Cell[], line: number): void {
    const { leftOut, rounding, problems } = this.record;
    for (const field of this.fields.filled()) {
      const { amount, column, kind, above } = field;
      if (amount.state === 'fault') {
        this.fields.tellFault(field, cells, line);
        continue;
      }
      if (amount.state === 'secret') {
        leftOut.add('secret', line);
        continue;
      }
      if (!this.marks.apply(field, cells, line)) continue;
      leftOut.add('part', line, kind === 'haben' ? -amount.cents : amount.cents);
      rounding.note(field, line);
      if (!isMore(field)) continue;
      problems.add({
        line,
        column: column.name,
        found: centsText(amount.cents),
        expected: centsText(above),
        kind: 'part',
        level: 'warning',
      });
    }
  }
}

function isMore({ amount, kind, above }: AmountField): boolean {
  if (kind !== 'value' || Number.isNaN(above)) return false;
  return above >= 0 ? amount.cents > above : amount.cents < above;
}
