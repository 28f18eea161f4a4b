import type { SheetModel } from '../../src/workbook/model';
import { cell, columnLetters } from '../../src/formula/address';
import { columnPoints } from './units';

type Layout = Pick<SheetModel, 'tabColor' | 'gridlines' | 'columnWidths' | 'rowHeights' | 'freeze'>;

export function queueLayout(sheet: Excel.Worksheet, model: Layout): void {
  sheet.tabColor = model.tabColor;
  sheet.showGridlines = model.gridlines;
  model.columnWidths.forEach((characters, index) => {
    const column = columnLetters(index + 1);
    sheet.getRange(`${column}:${column}`).format.columnWidth = columnPoints(characters);
  });
  for (const { row, points } of model.rowHeights) sheet.getRange(`${row}:${row}`).format.rowHeight = points;
  queueFreeze(sheet, model.freeze);
}

function queueFreeze(sheet: Excel.Worksheet, { rows, columns }: SheetModel['freeze']): void {
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRange(`A1:${cell(columns, rows)}`));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}
