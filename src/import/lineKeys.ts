/** What a line of data is booked on: its account or position and its period. A line that lacks one of them is an error. */
import { isFilled, textOf, type Cell } from './cell';
import { nameAt } from './head';
import type { Entry, Labels } from './ledger';
import { accountIndex } from './layout';
import type { Offer, ProblemKind } from './outcome';
import type { TableRecord } from './tableRecord';
import type { TableSettings } from './tableSettings';

export class LineKeys {
  /** Of a row of a crosstab that names its year; else 0. */
  rowYear = 0;
  /** The account of the lines above, for those that name none. */
  private above = '';
  private isFromAbove = false;
  /** All that may name an account, a period or a place. */
  private readonly indexes: readonly number[];
  private readonly isCrosstab: boolean;

  constructor(
    private readonly settings: TableSettings,
    private readonly record: TableRecord,
  ) {
    const { keys, kind } = settings.layout;
    const { account, product, municipality, year, period, date, asOf, labels } = keys;
    this.indexes = [account, product, municipality, year, period, date, asOf, ...labels].filter((index) => index >= 0);
    this.isCrosstab = kind === 'crosstab';
  }

  /** False where the line has an error. */
  read(cells: readonly Cell[], line: number, account: string): boolean {
    return !this.hasFaultyCell(cells, line) && this.hasAccount(line, account) && this.readPeriod(cells, line);
  }

  /** An error or a formula without a value is no account, no period and no place. */
  private hasFaultyCell(cells: readonly Cell[], line: number): boolean {
    for (const index of this.indexes) {
      const cell = cells[index];
      if (typeof cell === 'string' || (cell?.kind !== 'error' && cell?.kind !== 'formula')) continue;
      const kind = cell.kind === 'error' ? 'error-cell' : 'formula-without-value';
      this.tell(line, index, cell.text, kind);
      return true;
    }
    return false;
  }

  private hasAccount(line: number, account: string): boolean {
    const { layout, answers } = this.settings;
    this.isFromAbove = account.trim() === '';
    if (layout.isBg || !this.isFromAbove || (answers.fill !== undefined && this.above !== '')) return true;
    this.tell(line, accountIndex(layout.keys), '', 'konto', 'above');
    return false;
  }

  private readPeriod(cells: readonly Cell[], line: number): boolean {
    const { periods } = this.record;
    if (this.isCrosstab) return this.readYear(cells, line);
    periods.read(cells);
    const { problem } = periods;
    if (problem === undefined) return true;
    this.tell(line, problem.column, problem.found, problem.kind, problem.offer);
    return false;
  }

  private readYear(cells: readonly Cell[], line: number): boolean {
    const year = this.record.periods.yearOf(cells);
    this.rowYear = year ?? 0;
    if (year !== undefined) return true;
    const index = this.settings.layout.keys.year;
    this.tell(line, index, textOf(cells[index]).trim(), 'year');
    return false;
  }

  /** Of the line that was read; undefined where its label names no position. */
  entryOf(cells: readonly Cell[], line: number, account: string): Entry | undefined {
    const entry = this.record.ledger.entryOf(this.isFromAbove ? this.above : account, cells, line);
    if (entry === undefined) {
      const { labels } = this.settings.layout.keys;
      this.tell(line, labels.find((label) => isFilled(cells[label])) ?? labels[0] ?? -1, account.trim(), 'position');
    } else if (!this.isFromAbove) {
      this.above = account;
    }
    return entry;
  }

  /** What is filled from above is no word of the account itself: its label counts for the empty account. */
  labelsOf(entry: Entry): Labels {
    return this.isFromAbove ? this.record.ledger.unnamed : entry.labels;
  }

  /** Whether a line names an account, or a period that can be read. */
  areNamed(cells: readonly Cell[], account: string): boolean {
    return account.trim() !== '' || (!this.isCrosstab && this.record.periods.isNamed(cells));
  }

  /** A line without an amount may name the account of those below it. */
  noteAbove(account: string): void {
    if (account.trim() !== '') this.above = account;
  }

  private tell(line: number, index: number, found: string, kind: ProblemKind, offer?: Offer): void {
    const problem = { line, column: nameAt(this.settings.head, index), found, kind, level: 'error' } as const;
    this.record.problems.add(offer ? { ...problem, offer } : problem);
  }
}
