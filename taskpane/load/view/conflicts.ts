/** Before a refresh replaces anything: what was loaded, what stands there now, what would stand there; keeping is preset. */
import type { LoadTranslate } from '../i18n';
import { isFormula } from '../../../src/formula/isFormula';
import { wishOf, type Wishes } from '../../sheets/changes';
import type { ShownChange } from '../shownChange';
import { button, linkButton } from '../../ui/controls';
import { element } from '../../ui/dom';
import { messageBar } from '../../ui/message';
import type { Screen } from '../../ui/shell';
import type { GoTo } from './findings';

export interface ConflictsProps {
  readonly t: LoadTranslate;
  readonly changes: readonly ShownChange[];
  readonly goTo: GoTo;
  onGo(wishes: Wishes): void;
  onCancel(): void;
}

/** So many are shown at once; more on demand. */
const SHOWN = 50;

export function conflictsScreen({ t, changes, goTo, onGo, onCancel }: ConflictsProps): Screen {
  const wishes = new Set<string>();
  const areCells = changes.every(({ name, kind }) => name === undefined && kind !== 'layout' && kind !== 'share');
  const message = messageBar({
    intent: 'warning',
    isHeading: true,
    title: t.count(areCells ? 'load.conf.title' : 'load.conf.titleMixed', changes.length),
    body: [t('load.conf.text')],
  });
  const go = button('', () => onGo(wishes), 'primary');
  const update = (): void => {
    go.textContent = goLabel(t, changes.length, wishes.size);
  };
  const cards: ConflictCard[] = [];
  const list = element('ul', { class: 'conflicts' });
  const more = linkButton('', () => showMore());
  const showMore = (): void => {
    const next = changes.slice(cards.length, cards.length + SHOWN).map((change) =>
      conflictCard(t, change, wishes, goTo, update),
    );
    cards.push(...next);
    list.append(...next.map(({ node }) => node));
    more.textContent = t('load.conf.more', { n: changes.length - cards.length });
    more.hidden = cards.length === changes.length;
  };
  const replaceAll = linkButton(t('load.conf.all'), () => {
    for (const change of changes) wishes.add(wishOf(change));
    for (const { update: show } of cards) show();
    update();
  });
  showMore();
  update();
  return {
    focus: message,
    content: [
      message,
      element('div', { class: 'section-head' }, element('h2', {}, t(areCells ? 'load.conf.cells' : 'load.conf.places')), replaceAll),
      list,
      more,
    ],
    note: changes.some(({ kind }) => kind === 'share') ? undefined : element('p', {}, t('load.conf.inputs')),
    actions: [go, button(t('action.cancel'), onCancel)],
    onEscape: onCancel,
  };
}

function goLabel(t: LoadTranslate, all: number, replaced: number): string {
  if (replaced === 0) return t('load.conf.go');
  return replaced === all ? t.count('load.conf.go_all', all) : t('load.conf.go_mixed', { k: all - replaced, r: replaced });
}

interface ConflictCard {
  readonly node: HTMLElement;
  /** Shows what is wished for now. */
  update(): void;
}

let cardsMade = 0;

function conflictCard(t: LoadTranslate, change: ShownChange, wishes: Set<string>, goTo: GoTo, onChange: () => void): ConflictCard {
  const wish = wishOf(change);
  const { sheet, cell, name } = change;
  const place = change.kind === 'layout' ? sheet : `${sheet}!${cell}`;
  const group = `conflict-${(cardsMade += 1)}`;
  const choice = (replaces: boolean): HTMLInputElement => {
    const input = element('input', { type: 'radio', name: group, id: `${group}-${replaces ? 'replace' : 'keep'}` });
    input.addEventListener('change', () => {
      if (replaces) wishes.add(wish);
      else wishes.delete(wish);
      onChange();
    });
    return input;
  };
  const [keep, replace] = [choice(false), choice(true)];
  const update = (): void => {
    keep.checked = !wishes.has(wish);
    replace.checked = wishes.has(wish);
  };
  update();
  const option = (input: HTMLInputElement, label: string): HTMLElement => element('label', { class: 'choice' }, input, label);
  const title = element('h3', { id: group }, t(`load.conf.kind.${change.kind}`));
  const node = element(
    'li',
    { class: 'card conflict' },
    title,
    element(
      'p',
      { id: `${group}-place` },
      linkButton(place, () => goTo.cell({ sheet, cell })),
      ...(name === undefined ? [] : [` · ${name}`]),
    ),
    ...(change.kind === 'layout' || change.kind === 'share' ? [element('p', {}, t(`load.conf.${change.kind}`))] : []),
    ...(change.kind === 'layout' ? [] : [comparison(t, change)]),
    element(
      'div',
      { role: 'radiogroup', 'aria-labelledby': `${group} ${group}-place`, class: 'choices' },
      option(keep, t('load.conf.keep')),
      option(replace, t('load.conf.repl')),
    ),
  );
  return { node, update };
}

function comparison(t: LoadTranslate, { texts: { loaded, mine, next }, mineText }: ShownChange): HTMLElement {
  const row = (label: string, text: string, isMine = false): HTMLElement[] => {
    const look = `${isFormula(text) ? 'formula' : ''} ${isMine ? 'strong' : ''}`.trim();
    return [element('dt', {}, label), element('dd', { class: look }, text === '' ? t('list.empty') : text)];
  };
  // Of the other formulas nobody knows what they would give.
  const gives = isFormula(mine) && mineText !== '' && !isFormula(mineText) ? [element('dd', { class: 'gives strong' }, `= ${mineText}`)] : [];
  return element(
    'dl',
    { class: 'comparison' },
    ...row(t('load.conf.old'), loaded),
    ...row(t('load.conf.mine'), mine, true),
    ...gives,
    ...row(t('load.conf.new'), next),
  );
}
