/** Section 1: what a file does to the slices that the workbook holds. A slice is one (Quelle, Jahr, Periode). */
import { levelDifference, type LevelDifference } from './level';
import type { Fact } from './outcome';

export type SliceAnswer = 'neu' | 'unverändert' | 'ergänzen' | 'ersetzen' | 'nur diese Gemeinden ersetzen';

export interface Slice {
  readonly period: string;
  readonly oldCents: number;
  readonly newCents: number;
  /** The default, or what the user chose. */
  readonly answer: SliceAnswer;
  /** What the user can choose from; empty where nothing is asked. */
  readonly choices: readonly SliceAnswer[];
  /** The file is on another level, so it can only replace. */
  readonly onlyReplace?: LevelDifference;
  /** What the slice will hold. */
  readonly result: readonly Fact[];
  readonly resultCents: number;
  /** Accounts or positions, and municipalities, that come and go. */
  readonly come: readonly string[];
  readonly go: readonly string[];
  /** Undefined where neither side names a municipality. */
  readonly comeGemeinden?: readonly string[];
  readonly goGemeinden?: readonly string[];
}

const keyOf = ({ konto, position, gemeinde }: Fact): string => JSON.stringify([konto, position, gemeinde]);
const sumOf = (facts: readonly Fact[]): number => facts.reduce((sum, { cents }) => sum + cents, 0);
const accountOf = ({ konto, position }: Fact): string => position ?? konto;

function byPeriod(facts: readonly Fact[]): Map<string, Fact[]> {
  const periods = new Map<string, Fact[]>();
  for (const fact of facts) {
    const slice = periods.get(fact.period);
    if (slice) slice.push(fact);
    else periods.set(fact.period, [fact]);
  }
  return periods;
}

/**
 * The slices that a file brings, each with the answer that stands first.
 *
 * @param held what the workbook holds of the same Quelle
 * @param chosen answers of the user, by period
 */
export function slicesOf(held: readonly Fact[], come: readonly Fact[], chosen: ReadonlyMap<string, SliceAnswer> = new Map()): Slice[] {
  const before = byPeriod(held);
  return [...byPeriod(come)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([period, facts]) => sliceOf(period, before.get(period) ?? [], facts, chosen.get(period)));
}

function sliceOf(period: string, held: readonly Fact[], come: readonly Fact[], chosen: SliceAnswer | undefined): Slice {
  const sums = { period, oldCents: sumOf(held), newCents: sumOf(come) };
  const nothing = { choices: [], result: come, resultCents: sums.newCents, come: [], go: [] };
  if (held.length === 0) return { ...sums, answer: 'neu', ...nothing };
  if (isSame(held, come)) return { ...sums, answer: 'unverändert', ...nothing };
  const onlyReplace = levelDifference(held, come);
  const choices = onlyReplace ? (['ersetzen'] as const) : choicesOf(held, come);
  const answer = chosen !== undefined && choices.includes(chosen) ? chosen : (choices[0] ?? 'ersetzen');
  const result = resultOf(held, come, answer);
  const hasPlaces = [...held, ...come].some(({ gemeinde }) => gemeinde !== '');
  return {
    ...sums,
    answer,
    choices,
    ...(onlyReplace ? { onlyReplace } : {}),
    result,
    resultCents: sumOf(result),
    come: less(result.map(accountOf), held.map(accountOf)),
    go: less(held.map(accountOf), result.map(accountOf)),
    ...(hasPlaces ? { comeGemeinden: less(places(result), places(held)), goGemeinden: less(places(held), places(result)) } : {}),
  };
}

function isSame(held: readonly Fact[], come: readonly Fact[]): boolean {
  const amounts = new Map(held.map((fact) => [keyOf(fact), fact.cents]));
  return amounts.size === come.length && come.every((fact) => amounts.get(keyOf(fact)) === fact.cents);
}

const places = (facts: readonly Fact[]): string[] => facts.map(({ gemeinde }) => gemeinde).filter((gemeinde) => gemeinde !== '');

function less(texts: readonly string[], others: readonly string[]): string[] {
  const without = new Set(others);
  return [...new Set(texts)].filter((text) => !without.has(text)).sort();
}

/** The default first. */
function choicesOf(held: readonly Fact[], come: readonly Fact[]): readonly SliceAnswer[] {
  const keys = new Set(held.map(keyOf));
  if (!come.some((fact) => keys.has(keyOf(fact)))) return ['ergänzen', 'ersetzen'];
  const named = places(come);
  return named.length > 0 && less(places(held), named).length > 0 ? ['nur diese Gemeinden ersetzen', 'ersetzen'] : ['ersetzen'];
}

function resultOf(held: readonly Fact[], come: readonly Fact[], answer: SliceAnswer): readonly Fact[] {
  if (answer === 'ergänzen') return [...held, ...come];
  if (answer !== 'nur diese Gemeinden ersetzen') return come;
  const named = new Set(come.map(({ gemeinde }) => gemeinde));
  return [...held.filter(({ gemeinde }) => !named.has(gemeinde)), ...come];
}

/** What the workbook holds of the Quelle after the import. Periods that the file does not bring stay. */
export function afterImport(held: readonly Fact[], slices: readonly Slice[]): Fact[] {
  const brought = new Set(slices.map(({ period }) => period));
  return [...held.filter(({ period }) => !brought.has(period)), ...slices.flatMap(({ result }) => result)];
}
