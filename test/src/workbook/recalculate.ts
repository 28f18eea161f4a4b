/**
 * Calculates the sheets' formulas with HyperFormula, an engine that knows nothing of this product, and the JC
 * functions of the catalogue. So a wrong formula, a wrong name or a wrong cell shows without any Excel.
 *
 * HyperFormula is licensed under GPL-3.0. It is a development dependency that only tests load: nothing of it is
 * built, shipped or copied, and running it unmodified to test one's own work is what that licence allows everybody.
 */
import { DetailedCellError, HyperFormula, type RawCellContent } from 'hyperformula';
import { columnLetters, corner, rectangle } from '../../../src/formula/address';
import type { CellContent, SheetModel } from '../../../src/workbook/model';
import { asArrayFormula, FUNCTION_NAMES, JcFunctions } from './jcInHyperFormula';
import { inputCell } from './models';

/** The value of a cell: "" where it is empty, the error's text where it is one. */
export type Recalculated = (sheet: string, address: string) => CellContent;

HyperFormula.registerFunctionPlugin(JcFunctions, FUNCTION_NAMES);

/**
 * @param inputs what a planner types, by workbook name or by sheet and cell
 */
export function recalculate(models: readonly SheetModel[], inputs: Readonly<Record<string, CellContent>> = {}): Recalculated {
  const engine = HyperFormula.buildFromSheets(
    Object.fromEntries(models.map((model) => [model.name, grid(model)])),
    { licenseKey: 'gpl-v3', smartRounding: false },
    models.flatMap(({ name: sheet, names }) => names.map(({ name, cell }) => ({ name, expression: `='${sheet}'!${absolute(cell)}` }))),
  );
  const at = (sheet: string, address: string): { sheet: number; row: number; col: number } => {
    const id = engine.getSheetId(sheet);
    if (id === undefined) throw new Error(`no sheet ${sheet}`);
    const { row, column } = corner(address);
    return { sheet: id, row: row - 1, col: column - 1 };
  };
  for (const [input, value] of Object.entries(inputs)) {
    const [sheet = '', cell = ''] = inputCell(models, input).split('!');
    engine.setCellContents(at(sheet, cell), [[value]]);
  }
  return (sheet, address) => {
    const value = engine.getCellValue(at(sheet, address));
    return value instanceof DetailedCellError ? value.value : (value ?? '');
  };
}

/** What a writer would put into the cells of a sheet. */
function grid(model: SheetModel): RawCellContent[][] {
  const rows: RawCellContent[][] = [];
  for (const { range, cells = [] } of model.blocks) {
    const { top, left } = rectangle(range);
    cells.forEach((line, r) => line.forEach((content, c) => ((rows[top - 1 + r] ??= [])[left - 1 + c] = raw(content))));
  }
  return Array.from(rows, (row) => Array.from(row ?? [], (content) => content ?? null));
}

/** HyperFormula reads text such as 4.2 as a number. */
function raw(content: CellContent): RawCellContent {
  if (content === '') return null;
  if (typeof content !== 'string') return content;
  return content.startsWith('=') ? asArrayFormula(content) : `'${content}`;
}

const absolute = (address: string): string => {
  const { column, row } = corner(address);
  return `$${columnLetters(column)}$${row}`;
};
