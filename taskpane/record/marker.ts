/**
 * Which sheet is the add-in's. Excel gives sheets new ids when a file is opened again, and users rename sheets.
 * A workbook name on A1 follows its sheet through both, turns to #REF! with it, and never takes to another sheet.
 */
import type { SheetKey } from '../../src/workbook/model';
import type { LoadRecord } from './record';

export const MARKER_CELL = 'A1';

export const markerName = (key: SheetKey): string => `JC_BLATT_${key.toUpperCase()}`;

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
  const target = marker && sheetIn(marker.formula);
  return target === undefined ? undefined : sheets.find((sheet) => sameName(sheet.name, target));
}

/** `='Mein Blatt'!$A$1` → `Mein Blatt`; undefined where the formula refers to no cell. */
function sheetIn(formula: string): string | undefined {
  const match = /^=(?:'((?:[^']|'')+)'|([^'!#]+))!\$?[A-Z]+\$?\d+$/.exec(formula);
  return match?.[1]?.replaceAll("''", "'") ?? match?.[2];
}
