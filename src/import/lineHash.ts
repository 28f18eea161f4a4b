/** Whether a whole line was there before, without keeping a million lines. */
import { textOf, type Cell } from './cell';

const FIRST = 0x01000193;
const SECOND = 0x85ebca6b;
const HIGH = 2 ** 21;

/**
 * 53 bits over all fields. That two different lines among a million share them has a chance of 1 : 18,000, and then a
 * note says so: no amount depends on it.
 */
export function lineHash(cells: readonly Cell[]): number {
  let one = 0x811c9dc5;
  let two = 0;
  for (const cell of cells) {
    const text = typeof cell === 'string' ? cell : textOf(cell);
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      one = Math.imul(one ^ code, FIRST);
      two = Math.imul(two + code, SECOND) ^ (two >>> 13);
    }
    one = Math.imul(one ^ 0x1f, FIRST);
    two = Math.imul(two + 0x1f, SECOND);
  }
  return (one >>> 0) * HIGH + ((two ^ (two >>> 11)) & (HIGH - 1));
}
