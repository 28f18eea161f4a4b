import { type IWorksheetData, VerticalAlign } from '@univerjs/core';
import { FONT_STACK } from './cellFormat';

/** A sheet as Excel begins it: Calibri 11 at the bottom of rows of 15 points, columns of 80 pixels. */
export const NEW_SHEET: Partial<IWorksheetData> = {
  rowCount: 1000,
  columnCount: 40,
  defaultColumnWidth: 80,
  defaultRowHeight: 20,
  defaultStyle: { ff: FONT_STACK, fs: 11, vt: VerticalAlign.BOTTOM },
  columnHeader: { height: 20 },
  rowHeader: { width: 40 },
};
