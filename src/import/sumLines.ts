/** Sum lines: never data, checked against the lines that they can mean. */
import type { ControlSum } from './outcome';

/** What one column has added up to, at one place of the table. */
interface Running {
  cents: number;
  /** Other than 0, as SUM_CHECK counts them. */
  precision: number;
  /** Marks of secrecy and amounts that could not be read. */
  unreadable: number;
  hiddenCents: number;
}

interface Snapshot {
  readonly lines: number;
  readonly hidden: number;
  readonly columns: readonly Running[];
}

export interface SumCell {
  /** Its place among the checked columns. */
  readonly column: number;
  readonly name: string;
  readonly cents: number;
  readonly precision: number;
  /** The sum of this line could not be read. */
  readonly isUnreadable: boolean;
}

interface SumLine {
  readonly line: number;
  readonly text: string;
  readonly word: string | null;
  readonly cells: readonly SumCell[];
  readonly here: Snapshot;
  readonly starts: readonly Snapshot[];
}

/** Lines that a sum may mean: from one place to another. */
interface Range {
  readonly from: Snapshot;
  readonly to: Snapshot;
}

interface Expected {
  readonly cents: number;
  readonly precision: number;
  readonly isUnreadable: boolean;
  readonly withoutHidden: number | undefined;
}

export interface CheckedSum extends ControlSum {
  /** It fits without the hidden rows alone. */
  readonly isWithoutHidden: boolean;
}

/** A sum of one line is a copy of it: a line without text has to fit two. */
const FEWEST_LINES = 2;

export class SumLines {
  private readonly running: Running[];
  private lines = 0;
  private hidden = 0;
  private readonly all: SumLine[] = [];
  private readonly lastOfText = new Map<string, Snapshot>();
  private readonly lastOfWord = new Map<string, Snapshot>();
  private last: Snapshot | undefined;
  private readonly start: Snapshot;

  /** @param saldo whether the first two columns are Soll and Haben, so that a Saldo is their difference */
  constructor(
    columns: number,
    private readonly saldo: boolean,
  ) {
    this.running = Array.from({ length: columns }, () => ({ cents: 0, precision: 0, unreadable: 0, hiddenCents: 0 }));
    this.start = this.snapshot();
  }

  add(column: number, cents: number, precision: number, isHidden: boolean): void {
    const running = this.running[column];
    if (running === undefined) return;
    running.cents += cents;
    if (cents !== 0) running.precision += precision;
    if (isHidden) running.hiddenCents += cents;
  }

  addUnreadable(column: number): void {
    const running = this.running[column];
    if (running) running.unreadable++;
  }

  endLine(isHidden: boolean): void {
    this.lines++;
    if (isHidden) this.hidden++;
  }

  private snapshot(): Snapshot {
    return { lines: this.lines, hidden: this.hidden, columns: this.running.map((running) => ({ ...running })) };
  }

  /** @param word null for a line without any text */
  sumLine(line: number, text: string, word: string | null, cells: readonly SumCell[]): void {
    const here = this.snapshot();
    const starts = [this.lastOfText.get(text), this.lastOfWord.get(word ?? ''), this.last, this.start].flatMap((start) => start ?? []);
    this.all.push({ line, text, word, cells, here, starts });
    this.lastOfText.set(text, here);
    this.lastOfWord.set(word ?? '', here);
    this.last = here;
  }

  /** Whether amounts without any text are the sum of two or more of the lines so far. */
  fitsSoFar(cells: readonly SumCell[]): boolean {
    const here = this.snapshot();
    const starts = [this.lastOfText.get(''), this.last, this.start].flatMap((start) => start ?? []);
    return cells.every((cell) =>
      starts.some((from) => isLong({ from, to: here }) && this.fit(cell, { from, to: here }, false) !== undefined),
    );
  }

  /** Lines without text that are no sums after all. */
  misfits(): number[] {
    const end = this.snapshot();
    return this.all
      .filter(
        ({ word, cells, ...place }) =>
          word === null && !cells.every((cell) => this.ranges(place, end).some((range) => isLong(range) && this.fit(cell, range, false))),
      )
      .map(({ line }) => line);
  }

  finish(): CheckedSum[] {
    const end = this.snapshot();
    return this.all.flatMap((sum) => sum.cells.map((cell) => this.check(sum, cell, this.ranges(sum, end))));
  }

  private ranges({ starts, here }: Pick<SumLine, 'starts' | 'here'>, end: Snapshot): Range[] {
    return [...starts.map((from): Range => ({ from, to: here })), { from: this.start, to: end }];
  }

  private expected({ column }: SumCell, word: string | null, { from, to }: Range): Expected {
    const part = (index: number): Running => difference(from.columns[index], to.columns[index]);
    const own = part(column);
    // A Saldo is one column less the other.
    const other = this.saldo && word === 'saldo' && column < 2 ? part(1 - column) : undefined;
    const cents = own.cents - (other?.cents ?? 0);
    return {
      cents,
      precision: own.precision + (other?.precision ?? 0),
      isUnreadable: own.unreadable + (other?.unreadable ?? 0) > 0,
      withoutHidden: to.hidden > from.hidden ? cents - own.hiddenCents + (other?.hiddenCents ?? 0) : undefined,
    };
  }

  private fit(cell: SumCell, range: Range, isRounded: boolean, word: string | null = null): 'all' | 'visible' | undefined {
    const expected = this.expected(cell, word, range);
    if (expected.isUnreadable) return undefined;
    const allowed = isRounded ? expected.precision + cell.precision : 0;
    if (2 * Math.abs(cell.cents - expected.cents) <= allowed) return 'all';
    return expected.withoutHidden !== undefined && 2 * Math.abs(cell.cents - expected.withoutHidden) <= allowed ? 'visible' : undefined;
  }

  private check({ line, word }: SumLine, cell: SumCell, ranges: readonly Range[]): CheckedSum {
    const base = { line, column: cell.name, word, found: cell.cents, isWithoutHidden: false };
    if (cell.isUnreadable) return { ...base, status: 'incomplete' };
    for (const isRounded of [false, true]) {
      for (const range of ranges) {
        const fits = this.fit(cell, range, isRounded, word);
        if (fits === undefined) continue;
        const expected = this.expected(cell, word, range);
        const cents = fits === 'visible' ? (expected.withoutHidden ?? 0) : expected.cents;
        const isExact = cents === cell.cents;
        return { ...base, ...compared(cell, expected, cents), status: isExact ? 'ok' : 'rounded', isWithoutHidden: fits === 'visible' };
      }
    }
    const shown = ranges.find(({ from, to }) => to.lines > from.lines) ?? ranges[0];
    const expected = shown && this.expected(cell, word, shown);
    if (expected === undefined || expected.isUnreadable) return { ...base, status: 'incomplete' };
    return { ...base, ...compared(cell, expected, expected.cents), status: 'wrong' };
  }
}

const isLong = ({ from, to }: Range): boolean => to.lines - from.lines >= FEWEST_LINES;

function compared(cell: SumCell, { precision }: Expected, cents: number): Pick<ControlSum, 'expected' | 'allowedHalves'> {
  const halves = precision + cell.precision;
  return halves > 0 ? { expected: cents, allowedHalves: halves } : { expected: cents };
}

const NOTHING: Running = { cents: 0, precision: 0, unreadable: 0, hiddenCents: 0 };

const difference = (from: Running = NOTHING, to: Running = NOTHING): Running => ({
  cents: to.cents - from.cents,
  precision: to.precision - from.precision,
  unreadable: to.unreadable - from.unreadable,
  hiddenCents: to.hiddenCents - from.hiddenCents,
});
