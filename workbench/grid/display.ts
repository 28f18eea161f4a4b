import { HorizontalAlign, type ICellData, type ICellDataForSheetInterceptor, InterceptorEffectEnum, type Nullable } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/preset-sheets-core';
import type { UniverBook } from './univerBook';
import { type CellContent, CellContents } from './cellContent';
import type { Conditionals } from './conditionals';
import { displayText } from '../german/text';

/** After Univer's number formats (10) and validations (9), which know English only; the last word on the text. */
const PRIORITY = 5;

/** Shows what is in the cells as a German Excel does. */
export class Display {
  private readonly contents: CellContents;

  constructor(
    private readonly book: UniverBook,
    private readonly conditionals: Conditionals,
  ) {
    this.contents = new CellContents(book);
    book.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
      priority: PRIORITY,
      handler: (cell, { subUnitId, row, col }, next) => next(cell && !cell.p ? this.german(cell, subUnitId, row, col) : cell),
    });
  }

  readonly text = (sheetId: string, row: number, column: number): string =>
    this.show(this.contents.at(sheetId, row, column), sheetId, row, column);

  private show({ value, isError, numberFormat }: CellContent, sheetId: string, row: number, column: number): string {
    return displayText(value, this.conditionals.numberFormat(sheetId, row, column) ?? numberFormat, isError);
  }

  private german(cell: ICellDataForSheetInterceptor, sheetId: string, row: number, column: number): ICellDataForSheetInterceptor {
    const content = this.contents.at(sheetId, row, column);
    if (content.value === '') return cell;
    const v = this.show(content, sheetId, row, column);
    return content.isError && this.isUnaligned(cell) ? { ...cell, v, interceptorStyle: { ht: HorizontalAlign.CENTER } } : { ...cell, v };
  }

  /** Excel centres errors unless told otherwise. */
  private isUnaligned(cell: Nullable<ICellData>): boolean {
    return !this.book.workbook.getStyles().getStyleByCell(cell)?.ht;
  }
}
