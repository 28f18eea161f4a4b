/** What an import has left behind that was neither finished nor taken back: the next opening says it, and asks: keep or remove. */
import type { KduTableKey } from '../../src/workbook/kduTables';
import type { CellContent } from '../../src/workbook/model';
import { inExcel, PATIENCE, type OnDelay, type Session } from '../excel/session';
import { sumOf, type Line } from '../../src/workbook/kduRows';
import { readAllLines, type KnownCells } from './facts';
import { finish, replacedAmong, type Finished } from './finish';
import { queueMark, queueUnmark, type Mark, type Pending } from './pending';
import { queueRemoval } from './rows';
import { queueKduTables, type KduObstacle, type KduTable, type KduWorkbook } from './tables';

export interface Unfinished {
  readonly number: number;
  /** Empty where the workbook no longer says it. */
  readonly file: string;
  /** So many of its rows are there. */
  readonly rows: number;
  /** Of so many; null where nobody knows. */
  readonly of: number | null;
  /** All of its rows are there. */
  readonly canKeep: boolean;
  /** All rows that it was to replace are there still. */
  readonly canRemove: boolean;
}

/** What has to be read to know whether an import was left unfinished; whoever asks goes on with it. */
export interface KduReading {
  /** null where all is well. */
  readonly unfinished: Unfinished | null;
  readonly workbook: KduWorkbook;
  readonly lines: ReadonlyMap<KduTableKey, readonly Line[]>;
}

/** A mark behind which nothing stands is wiped out. */
export async function findUnfinished(session: Session): Promise<KduReading> {
  const looked = await look(session);
  const unfinished = unfinishedOf(looked);
  const { pending, lock } = looked.mark;
  if (!unfinished && (pending || lock !== null)) await wipe(session, looked.mark);
  return { ...looked, unfinished };
}

/** Writes nothing. @returns what is known after the round trip; what nobody has read takes further ones */
export function queueUnfinished(workbook: Excel.Workbook): (session: Session, known: KnownCells) => Promise<KduReading> {
  const queued = queueLook(workbook);
  return async (session, known) => {
    const looked = await queued(session, known);
    return { ...looked, unfinished: unfinishedOf(looked) };
  };
}

function unfinishedOf({ mark, left }: Looked): Unfinished | null {
  if (!left || left.isRecorded) return null;
  const { pending, lines } = left;
  const rows = rowsOf(lines, pending.number).length;
  return {
    number: pending.number,
    file: pending.file,
    rows,
    of: mark.pending ? pending.rows : null,
    canKeep: rows === pending.rows,
    canRemove: pending.phase === 'adding' || replacedAmong(lines, pending).length === pending.removes,
  };
}

export type Settled =
  | ({ readonly kind: 'kept' } & Finished)
  | { readonly kind: 'removed'; readonly number: number; readonly rows: number }
  | { readonly kind: 'obstacles'; readonly obstacles: readonly KduObstacle[] }
  /** Somebody else has settled it. */
  | { readonly kind: 'nothing' };

/** As the user has decided. @throws where Excel gives up; then it can be done again */
export function settleUnfinished(decision: 'keep' | 'remove', onDelay: OnDelay): Promise<Settled> {
  return inExcel(async (session): Promise<Settled> => {
    const { left, workbook } = await look(session);
    if (!left || left.isRecorded) return { kind: 'nothing' };
    const inTheWay = workbook.obstacles.filter(({ of }) => of !== null);
    if (inTheWay.length > 0) return { kind: 'obstacles', obstacles: inTheWay };
    if (decision === 'keep') return { kind: 'kept', ...(await finish(session, { ...left.pending, phase: 'removing' })) };
    return { kind: 'removed', number: left.pending.number, rows: await takeBack(session) };
  }, onDelay);
}

/** Its rows go. @returns how many */
export async function takeBack(session: Session): Promise<number> {
  const { context } = session;
  const { mark, left } = await look(session);
  const rows = left ? rowsOf(left.lines, left.pending.number) : [];
  if (left && rows.length > 0) queueRemoval(context.workbook, left.table, rows);
  queueUnmark(context.workbook, mark);
  await session.await(context.sync(), PATIENCE.writing);
  return rows.length;
}

interface Left {
  /** As the workbook says it, or put together from rows that no line of the protocol knows. */
  readonly pending: Pending;
  readonly table: KduTable;
  readonly lines: readonly Line[];
  /** The protocol has its line. */
  readonly isRecorded: boolean;
}

interface Looked extends Pick<KduReading, 'workbook' | 'lines'> {
  readonly mark: Mark;
  readonly left: Left | null;
}

/** Two round trips, more where tables are long. */
async function look(session: Session): Promise<Looked> {
  const queued = queueLook(session.context.workbook);
  await session.await(session.context.sync(), PATIENCE.reading);
  return queued(session);
}

function queueLook(excel: Excel.Workbook): (session: Session, known?: KnownCells) => Promise<Looked> {
  const [mark, tables] = [queueMark(excel), queueKduTables(excel)];
  return async (session, known) => {
    const workbook = await tables(session);
    const lines = await readAllLines(session, [...workbook.tables.values()], known);
    return { workbook, lines, mark: mark(), left: leftIn(workbook, lines, mark()) };
  };
}

function leftIn({ tables }: KduWorkbook, all: KduReading['lines'], mark: Mark): Left | null {
  const recorded = new Set((all.get('imports') ?? []).map(numberOf));
  for (const key of ['facts', 'bg'] as const) {
    const [table, lines] = [tables.get(key), all.get(key)];
    if (!table || !lines || (mark.pending && mark.pending.table !== key)) continue;
    const orphans = lines.filter((line) => numberOf(line) !== null && !recorded.has(numberOf(line)));
    const pending = mark.pending ?? orphaned(orphans, key);
    if (pending) return { pending, table, lines, isRecorded: recorded.has(pending.number) };
  }
  return null;
}

const numberOf = ({ cells }: Line): number | null => (typeof cells['import'] === 'number' ? cells['import'] : null);

const rowsOf = (lines: readonly Line[], number: number): number[] => lines.filter((line) => numberOf(line) === number).map(({ index }) => index);

/** The first import that has rows and no line. */
function orphaned(orphans: readonly Line[], table: Pending['table']): Pending | null {
  const number = orphans.map(numberOf)[0] ?? null;
  if (number === null) return null;
  const rows = orphans.filter((line) => numberOf(line) === number);
  const source = String(rows[0]?.cells['source'] ?? '');
  const amounts = rows.map(({ cells }) => (typeof cells['amount'] === 'number' ? String(cells['amount']) : null));
  const line: Readonly<Record<string, CellContent>> = { import: number, source, taken: rows.length, sum: table === 'facts' ? Number(sumOf(amounts)) : '' };
  return { number, table, source, file: '', phase: 'removing', rows: rows.length, removes: 0, replaced: [], accounts: [], line };
}

async function wipe({ context, await: patiently }: Session, mark: Mark): Promise<void> {
  queueUnmark(context.workbook, mark);
  await patiently(context.sync(), PATIENCE.writing);
}
