import { ICommandService } from '@univerjs/core';
import { SetSelectionsOperation, SetWorksheetActiveOperation, SheetsSelectionsService } from '@univerjs/preset-sheets-core';
import type { Grid, Selection } from '../model/grid';
import { type UniverBook, toArea, toRange } from './univerBook';

type SelectionPart = Pick<Grid, 'selection' | 'select'>;

export function selection(book: UniverBook): SelectionPart {
  const service = book.injector.get(SheetsSelectionsService);
  const commands = book.injector.get(ICommandService);

  return {
    selection(): Selection {
      const sheetId = book.workbook.ensureActiveSheet().getSheetId();
      const last = service.getCurrentLastSelection();
      if (!last) return { sheetId, area: { row: 0, column: 0, rows: 1, columns: 1 }, activeRow: 0, activeColumn: 0 };
      const area = toArea(last.range);
      return {
        sheetId,
        area,
        activeRow: last.primary?.actualRow ?? area.row,
        activeColumn: last.primary?.actualColumn ?? area.column,
      };
    },

    select(sheetId, area) {
      book.ensureSize(sheetId, area);
      commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId: book.unitId, subUnitId: sheetId });
      const range = toRange(area);
      const primary = {
        startRow: area.row, endRow: area.row, startColumn: area.column, endColumn: area.column,
        actualRow: area.row, actualColumn: area.column, isMerged: false, isMergedMainCell: false,
      };
      commands.syncExecuteCommand(SetSelectionsOperation.id, {
        unitId: book.unitId,
        subUnitId: sheetId,
        reveal: true,
        selections: [{ range, primary, style: null }],
      });
    },
  };
}
