import { parseA1Ref } from '@borgar/fx';

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
  const place = placeOf(one);
  return place !== undefined && place === placeOf(other);
}

function placeOf(reference: string): string | undefined {
  const parsed = parseA1Ref(reference.startsWith('=') ? reference.slice(1) : reference);
  if (!parsed || 'name' in parsed) return undefined;
  const { top, left, bottom = top, right = left } = parsed.range;
  return JSON.stringify([parsed.context?.map((part) => part.toLowerCase()), top, left, bottom, right]);
}
