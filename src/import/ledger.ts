/** Lines summed to facts as they are read: accounts, municipalities, labels. No booking text is kept. */
import { textOf, type Cell } from './cell';
import type { KeyColumns } from './layout';
import { FactSums, type Places, type Sum } from './factSums';
import { keyText } from './keyText';
import { KnownTexts } from './knownTexts';
import { municipalityOf } from './municipalities';
import type { Account, Answers, Asked, Held } from './outcome';
import { positionOf, suggestedPosition, type Position } from './suggestion';

/** All that has one key: an account (with its product) or a position. */
export interface Entry {
  readonly konto: string;
  readonly product: string;
  readonly position: Position | undefined;
  readonly labels: Labels;
  readonly places: Places;
}

/** What the label columns say of one account. */
export type Labels = (string | undefined)[];

/** What a text in the column of accounts means. */
interface AccountText {
  readonly konto: string;
  /** null for a text that is none, where rows are positions. */
  readonly position: Position | null | undefined;
  readonly byProduct: Map<string, Entry>;
}

const withoutZeros = (konto: string): string => konto.replace(/^0+/, '');

export class Ledger {
  /** Control characters dropped from keys and labels. */
  dropped = 0;
  readonly asked: Asked[] = [];
  readonly municipalities: string[] = [''];
  private readonly entries = new Map<string, Entry>();
  private readonly sums = new FactSums();
  /** Texts with control characters, and how many: seldom any. */
  private readonly droppedOf = new Map<string, number>();
  /** Of the line that is read. */
  private line = 0;
  readonly accountTexts = new KnownTexts((raw) => this.readAccount(raw));
  readonly municipalityTexts = new KnownTexts((raw) => this.readMunicipality(raw));
  /** What is said of no account. */
  readonly unnamed: Labels = [];
  private readonly kontoOfBare = new Map<string, string>();
  private readonly known: ReadonlySet<string>;
  private readonly labels = new Map<string, Labels>();
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
    this.line = line;
    const { konto, position, byProduct } = this.accountTexts.of(raw);
    if (position === null) return undefined;
    const product = this.keys.product >= 0 && !this.hasPositions ? textOf(cells[this.keys.product]) : '';
    const known = byProduct.get(product);
    if (known) return known;
    const entry = this.entry(konto, this.key(product), position);
    byProduct.set(product, entry);
    return entry;
  }

  private readAccount(raw: string): AccountText {
    const text = this.key(raw);
    const position = this.hasPositions ? positionOf(text) : undefined;
    return { konto: position === undefined ? this.kept(text) : '', position, byProduct: new Map() };
  }

  private entry(konto: string, product: string, position: Position | undefined): Entry {
    const key = JSON.stringify([konto, product, position]);
    const known = this.entries.get(key);
    if (known) return known;
    const labels = this.labels.get(konto) ?? [];
    this.labels.set(konto, labels);
    const entry: Entry = { konto, product, position, labels, places: [] };
    this.entries.set(key, entry);
    return entry;
  }

  /** An account that differs from a known one only by leading zeros is asked, the known one as default. */
  private kept(konto: string): string {
    const bare = withoutZeros(konto);
    const other = this.known.has(konto) ? konto : this.kontoOfBare.get(bare);
    if (other === undefined) this.kontoOfBare.set(bare, konto);
    const answered = this.answers.konto?.[konto];
    if (other === undefined || other === konto) return answered ?? konto;
    this.ask({ kind: 'konto', value: konto, default: other, line: this.line });
    return answered ?? other;
  }

  private ask(asked: Asked): void {
    if (!this.asked.some(({ kind, value }) => kind === asked.kind && value === asked.value)) this.asked.push(asked);
  }

  /** Index among the municipalities; 0 for the whole Kreis. */
  municipalityOf(cells: readonly Cell[], line: number): number {
    const { municipality } = this.keys;
    if (municipality < 0) return 0;
    this.line = line;
    return this.municipalityTexts.of(textOf(cells[municipality]));
  }

  private readMunicipality(raw: string): number {
    const text = this.key(raw);
    const answered = this.answers.gemeinde?.[text];
    const name = answered ?? municipalityOf(text) ?? text;
    if (text !== '' && municipalityOf(text) === undefined) this.ask({ kind: 'gemeinde', value: text, line: this.line });
    return this.municipalities.includes(name) ? this.municipalities.indexOf(name) : this.municipalities.push(name) - 1;
  }

  /** Counts what was dropped from the keys of a line, and keeps a label that no account has two of. */
  note(cells: readonly Cell[], known: Labels): void {
    const { account, municipality, product, labels } = this.keys;
    for (let index = 0; index < labels.length; index++) {
      if (this.isVarying[index] === true) continue;
      const raw = textOf(cells[labels[index] ?? -1]);
      const before = known[index];
      if (raw === '' || before === raw) continue;
      const label = this.key(raw);
      if (label === '' || before === label) continue;
      if (before === undefined) known[index] = label;
      else this.isVarying[index] = true;
    }
    if (this.droppedOf.size === 0) return;
    for (const index of [account, municipality, product, ...labels]) this.dropped += this.droppedOf.get(textOf(cells[index])) ?? 0;
  }

  add(entry: Entry, code: number, municipality: number, line: number, cents: number, precision: number): void {
    this.sums.add(entry.places, code, municipality, line, cents, precision);
  }

  addSecret(entry: Entry, code: number, municipality: number, line: number): void {
    this.sums.addSecret(entry.places, code, municipality, line);
  }

  sumsOf = ({ places }: Entry): Sum[] => this.sums.of(places);

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
    const all = [...this.labels.values(), this.unnamed];
    const column = this.isVarying.findIndex((isVarying, index) => !isVarying && all.some((labels) => labels[index] !== undefined));
    const found = this.named().filter(({ entry }) => entry.position === undefined && entry.places.length > 0);
    return found
      .map(({ konto, entry }) => {
        const bezeichnung = (column >= 0 && entry.labels[column]) || '';
        return { konto, bezeichnung, suggested: suggestedPosition(bezeichnung) };
      })
      .sort((one, other) => (one.konto < other.konto ? -1 : 1));
  }
}
