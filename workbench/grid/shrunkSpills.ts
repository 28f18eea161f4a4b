import { ObjectMatrix, Range } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/preset-sheets-core';
import type { CellPlace } from '../model/grid';
import type { UniverBook } from './univerBook';

/**
 * Univer calculates what refers to a spill's cells when the spill fills them, but not when it leaves them, as where a
 * condition gives one text instead. Excel does both.
 */
export class ShrunkSpills {
  private readonly formulas: FormulaDataModel;
  private filled = new Map<string, CellPlace>();

  constructor(private readonly book: UniverBook) {
    this.formulas = book.injector.get(FormulaDataModel);
  }

  /** The cells that spills have left since this was last asked. */
  cellsLeft(): CellPlace[] {
    const before = this.filled;
    this.filled = this.cellsFilled();
    return [...before].flatMap(([key, cell]) => (!this.filled.has(key) && this.stands(cell) ? [cell] : []));
  }

  private cellsFilled(): Map<string, CellPlace> {
    const filled = new Map<string, CellPlace>();
    const sheets = this.formulas.getArrayFormulaRange()[this.book.unitId] ?? {};
    for (const [sheetId, sources] of Object.entries(sheets)) {
      new ObjectMatrix(sources ?? {}).forValue((_row, _column, range) => {
        if (!range) return;
        Range.foreach(range, (row, column) => filled.set(`${sheetId} ${row} ${column}`, { sheetId, row, column }));
      });
    }
    return filled;
  }

  private stands({ sheetId }: CellPlace): boolean {
    return this.book.workbook.getSheetBySheetId(sheetId) !== null;
  }
}
