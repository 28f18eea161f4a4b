import { formatAddress, isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS } from './address';
import { cellArea, mapArea } from './areas';
import type { WorkbookModel, CalculationMode } from './workbookModel';
import { Cells } from './cells';
import { copySheet } from './copySheet';
import type { Area, Axis, CellFormat, Grid, TableInfo } from './grid';
import { hideLines } from './lineSizes';
import { nextCopyName } from './sheetNames';
import { sortOrder, type Direction } from './sorting';
import type { UserGrid } from './userGrid';

/**
 * What a user does in Excel, with its consequences; contents are written with `workbench.write`. Addresses are
 * "Plan!B6:D9", whole rows "Plan!6:7", whole columns "Plan!C:D"; the sheet is the active one where none is named.
 */
export interface UserActions {
  /** New rows before these, or columns. */
  insertLines(address: string): void;
  deleteLines(address: string): void;
  /** Cuts rows or columns and inserts them before another: "Plan!C:C" before "F". */
  moveLines(address: string, before: string): void;
  hideLines(address: string, hidden: boolean): void;
  addSheet(name: string): void;
  deleteSheet(name: string): void;
  renameSheet(name: string, to: string): void;
  hideSheet(name: string, hidden: boolean): void;
  /** As a macro hides it: no menu of Excel shows it again. */
  veryHideSheet(name: string): void;
  /** As Excel copies it, to a new sheet "Plan (2)", whose name is the answer. */
  copySheet(name: string): string;
  defineName(name: string, formula: string): void;
  deleteName(name: string): void;
  format(address: string, change: CellFormat): void;
  setNumberFormat(address: string, numberFormat: string): void;
  setCalculationMode(mode: CalculationMode): void;
  /** Copies cells to a top left corner. */
  copy(address: string, to: string): void;
  /** Cuts cells and pastes them at a top left corner. */
  cut(address: string, to: string): void;
  /** Sorts the rows of a table or of a range with headers by the column with this header. */
  sort(place: string, header: string, direction: Direction): void;
  /** Shows only the rows of a table whose text in this column is one of these; null shows all again. */
  filter(table: string, header: string, texts: readonly string[] | null): void;
}

/** What a cell has of its named style. */
interface Look {
  readonly cell: Area;
  readonly name: string;
  readonly isLocked: boolean;
}

export function userActions(book: WorkbookModel, grid: Grid & UserGrid): UserActions {
  const at = (address: string): Cells => {
    const { sheetId, area } = book.resolve(address, grid.activeSheet());
    return new Cells(book, sheetId, area);
  };
  const sheetId = (name: string): string => {
    const sheet = book.findSheet(name);
    if (!sheet) throw new Error(`There is no sheet "${name}".`);
    return sheet.id;
  };
  const table = (name: string): TableInfo | undefined => grid.tables().find((one) => one.name.toLowerCase() === name.toLowerCase());

  const looksOf = (from: Cells, to: Cells, rowFrom: (row: number) => number): readonly Look[] => {
    const { styleNames, locked } = book.state(from.sheetId);
    return mapArea(to.area, (row, column) => {
      const [r, c] = [rowFrom(row), column - to.area.column + from.area.column];
      return { cell: cellArea(row, column), name: styleNames.get(r, c) ?? book.local.normalStyle, isLocked: locked.get(r, c) ?? true };
    }).flat();
  };

  const putLooks = (toSheet: string, looks: readonly Look[]): void => {
    const target = book.state(toSheet);
    for (const { cell, name, isLocked } of looks) {
      target.styleNames.set(cell, name);
      target.locked.set(cell, isLocked);
    }
  };

  /** The named styles of cells go where the cells go. */
  const moveStyles = (from: Cells, to: Cells, rowFrom: (row: number) => number): void => putLooks(to.sheetId, looksOf(from, to, rowFrom));

  const cutCells = (from: Cells, to: Cells): void => {
    const target = new Cells(book, to.sheetId, { ...from.area, row: to.area.row, column: to.area.column });
    grid.moveCells(from.sheetId, from.area, { sheetId: to.sheetId, row: to.area.row, column: to.area.column });
    const looks = looksOf(from, target, (row) => row - to.area.row + from.area.row);
    book.state(from.sheetId).styleNames.set(from.area, book.local.normalStyle);
    book.state(from.sheetId).locked.set(from.area, true);
    putLooks(to.sheetId, looks);
    book.followCells(from.sheetId, from.area, { sheetId: to.sheetId, row: to.area.row, column: to.area.column });
  };

  const copyCells = (from: Cells, to: Cells): void => {
    grid.copyCells(from.sheetId, from.area, { sheetId: to.sheetId, row: to.area.row, column: to.area.column });
    const target = new Cells(book, to.sheetId, { ...from.area, row: to.area.row, column: to.area.column });
    moveStyles(from, target, (row) => row - to.area.row + from.area.row);
  };

  const column = (area: Area, id: string, header: string): number => {
    const [headers = []] = grid.read(id, { ...area, rows: 1 });
    const found = headers.findIndex(({ text }) => text === header);
    if (found < 0) throw new Error(`There is no column "${header}" at ${formatAddress(book.sheet(id).name, area)}.`);
    return found;
  };

  return {
    insertLines(address) {
      const { sheetId: id, area } = at(address);
      grid.insertCells(id, area, axisOf(area) === 'row' ? 'down' : 'right');
    },
    deleteLines(address) {
      const { sheetId: id, area } = at(address);
      grid.deleteCells(id, area, axisOf(area) === 'row' ? 'up' : 'left');
    },
    moveLines(address, before) {
      const { sheetId: id, area } = at(address);
      const axis = axisOf(area);
      grid.moveLines(id, axis, area[axis], axis === 'row' ? area.rows : area.columns, at(`${before}:${before}`).area[axis]);
    },
    hideLines(address, hidden) {
      const { sheetId: id, area } = at(address);
      const axis = axisOf(area);
      hideLines(book, id, axis, area[axis], axis === 'row' ? area.rows : area.columns, hidden);
    },
    addSheet: (name) => void book.addSheet(name),
    deleteSheet: (name) => book.deleteSheet(sheetId(name)),
    renameSheet: (name, to) => grid.updateSheet(sheetId(name), { name: to }),
    hideSheet(name, hidden) {
      book.state(sheetId(name)).isVeryHidden = false;
      grid.updateSheet(sheetId(name), { visible: !hidden });
    },
    veryHideSheet(name) {
      book.state(sheetId(name)).isVeryHidden = true;
      grid.updateSheet(sheetId(name), { visible: false });
    },
    copySheet(name) {
      const id = sheetId(name);
      const copy = nextCopyName(book, book.sheet(id).name);
      copySheet(book, id, copy);
      book.charts.publish();
      return copy;
    },
    defineName: (name, formula) => grid.defineName(name, formula, grid.names().find((one) => one.name === name)?.comment ?? ''),
    deleteName: (name) => grid.deleteName(name),
    format(address, change) {
      const { sheetId: id, area } = at(address);
      grid.format(id, area, change);
    },
    setNumberFormat(address, numberFormat) {
      const { sheetId: id, area } = at(address);
      grid.setNumberFormats(
        id,
        area,
        mapArea(area, () => numberFormat),
      );
    },
    setCalculationMode: (mode) => void (book.calculationMode = mode),
    copy: (address, to) => copyCells(at(address), at(to)),
    cut: (address, to) => cutCells(at(address), at(to)),
    sort(place, header, direction) {
      const found = table(place);
      const { sheetId: id, area } = found ?? at(place);
      const body = { ...area, row: area.row + 1, rows: area.rows - 1 };
      const keys = grid.read(id, { ...body, column: area.column + column(area, id, header), columns: 1 }).map(([key]) => key);
      const order = sortOrder(
        keys.filter((key) => key !== undefined),
        direction,
        (index) => !grid.isHidden(id, 'row', body.row + index),
      );
      const cells = new Cells(book, id, body);
      grid.orderRows(id, body, order);
      moveStyles(cells, cells, (row) => body.row + (order[row - body.row] ?? 0));
    },
    filter(name, header, texts) {
      const found = table(name);
      if (!found) throw new Error(`There is no table "${name}".`);
      grid.filterTable(found.id, column(found.area, found.sheetId, header), texts);
    },
  };
}

function axisOf(area: Area): Axis {
  if (isWholeRows(area) && area.rows < MAX_ROWS) return 'row';
  if (isWholeColumns(area) && area.columns < MAX_COLUMNS) return 'column';
  throw new Error('Whole rows, "Plan!6:7", or whole columns, "Plan!C:D", are expected.');
}
