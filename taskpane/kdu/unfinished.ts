/** What an import has left behind that was neither finished nor taken back: the next opening says it, and asks: keep or remove. */
import type { CellContent } from '../../src/workbook/model';
import { inExcel, PATIENCE, type OnDelay, type Session } from '../excel/session';
import { readLines, sumOf, type Line } from './facts';
import { finish, replacedAmong, type Finished } from './finish';
import { queueMark, queueUnmark, type Mark, type Pending } from './pending';
import { queueRemoval } from './rows';
import { readKduTables, type KduObstacle, type KduTable } from './tables';

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

/** null where all is well. A mark behind which nothing stands is wiped out. */
export async function findUnfinished(session: Session): Promise<Unfinished | null> {
  const looked = await look(session);
  const unfinished = unfinishedOf(looked);
  const { pending, lock } = looked.mark;
  if (!unfinished && (pending || lock !== null)) await wipe(session, looked.mark);
  return unfinished;
}

/** Writes nothing. */
export const seeUnfinished = async (session: Session): Promise<Unfinished | null> => unfinishedOf(await look(session));

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
    const { left } = await look(session);
    if (!left || left.isRecorded) return { kind: 'nothing' };
    const { obstacles } = await readKduTables(session);
    const inTheWay = obstacles.filter(({ of }) => of !== null);
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

interface Looked {
  readonly mark: Mark;
  readonly left: Left | null;
}

async function look(session: Session): Promise<Looked> {
  const queued = queueMark(session.context.workbook);
  const { tables } = await readKduTables(session);
  const mark = queued();
  const recorded = new Set((tables.has('imports') ? await readLines(session, tables.get('imports') as KduTable) : []).map(numberOf));
  for (const key of ['facts', 'bg'] as const) {
    const table = tables.get(key);
    if (!table || (mark.pending && mark.pending.table !== key)) continue;
    const lines = await readLines(session, table);
    const orphans = lines.filter((line) => numberOf(line) !== null && !recorded.has(numberOf(line)));
    const pending = mark.pending ?? orphaned(orphans, key);
    if (pending) return { mark, left: { pending, table, lines, isRecorded: recorded.has(pending.number) } };
  }
  return { mark, left: null };
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
