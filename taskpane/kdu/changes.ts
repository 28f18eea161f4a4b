/** What was changed by hand since imports wrote it: each row compared with what is kept of its import. */
import { Decimal } from '../../src/money/decimal';
import type { Session } from '../excel/session';
import { cell as addressOf } from '../../src/formula/address';
import { bgRows, factRows, sumOf, type KnownValues } from './facts';
import { groupBy } from '../../src/groupBy';
import { bgKept, factKept, isKept, queueKept, type KeptRow, type KeptSlice, type KeptYear } from './kept';
import { KDU_TABLE_KEYS, KDU_TABLES } from '../../src/workbook/kduTables';
import { sameName } from '../sheets/marker';
import type { Snapshot } from '../sheets/snapshot';
import type { KduObstacle, KduTable, KduTables } from './tables';
import { queueUnfinished, type KduReading, type Unfinished } from './unfinished';

interface Placed {
  readonly sheet: string;
  /** The cell with the amount; undefined where the row is gone. */
  readonly cell?: string;
}

export type KduChange = Placed
  & (
    | { readonly kind: 'changed' | 'gone' | 'added'; readonly row: KeptRow; readonly before: string | null; readonly now: string | null }
    /** Where only the sum of a period is kept. */
    | { readonly kind: 'sum'; readonly row: KeptRow; readonly before: string; readonly now: string }
    /** Rows that the user has typed: in a source of their own, or among those of an import. */
    | { readonly kind: 'own' | 'ownAmong'; readonly source: string; readonly rows: number }
    /** The whole table is gone. */
    | { readonly kind: 'tableGone'; readonly rows: number }
  );

export interface KduState {
  /** The sheets whose rows were compared. */
  readonly sheets: readonly string[];
  readonly changes: readonly KduChange[];
  /** Tables that cannot be read as they are. */
  readonly obstacles: readonly TableObstacle[];
  readonly unfinished: Unfinished | null;
}

/** Of a workbook into which nothing was imported. */
export const NOTHING_IMPORTED: KduState = { sheets: [], changes: [], obstacles: [], unfinished: null };

type TableObstacle = Extract<KduObstacle, { kind: 'tableRenamed' | 'columnsMissing' | 'sheetTaken' }>;

const isOfTable = <Obstacle extends KduObstacle>(obstacle: Obstacle): obstacle is Obstacle & TableObstacle =>
  ['tableRenamed', 'columnsMissing', 'sheetTaken'].includes(obstacle.kind);

type Row = KeptRow & { readonly index: number };

/** Whether imports have left anything in the workbook. */
export const hasImports = ({ tables, settings }: Pick<Snapshot, 'tables' | 'settings'>): boolean =>
  settings.some(isKept) || tables.some((name) => KDU_TABLE_KEYS.some((key) => sameName(name, KDU_TABLES[key].table)));

/** @returns what is known after the round trip; what nobody has read takes further ones */
export function queueChanges(workbook: Excel.Workbook): (session: Session, known: KnownValues) => Promise<KduState> {
  const [kept, unfinished] = [queueKept(workbook), queueUnfinished(workbook)];
  return async (session, known) => stateOf(await unfinished(session, known), kept());
}

function stateOf({ unfinished, workbook: { tables, obstacles }, lines: all }: KduReading, kept: readonly KeptYear[]): KduState {
  const compared: { readonly table: KduTable; readonly rows: readonly Row[] }[] = [];
  for (const key of ['facts', 'bg'] as const) {
    const [table, lines] = [tables.get(key), all.get(key)];
    if (!table || !lines) continue;
    compared.push({ table, rows: key === 'facts' ? factRows(lines).map(factKept) : bgRows(lines).map(bgKept) });
  }
  return {
    unfinished,
    sheets: compared.filter(({ table, rows }) => isImported(table, rows, kept)).map(({ table }) => table.sheet.name),
    obstacles: obstacles.filter(isOfTable),
    changes: [
      ...lostTables(kept, tables, obstacles),
      ...compared.flatMap(({ table, rows }) => [
        ...kept.filter((year) => year.table === table.key).flatMap((year) => changesOf(year, rows, table, unfinished?.number)),
        ...ownRows(rows, table),
      ]),
    ],
  };
}

/** Rows of imports stand in it, or are said to. */
const isImported = ({ key }: KduTable, rows: readonly Row[], kept: readonly KeptYear[]): boolean =>
  rows.some((row) => row.import !== null) || kept.some(({ table }) => table === key);

/** Those of which it is not said otherwise why they are not there. */
function lostTables(kept: readonly KeptYear[], tables: KduTables, obstacles: readonly (KduObstacle & { readonly of: KduTable['key'] | null })[]): KduChange[] {
  return (['facts', 'bg'] as const).flatMap((key): KduChange[] => {
    const rows = kept.filter(({ table }) => table === key).flatMap(({ slices }) => Object.values(slices)).reduce((sum, { count }) => sum + count, 0);
    const isTold = tables.has(key) || obstacles.some(({ of }) => of === key);
    return rows > 0 && !isTold ? [{ kind: 'tableGone', sheet: KDU_TABLES[key].sheet, rows }] : [];
  });
}

/** @param pending rows of this import are none of what is kept yet */
function changesOf({ source, year, slices }: KeptYear, rows: readonly Row[], table: KduTable, pending: number | undefined): KduChange[] {
  const here = rows.filter((row) => row.source === source && row.year === year && row.import !== null && row.import !== pending);
  const byPeriod = groupBy(here, ({ period }) => String(period));
  const periods = new Set([...Object.keys(slices), ...byPeriod.keys()]);
  return [...periods].flatMap((period): KduChange[] => {
    const slice: KeptSlice = slices[period] ?? { sum: '0.00', count: 0, facts: [] };
    const now = byPeriod.get(period) ?? [];
    const of = { table: table.key as KeptRow['table'], source, year, period: Number(period) };
    if (slice.facts) return rowChanges(slice.facts, now, of, table);
    const sum = sumOf(now.map(({ amount }) => amount));
    if (sum === slice.sum && now.length === slice.count) return [];
    return [{ kind: 'sum', sheet: table.sheet.name, row: { ...of, key: '', amount: null, import: null }, before: slice.sum, now: sum }];
  });
}

function rowChanges(facts: NonNullable<KeptSlice['facts']>, now: readonly Row[], of: Pick<KeptRow, 'table' | 'source' | 'year' | 'period'>, table: KduTable): KduChange[] {
  const nameOf = (key: string, number: number | null): string => `${key}\t${number ?? ''}`;
  const known = new Map(facts.map(([key, amount, number]) => [nameOf(key, number), { key, amount, number }]));
  const seen = new Set<string>();
  const found = now.flatMap((row): KduChange[] => {
    const name = nameOf(row.key, row.import);
    const before = known.get(name);
    const place = { sheet: table.sheet.name, cell: amountCell(table, row) };
    if (!before || seen.has(name)) return [{ kind: 'added', ...place, row, before: null, now: row.amount }];
    seen.add(name);
    return same(before.amount, row.amount) ? [] : [{ kind: 'changed', ...place, row, before: before.amount, now: row.amount }];
  });
  const gone = [...known]
    .filter(([name]) => !seen.has(name))
    .map(([, { key, amount, number }]): KduChange => ({ kind: 'gone', sheet: table.sheet.name, row: { ...of, key, amount, import: number }, before: amount, now: null }));
  return [...found, ...gone];
}

const same = (one: string | null, other: string | null): boolean => one === other || (one !== null && other !== null && isNumber(one) && isNumber(other) && new Decimal(one).eq(other));

const isNumber = (text: string): boolean => /^-?\d+(?:\.\d+)?$/.test(text);

function ownRows(rows: readonly Row[], table: KduTable): KduChange[] {
  const imported = new Set(rows.filter((row) => row.import !== null).map(({ source }) => source));
  const own = groupBy(rows.filter((row) => row.import === null), ({ source }) => source);
  return [...own].map(([source, of]): KduChange => ({
    kind: imported.has(source) ? 'ownAmong' : 'own',
    sheet: table.sheet.name,
    cell: amountCell(table, of[0] as Row),
    source,
    rows: of.length,
  }));
}

const amountCell = (table: KduTable, { index }: Row): string =>
  addressOf(table.left + (table.columns.get(table.key === 'facts' ? 'amount' : 'count') ?? 0) + 1, table.top + index);
