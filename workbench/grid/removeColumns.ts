import { type ICellData, ICommandService, type IRange, ObjectMatrix } from '@univerjs/core';
import {
  FormulaDataModel,
  type ISetRangeValuesMutationParams,
  RemoveColByRangeCommand,
  SetRangeValuesMutation,
} from '@univerjs/preset-sheets-core';
import type { UniverBook } from './univerBook';

/**
 * Where a table loses a column, Univer writes the formulas of the workbook twice: first as they follow their cells,
 * then as they stood before, with the table's columns changed. A formula that the second time stands as before was
 * right the first time.
 */
export function removeColumns(book: UniverBook, sheetId: string, range: IRange): void {
  const formulas = book.injector.get(FormulaDataModel);
  const before = new Map<string, string>();
  for (const worksheet of book.workbook.getSheets()) {
    const id = worksheet.getSheetId();
    worksheet.getCellMatrix().forValue((row, column, cell) => {
      if (cell?.f || cell?.si) before.set(`${id},${row},${column}`, formulas.getFormulaStringByCell(row, column, id, book.unitId) ?? '');
    });
  }
  const removed = range.endColumn - range.startColumn + 1;
  const followed = new Map<string, ICellData>();
  const lost: { readonly id: string; readonly row: number; readonly column: number; readonly cell: ICellData }[] = [];
  const listening = book.injector.get(ICommandService).onCommandExecuted(({ id: command, params }, options) => {
    if (command !== SetRangeValuesMutation.id || options?.onlyLocal) return;
    const { subUnitId: id, cellValue } = params as ISetRangeValuesMutationParams;
    new ObjectMatrix(cellValue ?? {}).forValue((row, column, cell) => {
      if (!cell?.f) return;
      const key = `${id},${row},${column}`;
      const first = followed.get(key);
      const stood = before.get(`${id},${row},${id === sheetId && column >= range.startColumn ? column + removed : column}`);
      if (first && cell.f === stood && first.f !== stood) lost.push({ id, row, column, cell: first });
      followed.set(key, cell);
    });
  });
  book.run(RemoveColByRangeCommand.id, sheetId, { range });
  listening.dispose();
  for (const { id, row, column, cell } of lost) book.run(SetRangeValuesMutation.id, id, { cellValue: { [row]: { [column]: cell } } });
}
