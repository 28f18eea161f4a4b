import { type ICellData, type IObjectMatrixPrimitiveType, RANGE_TYPE, Tools } from '@univerjs/core';
import {
  FormulaDataModel,
  getMoveRangeCommandMutations,
  LexerTreeBuilder,
  MoveColsCommand,
  MoveRowsCommand,
  SetRangeValuesMutation,
} from '@univerjs/preset-sheets-core';
import type { Area, Grid } from '../model/grid';
import type { UserGrid } from '../model/userGrid';
import { type UniverBook, toRange } from './univerBook';
import { EMPTY_CELL } from './cellContent';
import { moveReferences, type Offset } from './references';

type RearrangingPart = Pick<UserGrid, 'moveLines' | 'moveCells' | 'orderRows'> & Pick<Grid, 'copyCells'>;

/** Cells that stand already are cut and inserted, copied, sorted. */
export function rearranging(book: UniverBook): RearrangingPart {
  const formulas = book.injector.get(FormulaDataModel);
  const lexer = book.injector.get(LexerTreeBuilder);

  /** A cell's whole content and look, as it is to stand elsewhere. */
  function lifted(sheetId: string, row: number, column: number, by: Offset, ofOtherSheets: boolean): ICellData {
    const cell = book.worksheet(sheetId).getCellRaw(row, column);
    if (!cell) return { ...EMPTY_CELL, s: null, custom: null };
    const formula = cell.f || cell.si ? formulas.getFormulaStringByCell(row, column, sheetId, book.unitId) : null;
    const { p, v, t, s, custom } = Tools.deepClone(cell);
    const look = { s: s ?? null, custom: custom ?? null };
    if (formula) return { ...EMPTY_CELL, ...look, f: moveReferences(lexer, formula, by, ofOtherSheets) };
    return { ...EMPTY_CELL, ...look, p: p ?? null, v: v ?? null, t: t ?? null };
  }

  return {
    moveLines(sheetId, axis, index, count, before) {
      const worksheet = book.worksheet(sheetId);
      const lines = (at: number): Area =>
        axis === 'row'
          ? { row: at, rows: count, column: 0, columns: worksheet.getColumnCount() }
          : { column: at, columns: count, row: 0, rows: worksheet.getRowCount() };
      const rangeType = axis === 'row' ? RANGE_TYPE.ROW : RANGE_TYPE.COLUMN;
      const [fromRange, target] = [index, before].map((at) => ({ ...toRange(lines(at)), rangeType }));
      const command = axis === 'row' ? MoveRowsCommand : MoveColsCommand;
      book.onActive(sheetId, () => book.run(command.id, sheetId, { fromRange, toRange: target, range: fromRange }));
    },

    moveCells(sheetId, area, to) {
      const target = { ...area, row: to.row, column: to.column };
      book.ensureSize(to.sheetId, target);
      const { unitId, injector } = book;
      const sheetIds = { fromUnitId: unitId, fromSubUnitId: sheetId, toUnitId: unitId, toSubUnitId: to.sheetId };
      // The command itself waits before it starts; its parts don't.
      book.onActive(sheetId, () => {
        const params = { ...sheetIds, fromRange: toRange(area), toRange: toRange(target) };
        const moving = injector.invoke((accessor) => getMoveRangeCommandMutations(accessor, params, { includeSelection: false }));
        if (!moving) throw new Error('Univer refused to move the cells.');
        for (const { id, params: part } of moving.redos) book.run(id, sheetId, part ?? {});
      });
    },

    copyCells(sheetId, area, to) {
      const by = { rows: to.row - area.row, columns: to.column - area.column };
      book.ensureSize(to.sheetId, { ...area, row: to.row, column: to.column });
      const cellValue = matrix(area, by, (row, column) => lifted(sheetId, row, column, by, true));
      book.run(SetRangeValuesMutation.id, to.sheetId, { cellValue });
    },

    orderRows(sheetId, area, order) {
      const cellValue = matrix(area, { rows: 0, columns: 0 }, (row, column) => {
        const from = area.row + (order[row - area.row] ?? row - area.row);
        return lifted(sheetId, from, column, { rows: row - from, columns: 0 }, false);
      });
      book.run(SetRangeValuesMutation.id, sheetId, { cellValue });
    },
  };
}

function matrix(area: Area, by: Offset, at: (row: number, column: number) => ICellData): IObjectMatrixPrimitiveType<ICellData> {
  const cells: IObjectMatrixPrimitiveType<ICellData> = {};
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    const line: Record<number, ICellData> = {};
    for (let column = area.column; column < area.column + area.columns; column += 1) line[column + by.columns] = at(row, column);
    cells[row + by.rows] = line;
  }
  return cells;
}
