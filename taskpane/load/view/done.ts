import type { SheetKey } from '../../../src/workbook/model';
import type { LoadTranslate } from '../i18n';
import type { Loaded } from '../outcome';
import type { Entry } from '../../sheets/entry';
import type { PresentSheet } from '../../sheets/marker';
import { settingsBar } from '../../pane/settingsBar';
import { button, linkButton } from '../../ui/controls';
import { element } from '../../ui/dom';
import { icon, type IconName } from '../../ui/icons';
import { messageBar } from '../../ui/message';
import type { Screen } from '../../ui/shell';
import { planningLink, removeLink } from './choose';
import { differenceBar, faultBar, takenBar, type GoTo } from './findings';
import { reconciliationBox } from './reconciliation';

export interface DoneProps {
  readonly t: LoadTranslate;
  readonly outcome: Loaded;
  /** What is entered on Annahmen and holds on; known after loading again. */
  readonly inputs: readonly Entry[];
  onAgain(): void;
  onMissing(): void;
  onRemove(): void;
  onPlanning(): void;
  readonly goTo: GoTo;
}

/** Finished, or cancelled by the user: what is there, what to look at, where to go on. */
export function doneScreen({ t, outcome, inputs, onAgain, onMissing, onRemove, onPlanning, goTo }: DoneProps): Screen {
  const { sheets, missing, pending, taken, faults, differences } = outcome;
  const isComplete = missing.length + pending.length === 0;
  const verdict = isComplete ? doneBar(t, outcome) : cancelledBar(t, outcome);
  const load = isComplete ? button(t('load.done.again'), onAgain) : button(t('st.half.go'), onMissing, 'primary');
  const open = sheets
    .slice(0, 1)
    .map((first) => button(t('load.done.open', { s: first.name }), () => goTo.sheet(first), isComplete ? 'primary' : 'outline'));
  return {
    focus: verdict,
    content: [
      verdict,
      ...settingsBar(t, outcome.settingsSize),
      ...(differences.length > 0 ? [differenceBar(t, differences, goTo)] : []),
      ...(faults.length > 0 ? [faultBar(t, faults, goTo)] : []),
      ...(taken.length > 0 ? [takenBar(t, taken, goTo)] : []),
      ...(outcome.refresh.missing.length > 0 ? [lostBar(t, outcome.refresh)] : []),
      ...entered(t, inputs, goTo),
      ...found(t, outcome, goTo),
      ...nextSteps(t, sheets, goTo),
      ...(sheets.length > 0 ? [...links(t, sheets, goTo), planningLink(t, onPlanning), removeLink(t, onRemove)] : []),
    ],
    actions: isComplete ? [...open, load] : [load, ...open],
  };
}

function doneBar(t: LoadTranslate, { sheets, figures, refresh }: Loaded): HTMLElement {
  const { renewed, renamed, rebuilt, replaced, kept } = refresh;
  const before = sheets.filter(({ isNew }) => !isNew).map(({ name }) => name);
  const isRefreshed = renewed + renamed + rebuilt.length + replaced > 0;
  const created = figures > 0 ? `${t.count('load.done.names', figures)} ` : '';
  return messageBar({
    intent: 'success',
    isHeading: true,
    title: doneTitle(t, sheets.length - before.length - rebuilt.length, isRefreshed),
    body: [
      ...(isRefreshed ? [] : [`${created}${t('load.done.safe')}`]),
      ...(renewed > 0 ? [t.count('load.done.renewed', renewed)] : []),
      ...(rebuilt.length > 0 ? [t('load.done.rebuilt', { s: t.list(rebuilt) })] : []),
      ...(renamed > 0 ? [t.count('load.done.renamed', renamed)] : []),
      ...(replaced > 0 ? [t.count('load.done.replaced', replaced)] : []),
      ...(kept > 0 ? [t.count('load.done.keptChanges', kept)] : []),
      ...(before.length > 0 && !isRefreshed && kept === 0 ? [t('load.done.kept', { s: t.list(before) })] : []),
    ],
  });
}

function doneTitle(t: LoadTranslate, written: number, isRefreshed: boolean): string {
  if (written > 0) return t.count('load.done.title', written);
  return t(isRefreshed ? 'load.done.refreshed' : 'load.done.title_none');
}

function lostBar(t: LoadTranslate, { missing }: Loaded['refresh']): HTMLElement {
  return messageBar({
    intent: 'warning',
    title: t('load.lost.title'),
    body: missing.map(({ sheet, cells }) => t.count('load.lost.text', cells, { s: sheet })),
  });
}

function cancelledBar(t: LoadTranslate, { sheets, missing, pending, refresh }: Loaded): HTMLElement {
  const written = sheets.filter(({ isNew }) => isNew).length;
  const isRefreshed = refresh.renewed + refresh.renamed + refresh.replaced > 0;
  return messageBar({
    intent: 'warning',
    isHeading: true,
    title: t('load.cancelled'),
    body: [
      ...(written > 0 ? [t('load.cancelled.text', { n: written, m: written + missing.length })] : []),
      ...(written === 0 && !isRefreshed ? [t('load.cancelled.none')] : []),
      ...(missing.length > 0 ? [t.count('load.cancelled.missing', missing.length, { s: t.list(missing) })] : []),
      ...(pending.length > 0 ? [t('load.cancelled.pending', { s: t.list(pending) })] : []),
    ],
  });
}

function found(t: LoadTranslate, { sheets, statuses }: Loaded, goTo: GoTo): Node[] {
  const sheet = sheets.find(({ key }) => key === 'reconciliation');
  return sheet && statuses ? reconciliationBox(t, statuses, () => goTo.sheet(sheet)) : [];
}

/** More inputs are counted only. */
const LISTED = 8;

/** The user's inputs by their names, so that nobody wonders what became of them. */
function entered(t: LoadTranslate, inputs: readonly Entry[], goTo: GoTo): Node[] {
  if (inputs.length === 0) return [];
  const items = inputs.slice(0, LISTED).map(({ label, sheet, cell, beforeText }) =>
    element('li', {}, linkButton(label[t.language], () => goTo.cell({ sheet, cell })), ` · ${beforeText}`),
  );
  const more = inputs.length - items.length;
  return [
    element('h2', {}, t.count('load.done.inputs', inputs.length)),
    element('ul', { class: 'inputs' }, ...items, ...(more > 0 ? [element('li', {}, t('list.more', { n: more }))] : [])),
  ];
}

function nextSteps(t: LoadTranslate, sheets: readonly PresentSheet[], goTo: GoTo): Node[] {
  const step = (key: SheetKey, name: IconName, title: string, text: string, go: (sheet: PresentSheet) => void): HTMLElement[] =>
    sheets.filter((sheet) => sheet.key === key).map((sheet) => nextStep(name, title, text, () => go(sheet)));
  const steps = [
    ...step('assumptions', 'edit', t('load.done.next1'), t('load.done.next1.text'), goTo.firstInput),
    ...step('register', 'search', t('load.done.next2'), t('load.done.next2.text'), goTo.sheet),
  ];
  return steps.length > 0 ? [element('h2', {}, t('load.done.next')), element('ul', { class: 'next-steps' }, ...steps)] : [];
}

function nextStep(name: IconName, title: string, text: string, onClick: () => void): HTMLElement {
  const go = element(
    'button',
    { type: 'button', class: 'row-button next-step' },
    icon(name),
    element('span', { class: 'next-text' }, element('span', { class: 'link-text' }, title), element('span', { class: 'small' }, text)),
    icon('chevronRight'),
  );
  go.addEventListener('click', onClick);
  return element('li', {}, go);
}

function links(t: LoadTranslate, sheets: readonly PresentSheet[], goTo: GoTo): Node[] {
  const items = sheets.map((sheet) => element('li', {}, linkButton(sheet.name, () => goTo.sheet(sheet))));
  return [element('h2', {}, t('load.done.goto')), element('ul', { class: 'links' }, ...items)];
}
