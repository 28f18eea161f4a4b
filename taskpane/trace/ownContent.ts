/** What of a workbook the add-in itself wrote: the formulas of its models, their texts, and the numbers that stand in them. */
import { cell as addressOf, corner, rectangle } from '../../src/formula/address';
import { skeleton } from '../../src/formula/canonical';
import { isFormula } from '../../src/formula/isFormula';
import type { Language, Localized } from '../../src/language';
import { onceFor } from '../../src/onceFor';
import { programme } from '../../src/programme/figures';
import { sheetModels } from '../../src/workbook';
import { SHEET_CHOICES } from '../../src/workbook/choices';
import { COMPARE_COLUMNS } from '../../src/workbook/sheets/kduCompare';
import { COLUMNS as MONITOR_COLUMNS } from '../../src/workbook/sheets/monitorLayout';
import type { SheetKey, SheetModel } from '../../src/workbook/model';
import { isMarker, markerName, sameName } from '../sheets/marker';
import { constantSource } from './constantSource';
import type { NamedCell, TracedCell } from './found';

export interface OwnContent {
  /** Whether the formula does what a formula of this sheet of ours does, whatever cells it does it with: rows may have moved. */
  isOwnFormula(cell: TracedCell): boolean;
  isOwnText(cell: TracedCell): boolean;
  /** Beside the printed page, where a text left of the cell is about something else. */
  isBeside(cell: TracedCell): boolean;
  /** Of a number that the add-in put there and nobody has changed: where it comes from. */
  sourceOf(cell: TracedCell): Localized | undefined;
}

/** @param named the workbook's names, among them those that mark the sheets */
export const ownContent = onceFor((named: readonly NamedCell[]): OwnContent => {
  const markers = named.filter(({ name }) => isMarker(name));
  const keys = new Map<string, SheetKey | undefined>();
  const keyOf = (sheet: string): SheetKey | undefined => {
    if (!keys.has(sheet)) keys.set(sheet, sheetKey(sheet, markers));
    return keys.get(sheet);
  };
  const contentOf = ({ sheet }: TracedCell): Content | undefined => {
    const key = keyOf(sheet);
    return key && shipped().get(key);
  };
  return {
    isOwnFormula: (cell) => cell.formula !== '' && contentOf(cell)?.formulas.has(skeleton(cell.formula)) === true,
    isOwnText: (cell) => typeof cell.value === 'string' && contentOf(cell)?.texts.has(cell.value) === true,
    isBeside: ({ sheet, address }) => {
      const printed = BESIDE.get(keyOf(sheet));
      return printed !== undefined && corner(address).column > printed;
    },
    sourceOf: (cell) => {
      const key = typeof cell.value === 'number' && cell.formula === '' ? keyOf(cell.sheet) : undefined;
      return key && isOwnNumber(cell, shipped().get(key)) ? constantSource(key, cell, named) : undefined;
    },
  };
});

/** Columns of the printed page of the sheets that calculate beside it. */
const BESIDE: ReadonlyMap<SheetKey | undefined, number> = new Map([['monitor', MONITOR_COLUMNS], ['compare', COMPARE_COLUMNS]]);

/** A sheet is known by the name that marks it, else by its title. */
function sheetKey(sheet: string, markers: readonly NamedCell[]): SheetKey | undefined {
  const marked = SHEET_CHOICES.find(({ key }) => markers.some((one) => sameName(one.name, markerName(key)) && sameName(one.sheet, sheet)));
  return (marked ?? SHEET_CHOICES.find(({ name }) => sameName(name, sheet)))?.key;
}

interface Content {
  readonly formulas: Set<string>;
  readonly texts: Set<string>;
  readonly numbers: Set<string>;
}

const LANGUAGES: readonly Language[] = ['de', 'en'];

let known: ReadonlyMap<SheetKey, Content> | undefined;

/** Of all sheets: which of them are loaded changes no formula, only what stands beside. */
function shipped(): ReadonlyMap<SheetKey, Content> {
  known ??= contentsOf(SHEET_CHOICES.map(({ key }) => key));
  return known;
}

function contentsOf(keys: readonly SheetKey[]): Map<SheetKey, Content> {
  const contents = new Map(keys.map((key): [SheetKey, Content] => [key, { formulas: new Set(), texts: new Set(), numbers: new Set() }]));
  const models = LANGUAGES.flatMap((language) => sheetModels(keys, programme, language));
  for (const model of models) add(model, contents.get(model.key));
  return contents;
}

function add({ blocks }: SheetModel, content: Content | undefined): void {
  const contents = blocks.flatMap(({ range, cells = [] }) => {
    const { top, left } = rectangle(range);
    return cells.flatMap((row, y) => row.map((value, x) => ({ row: top + y, column: left + x, value })));
  });
  const labels = new Map<number, { readonly column: number; readonly text: string }>();
  for (const { row, column, value } of contents) {
    if (isFormula(value)) content?.formulas.add(skeleton(value));
    else if (typeof value === 'string' && value !== '') {
      content?.texts.add(value);
      if (column < (labels.get(row)?.column ?? Infinity)) labels.set(row, { column, text: value });
    }
  }
  for (const { row, column, value } of contents) {
    if (typeof value !== 'number') continue;
    const address = addressOf(column, row);
    const label = labels.get(row);
    content?.numbers.add(numberKey(address, value));
    if (label && label.column < column) content?.numbers.add(numberKey(address, value, label.text));
  }
}

const numberKey = (address: string, value: number, label?: string): string =>
  label === undefined ? `${address}=${value}` : `${address.replace(/\d+$/, '')} ${label}=${value}`;

/** Where it was loaded, or, where rows have come or gone since, in its column beside the text that it stood beside. */
function isOwnNumber({ address, value, label }: TracedCell, content: Content | undefined): boolean {
  if (typeof value !== 'number' || !content) return false;
  return content.numbers.has(numberKey(address, value)) || content.numbers.has(numberKey(address, value, label));
}
