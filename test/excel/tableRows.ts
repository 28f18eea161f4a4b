/** A row comes into a table as in Excel: of its sheet only the table's columns move, and every formula and name follows. */
import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx';
import { cell as addressOf } from '../../src/formula/address';
import { isFormula } from '../../src/formula/isFormula';
import { follow } from '../../taskpane/sheets/follow';
import { Movement } from '../../taskpane/sheets/movement';
import type { Area, Grid, Scalar } from '../../workbench/model/grid';

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
    const moved = (line: number | null | undefined): number | null | undefined => (line != null && line >= row ? line + 1 : line);
    return isInside ? { ...range, top: moved(top), bottom: moved(bottom) } : range;
  }
}

type Fill = 'filled' | 'empty';

/** @param line as Excel counts it: the new row stands there, @param fill whether Excel fills the columns that hold one formula throughout */
export function insertTableRow(grid: Grid, tableName: string, line: number, fill: Fill): void {
  const table = grid.tables().find(({ name }) => name === tableName);
  const sheet = grid.sheets().find(({ id }) => id === table?.sheetId);
  if (!table || !sheet) throw new Error(`There is no table ${tableName}.`);
  const { area, sheetId } = table;
  const row = { ...area, row: line - 1, rows: 1 };
  grid.insertCells(sheetId, row, 'down');
  const movements = new Map([[sheet.name.toUpperCase(), new OneDown(sheet.name, row)]]);
  for (const { id, name } of grid.sheets()) {
    const used = grid.usedArea(id);
    if (!used) continue;
    const formulas = grid.read(id, used).map((cells) => cells.map(({ formula }): Scalar | null => (isFormula(formula) ? follow(formula, name, movements) : null)));
    grid.write(id, used, formulas);
  }
  for (const { name, formula, comment } of grid.names()) grid.defineName(name, follow(formula, sheet.name, movements), comment);
  grid.updateTable(table.id, { area: { ...area, rows: area.rows + 1 } });
  if (fill === 'filled') fillRow(grid, sheetId, row, -1, 1);
}

/** Somebody goes on below the last row of a table. */
export function appendTableRow(grid: Grid, tableName: string): void {
  const table = grid.tables().find(({ name }) => name === tableName);
  if (!table) throw new Error(`There is no table ${tableName}.`);
  const { area, sheetId } = table;
  grid.updateTable(table.id, { area: { ...area, rows: area.rows + 1 } });
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
