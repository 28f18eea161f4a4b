/** A list of findings with their statuses: all or only the open ones, and one note for several. */
import { failureOf, type OnDelay } from '../../excel/session';
import { failureLine } from '../../pane/failureLine';
import { settingsBar } from '../../pane/settingsBar';
import { linkButton } from '../../ui/controls';
import { element } from '../../ui/dom';
import type { WordedFinding } from '../finding';
import type { FindingsTranslate } from '../i18n';
import { isOpen, STATUSES, type FindingStatus, type Statuses } from '../status';
import type { Stored } from '../store';
import { reviewForm, type Draft } from './reviewForm';

export interface ReviewList {
  /** Stands above the list. */
  readonly bar: HTMLElement;
  /** Makes an item of the list one that can be filtered and chosen. */
  item(finding: WordedFinding, node: HTMLElement): HTMLElement;
}

export interface ReviewListProps {
  readonly t: FindingsTranslate;
  /** Kept while lists come and go. */
  readonly filter: { isOpenOnly: boolean };
  /** Undefined while they are not known. */
  statuses(): Statuses | undefined;
  initials(): string;
  /** `show` is called at once, and whenever the statuses are read anew. */
  follow(node: HTMLElement, show: () => void): void;
  save(findings: readonly WordedFinding[], draft: Draft & { readonly status: FindingStatus }, onDelay: OnDelay): Promise<Stored>;
}

interface Item {
  readonly finding: WordedFinding;
  readonly node: HTMLElement;
  readonly check: HTMLInputElement;
}

let lists = 0;

export function reviewList({ t, filter, statuses, initials, follow, save }: ReviewListProps): ReviewList {
  const id = `review-list-${++lists}`;
  const items: Item[] = [];
  const shown = element('select', { id, class: 'field-input' }, ...(['all', 'open'] as const).map((one) => element('option', { value: one }, t(`rv.show.${one}`))));
  const count = element('span', { class: 'small', role: 'status' });
  const several = linkButton(t('rv.several'), () => open());
  const status = element('select', { id: `${id}-status`, class: 'field-input' }, ...STATUSES.map((one) => element('option', { value: one }, t(`rv.${one}`))));
  const chosen = element('span', { class: 'small', role: 'status' });
  const told = element('div', { class: 'small review-told', role: 'status' });
  const form = reviewForm({ t, id: `${id}-form`, onSave: () => void submit(), onDiscard: () => close() });
  const panel = element(
    'div',
    { class: 'review-several', role: 'group', 'aria-label': t('rv.several'), hidden: true },
    element('p', { class: 'small' }, t('rv.several.text')),
    element('div', { class: 'review-head' }, linkButton(t('rv.several.all'), () => chooseAll()), chosen),
    element('label', { for: `${id}-status`, class: 'strong' }, t('rv.status')),
    element('div', { class: 'review-head' }, status),
    form.node,
  );
  const head = element('div', { class: 'review-head' }, element('label', { for: id }, t('rv.show')), shown, count, several);
  const bar = element('div', { class: 'review-bar' }, head, panel, told);
  let isSaving = false;

  const isShown = ({ finding }: Item): boolean => !filter.isOpenOnly || isOpen(finding, statuses() ?? {});
  const ticked = (): Item[] => items.filter((item) => item.check.checked && isShown(item));

  function update(): void {
    for (const item of items) item.node.hidden = !isShown(item);
    const known = statuses();
    several.hidden = known === undefined || !panel.hidden || items.length < 2;
    count.textContent = known && items.length > 0 ? t('rv.count', { n: items.filter(({ finding }) => isOpen(finding, known)).length, m: items.length }) : '';
    tellChosen();
  }

  const tellChosen = (): void => void (chosen.textContent = t.count('rv.several.chosen', ticked().length));

  function choose(on: boolean): void {
    for (const { check } of items) {
      check.hidden = !on;
      check.checked = false;
    }
    panel.hidden = !on;
    update();
  }

  function chooseAll(): void {
    for (const item of items) item.check.checked = isShown(item);
    tellChosen();
  }

  function open(): void {
    told.replaceChildren();
    status.value = 'checked';
    form.open(initials());
    choose(true);
    status.focus();
  }

  function close(): void {
    choose(false);
    several.focus();
  }

  async function submit(): Promise<void> {
    const findings = ticked().map(({ finding }) => finding);
    told.classList.toggle('bad', findings.length === 0);
    told.replaceChildren(findings.length === 0 ? t('rv.several.none') : '');
    const draft = isSaving || findings.length === 0 ? undefined : form.draft();
    if (!draft) return;
    isSaving = true;
    told.replaceChildren(t('rv.saving'));
    try {
      const stored = await save(findings, { ...draft, status: status.value as FindingStatus }, (delay) =>
        told.replaceChildren(delay === null ? t('rv.saving') : t(delay === 'edit' ? 'st.edit.text' : 'st.work.text')),
      );
      if (stored.kind === 'unknown') {
        told.replaceChildren(t('rv.unknown'));
        return;
      }
      close();
      told.replaceChildren(t.count('rv.several.saved', findings.length, { s: t(`rv.${status.value as FindingStatus}`) }), ...settingsBar(t, stored.settingsSize ?? 0));
    } catch (error) {
      told.classList.add('bad');
      told.replaceChildren(element('p', {}, t('rv.refused')), failureLine(t, failureOf(error)));
    } finally {
      isSaving = false;
    }
  }

  shown.value = filter.isOpenOnly ? 'open' : 'all';
  shown.addEventListener('change', () => {
    filter.isOpenOnly = shown.value === 'open';
    update();
  });
  panel.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    // Neither the list nor Office.js may take the user away from what he has typed.
    event.stopPropagation();
    event.preventDefault();
    if (form.isTouched()) told.replaceChildren(t('rv.unsaved'));
    else close();
  });
  follow(bar, update);

  return {
    bar,
    item(finding, node) {
      const check = element('input', { type: 'checkbox', class: 'review-choose', hidden: panel.hidden, 'aria-label': t('rv.choose', { s: `${finding.title}, ${finding.place}` }) });
      check.addEventListener('change', tellChosen);
      node.prepend(check);
      items.push({ finding, node, check });
      update();
      return node;
    },
  };
}
