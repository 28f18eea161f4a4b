import type { CellSource } from './chartState';
import { invalidArgument } from '../richapi/errors';
import { formatAddress } from './address';
import type { WorkbookModel } from './workbookModel';
import { showConditional } from './conditionalTarget';
import type { NameInfo } from './grid';
import { guardStructure } from './guards';
import { readOneOf } from './read';
import { nextCopyName } from './sheetNames';
import type { SheetTarget } from './targets';

const POSITIONS = ['None', 'Before', 'After', 'Beginning', 'End'] as const;

/** As `Worksheet.copy` is asked for: "Plan (2)", until it is renamed. */
export function copyOf({ book, sheetId }: SheetTarget, position: string, beside: SheetTarget | null): SheetTarget {
  guardStructure(book);
  const { name } = book.sheet(sheetId);
  const copy = copySheet(book, sheetId, nextCopyName(book, name));
  const index = (id: string): number => book.grid.sheets().findIndex((one) => one.id === id);
  switch (readOneOf(position, POSITIONS)) {
    case 'Before':
      book.grid.moveSheet(copy, index(required(beside).sheetId));
      break;
    case 'After':
      book.grid.moveSheet(copy, index(required(beside).sheetId) + 1);
      break;
    case 'Beginning':
      book.grid.moveSheet(copy, 0);
      break;
    case 'None':
    case 'End':
      break;
  }
  return { book, sheetId: copy };
}

function required(beside: SheetTarget | null): SheetTarget {
  if (!beside) throw invalidArgument('The sheet that the copy is to stand beside is missing.');
  return beside;
}

/**
 * A sheet as Excel copies it, at the end of the workbook: contents, looks, rules, tables and charts, which draw on the
 * copy. A workbook name on the sheet is not moved; the copy gets one of the same name for itself.
 *
 * @returns the id of the copy
 */
export function copySheet(book: WorkbookModel, from: string, name: string): string {
  const { grid } = book;
  const to = book.addSheet(name);
  const { tabColor, gridlines, frozenRows, frozenColumns, visible } = book.sheet(from);
  copyCells(book, from, to);
  grid.updateSheet(to, { tabColor, gridlines, frozenRows, frozenColumns, visible });
  copyState(book, from, to);
  for (const { area, name: table, style } of grid.tables().filter(({ sheetId }) => sheetId === from)) {
    grid.addTable(to, area, freeTableName(book, table), style);
  }
  copyCharts(book, from, to);
  book.state(to).names.push(...namesOn(book, from, name));
  return to;
}

function copyCells({ grid }: WorkbookModel, from: string, to: string): void {
  const used = grid.usedArea(from);
  if (!used) return;
  grid.copyCells(from, used, { sheetId: to, row: used.row, column: used.column });
  for (let column = used.column; column < used.column + used.columns; column++) {
    grid.setColumnWidth(to, column, 1, grid.columnWidth(from, column));
    if (grid.isHidden(from, 'column', column)) grid.setHidden(to, 'column', column, 1, true);
  }
  for (let row = used.row; row < used.row + used.rows; row++) {
    grid.setRowHeight(to, row, 1, grid.rowHeight(from, row));
    if (grid.isHidden(from, 'row', row)) grid.setHidden(to, 'row', row, 1, true);
  }
}

function copyState(book: WorkbookModel, from: string, to: string): void {
  const [source, target] = [book.state(from), book.state(to)];
  target.styleNames.take(source.styleNames);
  target.locked.take(source.locked);
  target.hiddenFormulas.take(source.hiddenFormulas);
  target.prompts.take(source.prompts);
  target.pageLayout = source.pageLayout;
  target.headings = source.headings;
  target.protection = source.protection;
  for (const conditional of source.conditionals) {
    const copy = { ...conditional, id: book.newId('cf'), sheetId: to, gridId: null };
    target.conditionals.push(copy);
    showConditional(book, copy);
  }
}

function freeTableName({ grid }: WorkbookModel, name: string): string {
  for (let number = 2; ; number++) {
    const free = `${name}${number}`;
    if (!grid.tables().some((table) => table.name.toLowerCase() === free.toLowerCase())) return free;
  }
}

function copyCharts(book: WorkbookModel, from: string, to: string): void {
  const moved = (source: CellSource | null): CellSource | null => (source?.sheetId === from ? { ...source, sheetId: to } : source);
  for (const { chart, series } of book.charts.ofSheet(from)) {
    book.charts.add({
      chart: { ...chart, id: book.newId('chart'), sheetId: to },
      series: series.map(({ key, state }) => {
        const name = typeof state.name === 'string' ? state.name : (moved(state.name) ?? '');
        return { key, state: { ...state, name, values: moved(state.values), categories: moved(state.categories) } };
      }),
    });
  }
}

const namesOn = (book: WorkbookModel, from: string, copy: string): NameInfo[] =>
  book.grid.names().flatMap(({ name, formula, comment }) => {
    const place = book.tryResolve(formula, from);
    const isThere = place?.sheetId === from && formula.includes('!');
    return isThere ? [{ name, formula: `=${formatAddress(copy, place.area, true)}`, comment }] : [];
  });
