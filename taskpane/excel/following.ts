/** Hears of each move of the selection, but only while somebody looks. */
import { inExcel } from './session';

/** Calls `onMove` whenever the selection changes, until the returned function is called. */
export type FollowSelection = (onMove: () => void) => Promise<() => Promise<void>>;

export const followSelection: FollowSelection = async (onMove) => {
  const handler = await inExcel(async ({ context }) => {
    const added = context.workbook.onSelectionChanged.add(async () => onMove());
    await context.sync();
    return added;
  }, () => undefined);
  return () =>
    Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
};

export class Following {
  private stop: Promise<() => Promise<void>> | undefined;

  /** @param onMove may still be called after it was taken off, which takes Excel a round trip */
  constructor(
    private readonly follow: FollowSelection,
    private readonly onMove: () => void,
  ) {}

  get isOn(): boolean {
    return this.stop !== undefined;
  }

  keep(isWanted: boolean): void {
    if (isWanted) this.stop ??= this.begin();
    if (isWanted || !this.stop) return;
    const { stop } = this;
    this.stop = undefined;
    // What cannot be taken off, because the workbook is closing, is gone with it.
    stop.then((end) => end()).catch(() => undefined);
  }

  private begin(): Promise<() => Promise<void>> {
    const begun = this.follow(this.onMove);
    // Who could not follow tries again when he is looked at again.
    begun.catch(() => {
      if (this.stop === begun) this.stop = undefined;
    });
    return begun;
  }
}
