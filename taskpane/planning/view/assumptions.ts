/** What is entered on Annahmen, back to its default, one or all; and the sum of the list as commitments. */
import { isFormula } from '../../../src/formula/isFormula';
import { contentText } from '../../../src/formula/contentText';
import { failureOf, type Failure, type OnDelay } from '../../excel/session';
import { failureLine } from '../../pane/failureLine';
import { reversed, type Entered, type Entry } from '../../sheets/entry';
import { button, linkButton } from '../../ui/controls';
import { element } from '../../ui/dom';
import { messageBar } from '../../ui/message';
import type { Screen } from '../../ui/shell';
import type { PlanningTranslate } from '../i18n';

/** What works on the workbook. */
export interface EntryCommands {
  /** Null where Annahmen is not loaded. */
  resets(onDelay: OnDelay): Promise<readonly Entry[] | null>;
  sumAsCommitments(onDelay: OnDelay): Promise<Entry | null>;
  enter(entries: readonly Entry[], onDelay: OnDelay): Promise<Entered>;
}

export interface AssumptionsProps {
  readonly t: PlanningTranslate;
  readonly commands: EntryCommands;
  readonly onDelay: OnDelay;
  show(screen: Screen): void;
  failed(failure: Failure): Screen;
  onBack(): void;
  goTo(cell: { readonly sheet: string; readonly cell: string }): void;
}

/** Of what was entered, which way it went. */
type Deed = 'reset' | 'sum' | 'back';

export async function openAssumptions(props: AssumptionsProps, message?: HTMLElement): Promise<void> {
  const { commands, onDelay, show, failed } = props;
  try {
    const entries = (await commands.resets(onDelay)) ?? [];
    const sum = await commands.sumAsCommitments(onDelay);
    show(assumptionsScreen(props, entries, sum, message));
  } catch (error) {
    show(failed(failureOf(error)));
  }
}

/** @param sum what would enter the list's sum; null where there is none */
function assumptionsScreen(props: AssumptionsProps, entries: readonly Entry[], sum: Entry | null, message?: HTMLElement): Screen {
  const { t, onBack } = props;
  const ask = (deed: Deed, wanted: readonly Entry[]) => (): void => props.show(askScreen(props, deed, wanted));
  const title = element('h1', {}, t('plan.as.title'));
  const one = (entry: Entry): HTMLElement =>
    element(
      'li',
      { class: 'card scenario' },
      element('h3', {}, entry.label[t.language]),
      placeLine(props, entry),
      element('div', { class: 'scenario-actions' }, button(t('plan.as.one'), ask('reset', [entry]))),
    );
  return {
    focus: message ?? title,
    content: [
      ...(message ? [message] : []),
      title,
      element('p', {}, entries.length > 0 ? t.count('plan.as.entered', entries.length) : t('plan.as.none')),
      ...(entries.length > 0 ? [element('ul', { class: 'scenarios' }, ...entries.map(one))] : []),
      ...(sum ? [element('h2', {}, t('plan.as.sum.title')), element('p', {}, t('plan.as.sum.text', { s: nextText(t, sum) })), button(t('plan.as.sum'), ask('sum', [sum]))] : []),
    ],
    actions: [...(entries.length > 0 ? [button(t('plan.as.all'), ask('reset', entries), 'primary')] : []), button(t('plan.back'), onBack)],
    onEscape: onBack,
  };
}

function placeLine({ goTo }: Pick<AssumptionsProps, 'goTo'>, { sheet, cell, beforeText }: Entry): HTMLElement {
  return element('p', { class: 'small' }, linkButton(`${sheet}!${cell}`, () => goTo({ sheet, cell })), ` · ${beforeText}`);
}

/** Nothing is written before the user has seen what is replaced by what. */
function askScreen(props: AssumptionsProps, deed: Deed, entries: readonly Entry[]): Screen {
  const { t } = props;
  const back = (): void => void openAssumptions(props);
  const message = messageBar({ intent: 'warning', isHeading: true, title: t.count(`plan.as.ask.${deed}`, entries.length), body: [t(`plan.as.ask.${deed}.text`)] });
  const change = (entry: Entry): HTMLElement => {
    const { label, sheet, cell, beforeText } = entry;
    return element('li', {}, t('plan.as.change', { label: label[t.language], place: `${sheet}!${cell}`, before: beforeText || t('list.empty'), next: nextText(t, entry) }));
  };
  return {
    focus: message,
    content: [message, element('ul', {}, ...entries.map(change))],
    actions: [button(t(`plan.as.go.${deed}`), () => void carryOut(props, deed, entries), 'primary'), button(t('action.cancel'), back)],
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
      const bar = messageBar({ intent: 'success', isHeading: true, title: t.count(`plan.as.done.${deed}`, entries.length), body: [] });
      bar.append(button(t('plan.as.undo'), () => show(askScreen(props, 'back', reversed(entries)))));
      return bar;
    }
    case 'stale':
      return messageBar({ intent: 'info', isHeading: true, title: t('plan.as.stale'), body: [t('plan.as.stale.text', { s: t.list(outcome.cells.map(({ sheet, cell }) => `${sheet}!${cell}`)) })] });
    case 'sheetProtected':
      return messageBar({ intent: 'warning', sign: 'lockClosedFilled', isHeading: true, title: t('plan.as.protected', { s: t.list(outcome.sheets) }), body: [t('plan.as.nothing')] });
    case 'failed':
      return messageBar({ intent: 'error', isHeading: true, title: t('plan.as.failed'), body: [t('plan.as.nothing'), failureLine(t, outcome.failure)] });
  }
}

function nextText(t: PlanningTranslate, { next }: Entry): string {
  if (next === '') return t('list.empty');
  return isFormula(next) ? next : contentText(next, 'number', t.language);
}
