import { ICommandService, type ICellData, type ICommandInfo, type IExecutionOptions, type Nullable } from '@univerjs/core';
import { FormulaDataModel, SetRangeValuesMutation } from '@univerjs/preset-sheets-core';
import type { Area } from '../model/grid';
import type { UniverBook } from './univerBook';
import { hasContent, hasFormat } from './cellContent';

/** The smallest rectangle around the contents of each sheet, kept until a content changes. */
export class UsedAreas {
  private readonly known = new Map<string, Area | null>();
  private readonly formulas: FormulaDataModel;

  constructor(private readonly book: UniverBook) {
    this.formulas = book.injector.get(FormulaDataModel);
    book.injector.get(ICommandService).onCommandExecuted((command, options) => {
      if (changesContents(command, options)) this.known.clear();
    });
  }

  of(sheetId: string): Area | null {
    let area = this.known.get(sheetId);
    if (area === undefined) {
      area = this.measure(sheetId);
      this.known.set(sheetId, area);
    }
    return area;
  }

  /** Measured anew each time: nothing tells when a format changes. */
  withFormats(sheetId: string): Area | null {
    const styles = this.book.workbook.getStyles();
    return this.measure(sheetId, (cell) => hasContent(cell) || hasFormat(styles.getStyleByCell(cell)));
  }

  private measure(sheetId: string, isUsed: (cell: Nullable<ICellData>) => boolean = hasContent): Area | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    const include = (row: number, column: number): void => {
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    };
    this.book
      .worksheet(sheetId)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (isUsed(cell)) include(row, column);
      });
    const spills = this.formulas.getArrayFormulaCellData()[this.book.unitId]?.[sheetId] ?? {};
    for (const [row, columns] of Object.entries(spills)) {
      for (const column of Object.keys((columns ?? {}) as object)) include(Number(row), Number(column));
    }
    return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }
}

/** Formats and what formulas calculate are written "only local". */
function changesContents({ id }: Readonly<ICommandInfo>, options?: IExecutionOptions): boolean {
  return id.includes('.mutation.') && !(id === SetRangeValuesMutation.id && options?.onlyLocal);
}
