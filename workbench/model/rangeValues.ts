import { invalidArgument } from '../richapi/errors';
import type { Json } from '../richapi/protocol';
import { mapArea } from './areas';
import { GERMAN, INVARIANT, readInput, type CellInput, type NumberNotation } from './cellInput';
import type { Cells } from './cells';
import { checkFormula } from './formulaSyntax';
import type { CellState, Scalar } from './grid';
import { guardContents, guardSheet } from './guards';

/** A table of one value for each cell; null for whole rows and columns, as Excel does it. */
export function readCells(cells: Cells, pick: (state: CellState) => Scalar): Json {
  if (cells.isUnbounded) return null;
  return cells.book.grid.read(cells.sheetId, cells.area).map((row) => row.map(pick));
}

export const valueType = ({ value, isError }: CellState): string => {
  if (isError) return 'Error';
  if (value === '') return 'Empty';
  return { string: 'String', number: 'Double', boolean: 'Boolean' }[typeof value as 'string' | 'number' | 'boolean'];
};

/** A cell that a spill fills shows its value, having no formula of its own. */
export const formulaOf = ({ formula, value }: CellState): Scalar => (formula === '' ? value : formula);

/** Range.values and Range.formulas are written alike: what starts with "=" is a formula. */
export const writeValues = (cells: Cells, value: unknown): void => writeInputs(cells, value, INVARIANT, (formula) => formula);

export const writeLocal = (cells: Cells, value: unknown): void =>
  writeInputs(cells, value, GERMAN, (formula) => {
    try {
      return cells.book.local.formulaToInvariant(formula);
    } catch {
      throw invalidArgument(`Excel cannot read the formula ${formula}`);
    }
  });

function writeInputs(cells: Cells, value: unknown, notation: NumberNotation, toInvariant: (formula: string) => string): void {
  const given = table(cells, value);
  guardContents(cells);
  const { grid } = cells.book;
  const needsFormats = given.some((row) => row.some((cell) => typeof cell === 'string' && cell !== ''));
  const states = needsFormats ? grid.read(cells.sheetId, cells.area) : [];
  const inputs = given.map((row, r) => row.map((cell, c) => readCell(cell, states[r]?.[c]?.numberFormat ?? 'General', notation)));
  // Formats first: a grid that has the text format leaves the text alone.
  if (inputs.some((row) => row.some((input) => input?.numberFormat !== undefined))) {
    grid.setNumberFormats(
      cells.sheetId,
      cells.area,
      inputs.map((row) => row.map((input) => input?.numberFormat ?? null)),
    );
  }
  const contents = inputs.map((row) => row.map((input) => (input ? finished(input, toInvariant) : null)));
  grid.write(cells.sheetId, cells.area, contents);
}

function readCell(cell: unknown, numberFormat: string, notation: NumberNotation): CellInput | null {
  if (cell === null) return null;
  if (typeof cell === 'string') return readInput(cell, numberFormat, notation);
  if (typeof cell === 'boolean' || (typeof cell === 'number' && Number.isFinite(cell))) return { content: cell };
  throw invalidArgument('A cell takes a text, a number, true or false.');
}

function finished({ content, isFormula }: CellInput, toInvariant: (formula: string) => string): Scalar {
  if (!isFormula) return content;
  const formula = toInvariant(String(content));
  checkFormula(formula);
  return formula;
}

export function writeNumberFormats(cells: Cells, value: unknown, toInvariant: (format: string) => string = (format) => format): void {
  const target = cells.isUnbounded && !Array.isArray(value) ? cells.bounded : cells;
  guardSheet(cells.book, cells.sheetId, 'allowFormatCells');
  const formats = table(target, value).map((row) =>
    row.map((cell) => {
      if (cell === null) return null;
      if (typeof cell !== 'string' || cell === '') throw invalidArgument('A number format is a text.');
      return toInvariant(cell);
    }),
  );
  cells.book.grid.setNumberFormats(cells.sheetId, target.area, formats);
}

/** The given table in the shape of the cells; a single value goes to all of them. */
function table(cells: Cells, value: unknown): readonly (readonly unknown[])[] {
  if (cells.isUnbounded) throw invalidArgument('Whole rows or columns cannot be written at once.');
  if (!Array.isArray(value)) return mapArea(cells.area, () => value);
  const fits = value.length === cells.area.rows && value.every((row) => Array.isArray(row) && row.length === cells.area.columns);
  if (!fits) throw invalidArgument(`The table does not have the ${cells.area.rows} × ${cells.area.columns} cells of ${cells.address}.`);
  return value as unknown[][];
}
