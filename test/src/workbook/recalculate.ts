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
import { isFormula } from '../../../src/formula/isFormula';
import { asArrayFormula, FUNCTION_NAMES, JcFunctions } from './jcInHyperFormula';
import { inputCell } from './models';

/** The value of a cell: "" where it is empty, the error's text where it is one. */
export type Recalculated = (sheet: string, address: string) => CellContent;

HyperFormula.registerFunctionPlugin(JcFunctions, FUNCTION_NAMES);

/** The cells of each sheet from A1 on, by its name, and what the names stand for. */
export interface Cells {
  readonly sheets: Readonly<Record<string, readonly (readonly CellContent[])[]>>;
  readonly names: readonly { readonly name: string; readonly formula: string }[];
}

const engineOver = ({ sheets, names }: Cells): HyperFormula =>
  HyperFormula.buildFromSheets(
    Object.fromEntries(Object.entries(sheets).map(([name, cells]) => [name, cells.map((line) => line.map(raw))])),
    { licenseKey: 'gpl-v3', smartRounding: false },
    names.map(({ name, formula }) => ({ name, expression: formula })),
  );

function place(engine: HyperFormula, sheet: string, address: string): { sheet: number; row: number; col: number } {
  const id = engine.getSheetId(sheet);
  if (id === undefined) throw new Error(`no sheet ${sheet}`);
  const { row, column } = corner(address);
  return { sheet: id, row: row - 1, col: column - 1 };
}

const valuesOf = (engine: HyperFormula): Recalculated => (sheet, address) => {
  const value = engine.getCellValue(place(engine, sheet, address));
  return value instanceof DetailedCellError ? value.value : (value ?? '');
};

/** Whatever stands in the cells. */
export const calculate = (cells: Cells): Recalculated => valuesOf(engineOver(cells));

/** The sheets of `models`, calculated once for many what-if cases. */
export class Recalculation {
  private readonly engine: HyperFormula;
  private readonly written: Readonly<Record<string, readonly (readonly CellContent[])[]>>;

  constructor(private readonly models: readonly SheetModel[]) {
    this.written = Object.fromEntries(models.map((model) => [model.name, grid(model)]));
    const names = models.flatMap(({ name: sheet, names: own }) => own.map(({ name, cell }) => ({ name, formula: `='${sheet}'!${absolute(cell)}` })));
    this.engine = engineOver({ sheets: this.written, names });
  }

  /** @param inputs what a planner types, by workbook name or by sheet and cell */
  type(inputs: Readonly<Record<string, CellContent>>): Recalculated {
    for (const [input, content] of Object.entries(inputs)) this.put(input, () => content);
    return valuesOf(this.engine);
  }

  /** Undoes what was typed: the cells hold again what they are written with. */
  takeBack(inputs: Readonly<Record<string, CellContent>>): void {
    for (const input of Object.keys(inputs)) this.put(input, (sheet, row, column) => raw(this.written[sheet]?.[row]?.[column] ?? ''));
  }

  private put(input: string, content: (sheet: string, row: number, column: number) => RawCellContent): void {
    const [sheet = '', cell = ''] = inputCell(this.models, input).split('!');
    const at = place(this.engine, sheet, cell);
    this.engine.setCellContents(at, [[content(sheet, at.row, at.col)]]);
  }
}

export const recalculate = (models: readonly SheetModel[], inputs: Readonly<Record<string, CellContent>> = {}): Recalculated =>
  new Recalculation(models).type(inputs);

/** What a writer would put into the cells of a sheet. */
function grid(model: SheetModel): CellContent[][] {
  const rows: CellContent[][] = [];
  for (const { range, cells = [] } of model.blocks) {
    const { top, left } = rectangle(range);
    cells.forEach((line, r) => line.forEach((content, c) => ((rows[top - 1 + r] ??= [])[left - 1 + c] = content)));
  }
  return Array.from(rows, (row) => Array.from(row ?? [], (content) => content ?? ''));
}

/** HyperFormula reads text such as 4.2 as a number. */
function raw(content: CellContent): RawCellContent {
  if (content === '') return null;
  if (typeof content !== 'string') return content;
  return isFormula(content) ? asArrayFormula(content) : `'${content}`;
}

const absolute = (address: string): string => {
  const { column, row } = corner(address);
  return `$${columnLetters(column)}$${row}`;
};
