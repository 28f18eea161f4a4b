/**
 * Which sheet is the add-in's. Excel gives sheets new ids when a file is opened again, and users rename sheets.
 * A workbook name on A1 follows its sheet through both, turns to #REF! with it, and never takes to another sheet.
 */
import { cell as address } from '../../src/formula/address';
import type { SheetKey } from '../../src/workbook/model';
import { withoutSign } from '../../src/formula/isFormula';
import { cellsIn } from '../../src/formula/reference';
import type { LoadRecord } from './record';

export const MARKER_CELL = 'A1';

const MARKER = 'JC_BLATT_';

export const markerName = (key: SheetKey): string => MARKER + key.toUpperCase();

export interface FoundName {
  readonly name: string;
  /** `=Zahlenquelle!$D$16` */
  readonly formula: string;
}

export interface FoundSheet {
  readonly id: string;
  readonly name: string;
}

/** Excel tells neither sheets nor names apart by capitals. */
export const sameName = (one: string, other: string): boolean => one.toUpperCase() === other.toUpperCase();

/** The sheet that the add-in made for `key`, whatever it is called by now. */
export function ownSheet<Sheet extends FoundSheet>(
  key: SheetKey,
  record: LoadRecord | null,
  names: readonly FoundName[],
  sheets: readonly Sheet[],
): Sheet | undefined {
  if (!record?.sheets[key]) return undefined;
  const marker = names.find(({ name }) => sameName(name, markerName(key)));
  const target = marker && cellOf(marker.formula);
  return target && sheets.find((sheet) => sameName(sheet.name, target.sheet));
}

/** The markers are no names that a user would count or choose. */
export const isMarker = (name: string): boolean => name.toUpperCase().startsWith(MARKER);

/** `='Mein Blatt'!$D$5` → `Mein Blatt` and `D5`; undefined where the formula refers to no single cell. */
export function cellOf(formula: string): { readonly sheet: string; readonly cell: string } | undefined {
  const { sheet, range } = cellsIn(withoutSign(formula)) ?? {};
  if (!range || sheet === undefined) return undefined;
  const { top, left, bottom, right } = range;
  const isOneCell = top === bottom && left === right && typeof top === 'number' && typeof left === 'number';
  return isOneCell ? { sheet, cell: address(left + 1, top + 1) } : undefined;
}
