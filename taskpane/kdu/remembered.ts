/**
 * Answers that were given for files, kept in the workbook by their shape: the next month's file asks nothing again. Bounded, since
 * all that the add-in keeps there shares one limit: the oldest go first.
 */
import type { Remembered } from '../../src/import/outcome';
import { isGone } from '../excel/references';
import { inExcel, PATIENCE, type OnDelay, type Session } from '../excel/session';
import { isNearlyFull, queueSettingsSize } from '../excel/settingsSize';

/** The workbook setting. */
const ANSWERS_KEY = 'JC.kdu.answers';

/** Raised when the shape changes. */
const FORMAT = 1;

const MOST = 40;
const MOST_SIZE = 50_000;

/** The newest is the first. */
export function queueRemembered({ settings }: Excel.Workbook): () => readonly Remembered[] {
  const setting = settings.getItemOrNullObject(ANSWERS_KEY);
  setting.load({ value: true });
  return () => entriesIn(setting);
}

const entriesIn = (setting: Excel.Setting): readonly Remembered[] => (isGone(setting) ? [] : parse(setting.value));

/** @returns false where the workbook takes no more; nothing else depends on it */
export const remember = (entry: Remembered, onDelay: OnDelay): Promise<boolean> =>
  inExcel((session) => rememberIn(session, entry), onDelay).catch(() => false);

async function rememberIn(session: Session, entry: Remembered): Promise<boolean> {
  const { workbook } = session.context;
  const queued = queueRemembered(workbook);
  const size = queueSettingsSize(workbook);
  await session.await(session.context.sync(), PATIENCE.reading);
  const kept = bounded([entry, ...queued().filter((other) => !isSame(other, entry))]);
  const [before, next] = [serialize(queued()), serialize(kept)];
  if (!kept.includes(entry) || isNearlyFull(size() - before.length + next.length)) return false;
  workbook.settings.add(ANSWERS_KEY, next);
  await session.await(session.context.sync(), PATIENCE.writing);
  return true;
}

export const forget = (entry: Remembered, onDelay: OnDelay): Promise<void> =>
  inExcel(async (session) => {
    const { workbook } = session.context;
    const queued = queueRemembered(workbook);
    await session.await(session.context.sync(), PATIENCE.reading);
    const left = queued().filter((other) => !isSame(other, entry));
    if (left.length === queued().length) return;
    if (left.length > 0) workbook.settings.add(ANSWERS_KEY, serialize(left));
    else workbook.settings.getItem(ANSWERS_KEY).delete();
    await session.await(session.context.sync(), PATIENCE.writing);
  }, onDelay);

/** One for each shape and source: two senders may use the same program. */
const isSame = (one: Remembered, other: Remembered): boolean => one.found === other.found && one.source === other.source;

const serialize = (entries: readonly Remembered[]): string => JSON.stringify({ format: FORMAT, entries });

function bounded(entries: readonly Remembered[]): readonly Remembered[] {
  const kept = entries.slice(0, MOST);
  while (kept.length > 1 && serialize(kept).length > MOST_SIZE) kept.pop();
  return serialize(kept).length > MOST_SIZE ? [] : kept;
}

function parse(text: unknown): readonly Remembered[] {
  try {
    const { format, entries } = JSON.parse(String(text)) as { readonly format: unknown; readonly entries: readonly Remembered[] };
    return format === FORMAT ? entries : [];
  } catch {
    return [];
  }
}
