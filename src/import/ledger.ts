/** Lines summed to facts as they are read: accounts, municipalities, labels. No booking text is kept. */
import { textOf, type Cell } from './cell';
import type { KeyColumns } from './layout';
import { keyText } from './keyText';
import { municipalityOf } from './municipalities';
import type { Account, Answers, Asked, Held } from './outcome';
import { positionOf, suggestedPosition, type Position } from './suggestion';

/** All that has one key: an account (with its product) or a position. */
export interface Entry {
  readonly konto: string;
  readonly product: string;
  readonly position: Position | undefined;
  readonly sums: Map<number, Sum>;
}

/** The sum of one key. */
export interface Sum {
  readonly code: number;
  readonly municipality: number;
  cents: number;
  count: number;
  isSecret: boolean;
  precision: number;
  readonly firstLine: number;
}

/** Room for the codes of periods, 999,916 at most. */
const MUNICIPALITY_STEP = 1_000_000;

const withoutZeros = (konto: string): string => konto.replace(/^0+/, '');

export class Ledger {
  /** Control characters dropped from keys and labels. */
  dropped = 0;
  readonly asked: Asked[] = [];
  readonly municipalities: string[] = [''];
  private readonly entries = new Map<string, Entry>();
  /** Texts with control characters, and how many: seldom any. */
  private readonly droppedOf = new Map<string, number>();
  private readonly ofRaw = new Map<string, Map<string, Entry>>();
  private readonly municipalityOfRaw = new Map<string, number>();
  private readonly kontoOfBare = new Map<string, string>();
  private readonly known: ReadonlySet<string>;
  private readonly labels: Map<string, string>[];
  private readonly isVarying: boolean[];

  constructor(
    private readonly keys: KeyColumns,
    private readonly hasPositions: boolean,
    private readonly answers: Answers,
    held: Held,
  ) {
    const known = [...held.known, ...held.facts.map(({ konto }) => konto)].filter((konto) => konto !== '');
    this.known = new Set(known);
    for (const konto of this.known) this.kontoOfBare.set(withoutZeros(konto), konto);
    this.labels = keys.labels.map(() => new Map<string, string>());
    this.isVarying = keys.labels.map(() => false);
  }

  /** A key as it is kept; what is dropped from it is counted for every line. */
  private key(raw: string): string {
    const { text, dropped } = keyText(raw);
    if (dropped > 0) this.droppedOf.set(raw, dropped);
    return text;
  }

  /** What names the account or the position in a line; empty where nothing does. */
  accountText(cells: readonly Cell[]): string {
    const { account, labels } = this.keys;
    if (account >= 0) return textOf(cells[account]);
    return this.hasPositions ? textOf(labels.map((label) => cells[label]).find((cell) => textOf(cell).trim() !== '')) : '';
  }

  /** The entry of a line, undefined where its label names no position. */
  entryOf(raw: string, cells: readonly Cell[], line: number): Entry | undefined {
    const product = this.keys.product >= 0 && !this.hasPositions ? textOf(cells[this.keys.product]) : '';
    const byProduct = this.ofRaw.get(raw);
    const known = byProduct?.get(product);
    if (known) return known;
    const text = this.key(raw);
    const position = this.hasPositions ? positionOf(text) : undefined;
    if (position === null) return undefined;
    const konto = position === undefined ? this.kept(text, line) : '';
    const entry = this.entry(konto, position === undefined ? this.key(product) : '', position);
    if (byProduct) byProduct.set(product, entry);
    else this.ofRaw.set(raw, new Map([[product, entry]]));
    return entry;
  }

  private entry(konto: string, product: string, position: Position | undefined): Entry {
    const key = JSON.stringify([konto, product, position]);
    const known = this.entries.get(key);
    if (known) return known;
    const entry: Entry = { konto, product, position, sums: new Map() };
    this.entries.set(key, entry);
    return entry;
  }

  /** An account that differs from a known one only by leading zeros is asked, the known one as default. */
  private kept(konto: string, line: number): string {
    const bare = withoutZeros(konto);
    const other = this.known.has(konto) ? konto : this.kontoOfBare.get(bare);
    if (other === undefined) this.kontoOfBare.set(bare, konto);
    const answered = this.answers.konto?.[konto];
    if (other === undefined || other === konto) return answered ?? konto;
    this.ask({ kind: 'konto', value: konto, default: other, line });
    return answered ?? other;
  }

  private ask(asked: Asked): void {
    if (!this.asked.some(({ kind, value }) => kind === asked.kind && value === asked.value)) this.asked.push(asked);
  }

  /** Index among the municipalities; 0 for the whole Kreis. */
  municipalityOf(cells: readonly Cell[], line: number): number {
    const { municipality } = this.keys;
    if (municipality < 0) return 0;
    const raw = textOf(cells[municipality]);
    const known = this.municipalityOfRaw.get(raw);
    if (known !== undefined) return known;
    const text = this.key(raw);
    const answered = this.answers.gemeinde?.[text];
    const name = answered ?? municipalityOf(text) ?? text;
    if (text !== '' && municipalityOf(text) === undefined) this.ask({ kind: 'gemeinde', value: text, line });
    const index = this.municipalities.includes(name) ? this.municipalities.indexOf(name) : this.municipalities.push(name) - 1;
    this.municipalityOfRaw.set(raw, index);
    return index;
  }

  /** Counts what was dropped from the keys of a line, and keeps a label that no account has two of. */
  note(cells: readonly Cell[], konto: string): void {
    const { account, municipality, product, labels } = this.keys;
    for (let index = 0; index < labels.length; index++) {
      const known = this.labels[index];
      if (known === undefined || this.isVarying[index] === true) continue;
      const raw = textOf(cells[labels[index] ?? -1]);
      const before = known.get(konto);
      if (raw === '' || before === raw) continue;
      const label = this.key(raw);
      if (label === '' || before === label) continue;
      if (before === undefined) known.set(konto, label);
      else this.isVarying[index] = true;
    }
    if (this.droppedOf.size === 0) return;
    for (const index of [account, municipality, product, ...labels]) this.dropped += this.droppedOf.get(textOf(cells[index])) ?? 0;
  }

  add(entry: Entry, code: number, municipality: number, line: number, cents: number, precision: number): void {
    const sum = this.sumOf(entry, code, municipality, line);
    sum.cents += cents;
    sum.count++;
    sum.precision += precision;
  }

  addSecret(entry: Entry, code: number, municipality: number, line: number): void {
    this.sumOf(entry, code, municipality, line).isSecret = true;
  }

  private sumOf(entry: Entry, code: number, municipality: number, line: number): Sum {
    const key = municipality * MUNICIPALITY_STEP + code;
    const known = entry.sums.get(key);
    if (known) return known;
    const sum: Sum = { code, municipality, cents: 0, count: 0, isSecret: false, precision: 0, firstLine: line };
    entry.sums.set(key, sum);
    return sum;
  }

  /** Every entry under its account as it is kept: an account under more than one product is Produkt/Konto. */
  named(): { readonly konto: string; readonly entry: Entry }[] {
    const products = new Map<string, Set<string>>();
    for (const { konto, product } of this.entries.values()) {
      const seen = products.get(konto) ?? new Set<string>();
      seen.add(product);
      products.set(konto, seen);
    }
    return [...this.entries.values()].map((entry) => {
      const isSplit = (products.get(entry.konto)?.size ?? 0) > 1 && entry.product !== '';
      return { konto: isSplit ? `${entry.product}/${entry.konto}` : entry.konto, entry };
    });
  }

  accounts(): Account[] {
    const column = this.isVarying.findIndex((isVarying, index) => !isVarying && (this.labels[index]?.size ?? 0) > 0);
    const labels = this.labels[column];
    const found = this.named().filter(({ entry }) => entry.position === undefined && entry.sums.size > 0);
    return found
      .map(({ konto, entry }) => {
        const bezeichnung = labels?.get(entry.konto) ?? '';
        return { konto, bezeichnung, suggested: suggestedPosition(bezeichnung) };
      })
      .sort((one, other) => (one.konto < other.konto ? -1 : 1));
  }
}
