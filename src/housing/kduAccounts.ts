import type { Explain, StepText } from '../explain';
import { ZERO, type Decimal } from '../money/decimal';
import { sameText, type RowPart } from './kduMonths';

/** A booking of the month that is compared. */
export interface AccountBooking {
  readonly source: string;
  /** Its account, or its position where it has none. */
  readonly key: string;
  readonly amount: Decimal;
  /** Row of the table, counted from 0. */
  readonly row: number;
}

/** One line: label, amounts of both sources and their difference; what one source lacks stays empty. Then the keys that are in it. */
type Line = readonly [label: string, a: Decimal | string, b: Decimal | string, difference: Decimal | string, keys: readonly string[]];

/** In how many columns a line comes. */
export const ACCOUNT_COLUMNS = 4;

const EMPTY: Line = ['', '', '', '', []];
/** An empty cell would look like one that has not been calculated yet. */
const NOTHING: Line = ['–', '', '', '', []];

/**
 * A month of two sources, account by account: those that both have, then those of one alone with their sum.
 *
 * @param rows so many lines come back, empty ones included; where there are more, the last one says how many and their sums
 */
export function kduAccounts(
  bookings: readonly AccountBooking[],
  a: string,
  b: string,
  rows: number,
  explain?: Explain,
): readonly (Decimal | string)[] {
  const cells = linesOf(bookings, a, b, rows).flatMap((line) => [line[0], line[1], line[2], line[3]]);
  explain?.(ACCOUNTS, [a, b], cells.filter((cell) => typeof cell !== 'string'));
  return cells;
}

/**
 * Of a cell of `kduAccounts`: the bookings that it is the sum of; those of A count against those of B in a difference.
 *
 * @param there bookings of later rows make no lines, they belong to those that there are; to every number of a line without an amount of
 *   their source, which is what tells that there is none
 */
export function accountsBehind(
  bookings: readonly AccountBooking[],
  a: string,
  b: string,
  rows: number,
  there = Infinity,
): (row: number, column: number) => readonly RowPart[] {
  const lines = linesOf(bookings.filter(({ row }) => row < there), a, b, rows);
  return (row, column) => {
    if (column === 0) return [];
    const line = lines[row] ?? EMPTY;
    return bookings.flatMap(({ source, key, amount, row: index }): RowPart[] => {
      if (!line[4].includes(key)) return [];
      const isLacking = (own: 1 | 2): boolean => index >= there && typeof line[own] === 'string';
      if (index < there && typeof line[column as 1 | 2 | 3] === 'string') return [];
      if (sameText(source, a) && (column !== 2 || isLacking(1))) return [{ row: index, part: column === 3 ? amount.negated() : amount }];
      return sameText(source, b) && (column !== 1 || isLacking(2)) ? [{ row: index, part: amount }] : [];
    });
  };
}

function linesOf(bookings: readonly AccountBooking[], a: string, b: string, rows: number): readonly Line[] {
  const [inA, inB] = [sumsOf(bookings, a), sumsOf(bookings, b)];
  const keys = [...new Set([...inA.keys(), ...inB.keys()])].sort();
  const both = keys.flatMap((key): Line[] => {
    const [one, other] = [inA.get(key), inB.get(key)];
    return one && other ? [[key, one, other, other.minus(one), [key]]] : [];
  });
  const onlyA = keys.flatMap((key): Line[] => (inB.has(key) ? [] : [[key, inA.get(key) ?? ZERO, '', '', [key]]]));
  const onlyB = keys.flatMap((key): Line[] => (inA.has(key) ? [] : [[key, '', inB.get(key) ?? ZERO, '', [key]]]));
  const found = [...both, ...withSum(onlyA, 'nur in A'), ...withSum(onlyB, 'nur in B')];
  const lines = found.length === 0 ? [NOTHING] : found;
  const shown = lines.length > rows ? [...lines.slice(0, rows - 1), rest(lines.slice(rows - 1))] : lines;
  return Array.from({ length: rows }, (_, index) => shown[index] ?? EMPTY);
}

function sumsOf(bookings: readonly AccountBooking[], source: string): ReadonlyMap<string, Decimal> {
  const sums = new Map<string, Decimal>();
  for (const { source: own, key, amount } of bookings) {
    if (sameText(own, source)) sums.set(key, (sums.get(key) ?? ZERO).plus(amount));
  }
  return sums;
}

const withSum = (lines: readonly Line[], label: string): readonly Line[] =>
  lines.length === 0 ? [] : [[label, total(lines, 1), total(lines, 2), '', keysOf(lines)], ...lines];

function rest(lines: readonly Line[]): Line {
  return [`weitere ${lines.length}`, total(lines, 1), total(lines, 2), total(lines, 3), keysOf(lines)];
}

const keysOf = (lines: readonly Line[]): readonly string[] => [...new Set(lines.flatMap((line) => line[4]))];

/** Empty where no line has an amount. */
function total(lines: readonly Line[], column: 1 | 2 | 3): Decimal | string {
  const amounts = lines.flatMap((line) => (typeof line[column] === 'string' ? [] : [line[column]]));
  return amounts.length === 0 ? '' : amounts.reduce((sum, amount) => sum.plus(amount), ZERO);
}

const ACCOUNTS: StepText = {
  name: { de: 'Konten', en: 'Accounts' },
  formula: {
    de: 'Summen je Konto von {quelle_a} und {quelle_b} in der Periode',
    en: 'sums by account of {source_a} and {source_b} in the period',
  },
  unit: 'number',
};
