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

/** Built anew for these cells. */
export const calculateAnew = (cells: Cells): Recalculated => valuesOf(engineOver(cells));

/** Building an engine takes long, and what a test asks for differs in a few cells from what it asked for before. */
let last: Calculated | undefined;

interface Calculated {
  readonly engine: HyperFormula;
  /** Names of sheets, and names. */
  readonly parts: string;
  readonly contents: Cells['sheets'];
  readonly values: ReturnType<HyperFormula['getAllSheetsValues']>;
}

/** More changes than that take as long as a new engine. */
const MOST_CHANGES = 500;

/** Whatever stands in the cells. */
export function calculate(cells: Cells): Recalculated {
  const parts = JSON.stringify([Object.keys(cells.sheets), cells.names]);
  const changes = last?.parts === parts ? changesBetween(last.contents, cells.sheets) : null;
  const known = last && changes && goesOn(last, changes) ? last.engine : null;
  if (known && changes) known.batch(() => changes.forEach((change) => known.setCellContents(placeIn(known, change), [[raw(change.content)]])));
  else last?.engine.destroy();
  const engine = known ?? engineOver(cells);
  // Taken at once: the engine goes on to other cells.
  const values = engine.getAllSheetsValues();
  last = { engine, parts, contents: cells.sheets, values };
  return (sheet, address) => {
    const { row, column } = corner(address);
    const value = values[sheet]?.[row - 1]?.[column - 1];
    return value instanceof DetailedCellError ? value.value : (value ?? '');
  };
}

/** HyperFormula lets results spill, and says what is in their way, only where it reads all cells at once. */
function goesOn({ engine, values }: Calculated, changes: readonly ContentChange[]): boolean {
  if (changes.length > MOST_CHANGES) return false;
  const isBlocked = Object.values(values).some((rows) => rows.some((row) => row.some((value) => value instanceof DetailedCellError && value.value === '#SPILL!')));
  const maySpill = (content: CellContent): boolean => isFormula(content) && /JC\.|[{:]/.test(content);
  return !isBlocked && changes.every((change) => !maySpill(change.content) && !engine.isCellPartOfArray(placeIn(engine, change)));
}

const placeIn = (engine: HyperFormula, { sheet, row, column }: ContentChange) => ({ sheet: engine.getSheetId(sheet) ?? 0, row, col: column });

interface ContentChange {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
}

function changesBetween(before: Cells['sheets'], now: Cells['sheets']): ContentChange[] {
  return Object.entries(now).flatMap(([sheet, rows]) => {
    const old = before[sheet] ?? [];
    const indices = (lines: number): number[] => Array.from({ length: lines }, (_, index) => index);
    return indices(Math.max(old.length, rows.length)).flatMap((row) =>
      indices(Math.max(old[row]?.length ?? 0, rows[row]?.length ?? 0)).flatMap((column): ContentChange[] => {
        const content = rows[row]?.[column] ?? '';
        return content === (old[row]?.[column] ?? '') ? [] : [{ sheet, row, column, content }];
      }),
    );
  });
}

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
    for (const [input, content] of Object.entries(inputs)) this.put(input, () => (content === '' ? null : content));
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
