/** Rule 3: where the head stands, and what its columns are called. */
import { formatDate } from '../calendar/date';
import { isAmount, isNoEntry, isSecretMark } from './amounts';
import { isFilled, onlyFilled, textOf, type Cell, type Line } from './cell';
import { groupOf, roleOf, type ColumnRole, type Group } from './columns';
import { keyText } from './keyText';
import { monthOf } from './months';
import { unitAlone, unitInHead, type Unit } from './units';
import type { Merge } from './workbookFile';
import { withYearsAbove } from './yearsAbove';

export interface Column {
  readonly index: number;
  /** The second of a name is called "Betrag (2)". */
  readonly name: string;
  readonly role: ColumnRole;
  readonly unit: Unit | undefined;
  /** What a line above the months says of it. */
  readonly group: Group | undefined;
}

export interface Head {
  /** Where it stands among the lines. */
  readonly index: number;
  readonly line: number;
  readonly columns: readonly Column[];
  /** Fields beyond it are an error. */
  readonly width: number;
  /** The first index behind the head and its line of units. */
  readonly dataFrom: number;
  /** Whether an amount column or two months were recognised. */
  readonly isKnown: boolean;
  readonly filled: number;
  /** The lines above it, as texts of their filled fields. */
  readonly above: readonly (readonly string[])[];
}

/** @param index −1 where there is no such column */
export const nameAt = ({ columns }: Head, index: number): string | null => columns[index]?.name ?? null;

export type HeadResult = { readonly head: Head } | { readonly refused: 'empty' | 'no-header' | 'no-data' };

/** What reads neither as an amount nor as a mark; a month is text. */
function isText(cell: Cell): boolean {
  if (typeof cell !== 'string') return cell.kind === 'date';
  const text = cell.trim();
  return monthOf(text) !== undefined || (!isAmount(text) && !isSecretMark(text));
}

const isAllText = (cells: readonly Cell[]): boolean => cells.every((cell) => !isFilled(cell) || isText(cell));
const filledCount = (cells: readonly Cell[]): number => cells.reduce((count, cell) => (isFilled(cell) ? count + 1 : count), 0);
const isUnits = (cells: readonly Cell[]): boolean =>
  cells.some(isFilled) && cells.every((cell) => !isFilled(cell) || unitAlone(textOf(cell)) !== undefined);

const hasEntry = (cells: readonly Cell[]): boolean =>
  cells.some(
    (cell) => isFilled(cell) && (isAmount(cell) || (typeof cell === 'string' && isSecretMark(cell.trim()) && !isNoEntry(cell.trim()))),
  );

/** @param answered the line in which the user says that it stands */
export function findHead(lines: readonly Line[], merges: readonly Merge[] = [], answered?: number): HeadResult {
  if (!lines.some(({ cells }) => cells.some(isFilled))) return { refused: 'empty' };
  if (answered !== undefined) return answeredHead(lines, merges, answered);
  let first: Head | undefined;
  let isBare = false;
  for (const [index, { cells }] of lines.entries()) {
    if (filledCount(cells) < 2 || !isAllText(cells)) continue;
    const next = firstEntry(lines, index);
    const head = headAt(lines, index, merges);
    if (next === 'none') isBare ||= head.isKnown;
    if (next !== 'entry') continue;
    if (head.isKnown) return { head: withLinesAbove(head, lines) };
    first ??= head;
  }
  if (isBare && !first) return { refused: 'no-data' };
  return first ? { head: withLinesAbove(first, lines) } : { refused: 'no-header' };
}

function answeredHead(lines: readonly Line[], merges: readonly Merge[], answered: number): HeadResult {
  const index = lines.findIndex(({ cells, line }) => line === answered && cells.some(isFilled));
  return index < 0 ? { refused: 'no-header' } : { head: withLinesAbove(headAt(lines, index, merges), lines) };
}

/** Whether the next filled line has an amount or a mark; lines of units and lines with one filled field are skipped. */
function firstEntry(lines: readonly Line[], index: number): 'entry' | 'text' | 'none' {
  for (const { cells } of lines.slice(index + 1)) {
    if (filledCount(cells) < 2 || isUnits(cells)) continue;
    return hasEntry(cells) ? 'entry' : 'text';
  }
  return 'none';
}

function headAt(lines: readonly Line[], index: number, merges: readonly Merge[]): Head {
  const { cells = [], line = 0 } = lines[index] ?? {};
  const above = lines[index - 1]?.cells ?? [];
  const isNamed = index > 0 && isAllText(above);
  const below = unitLine(lines, index);
  const width = Math.max(lastFilled(cells, merges, line), isNamed ? lastFilled(above, [], 0) : -1) + 1;
  const seen = new Map<string, number>();
  const groups = groupsOf(above, lines[index - 1]?.line ?? 0, merges, width, isNamed);
  const named = Array.from({ length: width }, (_, column) => {
    const own = mergedCell(lines, index, column, merges);
    const upper = isNamed ? mergedCell(lines, index - 1, column, merges) : '';
    const cell = isFilled(own) ? own : upper;
    const name = nameOf(cell);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return {
      index: column,
      name: count > 1 && name !== '' ? `${name} (${count})` : name,
      role: roleOf(name),
      unit: unitInHead(name) ?? unitAlone(textOf(below?.cells[column])),
      group: isFilled(own) ? groups[column] : undefined,
    };
  });
  const roles = withYearsAbove(named.map(({ role }) => role), above);
  const columns = named.map((column, at): Column => ({ ...column, role: roles[at] ?? column.role }));
  return {
    index,
    line,
    columns,
    width,
    dataFrom: below ? lines.indexOf(below) + 1 : index + 1,
    isKnown: isKnown(columns),
    filled: filledCount(cells),
    above: [],
  };
}

const withLinesAbove = (head: Head, lines: readonly Line[]): Head => ({
  ...head,
  above: lines.slice(0, head.index).map(({ cells }) => cells.filter(isFilled).map((cell) => textOf(cell).trim())),
});

const nameOf = (cell: Cell | undefined): string =>
  cell !== undefined && typeof cell !== 'string' && cell.kind === 'date' ? formatDate(cell.date) : keyText(textOf(cell)).text;

/** A line of units below the head, only lines with one filled field between them. */
function unitLine(lines: readonly Line[], index: number): Line | undefined {
  for (const line of lines.slice(index + 1)) {
    if (isUnits(line.cells)) return line;
    if (line.cells.some(isFilled) && onlyFilled(line.cells) === undefined) return undefined;
  }
  return undefined;
}

function lastFilled(cells: readonly Cell[], merges: readonly Merge[], line: number): number {
  const merged = merges.filter(({ fromRow, toRow }) => fromRow <= line && line <= toRow).map(({ toColumn }) => toColumn);
  const filled = cells.flatMap((cell, index) => (isFilled(cell) ? [index] : []));
  return Math.max(-1, ...filled.slice(-1), ...merged);
}

/** A merged cell names all its columns and rows. */
function mergedCell(lines: readonly Line[], index: number, column: number, merges: readonly Merge[]): Cell {
  const own = lines[index]?.cells[column] ?? '';
  const row = lines[index]?.line ?? 0;
  const merge = merges.find(
    ({ fromRow, toRow, fromColumn, toColumn }) => fromRow <= row && row <= toRow && fromColumn <= column && column <= toColumn,
  );
  if (isFilled(own) || !merge) return own;
  return lines.find(({ line }) => line === merge.fromRow)?.cells[merge.fromColumn] ?? '';
}

/** Ist, Plan, Vorjahr above the columns; in a text file the columns that a merged cell covered are empty. */
function groupsOf(above: readonly Cell[], row: number, merges: readonly Merge[], width: number, isNamed: boolean): (Group | undefined)[] {
  const groups: (Group | undefined)[] = new Array<Group | undefined>(width).fill(undefined);
  if (!isNamed) return groups;
  let last: Group | undefined;
  for (let column = 0; column < width; column++) {
    const merge = merges.find(
      ({ fromRow, toRow, fromColumn, toColumn }) => fromRow <= row && row <= toRow && fromColumn <= column && column <= toColumn,
    );
    const cell = above[merge ? merge.fromColumn : column];
    if (isFilled(cell)) last = groupOf(textOf(cell));
    groups[column] = last;
  }
  return groups.includes('ist') ? groups : new Array<Group | undefined>(width).fill(undefined);
}

const MONTHS = 2;

const isAmountRole = ({ role }: ColumnRole): boolean => role === 'amount' || role === 'cumulated' || role === 'sum' || role === 'bg';

export function isKnown(columns: readonly Column[]): boolean {
  const roles = columns.map(({ role }) => role);
  const has = (role: ColumnRole['role']): boolean => roles.some((one) => one.role === role);
  return roles.some(isAmountRole) || (has('soll') && has('haben')) || roles.filter(({ role }) => role === 'month').length >= MONTHS;
}
