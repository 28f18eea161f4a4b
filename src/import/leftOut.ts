/** What is not taken, by reason, each with count, sum and lines: one side of the control equation. */
import { Decimal } from '../money/decimal';
import type { LeftOut, LeftOutReason } from './outcome';

interface Bucket {
  count: number;
  cents: number;
  exact: Decimal;
  lines: number[];
}

export class LeftOuts {
  private readonly buckets = new Map<LeftOutReason, Bucket>();

  add(reason: LeftOutReason, line: number, cents = 0, exact?: Decimal): void {
    let bucket = this.buckets.get(reason);
    if (!bucket) {
      bucket = { count: 0, cents: 0, exact: new Decimal(0), lines: [] };
      this.buckets.set(reason, bucket);
    }
    bucket.count++;
    bucket.cents += cents;
    if (exact) bucket.exact = bucket.exact.plus(exact);
    if (bucket.lines.at(-1) !== line) bucket.lines.push(line);
  }

  of(reason: LeftOutReason): Bucket | undefined {
    return this.buckets.get(reason);
  }

  listed(): LeftOut[] {
    return [...this.buckets]
      .map(([reason, { count, cents, exact, lines }]): LeftOut => {
        const sorted = [...new Set(lines)].sort((one, other) => one - other);
        return reason === 'rounding' ? { reason, count, cents, exact, lines: sorted } : { reason, count, cents, lines: sorted };
      })
      .sort((one, other) => (one.reason < other.reason ? -1 : 1));
  }
}
