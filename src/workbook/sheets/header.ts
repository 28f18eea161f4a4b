import type { Localized } from '../../language';
import { rangeFrom } from '../../formula/address';
import type { Block } from '../model';
import type { SheetContext } from './context';

/** The look of text in a column right of numbers: it keeps a distance. */
export const BESIDE_NUMBERS = { align: 'left', indent: 1 } as const satisfies Partial<Block>;

/** Headers side by side, from a cell on. */
export function header(from: string, texts: readonly Localized[], { language }: SheetContext, align: 'left' | 'right' = 'left'): Block {
  return { range: rangeFrom(from, 1, texts.length), cells: [texts.map((text) => text[language])], role: 'head', align };
}
