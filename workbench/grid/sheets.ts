import { BooleanNumber, type ICellData, type IObjectMatrixPrimitiveType } from '@univerjs/core';
import {
  InsertSheetCommand,
  RemoveSheetCommand,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderMutation,
  ToggleGridlinesMutation,
} from '@univerjs/preset-sheets-core';
import type { Grid, SheetInfo } from '../model/grid';
import type { UniverBook } from './univerBook';
import { EMPTY_CELL } from './cellContent';
import { NEW_SHEET } from './newSheet';

type SheetPart = Pick<Grid, 'sheets' | 'addSheet' | 'deleteSheet' | 'updateSheet' | 'moveSheet' | 'activeSheet' | 'activateSheet'>;

/** The sheets of the workbook and what belongs to a sheet as a whole. */
export function sheets(book: UniverBook): SheetPart {
  const { workbook } = book;

  return {
    sheets: () => workbook.getSheets().map((worksheet) => info(book, worksheet.getSheetId())),

    addSheet(name) {
      const id = `sheet-${crypto.randomUUID()}`;
      if (workbook.getSheetBySheetName(name)) throw new Error(`There is a sheet named ${name} already.`);
      const index = workbook.getSheetSize();
      const active = workbook.ensureActiveSheet().getSheetId();
      book.run(InsertSheetCommand.id, id, { index, sheet: { ...NEW_SHEET, id, name } });
      // Univer shows a new sheet at once; Excel waits for it to be activated.
      book.run(SetWorksheetActiveOperation.id, active, {});
      return id;
    },

    deleteSheet(sheetId) {
      forgetReferencesToItself(book, sheetId);
      book.run(RemoveSheetCommand.id, sheetId, {});
    },

    updateSheet(sheetId, change) {
      const before = info(book, sheetId);
      const after = { ...before, ...change };
      if (after.name !== before.name) book.run(SetWorksheetNameCommand.id, sheetId, { name: after.name });
      if (after.tabColor !== before.tabColor) book.run(SetTabColorMutation.id, sheetId, { color: after.tabColor });
      if (after.visible !== before.visible) setVisible(book, sheetId, after.visible);
      if (after.gridlines !== before.gridlines) {
        book.run(ToggleGridlinesMutation.id, sheetId, { showGridlines: after.gridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE });
      }
      if (after.frozenRows !== before.frozenRows || after.frozenColumns !== before.frozenColumns) freeze(book, sheetId, after);
    },

    moveSheet(sheetId, position) {
      const fromOrder = workbook.getSheetIndex(book.worksheet(sheetId));
      book.run(SetWorksheetOrderMutation.id, sheetId, { fromOrder, toOrder: position });
    },

    activeSheet: () => workbook.ensureActiveSheet().getSheetId(),
    activateSheet: (sheetId) => book.run(SetWorksheetActiveOperation.id, book.worksheet(sheetId).getSheetId(), {}),
  };
}

/** Univer would write the lost references of a removed sheet's own formulas into it, fail, and leave the other sheets' as they were. */
function forgetReferencesToItself(book: UniverBook, sheetId: string): void {
  const cellValue: IObjectMatrixPrimitiveType<ICellData> = {};
  book
    .worksheet(sheetId)
    .getCellMatrix()
    .forValue((row, column, cell) => {
      if (cell?.f?.includes('!')) cellValue[row] = { ...cellValue[row], [column]: EMPTY_CELL };
    });
  if (Object.keys(cellValue).length > 0) book.run(SetRangeValuesMutation.id, sheetId, { cellValue });
}

function info(book: UniverBook, sheetId: string): SheetInfo {
  const config = book.worksheet(sheetId).getConfig();
  return {
    id: sheetId,
    name: config.name,
    visible: config.hidden !== BooleanNumber.TRUE,
    tabColor: config.tabColor,
    gridlines: config.showGridlines !== BooleanNumber.FALSE,
    frozenRows: config.freeze.ySplit,
    frozenColumns: config.freeze.xSplit,
  };
}

function setVisible(book: UniverBook, sheetId: string, visible: boolean): void {
  const others = book.workbook.getSheets().filter((worksheet) => worksheet.getSheetId() !== sheetId && !worksheet.isSheetHidden());
  if (!visible && others.length === 0) throw new Error('A workbook needs a visible sheet.');
  book.run(SetWorksheetHideMutation.id, sheetId, { hidden: visible ? BooleanNumber.FALSE : BooleanNumber.TRUE });
  const [other] = others;
  if (!visible && other && book.workbook.ensureActiveSheet().getSheetId() === sheetId) {
    book.run(SetWorksheetActiveOperation.id, other.getSheetId(), {});
  }
}

function freeze(book: UniverBook, sheetId: string, { frozenRows, frozenColumns }: SheetInfo): void {
  book.run(SetFrozenMutation.id, sheetId, {
    startRow: frozenRows > 0 ? frozenRows : -1,
    startColumn: frozenColumns > 0 ? frozenColumns : -1,
    ySplit: frozenRows,
    xSplit: frozenColumns,
  });
}
