/** Reads and changes the status of one finding; several may stand below each other. */
import { failureOf, type Delay, type OnDelay } from '../../excel/session';
import type { Finding } from '../finding';
import type { Stored } from '../store';
import { statusOf, STATUSES, type Entry, type Standing, type FindingStatus } from '../status';
import { entryLine } from '../words';
import type { FindingsTranslate } from '../i18n';
import { button, linkButton } from '../../ui/controls';
import { element } from '../../ui/dom';
import { settingsBar } from '../../pane/settingsBar';
import { failureLine } from '../../pane/failureLine';
import { reviewForm, type Draft } from './reviewForm';

/** What is known of the workbook's statuses. */
export type Known = Stored | { readonly kind: 'reading' } | { readonly kind: 'unread'; readonly error: unknown };

export interface ReviewEditorProps {
  readonly t: FindingsTranslate;
  readonly finding: Finding;
  /** Of the person at this pane, as far as they are remembered. */
  initials(): string;
  onRetry(): void;
  save(draft: Draft & { readonly status: FindingStatus }, onDelay: OnDelay): Promise<Stored>;
}

export interface ReviewEditor {
  readonly node: HTMLElement;
  /** What the user has begun to type stays. */
  show(known: Known): void;
}

let editors = 0;

export function reviewEditor({ t, finding, initials, onRetry, save }: ReviewEditorProps): ReviewEditor {
  const id = `review-${++editors}`;
  const select = element(
    'select',
    { id, class: 'field-input', disabled: true },
    ...STATUSES.map((status) => element('option', { value: status }, t(`rv.${status}`))),
  );
  const add = linkButton(t('rv.add'), () => open());
  const past = element('div', { class: 'review-past' });
  const told = element('div', { class: 'small review-told', role: 'status' });
  const form = reviewForm({ t, id, onSave: () => void submit(), onDiscard: () => close() });
  const head = element('div', { class: 'review-head' }, select, add);
  const label = element('label', { for: id, class: 'strong' }, t('rv.status'));
  const node = element('div', { class: 'review', role: 'group', 'aria-label': t('rv.label') }, label, head, past, form.node, told);
  let standing: Standing | undefined;
  let isSaving = false;

  const tell = (...parts: (Node | string)[]): void => {
    told.classList.remove('bad');
    told.replaceChildren(...parts);
  };
  const complain = (...parts: (Node | string)[]): void => {
    tell(...parts);
    told.classList.add('bad');
  };
  const isTouched = (): boolean => !form.node.hidden && (select.value !== standing?.status || form.isTouched());

  function open(): void {
    if (form.node.hidden) form.open(initials());
    add.hidden = true;
    tell();
    form.focus();
  }

  function close(): void {
    form.node.hidden = true;
    add.hidden = false;
    select.value = standing?.status ?? 'open';
    tell();
    select.focus();
  }

  async function submit(): Promise<void> {
    const draft = isSaving ? undefined : form.draft();
    if (!draft) return;
    isSaving = true;
    tell(t('rv.saving'));
    try {
      const stored = await save({ ...draft, status: select.value as FindingStatus }, showDelay);
      // Statuses that are not understood are not written over.
      if (stored.kind === 'unknown') return;
      close();
      tell(t('rv.saved', { s: t(`rv.${select.value as FindingStatus}`) }), ...settingsBar(t, stored.settingsSize ?? 0));
    } catch (error) {
      complain(element('p', {}, t('rv.refused')), failureLine(t, failureOf(error)));
    } finally {
      isSaving = false;
    }
  }

  const showDelay = (delay: Delay | null): void => tell(delay === null ? t('rv.saving') : t(delay === 'edit' ? 'st.edit.text' : 'st.work.text'));

  select.addEventListener('change', () => {
    if (form.node.hidden) form.open(initials());
    add.hidden = true;
    tell(...(isTouched() ? [t('rv.unsaved')] : []));
  });
  node.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || form.node.hidden) return;
    // Neither the list nor Office.js may take the user away from what he has typed.
    event.stopPropagation();
    event.preventDefault();
    if (isTouched()) tell(t('rv.unsaved'));
    else close();
  });

  return {
    node,
    show(known) {
      const canWrite = known.kind === 'read';
      select.disabled = !canWrite;
      head.hidden = !canWrite && known.kind !== 'reading';
      standing = canWrite ? statusOf(finding, known.statuses) : undefined;
      past.replaceChildren(...(standing ? pastNodes(standing, t) : []));
      if (known.kind === 'unknown') tell(t('rv.unknown'));
      if (known.kind === 'unread') {
        complain(element('p', {}, t('rv.unread')), failureLine(t, failureOf(known.error)), button(t('action.retry'), onRetry));
      }
      if (!standing || !form.node.hidden) return;
      select.value = standing.status;
      tell();
    },
  };
}

/** What was decided last, and what before; a reopened finding says why. */
function pastNodes({ status, isReopened, last, earlier }: Standing, t: FindingsTranslate): HTMLElement[] {
  if (!last) return [];
  const line = (entry: Entry): HTMLElement => element('li', {}, entryLine(entry, t));
  return [
    ...(isReopened ? [element('p', { class: 'review-reopened' }, t('rv.reopened.text'))] : []),
    element('p', { class: 'small' }, isReopened ? t('rv.before', { s: entryLine(last, t) }) : entryLine(last, t)),
    ...(status === 'resolved' ? [element('p', { class: 'small' }, t('rv.still'))] : []),
    ...(earlier.length > 0
      ? [element('details', { class: 'small' }, element('summary', { tabindex: 0 }, t('rv.earlier')), element('ul', {}, ...earlier.map(line)))]
      : []),
  ];
}
