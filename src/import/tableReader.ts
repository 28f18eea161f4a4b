/** One pass over the lines of a table: each is data, a sum, a part, a repeated head or text, and nothing of it disappears. */
import { Decimal } from '../money/decimal';
import type { Notation } from '../money/parse';
import { foundText, newAmount, readAmount, type ReadAmount } from './amounts';
import { asOfIn } from './asOf';
import { isFilled, textOf, type Cell } from './cell';
import { euroText } from './cents';
import { rowCheck } from './controlColumns';
import type { Column, Head } from './head';
import { Ledger, type Entry, type Labels } from './ledger';
import type { ControlColumn, Layout, ValueColumn } from './layout';
import { LeftOuts } from './leftOut';
import { RepeatedLines } from './repeatedLines';
import { periodCode, textCode } from './months';
import type { Answers, ControlSum, Held } from './outcome';
import { NotationEvidence } from './notationEvidence';
import { PeriodReader } from './periods';
import { Problems } from './problems';
import { SumLines, type SumCell } from './sumLines';
import { rowWord, type RowWord } from './sumWords';
import { UnitsInCells } from './unitsInCells';
import type { Unit } from './units';
import { WaitingLines } from './waitingLines';

/** A cumulated value beside a monthly one, checked when all is read. */
export interface CumulatedCheck {
  readonly line: number;
  readonly column: string;
  readonly entry: Entry;
  readonly code: number;
  readonly municipality: number;
  readonly cents: number;
}

/** Count and sum of lines that are told in one note. */
export interface Tally {
  count: number;
  cents: number;
  line: number | null;
}

export interface ReaderSettings {
  readonly head: Head;
  readonly layout: Layout;
  readonly answers: Answers;
  readonly held: Held;
  /** Of periods that name none; undefined where it is asked. */
  readonly year: number | undefined;
  /** Of the lines above the head. */
  readonly unitAbove: Unit | undefined;
  readonly dayOffset: number;
}

const SOLL = 0;
const HABEN = 1;

const isMinusMark = (mark: string): boolean => mark === 'H';
const isMark = (mark: string): boolean => mark === 'S' || mark === 'H';

export class TableReader {
  readonly problems = new Problems();
  readonly leftOut = new LeftOuts();
  readonly units = new UnitsInCells();
  readonly evidence: NotationEvidence;
  readonly ledger: Ledger;
  readonly periods: PeriodReader;
  readonly sums: SumLines;
  readonly controlSums: ControlSum[] = [];
  readonly cumulatedChecks: CumulatedCheck[] = [];
  readonly bgRows: { readonly code: number; readonly municipality: number; readonly cents: number; readonly asOf: string }[] = [];
  readonly bgSecrets: { readonly code: number; readonly municipality: number }[] = [];
  readonly differing: Tally = { count: 0, cents: 0, line: null };
  readonly december: Tally = { count: 0, cents: 0, line: null };
  lines = 0;
  taken = 0;
  takenCents = 0;
  negative = 0;
  private readonly notation: Notation;
  private readonly sign: 1 | -1;
  private readonly values: readonly ValueColumn[];
  private readonly isCrosstab: boolean;
  private readonly controls: readonly ControlColumn[];
  private readonly haben: number;
  private readonly codes: readonly number[];
  private readonly unitOf: readonly (Unit | undefined)[];
  private readonly amounts: readonly ReadAmount[];
  private readonly controlAmounts: readonly ReadAmount[];
  private readonly habenAmount = newAmount();
  private readonly precisions = new Set<number>();
  private readonly repeated: RepeatedLines;
  private readonly textColumns: readonly number[];
  /** All that may name an account, a period or a place. */
  private readonly keyColumns: readonly number[];
  private readonly amountIndexes: ReadonlySet<number>;
  private readonly waiting = new WaitingLines();
  private lastPrecision = -1;
  /** Of a row of a crosstab that names its year. */
  private rowYear = 0;
  /** All amounts without their sign: while it is a safe whole number, every sum of some of them is exact. */
  private absolute = 0;
  /** Whether the line that is read has an amount or a mark. */
  private hasReadable = false;
  /** Whether one of its amounts could not be read. */
  private hasFault = false;
  /** Whether one of them is a cell of Excel without a value: that is never a page's foot. */
  private hasFaultyCell = false;
  private aboveAccount = '';
  private aboveValues: number[] = [];
  private roundedFirst: { line: number; column: string } | undefined;

  constructor(private readonly settings: ReaderSettings) {
    const { head, layout, answers, held, unitAbove } = settings;
    const { keys } = layout;
    this.notation = answers.numbers ?? 'german';
    this.evidence = new NotationEvidence(this.notation);
    this.sign = answers.sign === 'turn' ? -1 : 1;
    this.values = layout.values;
    this.isCrosstab = layout.kind === 'crosstab';
    this.controls = layout.controls;
    this.haben = keys.haben;
    this.ledger = new Ledger(keys, layout.hasPositions, answers, held);
    this.periods = new PeriodReader({
      keys,
      year: settings.year ?? 0,
      month: answers.month === undefined ? (layout.kind === 'month' ? periodCode(0, 1) : undefined) : textCode(answers.month),
      lateDates: answers.lateDates,
      fillAbove: answers.fill === 'above',
      dayOffset: settings.dayOffset,
    });
    this.codes = layout.values.map(({ period }) => (period ? periodCode(period.year ?? settings.year ?? 0, period.period) : 0));
    this.unitOf = head.columns.map(({ unit }) => answers.unit ?? unit ?? unitAbove);
    this.amounts = layout.values.map(newAmount);
    this.controlAmounts = layout.controls.map(newAmount);
    this.sums = new SumLines(this.haben >= 0 ? 2 : layout.values.length + layout.controls.length, this.haben >= 0);
    const { account, product, municipality, year, period, date, asOf } = keys;
    this.keyColumns = [account, product, municipality, year, period, date, asOf, ...keys.labels].filter((index) => index >= 0);
    const isText = ({ role }: Column): boolean =>
      ['account', 'label', 'bookingText', 'municipality', 'product', 'period', 'year', 'date', 'unknown', 'marks', 'asOf'].includes(
        role.role,
      );
    const { accountTexts, municipalityTexts } = this.ledger;
    const { years, periods, dates } = this.periods;
    this.repeated = new RepeatedLines([
      [account, accountTexts],
      [municipality, municipalityTexts],
      [year, years],
      [period, periods],
      [date, dates],
    ]);
    const amountIndexes = [...layout.values, ...layout.controls].map(({ column }) => column.index);
    this.amountIndexes = new Set(this.haben >= 0 ? [...amountIndexes, this.haben] : amountIndexes);
    this.textColumns = head.columns.filter((column) => isText(column) && !this.amountIndexes.has(column.index)).map(({ index }) => index);
  }

  /** A unit that is said of the whole table is one of it, even where each of its amounts is in cents. */
  get precision(): number | undefined {
    const [only] = this.precisions;
    return this.precisions.size === 1 && only !== 0 ? only : undefined;
  }

  get rounded(): { line: number; column: string } | undefined {
    return this.roundedFirst;
  }

  read(cells: readonly Cell[], line: number, isHidden: boolean): void {
    if (cells.length > this.settings.head.width && this.isTooLong(cells, line)) return;
    const hasEntry = this.readAmounts(cells, line);
    const word = this.hasReadable ? this.wordOf(cells) : undefined;
    if (word?.kind === 'sum') this.readSum(cells, line, word.text, word.word);
    else if (word) this.readPart(cells, line);
    else if (this.hasReadable && this.isWithoutText(cells) && this.isWithoutTextSum()) this.readSum(cells, line, '', null);
    else this.readData(cells, line, isHidden, hasEntry);
  }

  private isTooLong(cells: readonly Cell[], line: number): boolean {
    for (let index = this.settings.head.width; index < cells.length; index++) {
      if (!isFilled(cells[index])) continue;
      this.settle();
      this.problems.add({ line, column: null, found: foundText(cells[index]), kind: 'too-many-fields', level: 'error' });
      return true;
    }
    return false;
  }

  /** Whether any amount column has an amount, a mark, or a text that is none. */
  private readAmounts(cells: readonly Cell[], line: number): boolean {
    let hasEntry = false;
    this.hasReadable = false;
    this.hasFault = false;
    this.hasFaultyCell = false;
    for (let at = 0; at < this.values.length; at++) {
      const column = this.values[at]?.column;
      const amount = this.amounts[at];
      if (column === undefined || amount === undefined) continue;
      if (this.readOne(cells, column, amount, line, true)) hasEntry = true;
    }
    if (this.haben >= 0) {
      const column = this.settings.head.columns[this.haben];
      if (column && this.readOne(cells, column, this.habenAmount, line, true)) hasEntry = true;
    }
    for (let at = 0; at < this.controls.length; at++) {
      const column = this.controls[at]?.column;
      const amount = this.controlAmounts[at];
      if (column && amount && this.readOne(cells, column, amount, line, false)) hasEntry = true;
    }
    return hasEntry;
  }

  private readOne(cells: readonly Cell[], column: Column, amount: ReadAmount, line: number, decides: boolean): boolean {
    const cell = cells[column.index];
    readAmount(cell, this.unitOf[column.index], this.notation, amount);
    if (amount.state === 'empty') return false;
    if (amount.state === 'fault') {
      this.hasFault = true;
      if (typeof cell !== 'string') this.hasFaultyCell = true;
    } else {
      this.hasReadable = true;
    }
    if (decides && (amount.only !== undefined || amount.state === 'amount')) this.evidence.note(amount, cell, column.name, line);
    if (amount.state !== 'amount') return true;
    if (this.sign < 0) {
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

  /** What makes a line a sum or a part of the row above, with its text. */
  private wordOf(cells: readonly Cell[]): ({ readonly text: string } & RowWord) | undefined {
    for (let at = 0; at < this.textColumns.length; at++) {
      const cell = cells[this.textColumns[at] ?? 0];
      if (typeof cell !== 'string' || cell === '') continue;
      const word = rowWord(cell);
      if (word) return { text: cell.trim().toLowerCase(), ...word };
    }
    return undefined;
  }

  private isWithoutText(cells: readonly Cell[]): boolean {
    for (const index of this.textColumns) if (isFilled(cells[index])) return false;
    return true;
  }

  /** The user who fills from above has grouped lines without any text too: there a sum has to fit at once. */
  private isWithoutTextSum(): boolean {
    return this.settings.answers.fill === undefined || this.sums.fitsSoFar(this.sumCells());
  }

  private settle(): void {
    this.lines += this.waiting.settle(this.leftOut);
  }

  /** Parts of a cent that a typed number had. */
  private roundOff(amount: ReadAmount, column: string, line: number): void {
    if (amount.remainder === undefined || amount.remainder.isZero()) return;
    this.roundedFirst ??= { line, column };
    this.leftOut.add('rounding', line, 0, amount.remainder);
  }

  private sumCells(): SumCell[] {
    const cells: SumCell[] = [];
    const add = (column: number, name: string, amount: ReadAmount): void => {
      // A sum that is kept secret itself says nothing to check.
      if (amount.state === 'empty' || amount.state === 'secret') return;
      cells.push({ column, name, cents: amount.cents, precision: amount.precision, isUnreadable: amount.state !== 'amount' });
    };
    if (this.haben >= 0) {
      const [soll] = this.amounts;
      if (soll) add(SOLL, this.values[0]?.column.name ?? '', soll);
      add(HABEN, this.settings.head.columns[this.haben]?.name ?? '', this.habenAmount);
      return cells;
    }
    for (const [at, amount] of this.amounts.entries()) add(at, this.values[at]?.column.name ?? '', amount);
    for (const [at, amount] of this.controlAmounts.entries()) add(this.values.length + at, this.controls[at]?.column.name ?? '', amount);
    return cells;
  }

  private readSum(cells: readonly Cell[], line: number, text: string, word: string | null): void {
    this.settle();
    this.eachAmount((amount, column, isHaben) => {
      if (amount.state === 'fault') {
        this.faultOf(amount, column, cells, line);
        return;
      }
      this.units.note(column.index, amount.isTyped ? undefined : amount.unit, this.unitOf[column.index]);
      if (amount.state === 'secret') {
        this.leftOut.add('secret', line);
        return;
      }
      if (!this.mark(cells, amount, column, line)) return;
      this.leftOut.add('sum', line, isHaben ? -amount.cents : amount.cents);
      this.roundOff(amount, column.name, line);
    });
    this.sums.sumLine(line, text, word, this.sumCells());
  }

  /** Every filled amount field of the line. */
  private eachAmount(visit: (amount: ReadAmount, column: Column, isHaben: boolean, isControl: boolean) => void): void {
    for (const [at, amount] of this.amounts.entries()) {
      const column = this.values[at]?.column;
      if (column && amount.state !== 'empty') visit(amount, column, false, false);
    }
    const haben = this.settings.head.columns[this.haben];
    if (haben && this.habenAmount.state !== 'empty') visit(this.habenAmount, haben, true, false);
    for (const [at, amount] of this.controlAmounts.entries()) {
      const column = this.controls[at]?.column;
      if (column && amount.state !== 'empty') visit(amount, column, false, true);
    }
  }

  private readPart(cells: readonly Cell[], line: number): void {
    this.settle();
    let at = 0;
    this.eachAmount((amount, column, isHaben, isControl) => {
      if (amount.state === 'fault') return this.faultOf(amount, column, cells, line);
      if (amount.state === 'secret') return this.leftOut.add('secret', line);
      if (!this.mark(cells, amount, column, line)) return;
      this.leftOut.add('part', line, isHaben ? -amount.cents : amount.cents);
      this.roundOff(amount, column.name, line);
      at = this.values.findIndex((value) => value.column === column);
      const above = isControl || isHaben || at < 0 ? undefined : this.aboveValues[at];
      if (above === undefined || Number.isNaN(above)) return;
      if (above >= 0 ? amount.cents <= above : amount.cents >= above) return;
      this.problems.add({
        line,
        column: column.name,
        found: euroText(new Decimal(amount.cents).div(100)),
        expected: euroText(new Decimal(above).div(100)),
        kind: 'part',
        level: 'warning',
      });
    });
  }

  /** Applies Soll or Haben of a column of marks; false where it is missing, or a minus stands beside it. */
  private mark(cells: readonly Cell[], amount: ReadAmount, column: Column, line: number): boolean {
    const { marks } = this.settings.layout.keys;
    if (marks < 0) return true;
    const mark = textOf(cells[marks]).trim().toUpperCase();
    if (!isMark(mark)) {
      const name = this.settings.head.columns[marks]?.name ?? null;
      this.problems.add({ line, column: name, found: textOf(cells[marks]).trim(), kind: 'mark', level: 'error' });
      return false;
    }
    if (amount.isMinus) {
      this.problems.add({ line, column: column.name, found: foundText(cells[column.index]), kind: 'amount', level: 'error' });
      return false;
    }
    if (isMinusMark(mark)) amount.cents = -amount.cents + 0;
    return true;
  }

  private faultOf(amount: ReadAmount, column: Column, cells: readonly Cell[], line: number): void {
    const problem = { line, column: column.name, found: foundText(cells[column.index]), kind: amount.fault, level: 'error' } as const;
    this.problems.add(amount.fault === 'part-of-cent' && this.notation === 'german' ? { ...problem, offer: 'english' } : problem);
  }

  private readData(cells: readonly Cell[], line: number, isHidden: boolean, hasEntry: boolean): void {
    const account = this.settings.layout.isBg ? '' : this.ledger.accountText(cells);
    if (!hasEntry || (!this.hasReadable && !this.isFaultOfData(cells, account))) return this.wait(cells, line, account);
    this.settle();
    if (!this.takeKeys(cells, line, account, isHidden)) this.spoil();
  }

  /** A text in an amount column is an error beside an account or a period, and else a repeated head or a page's foot. */
  private isFaultOfData(cells: readonly Cell[], account: string): boolean {
    if (this.hasFaultyCell) return true;
    if (this.isHead(cells)) return false;
    return account.trim() !== '' || (!this.isCrosstab && this.periods.isNamed(cells));
  }

  /** A line that is left out for an error makes the sums over it unknown. */
  private spoil(): void {
    this.eachAmount((_amount, column, isHaben) => {
      const at = isHaben ? HABEN : this.values.findIndex((value) => value.column === column);
      this.sums.addUnreadable(at >= 0 ? at : this.values.length + this.controls.findIndex((control) => control.column === column));
    });
    this.sums.endLine(false);
  }

  /** A line without an amount: a repeated head, text, or an entry that is empty. */
  private wait(cells: readonly Cell[], line: number, account: string): void {
    if (!cells.some(isFilled)) return;
    if (this.isHead(cells)) {
      this.waiting.leaveOut('header', line);
      return;
    }
    if (!this.isKeyed(cells, account)) {
      this.waiting.leaveOut('text', line);
      return;
    }
    if (account.trim() !== '') this.aboveAccount = account;
    this.waiting.addEmpty(line, this.values.length);
  }

  private isHead(cells: readonly Cell[]): boolean {
    const { columns } = this.settings.head;
    let filled = 0;
    for (let index = 0; index < columns.length; index++) {
      const name = columns[index]?.name ?? '';
      const text = textOf(cells[index]).trim();
      if (text === '') continue;
      if (!name.startsWith(text.replace(/\s+/g, ' '))) return false;
      filled++;
    }
    return filled >= 2;
  }

  /** A text with a blank that stands alone in its line is a page's foot, whatever column it begins in. */
  private isKeyed(cells: readonly Cell[], account: string): boolean {
    const isAlone = cells.filter(isFilled).length === 1;
    if (isAlone && /\s/.test(account.trim()) && !this.settings.layout.hasPositions) return false;
    if (this.settings.layout.hasPositions && account.trim() !== '') return this.ledger.entryOf(account, cells, 0) !== undefined;
    return account.trim() !== '' || (!this.isCrosstab && this.periods.isNamed(cells));
  }

  /** False where the line has an error. */
  private takeKeys(cells: readonly Cell[], line: number, account: string, isHidden: boolean): boolean {
    if (this.hasFault) {
      this.tellFault(cells, line);
      return false;
    }
    if (this.hasFaultyKey(cells, line)) return false;
    const { layout, answers } = this.settings;
    const isBlank = account.trim() === '';
    if (!layout.isBg && isBlank && (answers.fill === undefined || this.aboveAccount === '')) {
      const { account: index, labels } = layout.keys;
      const column = this.settings.head.columns[index >= 0 ? index : (labels[0] ?? -1)]?.name ?? null;
      this.problems.add({ line, column, found: '', kind: 'konto', level: 'error', offer: 'above' });
      return false;
    }
    if (this.isCrosstab) {
      const year = this.periods.yearOf(cells);
      if (year === undefined) {
        const column = this.settings.head.columns[layout.keys.year]?.name ?? null;
        this.problems.add({ line, column, found: textOf(cells[layout.keys.year]).trim(), kind: 'year', level: 'error' });
        return false;
      }
      this.rowYear = year;
    } else {
      this.periods.read(cells);
      const { problem } = this.periods;
      if (problem) {
        const { column, found, kind, offer } = problem;
        const base = { line, column: this.settings.head.columns[column]?.name ?? null, found, kind, level: 'error' } as const;
        this.problems.add(offer ? { ...base, offer } : base);
        return false;
      }
    }
    if (layout.isBg) return this.takeBg(cells, line, isHidden);
    const raw = isBlank ? this.aboveAccount : account;
    const entry = this.ledger.entryOf(raw, cells, line);
    if (entry === undefined) {
      const column = layout.keys.labels.find((label) => isFilled(cells[label])) ?? layout.keys.labels[0] ?? -1;
      this.problems.add({
        line,
        column: this.settings.head.columns[column]?.name ?? null,
        found: account.trim(),
        kind: 'position',
        level: 'error',
      });
      return false;
    }
    if (!isBlank) this.aboveAccount = account;
    // What is filled from above is no word of the account itself: its label counts for the empty account.
    return this.take(cells, line, entry, isBlank ? this.ledger.unnamed : entry.labels, isHidden);
  }

  private tellFault(cells: readonly Cell[], line: number): void {
    let isTold = false;
    this.eachAmount((amount, column) => {
      if (amount.state !== 'fault' || isTold) return;
      isTold = true;
      this.faultOf(amount, column, cells, line);
    });
  }

  /** An error or a formula without a value is no account, no period and no place. */
  private hasFaultyKey(cells: readonly Cell[], line: number): boolean {
    for (const index of this.keyColumns) {
      const cell = cells[index];
      if (typeof cell === 'string' || (cell?.kind !== 'error' && cell?.kind !== 'formula')) continue;
      const kind = cell.kind === 'error' ? 'error-cell' : 'formula-without-value';
      this.problems.add({ line, column: this.settings.head.columns[index]?.name ?? null, found: cell.text, kind, level: 'error' });
      return true;
    }
    return false;
  }

  private take(cells: readonly Cell[], line: number, entry: Entry, labels: Labels, isHidden: boolean): boolean {
    const municipality = this.ledger.municipalityOf(cells, line);
    this.ledger.note(cells, labels);
    this.lines++;
    this.repeated.add(cells, line);
    const isTaken =
      this.haben >= 0 ? this.takePair(line, entry, municipality, isHidden) : this.takeValues(cells, line, entry, municipality, isHidden);
    if (!isTaken) return false;
    if (this.controls.length > 0) this.takeControls(cells, line, entry, municipality, isHidden);
    this.sums.endLine(isHidden);
    return true;
  }

  /** When all is read. */
  noteRepeated(): void {
    for (const { line, sameAs } of this.repeated.found()) {
      this.problems.add({ line, column: null, found: null, kind: 'repeated-line', level: 'note', sameAs });
    }
  }

  private takeValues(cells: readonly Cell[], line: number, entry: Entry, municipality: number, isHidden: boolean): boolean {
    if (this.aboveValues.length !== this.values.length) this.aboveValues = this.values.map(() => NaN);
    for (let at = 0; at < this.values.length; at++) {
      const column = this.values[at]?.column;
      const amount = this.amounts[at];
      if (column === undefined || amount === undefined) continue;
      this.aboveValues[at] = NaN;
      if (amount.state === 'empty') {
        this.leftOut.add('empty', line);
        continue;
      }
      const code = this.isCrosstab ? this.codeOf(at) : this.periods.code;
      if (amount.state === 'secret') {
        this.leftOut.add('secret', line);
        this.ledger.addSecret(entry, code, municipality, line);
        this.sums.addUnreadable(at);
        continue;
      }
      if (!this.mark(cells, amount, column, line)) return false;
      this.aboveValues[at] = amount.cents;
      this.units.note(column.index, amount.isTyped ? undefined : amount.unit, this.unitOf[column.index]);
      if (amount.precision !== this.lastPrecision) this.notePrecision(amount.precision);
      this.roundOff(amount, column.name, line);
      this.ledger.add(entry, code, municipality, line, amount.cents, amount.precision);
      this.sums.add(at, amount.cents, amount.precision, isHidden);
      this.count(amount.cents, line);
    }
    return true;
  }

  private notePrecision(precision: number): void {
    this.lastPrecision = precision;
    this.precisions.add(precision);
  }

  /** The period of a column of a crosstab: its own year goes before the row's. */
  private codeOf(at: number): number {
    const period = this.values[at]?.period;
    return period?.year === undefined && this.rowYear > 0 ? periodCode(this.rowYear, period?.period ?? 0) : (this.codes[at] ?? 0);
  }

  private count(cents: number, line: number): void {
    this.taken++;
    this.takenCents += cents;
    if (cents < 0) this.negative++;
    if (this.isCrosstab || this.periods.note === 'none') return;
    const tally = this.periods.note === 'differs' ? this.differing : this.december;
    tally.count++;
    tally.cents += cents;
    tally.line ??= line;
  }

  /** Soll less Haben: one amount, each of them checked by its own sums. */
  private takePair(line: number, entry: Entry, municipality: number, isHidden: boolean): boolean {
    const [soll] = this.amounts;
    if (soll === undefined) return true;
    const haben = this.habenAmount;
    if (soll.state === 'secret' || haben.state === 'secret') {
      this.leftOut.add('secret', line);
      // What stands beside the mark is not taken either.
      const beside = (soll.state === 'amount' ? soll.cents : 0) - (haben.state === 'amount' ? haben.cents : 0);
      if (beside !== 0) this.leftOut.add('secret', line, beside);
      this.ledger.addSecret(entry, this.periods.code, municipality, line);
      this.sums.addUnreadable(SOLL);
      this.sums.addUnreadable(HABEN);
      return true;
    }
    const parts = [soll, haben].filter(({ state }) => state === 'amount');
    for (const amount of parts) {
      const column = amount === soll ? this.values[0]?.column : this.settings.head.columns[this.haben];
      if (column === undefined) continue;
      this.units.note(column.index, amount.isTyped ? undefined : amount.unit, this.unitOf[column.index]);
      this.notePrecision(amount.precision);
      if (amount === haben) amount.remainder = amount.remainder?.negated();
      this.roundOff(amount, column.name, line);
      this.sums.add(amount === soll ? SOLL : HABEN, amount.cents, amount.precision, isHidden);
    }
    const cents = (soll.state === 'amount' ? soll.cents : 0) - (haben.state === 'amount' ? haben.cents : 0);
    this.aboveValues = [soll.state === 'amount' ? soll.cents : NaN];
    this.ledger.add(
      entry,
      this.periods.code,
      municipality,
      line,
      cents,
      parts.reduce((sum, { precision }) => sum + precision, 0),
    );
    this.count(cents, line);
    return true;
  }

  private takeControls(cells: readonly Cell[], line: number, entry: Entry, municipality: number, isHidden: boolean): void {
    for (let at = 0; at < this.controls.length; at++) {
      const control = this.controls[at];
      const amount = this.controlAmounts[at];
      if (control === undefined || amount === undefined || amount.state === 'empty') continue;
      const index = this.values.length + at;
      const { column, kind } = control;
      if (amount.state === 'secret') {
        this.leftOut.add('secret', line);
        this.sums.addUnreadable(index);
        continue;
      }
      if (!this.mark(cells, amount, column, line)) continue;
      this.units.note(column.index, amount.isTyped ? undefined : amount.unit, this.unitOf[column.index]);
      this.leftOut.add('control-column', line, amount.cents);
      this.roundOff(amount, column.name, line);
      this.sums.add(index, amount.cents, amount.precision, isHidden);
      if (kind === 'cumulated' && !this.isCrosstab) {
        this.cumulatedChecks.push({ line, column: column.name, entry, code: this.periods.code, municipality, cents: amount.cents });
      } else {
        this.controlSums.push(rowCheck(line, control, amount, this.amounts, this.codes));
      }
    }
  }

  private takeBg(cells: readonly Cell[], line: number, isHidden: boolean): boolean {
    const [amount] = this.amounts;
    const column = this.values[0]?.column;
    if (amount === undefined || column === undefined) return false;
    if (amount.state === 'amount' && (amount.cents % 100 !== 0 || amount.cents < 0)) {
      this.problems.add({ line, column: column.name, found: foundText(cells[column.index]), kind: 'amount', level: 'error' });
      return false;
    }
    const asOf = asOfIn(textOf(cells[this.settings.layout.keys.asOf]), this.periods.code);
    if (asOf === undefined) {
      const { asOf: index } = this.settings.layout.keys;
      this.problems.add({
        line,
        column: this.settings.head.columns[index]?.name ?? null,
        found: textOf(cells[index]).trim(),
        kind: 'date',
        level: 'error',
      });
      return false;
    }
    const municipality = this.ledger.municipalityOf(cells, line);
    this.ledger.note(cells, this.ledger.unnamed);
    this.lines++;
    this.repeated.add(cells, line);
    if (amount.state === 'secret') {
      this.leftOut.add('secret', line);
      this.bgSecrets.push({ code: this.periods.code, municipality });
      this.sums.addUnreadable(0);
    } else {
      this.bgRows.push({ code: this.periods.code, municipality, cents: amount.cents, asOf });
      this.sums.add(0, amount.cents, 0, isHidden);
      this.count(amount.cents, line);
      this.roundOff(amount, column.name, line);
    }
    this.sums.endLine(isHidden);
    return true;
  }
}
