/** What Excel shows in the cell of a custom function that has not answered yet. */
const PENDING: readonly unknown[] = ['#BUSY!', '#GETTING_DATA'];

export const isPending = (value: unknown): boolean => PENDING.includes(value);
