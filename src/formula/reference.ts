/** What formulas refer to, and where that is. */
import { isReference, parseA1Ref, parseStructRef, tokenTypes, type Token } from '@borgar/fx';
import { isForeignSheet, partsOf } from './parts';
import { withoutSign } from './isFormula';
import { remembered } from './remembered';
import { linked, withoutSheet } from './sheetReference';

export type Reference =
  | { readonly kind: 'cells'; readonly sheet: string | undefined; readonly address: string }
  | { readonly kind: 'name'; readonly name: string }
  /** Of a table, up to and including the column `to` if there is one. */
  | { readonly kind: 'column'; readonly table: string; readonly column: string; readonly to?: string };

/** Undefined for another workbook, several sheets, a sheet's own name and a table that only the target cell tells. */
export function referenceOf(token: Token): Reference | undefined {
  const { type, value } = token;
  if (type === tokenTypes.REF_STRUCT) return tableReference(value);
  if (!isReference(token)) return undefined;
  const cells = cellsIn(value);
  if (cells) return { kind: 'cells', sheet: cells.sheet, address: withoutSheet(value) };
  const parsed = parseA1Ref(value);
  return parsed && 'name' in parsed && !parsed.context?.length ? { kind: 'name', name: parsed.name } : undefined;
}

type Range = Extract<ReturnType<typeof parseA1Ref>, { range: unknown }>['range'];

/** The sheet and the cells of a reference; undefined where they are in another workbook or on several sheets, and for a name. */
export const cellsIn = remembered((reference): { readonly sheet: string | undefined; readonly range: Readonly<Range> } | undefined => {
  const parsed = parseA1Ref(reference);
  if (!parsed || !('range' in parsed)) return undefined;
  const { context = [], range } = parsed;
  const [sheet] = context;
  return context.length > 1 || (sheet !== undefined && isForeignSheet(sheet)) ? undefined : { sheet, range };
});

/** Whether something refers to another workbook or to several sheets and does nothing else. */
export function isElsewhere(text: string): boolean {
  const [part, ...others] = partsOf(text);
  return part !== undefined && part.isForeign && others.length === 0 && part.end - part.start === text.length;
}

/** A table without its column is called by its name; headers and the row at hand lie in the columns. */
function tableReference(text: string): Reference | undefined {
  const { table, columns = [], context = [] } = parseStructRef(text) ?? {};
  const [column, to] = columns;
  if (!table || context.length > 0) return undefined;
  if (column === undefined) return { kind: 'name', name: table };
  return to === undefined ? { kind: 'column', table, column } : { kind: 'column', table, column, to };
}

/** The cells as a formula on another sheet writes them. */
export const addressOf = ({ sheet, address }: Extract<Reference, { kind: 'cells' }>): string =>
  sheet === undefined ? address : linked(sheet, address);

/** Whether a cell lies in a range; `here` is the sheet of a range that names none. */
export function isWithin(cell: string, range: string, here: string): boolean {
  const [inner, outer] = [cellsIn(cell), cellsIn(range)];
  if (!inner || !outer) return false;
  const sheetOf = ({ sheet = here }: typeof inner): string => sheet.toLowerCase();
  const { top, left, bottom = top, right = left } = outer.range;
  const [row, column] = [inner.range.top, inner.range.left];
  if (sheetOf(inner) !== sheetOf(outer) || row === null || column === null) return false;
  return row >= (top ?? 0) && row <= (bottom ?? Infinity) && column >= (left ?? 0) && column <= (right ?? Infinity);
}

/** Whether two references, such as a name's formula and an address, mean the same cells: `$` and quotes make no difference. */
export function isSamePlace(one: string, other: string): boolean {
  const place = cellsMeant(one);
  return place !== undefined && place === cellsMeant(other);
}

function cellsMeant(reference: string): string | undefined {
  const cells = cellsIn(withoutSign(reference));
  if (!cells) return undefined;
  const { top, left, bottom = top, right = left } = cells.range;
  return JSON.stringify([cells.sheet?.toLowerCase(), top, left, bottom, right]);
}
