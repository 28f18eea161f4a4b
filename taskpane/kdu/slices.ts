/**
 * What an import does with what the workbook holds already. A slice is one source, year and period; inside it the key is account
 * (or position) and municipality.
 */
import { levelDifference, type Keyed, type LevelDifference } from '../../src/import/level';
import { Decimal } from '../../src/money/decimal';
import { keyOf, sumOf, type FactRow, type KduFact } from '../../src/workbook/kduRows';
import { groupBy } from '../../src/groupBy';

export type SliceAnswer =
  /** The workbook holds nothing of it. */
  | 'new'
  /** It holds just this: nothing is written. */
  | 'unchanged'
  | 'add'
  | 'replace'
  /** Only of the municipalities that the file names. */
  | 'replaceMunicipalities';

export interface Slice {
  readonly year: number;
  readonly period: number;
  /** The answer that stands first. */
  readonly answer: SliceAnswer;
  /** What the user may choose; one where there is nothing to choose. */
  readonly answers: readonly SliceAnswer[];
  /** Why it can only be replaced: the file is on another level than what is there. */
  readonly onlyReplace?: LevelDifference;
  readonly oldSum: string;
  readonly newSum: string;
  readonly news: readonly KduFact[];
  readonly olds: readonly FactRow[];
}

/** What one answer comes to. */
export interface SliceEffect {
  readonly resultSum: string;
  readonly difference: string;
  /** Accounts, or positions where there are none, that are new in the slice, and that are gone. */
  readonly come: readonly string[];
  readonly go: readonly string[];
  readonly comeMunicipalities: readonly string[];
  readonly goMunicipalities: readonly string[];
}

type Kept = Pick<FactRow, 'account' | 'position' | 'municipality' | 'amount'>;

export const sliceKey = ({ year, period }: Pick<KduFact, 'year' | 'period'>): string => `${year}-${String(period).padStart(2, '0')}`;

/** In the order of the periods. @param source whose rows `rows` are looked through; rows that the user has typed are none of a slice */
export function slicesOf(facts: readonly KduFact[], rows: readonly FactRow[], source: string): Slice[] {
  const held = groupBy(rows.filter((row) => row.source === source && row.import !== null), sliceKey);
  return [...grouped(facts)].map(([key, news]): Slice => {
    const olds = held.get(key) ?? [];
    const [{ year, period }] = news as [KduFact];
    const [oldSum, newSum] = [sumOf(olds.map(({ amount }) => amount)), sumOf(news.map(({ amount }) => amount))];
    const sums = { year, period, news, olds, oldSum, newSum };
    if (olds.length === 0) return { ...sums, answer: 'new', answers: ['new'] };
    if (sameFacts(olds, news)) return { ...sums, answer: 'unchanged', answers: ['unchanged'] };
    const onlyReplace = levelDifference(olds.map(levelled), news.map(levelled));
    if (onlyReplace) return { ...sums, answer: 'replace', answers: ['replace'], onlyReplace };
    const keys = new Set(olds.map(keyOf));
    if (!news.some((fact) => keys.has(keyOf(fact)))) return { ...sums, answer: 'add', answers: ['add', 'replace'] };
    const named = new Set(news.map(({ municipality }) => municipality));
    const isPart = !named.has('') && olds.some(({ municipality }) => !named.has(municipality));
    return isPart
      ? { ...sums, answer: 'replaceMunicipalities', answers: ['replaceMunicipalities', 'replace'] }
      : { ...sums, answer: 'replace', answers: ['replace'] };
  });
}

export function effectOf(slice: Slice, answer: SliceAnswer): SliceEffect {
  const { news, olds } = slice;
  const replaced = new Set(replacedIn(slice, answer));
  const result: readonly Kept[] = answer === 'unchanged' ? olds : [...olds.filter((old) => !replaced.has(old)), ...news];
  const resultSum = sumOf(result.map(({ amount }) => amount));
  const accounts = (of: readonly Kept[]): Set<string> => new Set(of.map(({ account, position }) => account || position));
  const municipalities = (of: readonly Kept[]): Set<string> => new Set(of.map(({ municipality }) => municipality).filter(Boolean));
  return {
    resultSum,
    difference: new Decimal(resultSum).minus(sumOf(olds.map(({ amount }) => amount))).toFixed(2),
    come: without(accounts(result), accounts(olds)),
    go: without(accounts(olds), accounts(result)),
    comeMunicipalities: without(municipalities(result), municipalities(olds)),
    goMunicipalities: without(municipalities(olds), municipalities(result)),
  };
}

/** The old facts of the slice that go. */
export function replacedIn({ news, olds }: Slice, answer: SliceAnswer): readonly FactRow[] {
  if (answer === 'replace') return olds;
  if (answer !== 'replaceMunicipalities') return [];
  const named = new Set(news.map(({ municipality }) => municipality));
  return olds.filter(({ municipality }) => named.has(municipality));
}

/** Periods of a source and year in which a fact's amounts from the first period on no longer come to what its file stated. */
export function cumulatedDiffers(rows: readonly Omit<FactRow, 'index'>[], source: string): string[] {
  const years = groupBy(rows.filter((row) => row.source === source), (row) => `${row.year}\t${keyOf(row)}`);
  const differing = [...years.values()].flatMap((year) =>
    year.filter(({ period, cumulated }) => {
      if (cumulated === null) return false;
      return sumOf(year.filter((other) => other.period <= period).map(({ amount }) => amount)) !== cumulated;
    }),
  );
  return [...new Set(differing.map(sliceKey))].sort();
}

const grouped = (facts: readonly KduFact[]): ReadonlyMap<string, readonly KduFact[]> =>
  new Map([...groupBy(facts, sliceKey)].sort(([one], [other]) => (one < other ? -1 : 1)));

function sameFacts(olds: readonly Kept[], news: readonly Kept[]): boolean {
  const known = new Map(olds.map((old) => [keyOf(old), old.amount]));
  return olds.length === news.length && known.size === olds.length && news.every((fact) => known.get(keyOf(fact)) === fact.amount && known.has(keyOf(fact)));
}

/** As the reading of a file knows it. */
const levelled = ({ account, position, municipality }: Kept): Keyed => ({ konto: account, gemeinde: municipality, ...(account === '' ? { position } : {}) });

const without = (one: ReadonlySet<string>, other: ReadonlySet<string>): string[] => [...one].filter((item) => !other.has(item)).sort();
