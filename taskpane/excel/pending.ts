/** Custom functions answer in their own time: until then their cells hold no result. */

/** What Excel shows in the cell of a custom function that has not answered yet. */
const PENDING: readonly unknown[] = ['#BUSY!', '#GETTING_DATA'];

export const isPending = (value: unknown): boolean => PENDING.includes(value);

/** Of Excel as a whole. While it runs, cells may show what they gave before, without `#BUSY!` (office-js#4152, #6930). */
export interface Calculation {
  /** Asks anew, with the next round trip; before the values that it is asked for. */
  load(): void;
  isRunning(): boolean;
  /** False also for what waits until the user calculates by hand. */
  isDone(): boolean;
}

export const calculationIn = ({ application }: Excel.Workbook): Calculation => ({
  load: () => application.load({ calculationState: true, calculationMode: true }),
  isRunning: () => isCalculating(application),
  isDone: () => application.calculationState === 'Done',
});

/** What the user calculates by hand stays pending until he does. */
export const isCalculating = ({ calculationState, calculationMode }: Pick<Excel.Application, 'calculationState' | 'calculationMode'>): boolean =>
  calculationState === 'Calculating' || (calculationState === 'Pending' && calculationMode !== 'Manual');

/** How often results are looked at again while custom functions calculate, and when that is given up; milliseconds. */
const PAUSE = 250;
const LIMIT = 15_000;

const aWhile = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAUSE));

/** Looks again until everything is calculated, but not for ever. */
export async function untilCalculated(isBusy: () => boolean, lookAgain: () => Promise<unknown>, pause = aWhile): Promise<void> {
  const deadline = Date.now() + LIMIT;
  while (isBusy() && Date.now() < deadline) {
    await pause();
    await lookAgain();
  }
}
