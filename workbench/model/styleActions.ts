import { lastColumn, lastRow } from './address';
import type { WorkbookModel } from './workbookModel';
import { Cells } from './cells';
import type { CellFormat } from './grid';
import type { NamedStyle, StylePart } from './styleBook';

const PART_OF: Readonly<Record<keyof CellFormat, StylePart>> = {
  bold: 'font',
  italic: 'font',
  underline: 'font',
  size: 'font',
  fontName: 'font',
  color: 'font',
  fill: 'patterns',
  horizontal: 'alignment',
  vertical: 'alignment',
  wrap: 'alignment',
  indent: 'alignment',
  borders: 'border',
};

/** Gives cells a style: its whole look, as far as the style includes it, not only what differs from the standard. */
export function applyStyle(cells: Cells, style: NamedStyle): void {
  const { book, sheetId } = cells;
  const { area } = cells.bounded;
  book.grid.format(sheetId, area, included(style, style.format));
  if (style.includes.number)
    book.grid.setNumberFormats(
      sheetId,
      area,
      Array.from({ length: area.rows }, () => Array<string>(area.columns).fill(style.numberFormat)),
    );
  const state = book.state(sheetId);
  if (style.includes.protection) {
    state.locked.set(cells.area, style.locked);
    state.hiddenFormulas.set(cells.area, style.formulaHidden);
  }
  state.styleNames.set(cells.area, style.name);
}

/** A change to a style reaches the cells that have it. */
export function spreadStyle(book: WorkbookModel, style: NamedStyle, change: CellFormat): void {
  for (const cells of cellsWith(book, style)) book.grid.format(cells.sheetId, cells.area, included(style, change));
}

export function spreadNumberFormat(book: WorkbookModel, style: NamedStyle): void {
  if (!style.includes.number) return;
  for (const { sheetId, area } of cellsWith(book, style)) {
    book.grid.setNumberFormats(
      sheetId,
      area,
      Array.from({ length: area.rows }, () => Array<string>(area.columns).fill(style.numberFormat)),
    );
  }
}

export function spreadLocked(book: WorkbookModel, style: NamedStyle): void {
  if (!style.includes.protection) return;
  for (const { sheetId, area } of cellsWith(book, style)) book.state(sheetId).locked.set(area, style.locked);
}

function cellsWith(book: WorkbookModel, style: NamedStyle): readonly Cells[] {
  return book.grid.sheets().flatMap(({ id }) =>
    book
      .state(id)
      .styleNames.areasOf((name) => name === style.name)
      .map((area) => new Cells(book, id, area).bounded),
  );
}

function included(style: NamedStyle, format: CellFormat): CellFormat {
  return Object.fromEntries(Object.entries(format).filter(([key]) => style.includes[PART_OF[key as keyof CellFormat]]));
}

/** null where the cells have different styles. */
export function styleNameOf(cells: Cells): string | null {
  const { book, sheetId } = cells;
  const { area } = cells.bounded;
  const names = book.state(sheetId).styleNames;
  const first = names.get(area.row, area.column) ?? book.local.normalStyle;
  for (let row = area.row; row <= lastRow(area); row++) {
    for (let column = area.column; column <= lastColumn(area); column++) {
      if ((names.get(row, column) ?? book.local.normalStyle) !== first) return null;
    }
  }
  return first;
}
