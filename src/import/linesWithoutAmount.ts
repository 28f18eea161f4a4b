/** A line without an amount: a repeated head, text, or an entry that is empty. */
import { isFilled, type Cell } from './cell';
import type { LineKeys } from './lineKeys';
import { isRepeatedHead } from './repeatedHead';
import type { TableRecord } from './tableRecord';
import type { TableSettings } from './tableSettings';
import { WaitingLines } from './waitingLines';

export class LinesWithoutAmount {
  private readonly waiting = new WaitingLines();

  constructor(
    private readonly settings: TableSettings,
    private readonly record: TableRecord,
    private readonly keys: LineKeys,
  ) {}

  read(cells: readonly Cell[], line: number, account: string): void {
    if (!cells.some(isFilled)) return;
    const { head, layout } = this.settings;
    if (isRepeatedHead(cells, head)) return this.waiting.leaveOut('header', line);
    if (!this.isEntry(cells, account)) return this.waiting.leaveOut('text', line);
    this.keys.noteAbove(account);
    this.waiting.addEmpty(line, layout.values.length);
  }

  /** A text with a blank that stands alone in its line is a page's foot, whatever column it begins in. */
  private isEntry(cells: readonly Cell[], account: string): boolean {
    const { hasPositions } = this.settings.layout;
    const isAlone = cells.filter(isFilled).length === 1;
    if (isAlone && /\s/.test(account.trim()) && !hasPositions) return false;
    if (hasPositions && account.trim() !== '') return this.record.ledger.entryOf(account, cells, 0) !== undefined;
    return this.keys.areNamed(cells, account);
  }

  /** An amount follows: the lines before it belong to the table. */
  settle(): void {
    this.record.lines += this.waiting.settle(this.record.leftOut);
  }
}
