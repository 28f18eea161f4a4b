/** What was changed by hand since imports wrote it: each row compared with what is kept of its import. */
import type { Session } from '../excel/session';
import { cell as addressOf } from '../../src/formula/address';
import type { KnownCells } from './facts';
import { isFormula } from '../../src/formula/isFormula';
import { groupBy } from '../../src/groupBy';
import { KDU_TABLE_KEYS, KDU_TABLES } from '../../src/workbook/kduTables';
import { isKept, queueKept, rowsIn, yearChanges, type KeptYear, type PlacedRow, type RowChange } from '../sheets/keptRows';
import { sameName } from '../sheets/marker';
import { positionChanges, type PositionChange } from '../sheets/positions';
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
    | RowChange
    | PositionChange
    /** Positions that are typed and no formulas: they are what KdU_Konten says, and would not follow it. */
    | { readonly kind: 'typedPositions'; readonly rows: number }
    /** Nothing says any more to which position the accounts belong. */
    | { readonly kind: 'accountsGone'; readonly rows: number }
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

/** Whether imports have left anything in the workbook. */
export const hasImports = ({ tables, settings }: Pick<Snapshot, 'tables' | 'settings'>): boolean =>
  settings.some(isKept) || tables.some((name) => KDU_TABLE_KEYS.some((key) => sameName(name, KDU_TABLES[key].table)));

/** @returns what is known after the round trip; what nobody has read takes further ones */
export function queueChanges(workbook: Excel.Workbook): (session: Session, known: KnownCells) => Promise<KduState> {
  const [kept, unfinished] = [queueKept(workbook), queueUnfinished(workbook)];
  return async (session, known) => stateOf(await unfinished(session, known), kept(), known);
}

function stateOf({ unfinished, workbook: { tables, obstacles }, lines: all }: KduReading, kept: readonly KeptYear[], known: KnownCells): KduState {
  const compared: { readonly table: KduTable; readonly rows: readonly PlacedRow[] }[] = [];
  for (const key of ['facts', 'bg'] as const) {
    const [table, lines] = [tables.get(key), all.get(key)];
    if (!table || !lines) continue;
    compared.push({ table, rows: rowsIn(key, lines) });
  }
  // Of one that is under way nothing is kept yet; one that only lost its line in the log is compared like any other.
  const pending = unfinished && unfinished.of !== null ? unfinished.number : undefined;
  const isTold = obstacles.some(({ of }) => of === 'accounts');
  return {
    unfinished,
    sheets: compared.filter(({ table, rows }) => isImported(table, rows, kept)).map(({ table }) => table.sheet.name),
    obstacles: obstacles.filter(isOfTable),
    changes: [
      ...lostTables(kept, tables, obstacles),
      ...compared.flatMap(({ table, rows }) => {
        const imported = rows.filter((row) => row.import !== null && row.import !== pending);
        const changes = rowChanges(imported, table, kept);
        const added = new Set(changes.flatMap((change) => (change.kind === 'added' ? [change.index] : [])));
        const positions = table.key === 'facts' ? changesOfPositions(imported.filter(({ index }) => !added.has(index)), table, { all, known, isTold }) : [];
        return [...changes, ...positions, ...ownRows(rows, table)];
      }),
    ],
  };
}

/** Rows of imports stand in it, or are said to. */
const isImported = ({ key }: KduTable, rows: readonly PlacedRow[], kept: readonly KeptYear[]): boolean =>
  rows.some((row) => row.import !== null) || kept.some(({ table }) => table === key);

/** Those of which it is not said otherwise why they are not there. */
function lostTables(kept: readonly KeptYear[], tables: KduTables, obstacles: readonly (KduObstacle & { readonly of: KduTable['key'] | null })[]): KduChange[] {
  return (['facts', 'bg'] as const).flatMap((key): KduChange[] => {
    const rows = kept.filter(({ table }) => table === key).flatMap(({ slices }) => Object.values(slices)).reduce((sum, { count }) => sum + count, 0);
    const isTold = tables.has(key) || obstacles.some(({ of }) => of === key);
    return rows > 0 && !isTold ? [{ kind: 'tableGone', sheet: KDU_TABLES[key].sheet, rows }] : [];
  });
}

/** @param rows of imports of which is known already what they have written */
const rowChanges = (rows: readonly PlacedRow[], table: KduTable, kept: readonly KeptYear[]): KduChange[] =>
  kept
    .filter((year) => year.table === table.key)
    .flatMap((year) => yearChanges(year, rows))
    .map((change) => ({ sheet: table.sheet.name, ...('index' in change && { cell: amountCell(table, change) }), ...change }));

interface AboutAccounts {
  readonly all: KduReading['lines'];
  readonly known: KnownCells;
  /** Why KdU_Konten cannot be read is said already. */
  readonly isTold: boolean;
}

function changesOfPositions(imported: readonly PlacedRow[], table: KduTable, { all, known, isTold }: AboutAccounts): KduChange[] {
  const { sheet: { name: sheet } } = table;
  const lines = all.get('facts') ?? [];
  const withAccount = new Set(lines.flatMap(({ index, cells }) => (cells['account'] === '' ? [] : [index])));
  const rows = imported.filter(({ index }) => withAccount.has(index));
  const accounts = all.get('accounts');
  if (!accounts) return isTold || rows.length === 0 ? [] : [{ kind: 'accountsGone', sheet, rows: rows.length }];
  const changes = positionChanges(rows, lines, accounts);
  const told = new Set(changes.map(({ index }) => index));
  const formulas = known(table.sheet.id)?.formulas;
  const column = table.left + (table.columns.get('position') ?? 0);
  const typed = formulas ? rows.filter(({ index }) => !told.has(index) && !isFormula(formulas[table.top - 1 + index]?.[column])) : [];
  return [
    ...changes.map((change) => ({ sheet, cell: cellOf(table, 'position', change), ...change })),
    ...(typed[0] ? [{ kind: 'typedPositions', sheet, cell: cellOf(table, 'position', typed[0]), rows: typed.length } as const] : []),
  ];
}

function ownRows(rows: readonly PlacedRow[], table: KduTable): KduChange[] {
  const imported = new Set(rows.filter((row) => row.import !== null).map(({ source }) => source));
  const own = groupBy(rows.filter((row) => row.import === null), ({ source }) => source);
  return [...own].map(([source, of]): KduChange => ({
    kind: imported.has(source) ? 'ownAmong' : 'own',
    sheet: table.sheet.name,
    cell: amountCell(table, of[0] as PlacedRow),
    source,
    rows: of.length,
  }));
}

const amountCell = (table: KduTable, row: Pick<PlacedRow, 'index'>): string => cellOf(table, table.key === 'facts' ? 'amount' : 'count', row);

const cellOf = (table: KduTable, column: string, { index }: Pick<PlacedRow, 'index'>): string =>
  addressOf(table.left + (table.columns.get(column) ?? 0) + 1, table.top + index);
