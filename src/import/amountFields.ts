/** The amount fields of the line that is read. */
import type { Notation } from '../money/parse';
import { foundText, newAmount, readAmount, type ReadAmount } from './amounts';
import type { Cell } from './cell';
import type { Column } from './head';
import { periodCode, type Period } from './months';
import type { NotationEvidence } from './notationEvidence';
import type { Problems } from './problems';
import type { TableSettings } from './tableSettings';
import type { Unit } from './units';

export interface AmountField {
  readonly column: Column;
  readonly kind: 'value' | 'haben' | 'control';
  /** Of the column, or of the lines above the head. */
  readonly unit: Unit | undefined;
  /** Of a column of a crosstab, and as a code with the table's year. */
  readonly period: Period | undefined;
  readonly code: number;
  /** Among the columns that sum lines check. */
  readonly place: number;
  readonly amount: ReadAmount;
  /** What the row above says in this column, in cents; NaN where it says nothing. */
  above: number;
}

export class AmountFields {
  /** In the order in which they are read: Ist, Haben, control columns. */
  readonly all: readonly AmountField[];
  readonly values: readonly AmountField[];
  readonly haben: AmountField | undefined;
  readonly controls: readonly AmountField[];
  /** Whether the line has an amount or a mark. */
  hasReadable = false;
  /** Whether one of its amounts could not be read. */
  hasFault = false;
  /** Whether one of them is a cell of Excel without a value: that is never a page's foot. */
  hasFaultyCell = false;
  /** All amounts without their sign: while it is a safe whole number, every sum of some of them is exact. */
  private absolute = 0;
  private readonly notation: Notation;
  private readonly isTurned: boolean;

  constructor(
    { head, layout, answers, unitAbove, year }: TableSettings,
    private readonly problems: Problems,
    private readonly evidence: NotationEvidence,
  ) {
    const field = (column: Column, kind: AmountField['kind'], place: number, period?: Period): AmountField => ({
      column,
      kind,
      unit: answers.unit ?? column.unit ?? unitAbove,
      period,
      code: period ? periodCode(period.year ?? year ?? 0, period.period) : 0,
      place,
      amount: newAmount(),
      above: NaN,
    });
    const haben = head.columns[layout.keys.haben];
    this.values = layout.values.map(({ column, period }, at) => field(column, 'value', at, period));
    this.haben = haben && field(haben, 'haben', this.values.length);
    const before = [...this.values, ...(this.haben ? [this.haben] : [])];
    this.controls = layout.controls.map(({ column }, at) => field(column, 'control', before.length + at));
    this.all = [...before, ...this.controls];
    this.notation = answers.numbers ?? 'german';
    this.isTurned = answers.sign === 'turn';
  }

  /** Whether any field has an amount, a mark, or a text that is none. */
  read(cells: readonly Cell[], line: number): boolean {
    let hasEntry = false;
    this.hasReadable = false;
    this.hasFault = false;
    this.hasFaultyCell = false;
    for (let at = 0; at < this.all.length; at++) {
      const field = this.all[at];
      if (field && this.readField(field, cells, line)) hasEntry = true;
    }
    return hasEntry;
  }

  private readField({ column, kind, unit, amount }: AmountField, cells: readonly Cell[], line: number): boolean {
    const cell = cells[column.index];
    readAmount(cell, unit, this.notation, amount);
    if (amount.state === 'empty') return false;
    if (amount.state === 'fault') {
      this.hasFault = true;
      if (typeof cell !== 'string') this.hasFaultyCell = true;
    } else {
      this.hasReadable = true;
    }
    if (kind !== 'control' && (amount.only !== undefined || amount.state === 'amount')) this.evidence.note(amount, cell, column.name, line);
    if (amount.state !== 'amount') return true;
    if (this.isTurned) {
      amount.cents = -amount.cents + 0;
      amount.remainder = amount.remainder?.negated();
    }
    const before = this.absolute;
    this.absolute += Math.abs(amount.cents);
    if (this.absolute > Number.MAX_SAFE_INTEGER && before <= Number.MAX_SAFE_INTEGER) {
      this.problems.add({ line, column: column.name, found: foundText(cell), kind: 'amount', level: 'error' });
    }
    return true;
  }

  filled(): AmountField[] {
    return this.all.filter(({ amount }) => amount.state !== 'empty');
  }

  tellFirstFault(cells: readonly Cell[], line: number): void {
    const first = this.all.find(({ amount }) => amount.state === 'fault');
    if (first) this.tellFault(first, cells, line);
  }

  tellFault({ amount, column }: AmountField, cells: readonly Cell[], line: number): void {
    const problem = { line, column: column.name, found: foundText(cells[column.index]), kind: amount.fault, level: 'error' } as const;
    this.problems.add(amount.fault === 'part-of-cent' && this.notation === 'german' ? { ...problem, offer: 'english' } : problem);
  }
}
