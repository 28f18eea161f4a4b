/**
 * Which sheet is the add-in's. Excel gives sheets new ids when a file is opened again, and users rename sheets.
 * A workbook name on A1 follows its sheet through both, and turns to #REF! with it; but cut and paste takes it to another sheet.
 */
import { cell as address } from '../../src/formula/address';
import type { SheetKey } from '../../src/workbook/model';
import { withoutSign } from '../../src/formula/isFormula';
import { cellsIn } from '../../src/formula/reference';
import { onceFor } from '../../src/onceFor';
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

/** A sheet that stands for `key`. */
export interface PresentSheet extends FoundSheet {
  readonly key: SheetKey;
}

/** Excel tells neither sheets nor names apart by capitals. */
export const sameName = (one: string, other: string): boolean => one.toUpperCase() === other.toUpperCase();

/** Of those that are called alike the first. */
const byName = onceFor((names: readonly FoundName[]): ReadonlyMap<string, FoundName> => {
  const found = new Map<string, FoundName>();
  for (const one of [...names].reverse()) found.set(one.name.toUpperCase(), one);
  return found;
});

/** The one that Excel calls so, by its capitals or not. */
export const findName = (names: readonly FoundName[], name: string): FoundName | undefined => byName(names).get(name.toUpperCase());

const inCapitals = onceFor((names: readonly string[]): ReadonlySet<string> => new Set(names.map((name) => name.toUpperCase())));

export const isAmong = (name: string, names: readonly string[]): boolean => inCapitals(names).has(name.toUpperCase());

/** The sheet that the marker of `key` leads to, if the add-in made one; whether it is that one, `identity.ts` says. */
export const ownSheet = <Sheet extends FoundSheet>(
  key: SheetKey,
  record: LoadRecord | null,
  names: readonly FoundName[],
  sheets: readonly Sheet[],
): Sheet | undefined => (record?.sheets[key] ? markedSheet(key, names, sheets) : undefined);

export function markedSheet<Sheet extends FoundSheet>(key: SheetKey, names: readonly FoundName[], sheets: readonly Sheet[]): Sheet | undefined {
  const target = markedCell(key, names);
  return target && sheets.find((sheet) => sameName(sheet.name, target.sheet));
}

function markedCell(key: SheetKey, names: readonly FoundName[]): ReturnType<typeof cellOf> {
  const marker = findName(names, markerName(key));
  return marker && cellOf(marker.formula);
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
