/** Rule 4: S and H in a column of their own. */
import { foundText } from './amounts';
import type { AmountField } from './amountFields';
import { textOf, type Cell } from './cell';
import { nameAt } from './head';
import type { Problems } from './problems';
import type { TableSettings } from './tableSettings';

export class Marks {
  private readonly index: number;
  private readonly name: string | null;

  constructor(
    { head, layout }: TableSettings,
    private readonly problems: Problems,
  ) {
    this.index = layout.keys.marks;
    this.name = nameAt(head, this.index);
  }

  /** Gives an amount its sign; false where the mark is missing, or a minus stands beside it. */
  apply({ amount, column }: AmountField, cells: readonly Cell[], line: number): boolean {
    if (this.index < 0) return true;
    const found = textOf(cells[this.index]).trim();
    const mark = found.toUpperCase();
    if (mark !== 'S' && mark !== 'H') {
      this.problems.add({ line, column: this.name, found, kind: 'mark', level: 'error' });
      return false;
    }
    if (amount.isMinus) {
      this.problems.add({ line, column: column.name, found: foundText(cells[column.index]), kind: 'amount', level: 'error' });
      return false;
    }
    if (mark === 'H') amount.cents = -amount.cents + 0;
    return true;
  }
}
