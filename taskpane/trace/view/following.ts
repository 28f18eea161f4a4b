/** Hears of each move of the selection, but only while somebody looks. */
import type { TraceWorkbook } from './traceWorkbook';

export class Following {
  private stop: Promise<() => Promise<void>> | undefined;

  /** @param onMove may still be called after it was taken off, which takes Excel a round trip */
  constructor(
    private readonly workbook: TraceWorkbook,
    private readonly onMove: () => void,
  ) {}

  keep(isWanted: boolean): void {
    if (isWanted && !this.stop) this.stop = this.workbook.followSelection(this.onMove);
    if (isWanted || !this.stop) return;
    const { stop } = this;
    this.stop = undefined;
    // What cannot be taken off, because the workbook is closing, is gone with it.
    stop.then((end) => end()).catch(() => undefined);
  }
}
