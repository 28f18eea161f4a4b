/** The statuses of findings, kept in the workbook: they are saved with the file, and survive a refresh of the sheets. */
import { inExcel, PATIENCE, type OnDelay, type Session } from '../excel/session';
import { queueSettingsSize } from '../excel/settingsSize';
import { SEVERITIES } from './finding';
import { areInitials, isNote, STATUSES, withEntry, type Entry, type Statuses } from './status';

/** The workbook setting that holds them. */
export const FINDINGS_KEY = 'JC.findings';

/** Raised when the shape changes. */
const FORMAT = 1;

interface StoredStatuses {
  readonly kind: 'read';
  readonly statuses: Statuses;
  /** Known where one has just been added: of all that the add-in keeps in the workbook. */
  readonly settingsSize?: number;
}

/** Statuses of another format are not understood, and must not be written over. */
export type Stored = StoredStatuses | { readonly kind: 'unknown' };

export const serializeStatuses = (statuses: Statuses): string => JSON.stringify({ format: FORMAT, statuses });

/** @param text undefined where the workbook has none yet */
export function parseStatuses(text: unknown): Stored {
  if (text === undefined) return { kind: 'read', statuses: {} };
  try {
    const { format, statuses } = JSON.parse(String(text)) as { format: unknown; statuses: Statuses };
    const isUnderstood = format === FORMAT && Object.values(statuses).every((entries) => entries.every(isEntry));
    return isUnderstood ? { kind: 'read', statuses } : { kind: 'unknown' };
  } catch {
    return { kind: 'unknown' };
  }
}

function isEntry({ status, initials, date, note, numbers, about }: Entry): boolean {
  const isDecision = STATUSES.includes(status) && areInitials(initials) && isNote(note) && !Number.isNaN(Date.parse(date));
  return isDecision && SEVERITIES.includes(about.severity) && [numbers, about.title, about.place].every((text) => typeof text === 'string');
}

export const readStatuses = (onDelay: OnDelay): Promise<Stored> => inExcel(readStatusesIn, onDelay);

let saving: Promise<unknown> = Promise.resolve();

/** A decision on one of the findings. */
export interface Decision {
  readonly id: string;
  readonly entry: Entry;
}

/** One after the other: two that read at the same time would each write without what the other one adds. */
export function addEntries(decisions: readonly Decision[], onDelay: OnDelay): Promise<Stored> {
  const add = (): Promise<Stored> => addNow(decisions, onDelay);
  const mine = saving.then(add, add);
  saving = mine;
  return mine;
}

/** Reads first: another pane, or another person, may have decided in the meantime. */
function addNow(decisions: readonly Decision[], onDelay: OnDelay): Promise<Stored> {
  return inExcel(async (session) => {
    const stored = await readStatusesIn(session);
    if (stored.kind === 'unknown') return stored;
    const statuses = decisions.reduce<Statuses>((all, { id, entry }) => withEntry(all, id, entry), stored.statuses);
    session.context.workbook.settings.add(FINDINGS_KEY, serializeStatuses(statuses));
    const settingsSize = queueSettingsSize(session.context.workbook);
    await session.await(session.context.sync(), PATIENCE.reading);
    return { kind: 'read', statuses, settingsSize: settingsSize() };
  }, onDelay);
}

export async function readStatusesIn({ context, await: patiently }: Session): Promise<Stored> {
  const setting = context.workbook.settings.getItemOrNullObject(FINDINGS_KEY);
  setting.load({ value: true });
  await patiently(context.sync(), PATIENCE.reading);
  return parseStatuses(setting.isNullObject ? undefined : setting.value);
}
