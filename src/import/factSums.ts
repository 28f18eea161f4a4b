/** The sums of all keys, behind each other: among a million lines each addition lies elsewhere, and what is small stays at hand. */

/** The sum of one key. */
export interface Sum {
  readonly code: number;
  readonly municipality: number;
  readonly cents: number;
  readonly count: number;
  readonly isSecret: boolean;
  readonly precision: number;
  readonly firstLine: number;
}

interface Key {
  readonly code: number;
  readonly municipality: number;
  readonly firstLine: number;
  isSecret: boolean;
  precision: number;
}

/** Where the sums of one account stand: by municipality, then by period. */
export type Places = number[][];

const SMALLEST = 1024;

export class FactSums {
  private cents = new Float64Array(SMALLEST);
  private counts = new Uint32Array(SMALLEST);
  private readonly keys: Key[] = [];
  private readonly periods = new Map<number, number>();

  add(places: Places, code: number, municipality: number, line: number, cents: number, precision: number): void {
    const place = this.placeOf(places, code, municipality, line);
    this.cents[place] = (this.cents[place] ?? 0) + cents;
    this.counts[place] = (this.counts[place] ?? 0) + 1;
    const key = precision > 0 ? this.keys[place] : undefined;
    if (key) key.precision += precision;
  }

  addSecret(places: Places, code: number, municipality: number, line: number): void {
    const key = this.keys[this.placeOf(places, code, municipality, line)];
    if (key) key.isSecret = true;
  }

  of(places: Places): Sum[] {
    return places.flatMap((periods) => periods.map((place) => this.sumAt(place))).filter((sum) => sum !== undefined);
  }

  private sumAt(place: number): Sum | undefined {
    const key = this.keys[place];
    return key && { ...key, cents: this.cents[place] ?? 0, count: this.counts[place] ?? 0 };
  }

  private placeOf(places: Places, code: number, municipality: number, line: number): number {
    const periods = places[municipality] ?? (places[municipality] = []);
    const period = this.periods.get(code) ?? this.addPeriod(code);
    return periods[period] ?? (periods[period] = this.addKey({ code, municipality, firstLine: line, isSecret: false, precision: 0 }));
  }

  private addPeriod(code: number): number {
    const period = this.periods.size;
    this.periods.set(code, period);
    return period;
  }

  private addKey(key: Key): number {
    if (this.keys.length === this.cents.length) this.grow();
    return this.keys.push(key) - 1;
  }

  private grow(): void {
    const { cents, counts } = this;
    this.cents = new Float64Array(2 * cents.length);
    this.cents.set(cents);
    this.counts = new Uint32Array(2 * counts.length);
    this.counts.set(counts);
  }
}
