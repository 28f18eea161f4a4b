/** Which whole lines were there before, without keeping a million lines. */
import { textOf, type Cell } from './cell';
import type { KnownTexts } from './knownTexts';

const PRIME = 0x01000193;

/** Behind each field. */
const END = 0x1f;

const HIGH = 2 ** 21;
const SMALLEST = 1024;

/** A column and the texts that are known of it. */
export type KnownColumn = readonly [index: number, texts: KnownTexts<unknown>];

/** A line with one before it that says the same. */
export interface Repeated {
  readonly line: number;
  readonly sameAs: number;
}

/**
 * Of every line a hash, behind each other and sorted at the end: to look each of them up at once would cost more than all else.
 * That two different lines among a million share one has a chance of 1 : 18,000, and then a note says so: no amount depends on it.
 */
export class RepeatedLines {
  private hashes = new Float64Array(SMALLEST);
  private lines = new Uint32Array(SMALLEST);
  private count = 0;
  private readonly knownAt: (KnownTexts<unknown> | undefined)[] = [];

  /** @param columns whose texts have been asked when a line is added: their numbers stand for them */
  constructor(columns: readonly KnownColumn[]) {
    for (const [index, texts] of columns) if (index >= 0) this.knownAt[index] = texts;
  }

  add(cells: readonly Cell[], line: number): void {
    if (this.count === this.lines.length) this.grow();
    this.hashes[this.count] = this.hashOf(cells);
    this.lines[this.count++] = line;
  }

  /** Each is named with the first that says the same. */
  found(): Repeated[] {
    const hashes = this.hashes.subarray(0, this.count);
    const sorted = hashes.slice().sort();
    const first = new Map<number, number>();
    for (let at = 1; at < sorted.length; at++) if (sorted[at] === sorted[at - 1]) first.set(sorted[at] ?? 0, 0);
    if (first.size === 0) return [];
    const repeated: Repeated[] = [];
    for (const [at, hash] of hashes.entries()) {
      const sameAs = first.get(hash);
      if (sameAs === undefined) continue;
      const line = this.lines[at] ?? 0;
      if (sameAs === 0) first.set(hash, line);
      else repeated.push({ line, sameAs });
    }
    return repeated;
  }

  /** 53 bits over all fields. */
  private hashOf(cells: readonly Cell[]): number {
    let one = 0;
    let two = 0;
    for (let index = 0; index < cells.length; index++) {
      const cell = cells[index];
      const text = typeof cell === 'string' ? cell : textOf(cell);
      const known = this.knownAt[index];
      if (known === undefined) {
        for (let at = 0; at < text.length; at++) {
          const code = text.charCodeAt(at);
          one = Math.imul(one ^ code, PRIME);
          two = ((two << 5) - two + code) | 0;
        }
      } else {
        const number = known.numberOf(text);
        one = Math.imul(one ^ number, PRIME);
        two = (Math.imul(two, PRIME) + number) | 0;
      }
      one = Math.imul(one ^ END, PRIME);
      two = (Math.imul(two, PRIME) + END) | 0;
    }
    return (one >>> 0) * HIGH + ((two ^ (two >>> 11)) & (HIGH - 1));
  }

  private grow(): void {
    const { hashes, lines } = this;
    this.hashes = new Float64Array(2 * hashes.length);
    this.hashes.set(hashes);
    this.lines = new Uint32Array(2 * lines.length);
    this.lines.set(lines);
  }
}
