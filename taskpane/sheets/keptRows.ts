/**
 * What imports have written into KdU_Ist and KdU_BG, kept in the workbook beside the tables: only so can the check and the trace tell a row
 * that was changed by hand, and what it was before. One setting for each source and year.
 */
import { Decimal } from '../../src/money/decimal';
import { groupBy } from '../../src/groupBy';
import { bgKeyOf, bgRows, factRows, keyOf, sumOf, type BgRow, type FactRow, type Line } from '../../src/workbook/kduRows';

/** A row of KdU_Ist or KdU_BG, as far as it is compared. Households have no source. */
export interface KeptRow {
  readonly table: 'facts' | 'bg';
  readonly source: string;
  readonly year: number;
  readonly period: number;
  readonly key: string;
  /** null where it is secret. */
  readonly amount: string | null;
  readonly import: number | null;
}

/** One period of a source. */
interface KeptSlice {
  readonly sum: string;
  readonly count: number;
  /** Left out where the workbook's settings were nearly full: then only the sum tells of a change. */
  readonly facts?: readonly (readonly [key: string, amount: string | null, number: number])[];
}

export interface KeptYear {
  readonly table: KeptRow['table'];
  readonly source: string;
  readonly year: number;
  /** By period. */
  readonly slices: Readonly<Record<string, KeptSlice>>;
}

/** What the keys of the settings begin with. */
const KEPT = 'JC.kdu.kept.';

/** Raised when the shape changes. */
export const KEPT_FORMAT = 1;

export const keptSetting = ({ table, source, year }: Pick<KeptYear, 'table' | 'source' | 'year'>): string => KEPT + [table, source, year].join('|');

/** A row with its place in the table. */
export type PlacedRow = KeptRow & Pick<FactRow, 'index'>;

const factKept = (row: FactRow): PlacedRow => {
  const { source, year, period, amount, index } = row;
  return { table: 'facts', source, year, period, key: keyOf(row), amount, import: row.import, index };
};

const bgKept = (row: BgRow): PlacedRow => {
  const { year, month: period, count, index } = row;
  return { table: 'bg', source: '', year, period, key: bgKeyOf(row), amount: count === null ? null : String(count), import: row.import, index };
};

export const rowsIn = (table: KeptRow['table'], lines: readonly Line[]): PlacedRow[] => (table === 'facts' ? factRows(lines).map(factKept) : bgRows(lines).map(bgKept));

/** @param rows all of one source and year */
export function keptYear(rows: readonly KeptRow[], withFacts: boolean): KeptYear {
  const [{ table, source, year }] = rows as readonly [KeptRow, ...KeptRow[]];
  const slices = [...groupBy(rows, ({ period }) => String(period))].map(([period, facts]): [string, KeptSlice] => [
    period,
    {
      sum: sumOf(facts.map(({ amount }) => amount)),
      count: facts.length,
      ...(withFacts && { facts: facts.map(({ key, amount, import: number }) => [key, amount, number ?? 0] as const) }),
    },
  ]);
  return { table, source, year, slices: Object.fromEntries(slices) };
}

/** Whether a setting of the workbook is one of these. */
export const isKept = (key: string): boolean => key.startsWith(KEPT);

/** @returns what is kept, known after the round trip */
export function queueKept({ settings }: Excel.Workbook): () => readonly KeptYear[] {
  settings.load({ key: true, value: true });
  return () => settings.items.filter(({ key }) => isKept(key)).flatMap(({ value }) => parse(value));
}

function parse(text: unknown): readonly KeptYear[] {
  try {
    const { format, ...year } = JSON.parse(String(text)) as KeptYear & { readonly format: unknown };
    return format === KEPT_FORMAT ? [year] : [];
  } catch {
    return [];
  }
}

/** `index` is that of the row in its table; of one that is gone there is none. */
export type RowChange =
  | { readonly kind: 'changed' | 'added'; readonly row: KeptRow; readonly index: number; readonly before: string | null; readonly now: string | null }
  | { readonly kind: 'gone'; readonly row: KeptRow; readonly before: string | null; readonly now: null }
  /** Where only the sum of a period is kept. */
  | { readonly kind: 'sum'; readonly row: KeptRow; readonly before: string; readonly now: string };

/** @param rows of its table that are of an import, whatever source and year */
export function yearChanges({ table, source, year, slices }: KeptYear, rows: readonly PlacedRow[]): RowChange[] {
  const byPeriod = groupBy(rows.filter((row) => row.source === source && row.year === year), ({ period }) => String(period));
  const periods = new Set([...Object.keys(slices), ...byPeriod.keys()]);
  return [...periods].flatMap((period) => sliceChanges({ table, source, year, period: Number(period) }, slices[period], byPeriod.get(period) ?? []));
}

/** A period of which nothing was written. */
const NOTHING: KeptSlice = { sum: '0.00', count: 0, facts: [] };

function sliceChanges(of: SliceName, { sum, count, facts }: KeptSlice = NOTHING, now: readonly PlacedRow[]): RowChange[] {
  if (facts) return rowChanges(of, facts, now);
  const sumNow = sumOf(now.map(({ amount }) => amount));
  return sumNow === sum && now.length === count ? [] : [{ kind: 'sum', row: { ...of, key: '', amount: null, import: null }, before: sum, now: sumNow }];
}

type SliceName = Pick<KeptRow, 'table' | 'source' | 'year' | 'period'>;

function rowChanges(of: SliceName, facts: NonNullable<KeptSlice['facts']>, now: readonly PlacedRow[]): RowChange[] {
  const nameOf = (key: string, number: number | null): string => `${key}\t${number ?? ''}`;
  const known = new Map(facts.map(([key, amount, number]) => [nameOf(key, number), { key, amount, number }]));
  const seen = new Set<string>();
  const found = now.flatMap((row): RowChange[] => {
    const name = nameOf(row.key, row.import);
    const before = known.get(name);
    if (!before || seen.has(name)) return [{ kind: 'added', row, index: row.index, before: null, now: row.amount }];
    seen.add(name);
    return same(before.amount, row.amount) ? [] : [{ kind: 'changed', row, index: row.index, before: before.amount, now: row.amount }];
  });
  const gone = [...known]
    .filter(([name]) => !seen.has(name))
    .map(([, { key, amount, number }]): RowChange => ({ kind: 'gone', row: { ...of, key, amount, import: number }, before: amount, now: null }));
  return [...found, ...gone];
}

const same = (one: string | null, other: string | null): boolean =>
  one === other || (one !== null && other !== null && isNumber(one) && isNumber(other) && new Decimal(one).eq(other));

const isNumber = (text: string): boolean => /^-?\d+(?:\.\d+)?$/.test(text);
