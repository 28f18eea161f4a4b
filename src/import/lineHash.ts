/** Whether a whole line was there before, without keeping a million lines. */
import { textOf, type Cell } from './cell';

const FIRST = 0x01000193;
const HIGH = 2 ** 21;

/** 53 bits over all fields, above 0. */
function lineHash(cells: readonly Cell[]): number {
  let one = 0x811c9dc5;
  let two = 0;
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index];
    const text = typeof cell === 'string' ? cell : textOf(cell);
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      one = Math.imul(one ^ code, FIRST);
      two = ((two << 5) - two + code) | 0;
    }
    one = Math.imul(one ^ 0x1f, FIRST);
    two = ((two << 5) - two + 0x1f) | 0;
  }
  return (one >>> 0) * HIGH + ((two ^ (two >>> 11)) & (HIGH - 1)) + 1;
}

const SMALLEST = 1024;

/**
 * The lines that were seen, by their hash. That two different lines among a million share one has a chance of 1 : 18,000,
 * and then a note says so: no amount depends on it.
 */
export class SeenLines {
  /** A table with free places, which a Map of numbers of this size is not: 0 is free. */
  private hashes = new Float64Array(SMALLEST);
  private lines = new Uint32Array(SMALLEST);
  private count = 0;

  /** The line where the same fields stood before; undefined for the first of them. */
  before(cells: readonly Cell[], line: number): number | undefined {
    const hash = lineHash(cells);
    const place = this.placeOf(hash);
    if (this.hashes[place] === hash) return this.lines[place];
    this.hashes[place] = hash;
    this.lines[place] = line;
    if (++this.count * 2 > this.hashes.length) this.grow();
    return undefined;
  }

  private placeOf(hash: number): number {
    const mask = this.hashes.length - 1;
    let place = (hash / HIGH) & mask;
    while (this.hashes[place] !== 0 && this.hashes[place] !== hash) place = (place + 1) & mask;
    return place;
  }

  private grow(): void {
    const { hashes, lines } = this;
    this.hashes = new Float64Array(hashes.length * 2);
    this.lines = new Uint32Array(hashes.length * 2);
    for (let at = 0; at < hashes.length; at++) {
      const hash = hashes[at] ?? 0;
      if (hash === 0) continue;
      const place = this.placeOf(hash);
      this.hashes[place] = hash;
      this.lines[place] = lines[at] ?? 0;
    }
  }
}
