import { apiNotFound, HostError, invalidArgument } from '../richapi/errors';
import type { Json } from '../richapi/protocol';
import { lastColumn, lastRow } from './address';
import { cellArea, mapArea } from './areas';
import type { Cells } from './cells';
import { guardContents, guardSheet } from './guards';
import { hideLines } from './lineSizes';
import { readRecord, readString } from './read';
import { applyStyle, styleNameOf } from './styleActions';
import { NORMAL_FORMAT } from './styleBook';

export function select(cells: Cells): void {
  cells.book.grid.activateSheet(cells.sheetId);
  cells.book.grid.select(cells.sheetId, cells.bounded.area);
}

export function clear(cells: Cells, applyTo: string): void {
  const { book, sheetId } = cells;
  const { area } = cells.bounded;
  if (applyTo !== 'Formats') guardContents(cells);
  if (applyTo !== 'Contents') guardSheet(book, sheetId, 'allowFormatCells');
  switch (applyTo) {
    case 'All':
      book.grid.clear(sheetId, area, 'all');
      return clearLooks(cells);
    case 'Formats':
      book.grid.clear(sheetId, area, 'formats');
      return clearLooks(cells);
    case 'Contents':
      return book.grid.clear(sheetId, area, 'contents');
    default:
      throw apiNotFound('Range', `clear (${applyTo})`);
  }
}

function clearLooks({ book, sheetId, area }: Cells): void {
  const state = book.state(sheetId);
  state.styleNames.set(area, book.local.normalStyle);
  state.locked.set(area, true);
}

/** Cells come in, what was there moves; answers the new cells. */
export function insert(cells: Cells, shift: string): Cells {
  const direction = { Down: 'down', Right: 'right' }[shift] as 'down' | 'right' | undefined;
  if (!direction) throw invalidArgument('Cells are inserted "Down" or "Right".');
  guardSheet(cells.book, cells.sheetId, direction === 'down' ? 'allowInsertRows' : 'allowInsertColumns');
  cells.book.grid.insertCells(cells.sheetId, cells.area, direction);
  return cells;
}

export function remove(cells: Cells, shift: string): void {
  const direction = { Up: 'up', Left: 'left' }[shift] as 'up' | 'left' | undefined;
  if (!direction) throw invalidArgument('Cells are deleted "Up" or "Left".');
  guardSheet(cells.book, cells.sheetId, direction === 'up' ? 'allowDeleteRows' : 'allowDeleteColumns');
  cells.book.grid.deleteCells(cells.sheetId, cells.area, direction);
}

export function setHidden(cells: Cells, axis: 'row' | 'column', hidden: boolean): void {
  guardSheet(cells.book, cells.sheetId, axis === 'row' ? 'allowFormatRows' : 'allowFormatColumns');
  const { area } = cells;
  hideLines(cells.book, cells.sheetId, axis, area[axis], axis === 'row' ? area.rows : area.columns, hidden);
}

/** null where some are hidden and some not. */
export function isHidden(cells: Cells, axis: 'row' | 'column'): boolean | null {
  const { area } = cells.bounded;
  const end = axis === 'row' ? lastRow(area) : lastColumn(area);
  const first = cells.book.grid.isHidden(cells.sheetId, axis, area[axis]);
  for (let index = area[axis]; index <= end; index++) if (cells.book.grid.isHidden(cells.sheetId, axis, index) !== first) return null;
  return first;
}

/** For each row or column what was asked for, of what the grid knows about whole lines. */
export function lineProperties(cells: Cells, axis: 'row' | 'column', wanted: Readonly<Record<string, unknown>>): Json {
  const { area } = cells.bounded;
  const [hidden, index, format] = [`${axis}Hidden`, `${axis}Index`, 'format'];
  for (const name of Object.keys(wanted)) if (![hidden, index, format].includes(name)) throw apiNotFound('Range', `get properties (${name})`);
  return Array.from({ length: axis === 'row' ? area.rows : area.columns }, (_, offset) => {
    const line = area[axis] + offset;
    return {
      ...(wanted[hidden] === true ? { [hidden]: cells.book.grid.isHidden(cells.sheetId, axis, line) } : {}),
      ...(wanted[index] === true ? { [index]: line } : {}),
      ...(wanted[format] === undefined ? {} : { format: lineSize(cells, axis, line, readRecord(wanted[format])) }),
    };
  });
}

/** In points. */
function lineSize({ book, sheetId }: Cells, axis: 'row' | 'column', line: number, wanted: Readonly<Record<string, unknown>>): Json {
  const size = axis === 'row' ? 'rowHeight' : 'columnWidth';
  for (const name of Object.keys(wanted)) if (name !== size) throw apiNotFound('Range', `get properties (format.${name})`);
  const pixels = axis === 'row' ? book.grid.rowHeight(sheetId, line) : book.grid.columnWidth(sheetId, line);
  return { [size]: (pixels * 72) / 96 };
}

/** Top left corner and size in points. */
export function geometryOf(cells: Cells): { readonly left: number; readonly top: number; readonly width: number; readonly height: number } {
  const { book, sheetId, area } = cells;
  const sum = (from: number, to: number, size: (index: number) => number): number => {
    let total = 0;
    for (let index = from; index < to; index++) total += size(index);
    return (total * 72) / 96;
  };
  const width = (column: number): number => book.grid.columnWidth(sheetId, column);
  const height = (row: number): number => book.grid.rowHeight(sheetId, row);
  return {
    left: sum(0, area.column, width),
    top: sum(0, area.row, height),
    width: sum(area.column, area.column + area.columns, width),
    height: sum(area.row, area.row + area.rows, height),
  };
}

/** The link of the top left cell, as Excel's RangeHyperlink; null where there is none. */
export function hyperlink({ book, sheetId, area }: Cells): Json {
  const link = book.grid.link(sheetId, area.row, area.column);
  if (!link) return null;
  return link.target.startsWith('#')
    ? { documentReference: link.target.slice(1), textToDisplay: link.text }
    : { address: link.target, textToDisplay: link.text };
}

export function setHyperlink(cells: Cells, value: unknown): void {
  guardContents(cells);
  const { book, sheetId, area } = cells;
  const given = readRecord(value);
  const place = given['documentReference'];
  const target = typeof place === 'string' ? `#${place}` : readString(given['address']);
  for (const row of mapArea(area, (r, c) => ({ r, c }))) {
    for (const { r, c } of row) {
      const shown = book.grid.read(sheetId, cellArea(r, c))[0]?.[0]?.text ?? '';
      const text = given['textToDisplay'] === undefined ? shown : readString(given['textToDisplay']);
      book.grid.setLink(sheetId, r, c, { text, target });
    }
  }
}

/** Copies contents and, unless only values are asked for, the look; the source is repeated where it fits several times. */
export function copyFrom(target: Cells, source: Cells, copyType: string): void {
  if (!['All', 'Formulas', 'Values', 'Formats'].includes(copyType)) throw apiNotFound('Range', `copyFrom (${copyType})`);
  if (source.area.rows !== target.area.rows || source.area.columns !== target.area.columns)
    throw apiNotFound('Range', 'copyFrom (other shapes)');
  const { grid } = target.book;
  const states = grid.read(source.sheetId, source.area);
  if (copyType !== 'Formats') {
    guardContents(target);
    if (copyType !== 'Values' && states.some((row) => row.some(({ formula }) => typeof formula === 'string' && formula.startsWith('=')))) {
      throw apiNotFound('Range', 'copyFrom (formulas)');
    }
    grid.write(
      target.sheetId,
      target.area,
      states.map((row) => row.map(({ value }) => value)),
    );
  }
  if (copyType === 'All' || copyType === 'Formats') {
    guardSheet(target.book, target.sheetId, 'allowFormatCells');
    grid.setNumberFormats(
      target.sheetId,
      target.area,
      states.map((row) => row.map(({ numberFormat }) => numberFormat)),
    );
    mapArea(source.area, (row, column) => {
      const at = cellArea(target.area.row + row - source.area.row, target.area.column + column - source.area.column);
      grid.format(target.sheetId, at, { ...NORMAL_FORMAT, ...grid.readFormat(source.sheetId, row, column) });
    });
  }
}

export const style = (cells: Cells): Json => styleNameOf(cells);

export function setStyle(cells: Cells, value: unknown): void {
  guardSheet(cells.book, cells.sheetId, 'allowFormatCells');
  const found = cells.book.styles.find(readString(value));
  if (!found) throw new HostError('InvalidArgument', `There is no cell style "${String(value)}".`);
  applyStyle(cells, found);
}
