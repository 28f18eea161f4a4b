/** A row comes into a table as in Excel: of its sheet only the table's columns move, and every formula and name follows. */
import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx';
import { cell as addressOf } from '../../src/formula/address';
import { isFormula } from '../../src/formula/isFormula';
import { follow } from '../../taskpane/sheets/follow';
import { Movement } from '../../taskpane/sheets/movement';
import type { Area, Grid, Scalar, TableInfo } from '../../workbench/model/grid';

/** Cells from a row on that go one down, in some columns. A range grows where the row comes in between its cells. */
class OneDown extends Movement {
  constructor(
    sheetName: string,
    private readonly area: Area,
  ) {
    super(sheetName, [], []);
  }

  override range<Range extends Parameters<Movement['range']>[0]>(range: Range): Range {
    const { top, bottom, left, right } = range;
    const { row, column, columns } = this.area;
    const isInside = (left ?? 0) >= column && (right ?? Infinity) < column + columns;
    const moved = (line: number | null | undefined): number | null | undefined => (typeof line === 'number' && line >= row ? line + 1 : line);
    return isInside ? { ...range, top: moved(top), bottom: moved(bottom) } : range;
  }

  down(cell: Area): Area {
    const { row, column, columns } = this.area;
    return cell.row >= row && cell.column >= column && cell.column < column + columns ? { ...cell, row: cell.row + 1 } : cell;
  }
}

type Fill = 'filled' | 'empty';

/**
 * @param line as Excel counts it: the new row stands there
 * @param fill whether Excel fills the columns that hold one formula throughout
 */
export function insertTableRow(grid: Grid, tableName: string, line: number, fill: Fill): void {
  const { id, area, sheetId } = tableOf(grid, tableName);
  const row = { ...area, row: line - 1, rows: 1 };
  const sheet = grid.sheets().find((one) => one.id === sheetId)?.name ?? '';
  const cells = new OneDown(sheet, row);
  const movements = new Map([[sheet.toUpperCase(), cells]]);
  const formulas = grid.sheets().flatMap((one) => formulasOn(grid, one.id).map((found) => ({ ...found, formula: follow(found.formula, one.name, movements) })));
  const names = grid.names().map((name) => ({ ...name, formula: follow(name.formula, sheet, movements) }));
  grid.insertCells(sheetId, row, 'down');
  for (const { at, formula, ...from } of formulas) {
    const to = from.sheetId === sheetId ? cells.down(at) : at;
    grid.write(from.sheetId, to, [[formula]]);
  }
  for (const { name, formula, comment } of names) grid.defineName(name, formula, comment);
  grid.updateTable(id, { area: { ...area, rows: area.rows + 1 } });
  if (fill === 'filled') fillRow(grid, sheetId, row, -1, 1);
}

function formulasOn(grid: Grid, sheetId: string): { readonly sheetId: string; readonly at: Area; readonly formula: string }[] {
  const used = grid.usedArea(sheetId);
  if (!used) return [];
  return grid.read(sheetId, used).flatMap((line, row) =>
    line.flatMap(({ formula }, column) =>
      isFormula(formula) ? [{ sheetId, at: { row: used.row + row, column: used.column + column, rows: 1, columns: 1 }, formula }] : [],
    ),
  );
}

function tableOf(grid: Grid, name: string): TableInfo {
  const table = grid.tables().find((one) => one.name === name);
  if (!table) throw new Error(`There is no table ${name}.`);
  return table;
}

/** Somebody goes on below the last row of a table. */
export function appendTableRow(grid: Grid, tableName: string): void {
  const { id, area, sheetId } = tableOf(grid, tableName);
  grid.updateTable(id, { area: { ...area, rows: area.rows + 1 } });
  fillRow(grid, sheetId, { ...area, row: area.row + area.rows, rows: 1 }, -1, -2);
}

/** A column that holds one formula in the rows `one` and `other`, counted from the new one, holds it there too. */
function fillRow(grid: Grid, sheetId: string, row: Area, one: number, other: number): void {
  const relative = (by: number): (string | null)[] =>
    (grid.read(sheetId, { ...row, row: row.row + by })[0] ?? []).map(({ formula }, column) =>
      isFormula(formula) ? translateFormulaToR1C1(formula, addressOf(row.column + column + 1, row.row + by + 1)) : null,
    );
  const others = relative(other);
  const filled = relative(one).map((formula, column): Scalar | null =>
    formula !== null && formula === others[column] ? translateFormulaToA1(formula, addressOf(row.column + column + 1, row.row + 1)) : null,
  );
  grid.write(sheetId, row, [filled]);
}
