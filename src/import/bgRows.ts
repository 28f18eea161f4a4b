/** Rows that count Bedarfsgemeinschaften: a whole number of a municipality, with its Datenstand. */
import { foundText } from './amounts';
import type { AmountField } from './amountFields';
import { asOfIn } from './asOf';
import { textOf, type Cell } from './cell';
import { nameAt } from './head';
import type { TableRecord } from './tableRecord';
import type { TableSettings } from './tableSettings';

export class BgRows {
  constructor(
    private readonly settings: TableSettings,
    private readonly record: TableRecord,
    private readonly field: AmountField,
  ) {}

  /** False where the row has an error. */
  take(cells: readonly Cell[], line: number, isHidden: boolean): boolean {
    const { problems, periods, ledger, leftOut, bgSecrets, bgRows, sums, taken, rounding, repeated } = this.record;
    const { amount, column, place } = this.field;
    if (amount.state === 'amount' && (amount.cents % 100 !== 0 || amount.cents < 0)) {
      problems.add({ line, column: column.name, found: foundText(cells[column.index]), kind: 'amount', level: 'error' });
      return false;
    }
    const { code } = periods;
    const asOf = this.asOf(cells, line, code);
    if (asOf === undefined) return false;
    const municipality = ledger.municipalityOf(cells, line);
    ledger.note(cells, ledger.unnamed);
    this.record.lines++;
    repeated.add(cells, line);
    if (amount.state === 'secret') {
      leftOut.add('secret', line);
      bgSecrets.push({ code, municipality });
      sums.addUnreadable(place);
    } else {
      bgRows.push({ code, municipality, cents: amount.cents, asOf });
      sums.add(place, amount.cents, 0, isHidden);
      taken.add(amount.cents, line, periods.note);
      rounding.note(this.field, line);
    }
    sums.endLine(isHidden);
    return true;
  }

  private asOf(cells: readonly Cell[], line: number, code: number): string | undefined {
    const { head, layout } = this.settings;
    const { asOf: index } = layout.keys;
    const asOf = asOfIn(textOf(cells[index]), code);
    if (asOf !== undefined) return asOf;
    this.record.problems.add({ line, column: nameAt(head, index), found: textOf(cells[index]).trim(), kind: 'date', level: 'error' });
    return undefined;
  }
}
