/**
 * Calculates the sheets' formulas with HyperFormula, an engine that knows nothing of this product, and the JC
 * functions of the catalogue. So a wrong formula, a wrong name or a wrong cell shows without any Excel.
 *
 * HyperFormula is licensed under GPL-3.0. It is a development dependency that only tests load: nothing of it is
 * built, shipped or copied, and running it unmodified to test one's own work is what that licence allows everybody.
 */
import { DetailedCellError, HyperFormula, type RawCellContent } from 'hyperformula';
import { cell as addressOf, columnLetters, corner, rectangle } from '../../../src/formula/address';
import type { CellContent, SheetModel } from '../../../src/workbook/model';
import { isFormula } from '../../../src/formula/isFormula';
import { KDU_TABLE_KEYS, KDU_TABLES, type KduTableKey } from '../../../src/workbook/kduTables';
import { asArrayFormula, FUNCTION_NAMES, JcFunctions } from './jcInHyperFormula';
import { inputCell } from './models';

/** The value of a cell: "" where it is empty, the error's text where it is one. */
export type Recalculated = (sheet: string, address: string) => CellContent;

HyperFormula.registerFunctionPlugin(JcFunctions, FUNCTION_NAMES);

/** The cells of each sheet from A1 on, by its name, and what the names stand for. */
export interface Cells {
  readonly sheets: Readonly<Record<string, readonly (readonly CellContent[])[]>>;
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  /** Headers included. */
  readonly tables?: readonly { readonly name: string; readonly sheet: string; readonly range: string }[];
}

/** @param cells without tables */
const engineOver = ({ sheets, names }: Cells): HyperFormula =>
  HyperFormula.buildFromSheets(
    Object.fromEntries(Object.entries(sheets).map(([name, cells]) => [name, cells.map((line) => line.map(raw))])),
    { licenseKey: 'gpl-v3', smartRounding: false, maxRows: 110_000 },
    names.map(({ name, formula }) => ({ name, expression: formula })),
  );

/** `JC_KdU_Ist[Betrag]` */
const COLUMN = /\b(JC_\w+)\[([^\][#@]+)\]/g;

/** HyperFormula knows no tables: a column is the range of its cells, two at least, since it hands over a range of one as that cell. */
function withoutTables({ sheets, names, tables = [] }: Cells): Cells {
  const ranges = new Map(
    tables.flatMap(({ name, sheet, range }) => {
      const { top, bottom, left, right } = rectangle(range);
      return Array.from({ length: right - left + 1 }, (_, index): [string, string] => {
        const letters = columnLetters(left + index);
        const header = String(sheets[sheet]?.[top - 1]?.[left - 1 + index] ?? '');
        return [`${name}[${header}]`, `'${sheet}'!$${letters}$${top + 1}:$${letters}$${Math.max(bottom, top + 2)}`];
      });
    }),
  );
  if (ranges.size === 0) return { sheets, names };
  const plain = (content: CellContent): CellContent =>
    typeof content === 'string' && isFormula(content)
      ? content.replace(COLUMN, (reference) => ranges.get(reference) ?? reference)
      : content;
  return { names, sheets: Object.fromEntries(Object.entries(sheets).map(([name, lines]) => [name, lines.map((line) => line.map(plain))])) };
}

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
export const calculateAnew = (cells: Cells): Recalculated => valuesOf(engineOver(withoutTables(cells)));

/** The value of a cell, whose row and column count from 0. */
export type Calculation = (sheet: string, row: number, column: number) => CellContent;

/**
 * Building an engine takes long, and what a test asks for differs in a few cells from what it asked for before: those that were used
 * last stand first.
 */
let engines: readonly Calculated[] = [];
const KEPT = 3;

interface Calculated {
  readonly engine: HyperFormula;
  readonly cells: Cells;
  readonly values: ReturnType<HyperFormula['getAllSheetsValues']>;
}

/** More changes than that take as long as a new engine. */
const MOST_CHANGES = 500;

/** Whatever stands in the cells. */
export function calculate(asked: Cells): Calculation {
  const cells = withoutTables(asked);
  const { values } = goneOn(cells) ?? calculated(engineOver(cells), cells);
  return (sheet, row, column) => {
    const value = values[sheet]?.[row]?.[column];
    return value instanceof DetailedCellError ? value.value : (value ?? '');
  };
}

/** By the engine that has the least to change, of those that can go on to these cells. */
function goneOn(cells: Cells): Calculated | undefined {
  const candidates = engines.flatMap((known) => {
    const changes = changesBetween(known.cells, cells);
    return goesOn(known, changes) ? [{ known, changes }] : [];
  });
  const [nearest] = candidates.sort((a, b) => a.changes.contents.length - b.changes.contents.length);
  if (!nearest) return undefined;
  if (isNothing(nearest.changes)) return nearest.known;
  const { engine } = nearest.known;
  change(engine, nearest.changes);
  engines = engines.filter((other) => other.engine !== engine);
  // HyperFormula lets results spill, and says what is in their way, only where it reads all cells at once.
  if (!nearest.changes.contents.some((one) => engine.isCellPartOfArray(placeIn(engine, one)))) return calculated(engine, cells);
  engine.destroy();
  return undefined;
}

/** Its values are taken at once: the engine goes on to other cells. */
function calculated(engine: HyperFormula, cells: Cells): Calculated {
  const made = { engine, cells, values: engine.getAllSheetsValues() };
  engines = [made, ...engines];
  for (const oldest of engines.slice(KEPT)) oldest.engine.destroy();
  engines = engines.slice(0, KEPT);
  return made;
}

function change(engine: HyperFormula, { contents, names, gone, sheets }: Changes): void {
  engine.batch(() => {
    for (const name of sheets.added) engine.addSheet(name);
    for (const name of gone) engine.removeNamedExpression(name);
    for (const { name, formula } of names) {
      if (engine.getNamedExpression(name) === undefined) engine.addNamedExpression(name, formula);
      else engine.changeNamedExpression(name, formula);
    }
    for (const one of contents) engine.setCellContents(placeIn(engine, one), [[raw(one.content)]]);
    for (const name of sheets.removed) engine.removeSheet(engine.getSheetId(name) ?? 0);
  });
}

function goesOn({ engine, values }: Calculated, { contents, sheets }: Changes): boolean {
  // A sheet whose name only has other capitals is the same to the engine.
  if (contents.length > MOST_CHANGES || sheets.added.some((name) => engine.doesSheetExist(name))) return false;
  const isBlocked = Object.values(values).some((rows) => rows.some((row) => row.some(isInTheWay)));
  return !isBlocked && !contents.some((one) => engine.doesSheetExist(one.sheet) && engine.isCellPartOfArray(placeIn(engine, one)));
}

const isInTheWay = (value: unknown): boolean => value instanceof DetailedCellError && value.value === '#SPILL!';

const placeIn = (engine: HyperFormula, { sheet, row, column }: ContentChange) => ({ sheet: engine.getSheetId(sheet) ?? 0, row, col: column });

interface ContentChange {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
}

interface Changes {
  readonly contents: readonly ContentChange[];
  /** Those that are new, or stand for something else. */
  readonly names: Cells['names'];
  readonly gone: readonly string[];
  readonly sheets: { readonly added: readonly string[]; readonly removed: readonly string[] };
}

const isNothing = ({ contents, names, gone, sheets }: Changes): boolean =>
  [contents, names, gone, sheets.added, sheets.removed].every(({ length }) => length === 0);

function changesBetween(before: Cells, now: Cells): Changes {
  const known = new Map(before.names.map(({ name, formula }) => [name, formula]));
  return {
    contents: Object.entries(now.sheets).flatMap(([sheet, rows]) => changesOn(sheet, before.sheets[sheet] ?? [], rows)),
    names: now.names.filter(({ name, formula }) => known.get(name) !== formula),
    gone: before.names.map(({ name }) => name).filter((name) => !now.names.some((other) => other.name === name)),
    sheets: {
      added: Object.keys(now.sheets).filter((name) => !(name in before.sheets)),
      removed: Object.keys(before.sheets).filter((name) => !(name in now.sheets)),
    },
  };
}

function changesOn(sheet: string, old: Cells['sheets'][string], rows: Cells['sheets'][string]): ContentChange[] {
  const changes: ContentChange[] = [];
  for (let row = 0; row < Math.max(old.length, rows.length); row += 1) {
    const [before = [], now = []] = [old[row], rows[row]];
    for (let column = 0; column < Math.max(before.length, now.length); column += 1) {
      const content = now[column] ?? '';
      if (content !== (before[column] ?? '')) changes.push({ sheet, row, column, content });
    }
  }
  return changes;
}

/** The sheets of `models`, calculated once for many what-if cases. */
export class Recalculation {
  private readonly engine: HyperFormula;
  private readonly written: Readonly<Record<string, readonly (readonly CellContent[])[]>>;
  /** By cell. */
  private readonly typed = new Map<string, CellContent>();

  /** @param rows of the tables of the KdU data, by header; empty tables where none are given */
  constructor(
    private readonly models: readonly SheetModel[],
    rows: Partial<Readonly<Record<KduTableKey, readonly KduRow[]>>> = {},
  ) {
    const data = KDU_TABLE_KEYS.map((key) => dataSheet(key, rows[key] ?? []));
    this.written = Object.fromEntries([
      ...models.map((model) => [model.name, grid(model)] as const),
      ...data.map(({ sheet, cells }) => [sheet, cells] as const),
    ]);
    const names = models.flatMap(({ name: sheet, names: own }) => own.map(({ name, cell }) => ({ name, formula: `='${sheet}'!${absolute(cell)}` })));
    const tables = models.flatMap(({ name: sheet, tables: own }) => own.map(({ name, range }) => ({ name, sheet, range })));
    this.engine = engineOver(withoutTables({ sheets: this.written, names, tables: [...data, ...tables] }));
  }

  /** @param inputs what a planner types, by workbook name or by sheet and cell */
  type(inputs: Readonly<Record<string, CellContent>>): Recalculated {
    this.engine.batch(() => {
      for (const [input, content] of Object.entries(inputs)) {
        const cell = inputCell(this.models, input);
        // The engine would calculate anew what depends on a cell that is empty and stays so.
        if (content === (this.typed.get(cell) ?? this.writtenIn(cell))) continue;
        this.typed.set(cell, content);
        this.put(cell, content === '' ? null : content);
      }
    });
    return valuesOf(this.engine);
  }

  /** Undoes what was typed: the cells hold again what they are written with. */
  takeBack(inputs: Readonly<Record<string, CellContent>>): void {
    this.engine.batch(() => {
      for (const input of Object.keys(inputs)) {
        const cell = inputCell(this.models, input);
        this.typed.delete(cell);
        this.put(cell, raw(this.writtenIn(cell)));
      }
    });
  }

  private writtenIn(cell: string): CellContent {
    const [sheet = '', address = ''] = cell.split('!');
    const { row, column } = corner(address);
    return this.written[sheet]?.[row - 1]?.[column - 1] ?? '';
  }

  private put(cell: string, content: RawCellContent): void {
    const [sheet = '', address = ''] = cell.split('!');
    this.engine.setCellContents(place(this.engine, sheet, address), [[content]]);
  }
}

export const recalculate = (models: readonly SheetModel[], inputs: Readonly<Record<string, CellContent>> = {}): Recalculated =>
  new Recalculation(models).type(inputs);

/** A row of one of the tables, by header. */
export type KduRow = Readonly<Record<string, CellContent>>;

/** A table from A1 on, with one row at least. */
export function dataSheet(key: KduTableKey, rows: readonly KduRow[]): { name: string; sheet: string; range: string; cells: CellContent[][] } {
  const { sheet, table, columns } = KDU_TABLES[key];
  const headers = columns.map(({ header }) => header);
  const cells = [[...headers], ...(rows.length > 0 ? rows : [{} as KduRow]).map((row) => headers.map((header) => row[header] ?? ''))];
  return { name: table, sheet, range: `A1:${columnLetters(headers.length)}${cells.length}`, cells };
}

/** The rows of a table as what is typed into its cells; those behind them are emptied up to `count`. */
export function typedRows(key: KduTableKey, rows: readonly KduRow[], count: number): Readonly<Record<string, CellContent>> {
  const { sheet, columns } = KDU_TABLES[key];
  const cells = Array.from({ length: count }, (_, index) =>
    columns.map(({ header }, column) => [`${sheet}!${addressOf(column + 1, index + 2)}`, rows[index]?.[header] ?? ''] as const),
  );
  return Object.fromEntries(cells.flat());
}

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
