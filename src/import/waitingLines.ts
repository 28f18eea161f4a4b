/** Where the table ends: lines that follow the last amount are not part of it, so each line without one waits for the next amount. */
import type { LeftOuts } from './leftOut';
import type { LeftOutReason } from './outcome';

interface Waiting {
  readonly reason: LeftOutReason;
  readonly line: number;
  readonly count: number;
}

export class WaitingLines {
  private readonly waiting: Waiting[] = [];
  /** Lines of data without an amount. */
  private lines = 0;

  leaveOut(reason: 'header' | 'text', line: number): void {
    this.waiting.push({ reason, line, count: 1 });
  }

  /** @param count fields that are empty */
  addEmpty(line: number, count: number): void {
    this.lines++;
    this.waiting.push({ reason: 'empty', line, count });
  }

  /** An amount follows: they belong to the table. @returns how many of them are lines of data */
  settle(leftOut: LeftOuts): number {
    const { lines } = this;
    if (this.waiting.length === 0) return lines;
    for (const { reason, line, count } of this.waiting) for (let index = 0; index < count; index++) leftOut.add(reason, line);
    this.waiting.length = 0;
    this.lines = 0;
    return lines;
  }
}
