import { lastColumn, lastRow } from './address';
import type { Cells } from './cells';
import type { Area, CellFormat, Edge } from './grid';
import { guardSheet } from './guards';
import type { NamedStyle } from './styleBook';

export type BorderSide = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideVertical' | 'InsideHorizontal';
export type Border = NonNullable<NonNullable<CellFormat['borders']>[Edge]>;

/** A format of which a key is null where it differs between cells. */
type CommonFormat = { readonly [K in keyof CellFormat]: CellFormat[K] | null };

/** Something that has font, fill and borders: cells, or a named style. */
export interface Formatting {
  read(): CommonFormat;
  change(change: CellFormat): void;
  readBorder(side: BorderSide): Border | null;
  changeBorder(side: BorderSide, border: Border | null): void;
}

export interface BorderTarget {
  readonly formatting: Formatting;
  readonly side: BorderSide;
}

const OUTER_EDGES: Partial<Record<BorderSide, Edge>> = { EdgeTop: 'top', EdgeBottom: 'bottom', EdgeLeft: 'left', EdgeRight: 'right' };

/** The format of cells. */
export class CellsFormatting implements Formatting {
  constructor(readonly cells: Cells) {}

  read(): CommonFormat {
    const { book, sheetId } = this.cells;
    const { area } = this.cells.bounded;
    const common: Record<string, unknown> = { ...book.grid.readFormat(sheetId, area.row, area.column) };
    for (let row = area.row; row <= lastRow(area); row++) {
      for (let column = area.column; column <= lastColumn(area); column++) {
        const other: Record<string, unknown> = { ...book.grid.readFormat(sheetId, row, column) };
        for (const key of new Set([...Object.keys(common), ...Object.keys(other)])) if (common[key] !== other[key]) common[key] = null;
      }
    }
    return common;
  }

  change(change: CellFormat): void {
    guardSheet(this.cells.book, this.cells.sheetId, 'allowFormatCells');
    this.cells.book.grid.format(this.cells.sheetId, this.cells.bounded.area, change);
  }

  readBorder(side: BorderSide): Border | null {
    const [part] = borderParts(this.cells.bounded.area, side);
    if (!part) return null;
    return this.cells.book.grid.readFormat(this.cells.sheetId, part.area.row, part.area.column).borders?.[part.edge] ?? null;
  }

  changeBorder(side: BorderSide, border: Border | null): void {
    guardSheet(this.cells.book, this.cells.sheetId, 'allowFormatCells');
    for (const { area, edge } of borderParts(this.cells.bounded.area, side)) {
      this.cells.book.grid.format(this.cells.sheetId, area, { borders: { [edge]: border } });
    }
  }
}

/** The cells and their edge that a side of a range means: around the whole, or between its cells. */
function borderParts(area: Area, side: BorderSide): readonly { readonly area: Area; readonly edge: Edge }[] {
  switch (side) {
    case 'EdgeTop':
      return [{ area: { ...area, rows: 1 }, edge: 'top' }];
    case 'EdgeBottom':
      return [{ area: { ...area, row: lastRow(area), rows: 1 }, edge: 'bottom' }];
    case 'EdgeLeft':
      return [{ area: { ...area, columns: 1 }, edge: 'left' }];
    case 'EdgeRight':
      return [{ area: { ...area, column: lastColumn(area), columns: 1 }, edge: 'right' }];
    case 'InsideHorizontal':
      return area.rows > 1 ? [{ area: { ...area, rows: area.rows - 1 }, edge: 'bottom' }] : [];
    case 'InsideVertical':
      return area.columns > 1 ? [{ area: { ...area, columns: area.columns - 1 }, edge: 'right' }] : [];
  }
}

/** The format of a named style; `changed` brings it to the cells that have the style. */
export class StyleFormatting implements Formatting {
  constructor(
    private readonly style: NamedStyle,
    private readonly changed: (change: CellFormat) => void,
  ) {}

  read(): CellFormat {
    return this.style.format;
  }

  change(change: CellFormat): void {
    const { format } = this.style;
    this.style.format = { ...format, ...change, borders: { ...format.borders, ...change.borders } };
    this.changed(change);
  }

  readBorder(side: BorderSide): Border | null {
    const edge = OUTER_EDGES[side];
    return (edge && this.style.format.borders?.[edge]) ?? null;
  }

  changeBorder(side: BorderSide, border: Border | null): void {
    const edge = OUTER_EDGES[side];
    if (edge) this.change({ borders: { [edge]: border } });
  }
}
