/** References as one writes them on the sheet itself: `B6` rather than `KdU!B6`. */
import { isReference } from '@borgar/fx';
import { cellsIn } from '../../src/formula/reference';
import { withoutSheet } from '../../src/formula/sheetReference';
import { tokensOf } from '../../src/formula/tokens';

/** @param sheet where the formula will stand */
export function withoutOwnSheet(formula: string, sheet: string): string {
  const own = sheet.toLowerCase();
  const shortened = (value: string): string => (cellsIn(value)?.sheet?.toLowerCase() === own ? withoutSheet(value) : value);
  return tokensOf(formula).map((token) => (isReference(token) ? shortened(token.value) : token.value)).join('');
}
