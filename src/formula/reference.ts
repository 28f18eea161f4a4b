/** What formulas refer to, and where that is. */
import { isReference, parseA1Ref, parseStructRef, tokenTypes, type Token } from '@borgar/fx';
import { withoutSign } from './isFormula';
import { linked, withoutSheet } from './sheetReference';

export type Reference =
  | { readonly kind: 'cells'; readonly sheet: string | undefined; readonly address: string }
  | { readonly kind: 'name'; readonly name: string }
  /** Of a table, up to and including the column `to` if there is one. */
  | { readonly kind: 'column'; readonly table: string; readonly column: string; readonly to?: string };

/** Undefined for another workbook, a sheet's own name and a table that only the target cell tells. */
export function referenceOf(token: Token): Reference | undefined {
  const { type, value } = token;
  if (type === tokenTypes.REF_STRUCT) return tableReference(value);
  const parsed = isReference(token) && !value.includes('[') ? parseA1Ref(value) : undefined;
  if (!parsed) return undefined;
  const [sheet] = parsed.context ?? [];
  if ('name' in parsed) return sheet === undefined ? { kind: 'name', name: parsed.name } : undefined;
  return { kind: 'cells', sheet, address: withoutSheet(value) };
}

/** A table without its column is called by its name; headers and the row at hand lie in the columns. */
function tableReference(text: string): Reference | undefined {
  const { table, columns = [] } = parseStructRef(text) ?? {};
  const [column, to] = columns;
  if (!table) return undefined;
  if (column === undefined) return { kind: 'name', name: table };
  return to === undefined ? { kind: 'column', table, column } : { kind: 'column', table, column, to };
}

/** The cells as a formula on another sheet writes them. */
export const addressOf = ({ sheet, address }: Extract<Reference, { kind: 'cells' }>): string =>
  sheet === undefined ? address : linked(sheet, address);

/** Whether a cell lies in a range; `here` is the sheet of a range that names none. */
export function isWithin(cell: string, range: string, here: string): boolean {
  const [inner, outer] = [parseA1Ref(cell), parseA1Ref(range)];
  if (!inner || !outer || 'name' in inner || 'name' in outer) return false;
  const sheetOf = (context: readonly string[] | undefined): string => (context?.[0] ?? here).toLowerCase();
  const { top, left, bottom = top, right = left } = outer.range;
  const [row, column] = [inner.range.top, inner.range.left];
  if (sheetOf(inner.context) !== sheetOf(outer.context) || row === null || column === null) return false;
  return row >= (top ?? 0) && row <= (bottom ?? Infinity) && column >= (left ?? 0) && column <= (right ?? Infinity);
}

/** Whether two references, such as a name's formula and an address, mean the same cells: `$` and quotes make no difference. */
export function isSamePlace(one: string, other: string): boolean {
  const place = cellsMeant(one);
  return place !== undefined && place === cellsMeant(other);
}

function cellsMeant(reference: string): string | undefined {
  const parsed = parseA1Ref(withoutSign(reference));
  if (!parsed || 'name' in parsed) return undefined;
  const { top, left, bottom = top, right = left } = parsed.range;
  return JSON.stringify([parsed.context?.map((part) => part.toLowerCase()), top, left, bottom, right]);
}
