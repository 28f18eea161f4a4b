import { ObjectMatrix, Range } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/preset-sheets-core';
import type { Book } from './book';
import type { DirtyCell } from './calculation';

/**
 * Univer calculates what refers to a spill's cells when the spill fills them, but not when it leaves them, as where a
 * condition gives one text instead. Excel does both.
 */
export class ShrunkSpills {
  private readonly formulas: FormulaDataModel;
  private filled = new Map<string, DirtyCell>();

  constructor(private readonly book: Book) {
    this.formulas = book.injector.get(FormulaDataModel);
  }

  /** The cells that spills have left since this was last asked. */
  cellsLeft(): DirtyCell[] {
    const before = this.filled;
    this.filled = this.cellsFilled();
    return [...before].flatMap(([key, cell]) => (!this.filled.has(key) && this.stands(cell) ? [cell] : []));
  }

  private cellsFilled(): Map<string, DirtyCell> {
    const filled = new Map<string, DirtyCell>();
    const sheets = this.formulas.getArrayFormulaRange()[this.book.unitId] ?? {};
    for (const [sheetId, sources] of Object.entries(sheets)) {
      new ObjectMatrix(sources ?? {}).forValue((_row, _column, range) => {
        if (!range) return;
        Range.foreach(range, (row, column) => filled.set(`${sheetId} ${row} ${column}`, { sheetId, row, column }));
      });
    }
    return filled;
  }

  private stands({ sheetId }: DirtyCell): boolean {
    return this.book.workbook.getSheetBySheetId(sheetId) !== null;
  }
}
