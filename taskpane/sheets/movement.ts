/** Where the cells of a sheet stand now that stood elsewhere when they were written. Rows and columns count from 0. */
import type { CellContent } from '../../src/workbook/model';
import { align, type Alignment, type Line } from './align';
import { skeleton } from '../../src/formula/canonical';
import { isFormula } from '../../src/formula/isFormula';
import { remembered } from '../../src/formula/remembered';
import { onceFor } from '../../src/onceFor';

export interface GridPosition {
  readonly row: number;
  readonly column: number;
}

/** Edges as the formula parser gives them; null where a reference takes whole rows or columns. */
interface Edges {
  readonly top?: number | null;
  readonly left?: number | null;
  readonly bottom?: number | null;
  readonly right?: number | null;
}

export class Movement {
  /** Whether every line is where it was. */
  readonly isStill: boolean;

  constructor(
    /** What the sheet is called now. */
    readonly sheetName: string,
    private readonly rows: Alignment,
    private readonly columns: Alignment,
  ) {
    this.isStill = [rows, columns].every((lines) => lines.every((match, line) => match === line));
  }

  /** null where the row or column is gone. */
  place({ row, column }: GridPosition): GridPosition | null {
    if (this.isStill) return { row, column };
    const [movedRow, movedColumn] = [moved(this.rows, row), moved(this.columns, column)];
    return movedRow === null || movedColumn === null ? null : { row: movedRow, column: movedColumn };
  }

  /** A range loses the lines at its edges that are gone; null where none is left. */
  range<Range extends Edges>(range: Range): Range | null {
    const rows = movedEdges(this.rows, range.top, range.bottom);
    const columns = movedEdges(this.columns, range.left, range.right);
    return rows && columns ? { ...range, top: rows.first, bottom: rows.last, left: columns.first, right: columns.last } : null;
  }

  /** Whether rows stand in another order among themselves, as after sorting. */
  get isReordered(): boolean {
    const here = this.rows.filter((line) => line !== null);
    return here.some((line, index) => index > 0 && line < (here[index - 1] ?? 0));
  }
}

type Cells = readonly (readonly CellContent[])[];

/** @param before the contents as written, @param now as they are, both from A1 on; @param rowHints see `align` */
export function findMovement(
  sheetName: string,
  before: Cells,
  now: Cells,
  rowHints?: ReadonlyMap<number, number>,
): Movement {
  const [columnsBefore, columnsNow] = [writtenColumns(before), columnsOf(now)];
  if (isStanding(before, now, rowHints) && isStanding(columnsBefore, columnsNow)) return still(before)(sheetName);
  return new Movement(
    sheetName,
    align(writtenLines(before), linesOf(now), rowHints),
    align(writtenLines(columnsBefore), linesOf(columnsNow)),
  );
}

/** The same object each time, so that what follows from it need not be worked out again. */
const still = onceFor((before: Cells) =>
  remembered((sheetName) => new Movement(sheetName, [...before.keys()], [...writtenColumns(before).keys()])),
);

/**
 * Most sheets stand as they were written, where `align` finds every line in its place, too: all of it stands there, and not so much more
 * that it might rather be another line.
 */
function isStanding(before: Cells, now: Cells, hints: ReadonlyMap<number, number> = new Map()): boolean {
  const isSaid = (content: CellContent, present: CellContent): boolean =>
    content === '' || content === present || said(content) === said(present);
  const isInPlace = (line: readonly CellContent[], index: number): boolean => {
    const present = now[index] ?? [];
    const { size } = writtenLines(before)[index] ?? new Set();
    const isMoreThanTwice = size > 0 && present.filter((content) => content !== '').length > 2 * size;
    return !isMoreThanTwice && (hints.get(index) ?? index) === index && line.every((content, at) => isSaid(content, present[at] ?? ''));
  };
  return before.every(isInPlace);
}

/** What a cell says, wherever the cells that it names have moved to. */
export const said = (content: CellContent): string => (isFormula(content) ? `=${skeleton(content)}` : String(content));

const linesOf = (cells: Cells): Line[] => cells.map((line) => new Set(line.filter((content) => content !== '').map(said)));

function columnsOf(cells: Cells): Cells {
  const width = Math.max(0, ...cells.map(({ length }) => length));
  return Array.from({ length: width }, (_, column) => cells.map((row) => row[column] ?? ''));
}

/** What was written is the same for each check. */
const writtenLines = onceFor(linesOf);
const writtenColumns = onceFor(columnsOf);

function moved(lines: Alignment, line: number): number | null {
  if (line < lines.length) return lines[line] ?? null;
  const last = lines.length - 1;
  return line + ((lines[last] ?? last) - last);
}

/** Most references are to one cell. */
const onlyEdge = (line: number | null): { readonly first: number; readonly last: number } | null => line === null ? null : { first: line, last: line };

function movedEdges(
  lines: Alignment,
  first: number | null | undefined,
  last: number | null | undefined,
): { readonly first: number | null; readonly last: number | null } | null {
  if (first === null || first === undefined || last === null || last === undefined) return { first: null, last: null };
  if (first === last) return onlyEdge(moved(lines, first));
  const left = Array.from({ length: last - first + 1 }, (_, index) => moved(lines, first + index)).filter((line) => line !== null);
  if (left.length === 0) return null;
  // Lines that changed places among themselves are still the same range; else its edges go where they went.
  const areTogether = Math.max(...left) - Math.min(...left) === left.length - 1;
  const edges = areTogether ? left : [left[0] ?? 0, left[left.length - 1] ?? 0];
  return { first: Math.min(...edges), last: Math.max(...edges) };
}
