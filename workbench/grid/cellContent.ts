import {
  BuildTextUtils,
  CellValueType,
  cellToRange,
  type ICellData,
  type IStyleData,
  isBooleanString,
  isRealNum,
  type Nullable,
  ObjectMatrix,
  Rectangle,
} from '@univerjs/core';
import { ERROR_TYPE_SET, type ErrorType, FormulaDataModel } from '@univerjs/preset-sheets-core';
import type { Area, Scalar } from '../model/grid';
import { type UniverBook, toArea } from './univerBook';
import { editText, GENERAL, TEXT } from '../german/text';

/** The formats that Univer gives the results of its date functions, and what a German Excel shows. */
const DATE_FORMATS: Readonly<Record<string, string>> = {
  'yyyy/mm/dd;@': 'dd.mm.yyyy',
  'yyyy/mm/dd hh:mm': 'dd.mm.yyyy hh:mm',
  'h:mm A/P': 'hh:mm',
};

/** What Univer's model holds of a cell, in the words of the grid. */
export interface CellContent {
  readonly formula: Scalar;
  readonly value: Scalar;
  readonly isError: boolean;
  readonly numberFormat: string;
}

export const EMPTY_CELL: ICellData = { v: null, f: null, si: null, p: null, t: null };

export class CellContents {
  private readonly formulas: FormulaDataModel;

  constructor(private readonly book: UniverBook) {
    this.formulas = book.injector.get(FormulaDataModel);
  }

  at(sheetId: string, row: number, column: number): CellContent {
    const cell = this.book.worksheet(sheetId).getCellRaw(row, column);
    const formula = cell?.f || cell?.si ? (this.formulas.getFormulaStringByCell(row, column, sheetId, this.book.unitId) ?? '') : '';
    const own = formula !== '' || hasContent(cell);
    const value = cellValue(own ? cell : this.spilled(sheetId, row, column));
    return {
      formula: formula === '' && own ? value : formula,
      value,
      isError: isErrorText(value),
      numberFormat: this.numberFormat(cell),
    };
  }

  numberFormat(cell: Nullable<ICellData>): string {
    const pattern = this.book.workbook.getStyles().getStyleByCell(cell)?.n?.pattern || GENERAL;
    return DATE_FORMATS[pattern] ?? pattern;
  }

  /** The spill that the cell lies in, with the formula that it comes from; null outside. */
  spillAt(sheetId: string, row: number, column: number): { readonly formula: string; readonly area: Area } | null {
    if (!this.spilled(sheetId, row, column)) return null;
    const { unitId } = this.book;
    const sources = new ObjectMatrix(this.formulas.getArrayFormulaRange()[unitId]?.[sheetId] ?? {});
    let found: { formula: string; area: Area } | null = null;
    sources.forValue((sourceRow, sourceColumn, range) => {
      if (!range || !Rectangle.contains(range, cellToRange(row, column))) return true;
      const formula = this.formulas.getFormulaStringByCell(sourceRow, sourceColumn, sheetId, unitId);
      if (formula) found = { formula, area: toArea(range) };
      return false;
    });
    return found;
  }

  /** What the formula of another cell puts into this one. */
  private spilled(sheetId: string, row: number, column: number): Nullable<ICellData> {
    return this.formulas.getArrayFormulaCellData()[this.book.unitId]?.[sheetId]?.[row]?.[column];
  }
}

export function hasContent(cell: Nullable<ICellData>): boolean {
  return !!cell && (!!cell.f || !!cell.si || !!cell.p || (cell.v !== null && cell.v !== undefined && cell.v !== ''));
}

/** Taking a format away leaves a style that says nothing. */
export const hasFormat = (style: Nullable<IStyleData>): boolean =>
  Object.values(style ?? {}).some((value) => value !== null && value !== undefined);

function cellValue(cell: Nullable<ICellData>): Scalar {
  if (cell?.p?.body) return BuildTextUtils.transform.getPlainText(cell.p.body.dataStream);
  if (!cell || cell.v === null || cell.v === undefined) return '';
  if (cell.t === CellValueType.BOOLEAN) return cell.v === true || cell.v === 1 || cell.v === '1' || cell.v === 'TRUE';
  if (cell.t === CellValueType.NUMBER) return Number(cell.v);
  return cell.v;
}

/** Univer marks errors by their text alone. */
function isErrorText(value: Scalar): boolean {
  return typeof value === 'string' && ERROR_TYPE_SET.has(value as ErrorType);
}

/** The cell that Univer is to hold; what is not named here, such as the format, stays. */
export function toCell(input: Scalar, numberFormat: string): ICellData {
  if (input === '') return EMPTY_CELL;
  if (numberFormat === TEXT) return textCell(typeof input === 'string' ? input : editText(input, GENERAL));
  if (typeof input === 'number') return { ...EMPTY_CELL, v: input, t: CellValueType.NUMBER };
  if (typeof input === 'boolean') return { ...EMPTY_CELL, v: input ? 1 : 0, t: CellValueType.BOOLEAN };
  if (input.startsWith('=') && input.length > 1) return { ...EMPTY_CELL, f: input };
  return textCell(input);
}

/** Univer turns texts that look like numbers into numbers whenever the format changes, unless they are marked. */
export function textCell(text: string): ICellData {
  const looksLikeValue = isRealNum(text) || isBooleanString(text);
  return { ...EMPTY_CELL, v: text, t: looksLikeValue ? CellValueType.FORCE_STRING : CellValueType.STRING };
}
