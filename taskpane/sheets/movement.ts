/** Where the cells of a sheet stand now that stood elsewhere when they were written. Rows and columns count from 0. */
import type { CellContent } from '../../src/workbook/model';
import { align, type Alignment, type Line } from './align';
import { skeleton } from '../../src/formula/canonical';
import { isFormula } from '../../src/formula/isFormula';

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
  constructor(
    /** What the sheet is called now. */
    readonly sheetName: string,
    private readonly rows: Alignment,
    private readonly columns: Alignment,
  ) {}

  /** null where the row or column is gone. */
  place({ row, column }: GridPosition): GridPosition | null {
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

  /** Whether every line is where it was. */
  get isStill(): boolean {
    return [this.rows, this.columns].every((lines) => lines.every((match, line) => match === line));
  }
}

/** @param before the contents as written, @param now as they are, both from A1 on; @param rowHints see `align` */
export function findMovement(
  sheetName: string,
  before: readonly (readonly CellContent[])[],
  now: readonly (readonly CellContent[])[],
  rowHints?: ReadonlyMap<number, number>,
): Movement {
  return new Movement(sheetName, align(rowLines(before), rowLines(now), rowHints), align(columnLines(before), columnLines(now)));
}

/** What a cell says, wherever the cells that it names have moved to. */
export const said = (content: CellContent): string => (isFormula(content) ? `=${skeleton(content)}` : String(content));

const rowLines = (cells: readonly (readonly CellContent[])[]): Line[] =>
  cells.map((row) => new Set(row.filter((content) => content !== '').map(said)));

function columnLines(cells: readonly (readonly CellContent[])[]): Line[] {
  const width = Math.max(0, ...cells.map(({ length }) => length));
  return rowLines(Array.from({ length: width }, (_, column) => cells.map((row) => row[column] ?? '')));
}

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
