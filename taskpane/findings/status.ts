/** What has become of a finding: who has looked at it, when, and what he says of it. */
import type { Finding, WordedFinding } from './finding';

export const STATUSES = ['open', 'checked', 'explained', 'resolved'] as const;

export type FindingStatus = (typeof STATUSES)[number];

/** One decision on a finding. It is never changed: a later one is put behind it. */
export interface Entry {
  readonly status: FindingStatus;
  readonly initials: string;
  /** An instant, as ISO 8601. */
  readonly date: string;
  readonly note: string;
  /** `Finding.numbers` when the status was given. */
  readonly numbers: string;
  /** What the finding was called then: it can still be told when it is gone. */
  readonly about: Pick<WordedFinding, 'severity' | 'title' | 'place'>;
}

/** By the finding's id, the oldest first. Those of findings that are gone stay: a finding may come back. */
export type Statuses = Readonly<Record<string, readonly Entry[]>>;

export interface Standing {
  readonly status: FindingStatus;
  /** The last decision was on other numbers, and so the finding is open again. */
  readonly isReopened: boolean;
  readonly last?: Entry;
  /** The decisions before, the latest first. */
  readonly earlier: readonly Entry[];
}

/** Nothing is written where numbers change: a status holds again as soon as the numbers that it was given to stand there again. */
export function statusOf({ id, numbers }: Finding, statuses: Statuses): Standing {
  const [last, ...earlier] = [...entriesOf(statuses, id)].reverse();
  if (!last) return { status: 'open', isReopened: false, earlier };
  const isReopened = last.status !== 'open' && last.numbers !== numbers;
  return { status: isReopened ? 'open' : last.status, isReopened, last, earlier };
}

/** What somebody must still look at: nobody has decided on it, or what he noted as resolved is found all the same. */
export function isOpen(finding: Finding, statuses: Statuses): boolean {
  const { status } = statusOf(finding, statuses);
  return status === 'open' || status === 'resolved';
}

/** Findings that somebody has decided on, and that are found no more. */
export function goneFindings(statuses: Statuses, found: readonly Finding[]): WordedFinding[] {
  return Object.entries(statuses).flatMap(([id, entries]) => {
    const last = entries.at(-1);
    return last === undefined || found.some((finding) => finding.id === id) ? [] : [{ id, ...last.about, text: '', numbers: last.numbers }];
  });
}

export const withEntry = (statuses: Statuses, id: string, entry: Entry): Statuses => ({
  ...statuses,
  [id]: [...entriesOf(statuses, id), entry],
});

const entriesOf = (statuses: Statuses, id: string): readonly Entry[] => (Object.hasOwn(statuses, id) ? (statuses[id] ?? []) : []);

const LONGEST_INITIALS = 5;
export const LONGEST_NOTE = 500;

export const areInitials = (text: string): boolean => new RegExp(`^[\\p{L}\\p{Nd}]{1,${LONGEST_INITIALS}}$`, 'u').test(text);

export const isNote = (text: string): boolean => text.length <= LONGEST_NOTE;
