/** Annahmen's place in the pane: what is entered, back to its default, one or all; and the sum of the list as commitments. */
import { isFormula } from '../../../src/formula/isFormula';
import { contentText } from '../../../src/formula/contentText';
import { failureOf, type OnDelay } from '../../excel/session';
import { failureLine } from '../../pane/failureLine';
import { reversed, type Entered, type Entry } from '../../sheets/entry';
import { button, linkButton } from '../../ui/controls';
import { element } from '../../ui/dom';
import { messageBar } from '../../ui/message';
import type { Screen } from '../../ui/shell';
import type { LoadTranslate } from '../i18n';
import { refusedScreen } from './trouble';

/** What works on the workbook. */
export interface EntryCommands {
  resets(onDelay: OnDelay): Promise<readonly Entry[]>;
  sumAsCommitments(onDelay: OnDelay): Promise<Entry | null>;
  enter(entries: readonly Entry[], onDelay: OnDelay): Promise<Entered>;
}

export interface AssumptionsProps {
  readonly t: LoadTranslate;
  readonly commands: EntryCommands;
  readonly onDelay: OnDelay;
  show(screen: Screen): void;
  onBack(): void;
  goTo(cell: { readonly sheet: string; readonly cell: string }): void;
}

/** Of what was entered, which way it went. */
type Deed = 'reset' | 'sum' | 'back';

export async function openAssumptions(props: AssumptionsProps, message?: HTMLElement): Promise<void> {
  const { t, commands, onDelay, show, onBack } = props;
  try {
    const entries = await commands.resets(onDelay);
    const sum = await commands.sumAsCommitments(onDelay);
    show(assumptionsScreen(props, entries, sum, message));
  } catch (error) {
    show(refusedScreen({ t, failure: failureOf(error), onRetry: () => void openAssumptions(props), onBack }));
  }
}

/** @param sum what would enter the list's sum; null where there is none */
function assumptionsScreen(props: AssumptionsProps, entries: readonly Entry[], sum: Entry | null, message?: HTMLElement): Screen {
  const { t, onBack } = props;
  const ask = (deed: Deed, wanted: readonly Entry[]) => (): void => props.show(askScreen(props, deed, wanted));
  const title = element('h1', {}, t('load.as.title'));
  const one = (entry: Entry): HTMLElement =>
    element('li', { class: 'card' }, element('h3', {}, entry.label[t.language]), placeLine(props, entry), button(t('load.as.one'), ask('reset', [entry])));
  return {
    focus: message ?? title,
    content: [
      ...(message ? [message] : []),
      title,
      element('p', {}, entries.length > 0 ? t.count('load.as.entered', entries.length) : t('load.as.none')),
      ...(entries.length > 0 ? [element('ul', { class: 'plain-list' }, ...entries.map(one))] : []),
      ...(sum ? [element('h2', {}, t('load.as.sum.title')), element('p', {}, t('load.as.sum.text', { s: nextText(t, sum) })), button(t('load.as.sum'), ask('sum', [sum]))] : []),
    ],
    actions: [...(entries.length > 0 ? [button(t('load.as.all'), ask('reset', entries), 'primary')] : []), button(t('load.as.back'), onBack)],
    onEscape: onBack,
  };
}

function placeLine({ goTo }: Pick<AssumptionsProps, 'goTo'>, { sheet, cell, beforeText }: Entry): HTMLElement {
  return element('p', {}, linkButton(`${sheet}!${cell}`, () => goTo({ sheet, cell })), ` · ${beforeText}`);
}

/** Nothing is written before the user has seen what is replaced by what. */
function askScreen(props: AssumptionsProps, deed: Deed, entries: readonly Entry[]): Screen {
  const { t } = props;
  const back = (): void => void openAssumptions(props);
  const message = messageBar({ intent: 'warning', isHeading: true, title: t.count(`load.as.ask.${deed}`, entries.length), body: [t(`load.as.ask.${deed}.text`)] });
  const change = (entry: Entry): HTMLElement => {
    const { label, sheet, cell, beforeText } = entry;
    return element('li', {}, t('load.as.change', { label: label[t.language], place: `${sheet}!${cell}`, before: beforeText || t('list.empty'), next: nextText(t, entry) }));
  };
  return {
    focus: message,
    content: [message, element('ul', {}, ...entries.map(change))],
    actions: [button(t(`load.as.go.${deed}`), () => void carryOut(props, deed, entries), 'primary'), button(t('action.cancel'), back)],
    onEscape: back,
  };
}

async function carryOut(props: AssumptionsProps, deed: Deed, entries: readonly Entry[]): Promise<void> {
  const { commands, onDelay } = props;
  const outcome = await commands.enter(entries, onDelay).catch((error: unknown): Entered => ({ kind: 'failed', failure: failureOf(error) }));
  await openAssumptions(props, outcomeBar(props, deed, entries, outcome));
}

function outcomeBar(props: AssumptionsProps, deed: Deed, entries: readonly Entry[], outcome: Entered): HTMLElement {
  const { t, show } = props;
  switch (outcome.kind) {
    case 'entered': {
      const bar = messageBar({ intent: 'success', isHeading: true, title: t.count(`load.as.done.${deed}`, entries.length), body: [] });
      bar.append(button(t('load.as.undo'), () => show(askScreen(props, 'back', reversed(entries)))));
      return bar;
    }
    case 'stale':
      return messageBar({ intent: 'info', isHeading: true, title: t('load.as.stale'), body: [t('load.as.stale.text', { s: t.list(outcome.cells.map(({ sheet, cell }) => `${sheet}!${cell}`)) })] });
    case 'sheetProtected':
      return messageBar({ intent: 'warning', sign: 'lockClosedFilled', isHeading: true, title: t('load.as.protected', { s: t.list(outcome.sheets) }), body: [t('load.as.nothing')] });
    case 'failed':
      return messageBar({ intent: 'error', isHeading: true, title: t('load.as.failed'), body: [t('load.as.nothing'), failureLine(t, outcome.failure)] });
  }
}

function nextText(t: LoadTranslate, { next }: Entry): string {
  if (next === '') return t('list.empty');
  return isFormula(next) ? next : contentText(next, 'number', t.language);
}
