/**
 * The import under way, as the workbook itself knows it: should Excel give up or the pane be closed, it says what was meant. A name
 * beside it keeps a second import out: Excel takes no name twice.
 */
import type { CellContent } from '../../src/workbook/model';
import { isGone } from '../excel/references';

/** The workbook setting, and the name. */
const PENDING_KEY = 'JC.kdu.pending';
const LOCK_NAME = 'JC_KDU_IMPORT';

/** Raised when the shape changes. */
const FORMAT = 1;

export interface NewAccount {
  readonly account: string;
  readonly label: string;
  /** Empty where it stays open. */
  readonly position: string;
}

/** Old facts that go: those of a slice, or of some of its municipalities. */
export interface Replaced {
  readonly year: number;
  readonly period: number;
  /** null: all of the slice. */
  readonly municipalities: readonly string[] | null;
}

export interface Pending {
  /** Of the import; it stands in each of its rows. */
  readonly number: number;
  readonly table: 'facts' | 'bg';
  /** Empty for households. */
  readonly source: string;
  readonly file: string;
  /** New rows are being added, or they are all there and those that they replace are being removed. */
  readonly phase: 'adding' | 'removing';
  readonly rows: number;
  /** How many rows they replace. */
  readonly removes: number;
  readonly replaced: readonly Replaced[];
  readonly accounts: readonly NewAccount[];
  /** Of the protocol, by its columns. */
  readonly line: Readonly<Record<string, CellContent>>;
}

export function queuePending({ settings }: Excel.Workbook, pending: Pending): void {
  settings.add(PENDING_KEY, JSON.stringify({ format: FORMAT, ...pending }));
}

/** @throws in the round trip (`ItemAlreadyExists`) where another import is under way */
export function queueLock({ names }: Excel.Workbook, number: number): void {
  names.add(LOCK_NAME, `=${number}`);
}

export interface Mark {
  /** null where there is none, or one of another version. */
  readonly pending: Pending | null;
  /** The number that the name states; null where there is none. */
  readonly lock: number | null;
}

/** @returns what the workbook says, known after the round trip */
export function queueMark({ settings, names }: Excel.Workbook): () => Mark {
  const setting = settings.getItemOrNullObject(PENDING_KEY);
  const name = names.getItemOrNullObject(LOCK_NAME);
  setting.load({ value: true });
  name.load({ value: true });
  return () => ({ pending: pendingIn(setting), lock: lockIn(name) });
}

const pendingIn = (setting: Excel.Setting): Pending | null => (isGone(setting) ? null : parse(setting.value));

const lockIn = (name: Excel.NamedItem): number | null => (isGone(name) ? null : Number(name.value));

function parse(text: unknown): Pending | null {
  try {
    const { format, ...pending } = JSON.parse(String(text)) as Pending & { readonly format: unknown };
    return format === FORMAT ? pending : null;
  } catch {
    return null;
  }
}

/** @param mark as it was read just before */
export function queueUnmark({ settings, names }: Excel.Workbook, { pending, lock }: Mark): void {
  if (pending) settings.getItem(PENDING_KEY).delete();
  if (lock !== null) names.getItem(LOCK_NAME).delete();
}
