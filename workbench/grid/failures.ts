import { type ICellData, InterceptorEffectEnum, LocaleService, type Nullable } from '@univerjs/core';
import {
  CellAlertManagerService,
  CellAlertType,
  HoverManagerService,
  INTERCEPTOR_POINT,
  SheetInterceptorService,
} from '@univerjs/preset-sheets-core';
import type { Selection } from '../model/grid';
import type { UniverBook } from './univerBook';
import { CellContents } from './cellContent';
import { toGermanError } from '../german/formula';

const ALERT = 'WORKBENCH_FAILURE';
const MARK = { tl: { size: 6, color: '#B3261E' } };
/** Univer's own explanations of errors; it shows them itself where an error has the same text in German. */
const EXPLANATIONS: Readonly<Record<string, string>> = {
  '#VALUE!': 'value', '#REF!': 'ref', '#NUM!': 'num', '#N/A': 'na', '#SPILL!': 'spill', '#CALC!': 'calc',
};

/** Why a cell shows an error: a mark in its corner, a note under the pointer, and a sentence for screen readers. */
export class Failures {
  private readonly contents: CellContents;

  /** @param spoken an element of which screen readers read every change. */
  constructor(
    private readonly book: UniverBook,
    private readonly spoken: HTMLElement,
  ) {
    this.contents = new CellContents(book);

    book.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      effect: InterceptorEffectEnum.Style,
      handler: (cell, { subUnitId, row, col }, next) =>
        next(cell && this.messageAt(subUnitId, row, col) ? { ...cell, markers: { ...cell.markers, ...MARK } } : cell),
    });
    const alerts = book.injector.get(CellAlertManagerService);
    book.injector.get(HoverManagerService).currentCell$.subscribe((hovered) => {
      alerts.removeAlert(ALERT);
      if (!hovered) return;
      const { subUnitId, row, col } = hovered.location;
      const message = this.explanation(subUnitId, row, col);
      if (!message) return;
      const title = toGermanError(String(this.contents.at(subUnitId, row, col).value));
      alerts.showAlert({ type: CellAlertType.ERROR, title, message, location: hovered.location, width: 200, height: 74, key: ALERT });
    });
  }

  /** The message that the custom function of this cell gave with its error. */
  messageAt(sheetId: string, row: number, column: number): string | undefined {
    const cell: Nullable<ICellData> = this.book.worksheet(sheetId).getCellRaw(row, column);
    const failure = (cell?.custom as { failure?: { error: string; message: string } } | undefined)?.failure;
    // The note of an earlier calculation stays with the cell: it counts only while the cell still shows that error.
    return failure && cell?.f && cell.v === failure.error ? failure.message : undefined;
  }

  /** To be called whenever the selection or the values change. */
  speak({ sheetId, activeRow, activeColumn }: Selection): void {
    const message = this.explanation(sheetId, activeRow, activeColumn);
    const error = toGermanError(String(this.contents.at(sheetId, activeRow, activeColumn).value));
    this.spoken.textContent = message ? `${error}: ${message}` : '';
  }

  private explanation(sheetId: string, row: number, column: number): string | undefined {
    const message = this.messageAt(sheetId, row, column);
    if (message) return message;
    const { value, isError } = this.contents.at(sheetId, row, column);
    const key = isError ? EXPLANATIONS[String(value)] : undefined;
    return key && this.book.injector.get(LocaleService).t(`sheets-formula-ui.error.${key}`);
  }
}
