/** Custom functions answer in their own time: until then their cells hold no result. */

/** What Excel shows in the cell of a custom function that has not answered yet. */
const PENDING: readonly unknown[] = ['#BUSY!', '#GETTING_DATA'];

export const isPending = (value: unknown): boolean => PENDING.includes(value);

/** How often results are looked at again while custom functions calculate, and when that is given up; milliseconds. */
const PAUSE = 250;
const LIMIT = 15_000;

const aWhile = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAUSE));

/** Looks again until every function has answered, but not for ever. */
export async function untilCalculated(isBusy: () => boolean, lookAgain: () => Promise<unknown>, pause = aWhile): Promise<void> {
  const deadline = Date.now() + LIMIT;
  while (isBusy() && Date.now() < deadline) {
    await pause();
    await lookAgain();
  }
}
