/** Rule 5 for cells that name their own unit: they hold where the column has none, and then all of them need one. */
import type { AmountField } from './amountFields';
import type { Unit } from './units';

export type UnitResult = { readonly unit: Unit | 'mixed' } | { readonly candidates: readonly Unit[] };

export class UnitsInCells {
  private readonly named = new Set<Unit>();
  private readonly ofColumns = new Set<Unit>();
  private readonly conflicts = new Set<Unit>();
  /** Columns without a unit, with an amount that names none. */
  private readonly silent = new Set<number>();
  private readonly spoken = new Map<number, Set<Unit>>();

  private lastIndex = -1;
  private lastColumn: Unit | undefined;

  note({ amount, unit: column, column: { index } }: AmountField): void {
    const own = amount.isTyped ? undefined : amount.unit;
    // Nearly every amount says what the one before said.
    if (own === undefined && index === this.lastIndex && column === this.lastColumn) return;
    this.lastIndex = own === undefined ? index : -1;
    this.lastColumn = column;
    if (own === undefined) {
      if (column === undefined) this.silent.add(index);
      else this.ofColumns.add(column);
    } else if (column !== undefined) {
      this.ofColumns.add(column);
      if (own !== column) this.conflicts.add(own);
    } else {
      this.named.add(own);
      const units = this.spoken.get(index) ?? new Set<Unit>();
      units.add(own);
      this.spoken.set(index, units);
    }
  }

  /** @param answered the unit that the user chose for all that name none */
  result(answered: Unit | undefined): UnitResult {
    if (answered) return { unit: answered };
    if (this.conflicts.size > 0) return { candidates: sorted([...this.conflicts, ...this.ofColumns]) };
    for (const [index, units] of this.spoken) {
      const isOneUnit = units.size === 1 && units.has('EUR');
      if (this.silent.has(index) && !isOneUnit) return { candidates: sorted([...units, 'EUR']) };
    }
    const all = new Set<Unit>([...this.named, ...this.ofColumns, ...(this.silent.size > 0 ? (['EUR'] as const) : [])]);
    const [first = 'EUR'] = all;
    return { unit: all.size > 1 ? 'mixed' : first };
  }
}

const sorted = (units: readonly Unit[]): Unit[] => [...new Set(units)].sort();
