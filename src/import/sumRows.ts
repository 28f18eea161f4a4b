/** Sum lines as they are read: left out, and kept to be checked against the lines that they can mean. */
import type { AmountFields } from './amountFields';
import type { Cell } from './cell';
import type { Marks } from './marks';
import type { SumCell } from './sumLines';
import type { TableRecord } from './tableRecord';

export class SumRows {
  constructor(
    private readonly record: TableRecord,
    private readonly fields: AmountFields,
    private readonly marks: Marks,
  ) {}

  /** @param word null for a line without any text */
  read(cells: readonly Cell[], line: number, text: string, word: string | null): void {
    const { leftOut, units, rounding, sums } = this.record;
    for (const field of this.fields.filled()) {
      const { amount, kind } = field;
      if (amount.state === 'fault') {
        this.fields.tellFault(field, cells, line);
        continue;
      }
      units.note(field);
      if (amount.state === 'secret') {
        leftOut.add('secret', line);
        continue;
      }
      if (!this.marks.apply(field, cells, line)) continue;
      leftOut.add('sum', line, kind === 'haben' ? -amount.cents : amount.cents);
      rounding.note(field, line);
    }
    sums.sumLine(line, text, word, this.cells());
  }

  /** Whether a line without any text fits as a sum of the lines before it. */
  fitsSoFar(): boolean {
    return this.record.sums.fitsSoFar(this.cells());
  }

  private cells(): SumCell[] {
    return this.fields.all
      // A sum that is kept secret itself says nothing to check.
      .filter(({ amount }) => amount.state !== 'empty' && amount.state !== 'secret')
      .map(({ amount, column, place }) => ({
        column: place,
        name: column.name,
        cents: amount.cents,
        precision: amount.precision,
        isUnreadable: amount.state !== 'amount',
      }));
  }
}
