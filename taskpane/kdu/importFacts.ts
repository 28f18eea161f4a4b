/**
 * Writes an import into the workbook. New rows come first, then those go that they replace, and the protocol's line is last: whenever
 * Excel gives up, the workbook says itself what is to be taken back or finished (`pending.ts`), and that is done at once if it can be.
 */
import type { Language } from '../../src/language';
import type { CellContent } from '../../src/workbook/model';
import { MOST_FACTS, type KduTableKey } from '../../src/workbook/kduTables';
import { failureOf, inExcel, PATIENCE, type Failure, type OnDelay, type Session } from '../excel/session';
import { withSheets } from './dataSheets';
import { bgKeyOf, bgRows, factRows, sumOf, type BgFact, type BgRow, type FactRow, type KduFact, type Line } from '../../src/workbook/kduRows';
import { bgCells, factCells, ROWS_AT_ONCE } from './facts';
import { finish, type Finished } from './finish';
import { piecesOf } from './order';
import { queueLock, queuePending, type NewAccount, type Pending, type Replaced } from './pending';
import { withPositions } from './positions';
import { queueRows } from './rows';
import { effectOf, replacedIn, slicesOf, sliceKey, type Slice, type SliceAnswer } from './slices';
import type { KduObstacle, KduTable, KduTables } from './tables';
import { findUnfinished, takeBack, type KduReading, type Unfinished } from './unfinished';

/** What the protocol says of a file; texts in the user's language. */
interface ImportedFile {
  readonly initials: string;
  readonly file: string;
  readonly hash: string;
  readonly bytes: number;
  readonly encoding: string;
  readonly separator: string;
  readonly layout: string;
  readonly lines: number;
  readonly leftOut: string;
  readonly controlSums: string;
  readonly answers: string;
}

interface Common {
  readonly language: Language;
  /** As it is to stand in the protocol. */
  readonly time: string;
  readonly about: ImportedFile;
}

export type ImportRequest =
  | (Common & {
    readonly kind: 'facts';
    readonly source: string;
    readonly facts: readonly KduFact[];
    /** Those that KdU_Konten lacks. */
    readonly accounts: readonly NewAccount[];
    /** As the user saw and answered them: should the workbook hold something else by now, they are asked again. */
    readonly slices: readonly AnsweredSlice[];
  })
  | (Common & { readonly kind: 'bg'; readonly facts: readonly BgFact[] });

export interface AnsweredSlice extends Pick<Slice, 'year' | 'period' | 'oldSum'> {
  readonly answer: SliceAnswer;
}

export interface ImportEvents {
  readonly delayed: OnDelay;
  /** So many of all new rows stand in the workbook. */
  progress(rows: number, of: number): void;
  isCancelled(): boolean;
}

export type ImportOutcome =
  | ({ readonly kind: 'imported' } & Finished)
  /** The workbook holds all of it already; nothing was written. */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'obstacles'; readonly obstacles: readonly KduObstacle[] }
  /** An import of before is neither finished nor taken back; or another one is under way. */
  | { readonly kind: 'unfinished'; readonly unfinished: Unfinished }
  /** What the user answered was asked of other rows than there are now. */
  | { readonly kind: 'changed'; readonly slices: readonly Slice[] }
  | { readonly kind: 'tooMany'; readonly rows: number }
  /** Excel gave up: nothing of the import is left, all of it is there, or neither could be brought about. */
  | { readonly kind: 'broken'; readonly state: 'asBefore' | 'complete' | 'unfinished'; readonly failure: Failure };

let running: Promise<unknown> = Promise.resolve();

/** One after the other: the second finds what the first has written. */
export function importFacts(request: ImportRequest, events: ImportEvents): Promise<ImportOutcome> {
  const mine = running.then(() => importNow(request, events));
  running = mine;
  return mine;
}

async function importNow(request: ImportRequest, events: ImportEvents): Promise<ImportOutcome> {
  const begun: { pending?: Pending } = {};
  try {
    return await inExcel((session) => importIn(session, request, events, (pending) => (begun.pending = pending)), events.delayed);
  } catch (error) {
    const failure = failureOf(error);
    return { kind: 'broken', state: begun.pending ? await settle(begun.pending, events.delayed) : 'asBefore', failure };
  }
}

/** At once, so that nobody sees rows twice. */
async function settle(pending: Pending, onDelay: OnDelay): Promise<'asBefore' | 'complete' | 'unfinished'> {
  try {
    return await inExcel(async (session) => {
      if (pending.phase === 'adding') {
        await takeBack(session);
        return 'asBefore';
      }
      await finish(session, pending);
      return 'complete';
    }, onDelay);
  } catch {
    return 'unfinished';
  }
}

async function importIn(session: Session, request: ImportRequest, events: ImportEvents, onBegun: (pending: Pending) => void): Promise<ImportOutcome> {
  const { unfinished, workbook, lines } = await findUnfinished(session);
  if (unfinished) return { kind: 'unfinished', unfinished };
  const needed: readonly KduTableKey[] = request.kind === 'facts' ? ['facts', 'accounts', 'imports'] : ['bg', 'imports'];
  const isMade = needed.every((key) => workbook.tables.has(key));
  const obstacles = workbook.obstacles.filter(({ of, kind }) => (of === null ? !isMade && kind === 'structureProtected' : needed.includes(of)));
  if (obstacles.length > 0) return { kind: 'obstacles', obstacles };
  const planned = planIn(request, lines);
  if ('kind' in planned) return planned;
  if (events.isCancelled()) return { kind: 'cancelled' };
  const tables = await withSheets(session, workbook, needed, request.language);
  if (!(await begin(session, planned.pending))) {
    const { unfinished: other } = await findUnfinished(session);
    return other ? { kind: 'unfinished', unfinished: other } : importIn(session, request, events, onBegun);
  }
  onBegun(planned.pending);
  if (!(await add(session, planned, tables, events))) {
    await takeBack(session);
    return { kind: 'cancelled' };
  }
  const removing: Pending = { ...planned.pending, phase: 'removing' };
  onBegun(removing);
  return { kind: 'imported', ...(await finish(session, removing)) };
}

type Cells = Readonly<Record<string, CellContent>>;

interface Plan {
  readonly pending: Pending;
  /** New rows, in the order of the table. */
  readonly cells: readonly Cells[];
  /** The rows that the table has now. */
  readonly present: readonly Line[];
}

function planIn(request: ImportRequest, lines: KduReading['lines']): Plan | ImportOutcome {
  const present = lines.get(request.kind) ?? [];
  const others = lines.get('imports') ?? [];
  const number = 1 + Math.max(0, ...[...present, ...others].map(({ cells }) => Number(cells['import']) || 0));
  if (request.kind === 'bg') return planBg(request, bgRows(present), present, number);
  return planFacts(request, factRows(present), present, number);
}

function planFacts(request: Extract<ImportRequest, { kind: 'facts' }>, rows: readonly FactRow[], present: readonly Line[], number: number): Plan | ImportOutcome {
  const { facts, source, accounts } = request;
  const slices = slicesOf(facts, rows, source);
  const answered = slices.map((slice) => ({ slice, answer: answerTo(slice, request.slices) }));
  if (answered.some(({ answer }) => answer === null)) return { kind: 'changed', slices };
  const written = answered.flatMap(({ slice, answer }) => (answer === null || answer === 'unchanged' ? [] : [{ slice, answer }]));
  if (written.length === 0) return { kind: 'unchanged' };
  const news = written.flatMap(({ slice }) => slice.news);
  const removed = written.flatMap(({ slice, answer }) => replacedIn(slice, answer));
  const left = rows.length - removed.length + news.length;
  if (left > MOST_FACTS) return { kind: 'tooMany', rows: left };
  const effects = written.map(({ slice, answer }) => `${sliceKey(slice)}: ${slice.oldSum} → ${effectOf(slice, answer).resultSum}`);
  return {
    present,
    cells: news.map((fact) => factCells(fact, source, number)),
    pending: {
      number,
      table: 'facts',
      source,
      file: request.about.file,
      phase: 'adding',
      rows: news.length,
      removes: removed.length,
      replaced: written.flatMap(({ slice, answer }) => replacedBy(slice, answer)),
      accounts,
      line: lineOf(request, number, { source, taken: news.length, sum: Number(sumOf(news.map(({ amount }) => amount))), slices: effects.join('; ') }),
    },
  };
}

/** null where it is not the answer to what there is now. */
function answerTo(slice: Slice, answers: readonly AnsweredSlice[]): SliceAnswer | null {
  if (slice.answer === 'unchanged') return 'unchanged';
  const answer = answers.find((one) => sliceKey(one) === sliceKey(slice));
  return answer && answer.oldSum === slice.oldSum && slice.answers.includes(answer.answer) ? answer.answer : null;
}

function replacedBy({ year, period, news }: Slice, answer: SliceAnswer): Replaced[] {
  if (answer === 'replace') return [{ year, period, municipalities: null }];
  return answer === 'replaceMunicipalities' ? [{ year, period, municipalities: [...new Set(news.map(({ municipality }) => municipality))] }] : [];
}

function planBg(request: Extract<ImportRequest, { kind: 'bg' }>, rows: readonly BgRow[], present: readonly Line[], number: number): Plan | ImportOutcome {
  const known = new Map(rows.filter((row) => row.import !== null).map((row) => [bgKeyOf(row), row.count]));
  const news = request.facts.filter((fact) => !known.has(bgKeyOf(fact)) || known.get(bgKeyOf(fact)) !== fact.count);
  if (news.length === 0) return { kind: 'unchanged' };
  const keys = new Set(news.map(bgKeyOf));
  const removes = rows.filter((row) => row.import !== null && keys.has(bgKeyOf(row))).length;
  if (rows.length - removes + news.length > MOST_FACTS) return { kind: 'tooMany', rows: rows.length - removes + news.length };
  return {
    present,
    cells: news.map((fact) => bgCells(fact, number)),
    pending: {
      number,
      table: 'bg',
      source: '',
      file: request.about.file,
      phase: 'adding',
      rows: news.length,
      removes,
      replaced: [],
      accounts: [],
      line: lineOf(request, number, { source: '', taken: news.length, sum: '', slices: '' }),
    },
  };
}

const lineOf = ({ about, time }: Common, number: number, own: Cells): Cells => ({ ...about, time, ...own, import: number });

/** From here on the workbook knows of the import. @returns false where another one was faster */
async function begin(session: Session, pending: Pending): Promise<boolean> {
  const { context } = session;
  queueLock(context.workbook, pending.number);
  queuePending(context.workbook, pending);
  try {
    await session.await(context.sync(), PATIENCE.writing);
    return true;
  } catch (error) {
    if (failureOf(error).code === 'ItemAlreadyExists') return false;
    throw error;
  }
}

/** In blocks, one round trip each. @returns false where the user no longer wants it */
async function add(session: Session, { cells, present, pending }: Plan, tables: KduTables, { progress, isCancelled }: ImportEvents): Promise<boolean> {
  const { context } = session;
  const sync = (): Promise<void> => session.await(context.sync(), PATIENCE.writing);
  const table = tables.get(pending.table) as KduTable;
  const accounts = tables.get('accounts');
  const last = present.at(-1)?.index ?? -1;
  let blank = table.rows - last - 1;
  let [done, queued] = [0, 0];
  const pieces = piecesOf(cells, denseOf(present), ROWS_AT_ONCE);
  for (const [number, piece] of pieces.entries()) {
    const placed = accounts && pending.table === 'facts' ? { ...piece, cells: withPositions(piece.cells, piece.index, table, accounts) } : piece;
    queueRows(context.workbook, table, placed, blank);
    if (piece.isAtEnd) blank = Math.max(blank - piece.cells.length, 0);
    queued += piece.cells.length;
    const next = pieces[number + 1];
    if (next && queued + next.cells.length <= ROWS_AT_ONCE) continue;
    await sync();
    done += queued;
    queued = 0;
    progress(done, cells.length);
    if (isCancelled()) return false;
  }
  return true;
}

/** By row of the table: blank rows between others have their place too. */
function denseOf(present: readonly Line[]): Cells[] {
  const rows = Array.from({ length: (present.at(-1)?.index ?? -1) + 1 }, (): Cells => ({}));
  for (const { index, cells } of present) rows[index] = cells;
  return rows;
}
