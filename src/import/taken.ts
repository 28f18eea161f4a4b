/** The amounts that are taken: how many, their sum, in which precision, and which of them are told at the end. */
import type { PeriodNote } from './periods';

/** Count and sum of lines that are told in one note. */
interface Tally {
  count: number;
  cents: number;
  line: number | null;
}

export class Taken {
  count = 0;
  cents = 0;
  negative = 0;
  readonly differing: Tally = { count: 0, cents: 0, line: null };
  readonly december: Tally = { count: 0, cents: 0, line: null };
  private readonly precisions = new Set<number>();
  private lastPrecision = -1;

  /** @param note what is told of the period in which the amount stands */
  add(cents: number, line: number, note: PeriodNote): void {
    this.count++;
    this.cents += cents;
    if (cents < 0) this.negative++;
    if (note === 'none') return;
    const tally = note === 'differs' ? this.differing : this.december;
    tally.count++;
    tally.cents += cents;
    tally.line ??= line;
  }

  notePrecision(precision: number): void {
    // Nearly every amount has the precision of the one before.
    if (precision === this.lastPrecision) return;
    this.lastPrecision = precision;
    this.precisions.add(precision);
  }

  /** A unit that is said of the whole table is one of it, even where each of its amounts is in cents. */
  get precision(): number | undefined {
    const [only] = this.precisions;
    return this.precisions.size === 1 && only !== 0 ? only : undefined;
  }
}
