/** Answers that were given for a file of the same shape: the next month's has other numbers, and the same head. */
import { isFilled, textOf, type Line } from './cell';
import type { Head } from './head';
import type { Answers, Remembered } from './outcome';

/** Months come and go from file to file, and so do the numbers in names. */
export const headPattern = ({ columns }: Head): string =>
  columns
    .filter(({ role }) => role.role !== 'month')
    .map(({ name, role }) => (role.role === 'cumulated' ? 'kumuliert' : withoutNumbers(name)))
    .join('|');

/** Of a file in which no head is found without an answer. */
export const linePattern = (lines: readonly Line[]): string =>
  withoutNumbers((lines.find(({ cells }) => cells.some(isFilled))?.cells ?? []).map(textOf).join('|'));

const withoutNumbers = (text: string): string => text.trim().toLowerCase().replace(/\d+/g, '#');

/** What holds for one file alone is asked again. */
export const rememberable = ({ month: _month, year: _year, amountColumn: _amountColumn, ...answers }: Answers): Answers => answers;

/** @param read what is read with answers: with those that do not fit it is another head */
export const fitting = (remembered: readonly Remembered[], found: string, read: (answers: Answers) => string): Remembered | undefined =>
  remembered.find((one) => one.found === found && read(one.answers) === one.read);
