/** Accounts, places and periods repeat in every file: what follows from a text is found once. */

interface Known<Value> {
  readonly value: Value;
  readonly number: number;
}

/** More texts than this are none that repeat, and would fill the memory. */
const MOST = 2 ** 16;

export class KnownTexts<Value> {
  private readonly known = new Map<string, Known<Value>>();
  private lastText: string | undefined;
  private last: Known<Value> | undefined;

  constructor(private readonly find: (text: string) => Value) {}

  of(text: string): Value {
    return this.entryOf(text).value;
  }

  /** Equal texts have equal numbers; of more than are known, nearly all others have another one. 0 for no text. */
  numberOf(text: string): number {
    return text === '' ? 0 : this.entryOf(text).number;
  }

  private entryOf(text: string): Known<Value> {
    if (this.last !== undefined && text === this.lastText) return this.last;
    this.lastText = text;
    return (this.last = this.known.get(text) ?? this.learn(text));
  }

  private learn(text: string): Known<Value> {
    if (this.known.size >= MOST) return { value: this.find(text), number: -textHash(text) };
    const known = { value: this.find(text), number: this.known.size + 1 };
    this.known.set(text, known);
    return known;
  }
}

const FIRST = 0x811c9dc5;
const PRIME = 0x01000193;

/** 32 bits. */
function textHash(text: string): number {
  let hash = FIRST;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash >>> 0;
}
