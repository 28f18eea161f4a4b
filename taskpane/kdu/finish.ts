/** The second half of an import: all new rows are there; what they replace goes, accounts and the protocol's line come. It may be done again. */
import type { CellContent } from '../../src/workbook/model';
import { PATIENCE, type Session } from '../excel/session';
import { bgKeyOf, bgRows, factRows, sumOf, type FactRow, type Line } from '../../src/workbook/kduRows';
import { readLines } from './facts';
import { rowsIn, type KeptRow } from '../sheets/keptRows';
import { keep } from './kept';
import { queueMark, queuePending, queueUnmark, type Pending } from './pending';
import { queueRemoval, queueRows } from './rows';
import { cumulatedDiffers, sliceKey } from './slices';
import { readKduTables, type KduTable, type KduTables } from './tables';

export interface Finished {
  readonly number: number;
  readonly rows: number;
  /** Rows that were replaced. */
  readonly removed: number;
  /** EUR, two decimals; empty for households. */
  readonly sum: string;
  /** As they are called now, the table's own first. */
  readonly sheets: readonly string[];
  /** Periods in which a cumulated source no longer agrees with the amounts. */
  readonly cumulatedDiffers: readonly string[];
  /** What was written could not be kept for the check: it compares no more than the protocol says. */
  readonly isKept: boolean;
}

/** @throws where a table is gone since it was begun */
export async function finish(session: Session, pending: Pending): Promise<Finished> {
  const { context } = session;
  const sync = (): Promise<void> => session.await(context.sync(), PATIENCE.writing);
  const { tables } = await readKduTables(session);
  const table = tableOf(tables, pending.table);
  const lines = await readLines(session, table);
  const replaced = replacedAmong(lines, pending);
  queuePending(context.workbook, pending);
  if (replaced.length > 0) queueRemoval(context.workbook, table, replaced);
  await sync();
  await addToLists(session, tables, pending);
  const gone = new Set(replaced);
  const left = lines.filter(({ index }) => !gone.has(index));
  const rows = rowsIn(pending.table, left);
  const isKept = await keep(session, rows, isTouched(rows, pending.number)).then(
    () => true,
    () => false,
  );
  await unmark(session);
  const facts = pending.table === 'facts' ? factRows(left) : [];
  return {
    number: pending.number,
    rows: pending.rows,
    removed: replaced.length,
    sum: pending.table === 'facts' ? sumOf(facts.filter((fact) => fact.import === pending.number).map(({ amount }) => amount)) : '',
    sheets: [pending.table, 'accounts', 'imports'].flatMap((key) => tables.get(key as KduTable['key'])?.sheet.name ?? []),
    cumulatedDiffers: cumulatedDiffers(facts, pending.source),
    isKept,
  };
}

function tableOf(tables: KduTables, key: KduTable['key']): KduTable {
  const table = tables.get(key);
  if (!table) throw new Error(`The table of ${key} is gone.`);
  return table;
}

/** Their indexes: rows of earlier imports that the new ones stand for. Rows that the user has typed are none. */
export function replacedAmong(lines: readonly Line[], { table, number, source, replaced }: Pending): number[] {
  const isOlder = (row: { readonly import: number | null }): boolean => row.import !== null && row.import !== number;
  if (table === 'bg') {
    const rows = bgRows(lines);
    const news = new Set(rows.filter((row) => row.import === number).map(bgKeyOf));
    return rows.filter((row) => isOlder(row) && news.has(bgKeyOf(row))).map(({ index }) => index);
  }
  const bySlice = new Map(replaced.map((one) => [sliceKey(one), one]));
  const goes = (row: FactRow): boolean => {
    const found = row.source === source && isOlder(row) ? bySlice.get(sliceKey(row)) : undefined;
    return found !== undefined && (found.municipalities === null || found.municipalities.includes(row.municipality));
  };
  return factRows(lines).filter(goes).map(({ index }) => index);
}

/** In one round trip; what is there already is not added again. */
async function addToLists(session: Session, tables: KduTables, { accounts, line, number }: Pending): Promise<void> {
  const { workbook } = session.context;
  const add = async (key: 'accounts' | 'imports', isThere: (line: Line) => boolean, cells: readonly Readonly<Record<string, CellContent>>[]): Promise<void> => {
    if (cells.length === 0) return;
    const table = tableOf(tables, key);
    const lines = await readLines(session, table);
    const missing = cells.filter((one) => !lines.some((other) => (key === 'imports' ? isThere(other) : other.cells['account'] === one['account'])));
    const index = (lines.at(-1)?.index ?? -1) + 1;
    if (missing.length > 0) queueRows(workbook, table, { cells: missing, index, isAtEnd: true }, table.rows - index);
  };
  await add('accounts', () => false, accounts.map(({ account, label, position }) => ({ account, label, position, sign: '' })));
  await add('imports', ({ cells }) => cells['import'] === number, [line]);
  await session.await(session.context.sync(), PATIENCE.writing);
}

/** A year is kept as a whole. */
function isTouched(rows: readonly KeptRow[], number: number): (row: KeptRow) => boolean {
  const yearOf = ({ source, year }: KeptRow): string => `${source}|${year}`;
  const years = new Set(rows.filter((row) => row.import === number).map(yearOf));
  return (row) => years.has(yearOf(row));
}

/** The last step: the import is no longer under way. */
async function unmark({ context, await: patiently }: Session): Promise<void> {
  const mark = queueMark(context.workbook);
  await patiently(context.sync(), PATIENCE.reading);
  queueUnmark(context.workbook, mark());
  await patiently(context.sync(), PATIENCE.writing);
}
