/** A workbook as it was read for the protocol: every cell of every sheet, its names and tables. */
import { cell as addressOf, corner, rectangle, type Rectangle } from '../../src/formula/address';
import { sameName } from '../sheets/marker';
import type { Scalar } from '../trace/expression';
import type { Found, Request, TracedCell } from '../trace/found';
import { holdsFormula, withoutSign } from '../../src/formula/isFormula';
import { cellsIn } from '../../src/formula/reference';
import { withoutSheet } from '../../src/formula/sheetReference';

export interface SheetContents {
  readonly name: string;
  /** Where the cells start, counted from 1. */
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly Scalar[])[];
  /** In invariant form. */
  readonly formulas: readonly (readonly unknown[])[];
  /** As the user sees them. */
  readonly formulasLocal: readonly (readonly unknown[])[];
  /** What Excel shows in the cells. */
  readonly texts: readonly (readonly unknown[])[];
  readonly numberFormats: readonly (readonly unknown[])[];
}

export interface TableColumns {
  readonly name: string;
  readonly sheet: string;
  /** Of the cells below the header. */
  readonly body: string;
  readonly columns: readonly string[];
}

export interface BookName {
  readonly name: string;
  readonly formula: string;
}

export interface WorkbookContents {
  /** In the order of the tabs, empty ones left out. */
  readonly sheets: readonly SheetContents[];
  readonly names: readonly BookName[];
  readonly tables: readonly TableColumns[];
}

export interface FormulaCell {
  readonly sheet: string;
  readonly address: string;
  readonly formula: string;
  readonly formulaLocal: string;
  readonly value: Scalar;
  /** As Excel shows it. */
  readonly text: string;
}

/** Sheet by sheet, row by row. What a formula spills has none of its own; a text such as `=B6`, as on an earlier protocol, is none. */
export const formulaCells = ({ sheets }: Pick<WorkbookContents, 'sheets'>): FormulaCell[] => sheets.flatMap(formulasOn);

export const tracedCell = ({ sheet, address, formula, value, text }: FormulaCell): TracedCell => ({
  sheet, address, formula, value, text, label: '', spillParent: undefined,
});

function formulasOn({ name, top, left, values, formulas, formulasLocal, texts }: SheetContents): FormulaCell[] {
  return formulas.flatMap((row, y) =>
    row.flatMap((formula, x): FormulaCell[] => {
      const value = values[y]?.[x] ?? '';
      if (!holdsFormula(formula, value)) return [];
      const text = String(texts[y]?.[x] ?? '');
      return [{ sheet: name, address: addressOf(left + x, top + y), formula, formulaLocal: String(formulasLocal[y]?.[x] ?? formula), value, text }];
    }),
  );
}

/** Where the references of formulas lead; undefined where only Excel knows. */
export function finder(book: WorkbookContents): (request: Request) => Found | undefined {
  const sheets = new Map(book.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const names = new Map(book.names.map((name) => [name.name.toLowerCase(), name.formula]));
  const cellsAt = (sheet: string, address: string): Found | undefined => {
    const area = areaOf(address);
    return area && read(sheets.get(sheet.toLowerCase()), sheet, area);
  };
  const column = (table: TableColumns | undefined, from: string, to: string): Found | undefined => {
    const [first, last] = [from, to].map((name) => table?.columns.findIndex((one) => sameName(one, name)) ?? -1);
    if (!table || first === undefined || last === undefined || first < 0 || last < 0) return undefined;
    const { top, left, bottom } = rectangle(table.body);
    return cellsAt(table.sheet, `${addressOf(left + first, top)}:${addressOf(left + last, bottom)}`);
  };
  return ({ target, sheet, cell }) => {
    switch (target.kind) {
      case 'cells':
        return cellsAt(target.sheet ?? sheet, target.address);
      case 'name':
        return named(names.get(target.name.toLowerCase()), cellsAt);
      case 'column':
      case 'row': {
        const table = book.tables.find(({ name }) => sameName(name, target.table));
        const found = column(table, target.column, target.kind === 'column' ? (target.to ?? target.column) : target.column);
        return target.kind === 'row' && found ? inRow(found, corner(cell).row, cellsAt) : found;
      }
      case 'spill':
        return undefined;
    }
  };
}

/** `=Zahlenquelle!$D$74`, or a number that has the name. */
function named(formula: string | undefined, cellsAt: (sheet: string, address: string) => Found | undefined): Found | undefined {
  if (formula === undefined) return undefined;
  const content = withoutSign(formula);
  if (content !== '' && Number.isFinite(Number(content))) return { kind: 'value', value: Number(content) };
  const { sheet } = cellsIn(content) ?? {};
  return sheet === undefined ? undefined : cellsAt(sheet, withoutSheet(content));
}

function inRow(found: Found, row: number, cellsAt: (sheet: string, address: string) => Found | undefined): Found | undefined {
  if (found.kind !== 'area') return found;
  const { left } = rectangle(found.area.address);
  return cellsAt(found.area.sheet, addressOf(left, row));
}

/** Undefined for whole rows and columns. */
function areaOf(address: string): Rectangle | undefined {
  try {
    return rectangle(address.replaceAll('$', '').toUpperCase());
  } catch {
    return undefined;
  }
}

/** Beside what is used, cells are blank. */
function read(sheet: SheetContents | undefined, name: string, { top, left, bottom, right }: Rectangle): Found {
  const at = (row: number, column: number, of: 'values' | 'formulas' | 'texts'): unknown => sheet?.[of][row - sheet.top]?.[column - sheet.left];
  const address = addressOf(left, top);
  if (top === bottom && left === right) {
    const formula = at(top, left, 'formulas');
    const value = (at(top, left, 'values') ?? '') as Scalar;
    const own = holdsFormula(formula, value) ? formula : '';
    const text = String(at(top, left, 'texts') ?? '');
    return { kind: 'cell', cell: { sheet: name, address, value, text, formula: own, label: '', spillParent: undefined } };
  }
  // A range far beyond the used cells is only blank there.
  const last = Math.min(bottom, Math.max(top, sheet ? sheet.top + sheet.values.length - 1 : top));
  const values = Array.from({ length: last - top + 1 }, (_row, y) =>
    Array.from({ length: right - left + 1 }, (_column, x) => (at(top + y, left + x, 'values') ?? '') as Scalar),
  );
  return { kind: 'area', area: { sheet: name, address: `${address}:${addressOf(right, bottom)}`, values } };
}
