/** How a list shows what has become of a finding: reviewed, explained, resolved, by whom and when. */
import type { OnDelay } from '../../excel/session';
import type { Finding, WordedFinding } from '../finding';
import { statusOf, type FindingStatus } from '../status';
import type { Decision, Stored } from '../store';
import { standingWord } from '../words';
import type { FindingsTranslate } from '../i18n';
import type { Memory } from '../../pane/storage';
import { element } from '../../ui/dom';
import { reviewEditor, type Known } from './reviewEditor';
import type { Draft } from './reviewForm';
import { reviewList, type ReviewList } from './reviewList';

export interface Review {
  /** A word beside the finding's title; nothing while it is open. */
  badge(finding: Finding): readonly Node[];
  /** Where the status is read and changed. */
  editor(finding: WordedFinding): HTMLElement;
  /** A new list: what stands above it, and what makes its items ones that can be filtered and chosen. */
  list(): ReviewList;
}

export interface ReviewProps {
  readonly t: FindingsTranslate;
  readonly memory: Pick<Memory, 'initials' | 'setInitials'>;
  read(onDelay: OnDelay): Promise<Stored>;
  add(decisions: readonly Decision[], onDelay: OnDelay): Promise<Stored>;
  now(): Date;
}

/** Told to every badge and editor that stands somewhere when the statuses are read anew. */
const CHANGED = 'reviewchange';

export interface LiveReview extends Review {
  /** Reads the statuses: what stands in lists already follows. */
  refresh(): void;
}

export function createReview({ t, memory, read, add, now }: ReviewProps): LiveReview {
  let known: Known = { kind: 'reading' };
  /** The lists forget their nodes without saying so. */
  let nodes: WeakRef<HTMLElement>[] = [];

  const set = (next: Known): void => {
    known = next;
    nodes = nodes.filter((node) => node.deref());
    for (const node of nodes) node.deref()?.dispatchEvent(new Event(CHANGED));
  };
  const follow = (node: HTMLElement, show: () => void): void => {
    node.addEventListener(CHANGED, show);
    nodes.push(new WeakRef(node));
    show();
  };
  const refresh = (): void => {
    read(() => undefined).then(set, (error: unknown) => set({ kind: 'unread', error }));
  };

  const filter = { isOpenOnly: false };
  async function save(findings: readonly WordedFinding[], entry: Draft & { readonly status: FindingStatus }, onDelay: OnDelay): Promise<Stored> {
    const date = now().toISOString();
    const decided = findings.map(({ id, severity, title, place, numbers }) => ({ id, entry: { ...entry, date, numbers, about: { severity, title, place } } }));
    const stored = await add(decided, onDelay);
    if (stored.kind === 'read') memory.setInitials(entry.initials);
    set(stored);
    return stored;
  }

  return {
    refresh,
    badge(finding) {
      const node = element('span', { class: 'review-badge' });
      follow(node, () => {
        const standing = known.kind === 'read' ? statusOf(finding, known.statuses) : undefined;
        const isShown = standing !== undefined && (standing.isReopened || standing.status !== 'open');
        node.hidden = !isShown;
        node.textContent = isShown ? standingWord(standing, t) : '';
        node.classList.toggle('reopened', standing?.isReopened ?? false);
      });
      return [node];
    },
    editor(finding) {
      const { node, show } = reviewEditor({
        t,
        finding,
        initials: () => memory.initials(),
        onRetry: refresh,
        save: (draft, onDelay) => save([finding], draft, onDelay),
      });
      follow(node, () => show(known));
      return node;
    },
    list: () =>
      reviewList({
        t,
        filter,
        statuses: () => (known.kind === 'read' ? known.statuses : undefined),
        initials: () => memory.initials(),
        follow,
        save,
      }),
  };
}
