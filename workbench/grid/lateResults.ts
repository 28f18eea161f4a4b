import { ICommandService, ObjectMatrix } from '@univerjs/core';
import { type ISetFormulaCalculationResultMutation, SetFormulaCalculationResultMutation } from '@univerjs/preset-sheets-core';
import type { UniverBook } from './univerBook';

/** Univer writes results into the cells that had a formula when it began to calculate, whatever stands there by now. */
export function dropLateResults({ injector, workbook }: UniverBook): void {
  injector.get(ICommandService).beforeCommandExecuted(({ id, params }) => {
    if (id !== SetFormulaCalculationResultMutation.id) return;
    const { unitData } = params as ISetFormulaCalculationResultMutation;
    for (const [sheetId, results] of Object.entries(unitData[workbook.getUnitId()] ?? {})) {
      const cells = workbook.getSheetBySheetId(sheetId)?.getCellMatrix();
      if (!cells || !results) continue;
      const matrix = new ObjectMatrix(results);
      matrix.forValue((row, column) => {
        const { f, si } = cells.getValue(row, column) ?? {};
        if (!f && !si) matrix.realDeleteValue(row, column);
      });
    }
  });
}
