/** Reads back what Excel has calculated: a load is done when every formula shows a result. */
import type { CellContent, SheetModel } from '../../src/workbook/model';
import { cell as address } from '../../src/formula/address';
import { isFormula } from '../../src/formula/isFormula';
import { cellsOfLines } from '../../src/workbook/chartLines';
import { isPending, untilCalculated, type Calculation } from '../excel/pending';
import { contents } from './rectangle';
import type { CellPlace } from './sheetPlan';

export interface Fault extends CellPlace {
  /** The error as Excel shows it, such as #NAME?; null while the cell is still being calculated. */
  readonly error: string | null;
}

export interface ResultReading {
  readonly model: SheetModel;
  readonly range: Excel.Range;
}

export function queueReading(sheet: Excel.Worksheet, model: SheetModel): ResultReading {
  const range = sheet.getRange(contents(model.blocks).range);
  range.load({ values: true, valueTypes: true });
  return { model, range };
}

/** @param readings loaded already, after `calculation`; both are loaded again only while a custom function has no result or Excel calculates */
export async function verify(
  readings: readonly ResultReading[],
  calculation: Pick<Calculation, 'load' | 'isRunning'>,
  sync: () => Promise<unknown>,
  pause?: () => Promise<void>,
): Promise<Fault[]> {
  const look = (): Fault[] => readings.flatMap(({ model, range }) => faultsIn(model, range.values as CellContent[][], range.valueTypes));
  let faults = look();
  const lookAgain = async (): Promise<void> => {
    calculation.load();
    for (const { range } of readings) range.load({ values: true, valueTypes: true });
    await sync();
    faults = look();
  };
  try {
    await untilCalculated(() => calculation.isRunning() || faults.some(({ error }) => error === null), lookAgain, pause);
  } catch {
    // Everything is written; what was seen last stands.
  }
  return faults;
}

export function faultsIn(model: SheetModel, values: readonly CellContent[][], types: readonly string[][]): Fault[] {
  const ofLines = new Set(cellsOfLines(model));
  return contents(model.blocks).formulas.flatMap((row, rowIndex) =>
    row.flatMap((formula, columnIndex): Fault[] => {
      if (!isFormula(formula)) return [];
      const value = values[rowIndex]?.[columnIndex] ?? '';
      const place = { sheet: model.name, cell: address(columnIndex + 1, rowIndex + 1) };
      // Some hosts leave the cell of a custom function empty at first.
      if (isPending(value) || (value === '' && formula.startsWith('=JC.'))) return [{ ...place, error: null }];
      if (value === '#N/A' && ofLines.has(place.cell)) return [];
      return types[rowIndex]?.[columnIndex] === 'Error' ? [{ ...place, error: String(value) }] : [];
    }),
  );
}
