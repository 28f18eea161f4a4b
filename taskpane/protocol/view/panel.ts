/** The panel Protokoll: says what the protocol will contain, has it written, and leads to it. */
import { CANONICAL_FILE } from '../../../src/programme/canonical';
import type { Delay } from '../../excel/session';
import { areInitials } from '../../findings/status';
import type { ProtocolTranslate } from '../i18n';
import type { Created, ProtocolEvents, ProtocolOutcome, ProtocolRequest } from '../outcome';
import type { Memory } from '../../pane/storage';
import type { Checkbox } from '../../ui/components';
import { button } from '../../ui/controls';
import { element } from '../../ui/dom';
import { messageBar, type Message } from '../../ui/message';
import { pageLink } from '../../ui/pageLink';
import type { Screen } from '../../ui/shell';
import { failureLine } from '../../pane/failureLine';
import type { Panel, PanelStage } from '../../findings/panel';
import { initialsField, plainField } from '../../findings/view/reviewFields';

type ProtocolWish = Pick<ProtocolRequest, 'initials' | 'auditor' | 'office' | 'withCopies'>;

export interface ProtocolPanelProps {
  readonly t: ProtocolTranslate;
  readonly stage: PanelStage;
  readonly memory: Pick<Memory, 'initials' | 'setInitials' | 'auditor' | 'setAuditor'>;
  create(wish: ProtocolWish, events: ProtocolEvents): Promise<ProtocolOutcome>;
  /** False where the sheet is gone. */
  goTo(sheet: string): Promise<boolean>;
}

const CONTENTS = ['head', 'scope', 'findings', 'assumptions', 'sheets', 'formulas'] as const;

export function protocolPanel({ t, stage, memory, create, goTo }: ProtocolPanelProps): Panel {
  const heading = element('h1', { class: 'visually-hidden' }, t('pt.title'));
  const initials = initialsField(t('pt.initials'), 'protocol-initials');
  const auditor = plainField(t('pt.auditor'), 'protocol-auditor', t('rv.optional'));
  const office = plainField(t('pt.office'), 'protocol-office', t('rv.optional'));
  const copies = element('fluent-checkbox', { id: 'protocol-copies', 'aria-describedby': 'protocol-copies-text' }) as Checkbox;
  const first: Screen = {
    focus: heading,
    content: [
      heading,
      element('p', {}, t('pt.lead', { s: t('ps.sheet', { d: '…' }) })),
      element('h2', { class: 'protocol-head' }, t('pt.contents')),
      element('ul', { class: 'protocol-contents' }, ...CONTENTS.map((part) => element('li', {}, t(`pt.contents.${part}`)))),
      initials.node,
      auditor.node,
      office.node,
      element(
        'div',
        { class: 'protocol-copies' },
        copies,
        element('label', { for: copies.id }, t('pt.copies')),
        element('p', { class: 'small', id: 'protocol-copies-text' }, t('pt.copies.text', { s: t('ps.plan') })),
      ),
      element('p', { class: 'small' }, pageLink(t('pt.figures'), CANONICAL_FILE)),
    ],
    actions: [button(t('pt.go'), () => ask(), 'primary')],
  };

  const showFirst = (): void => {
    initials.control.value ||= memory.initials();
    auditor.control.value ||= memory.auditor().auditor;
    office.control.value ||= memory.auditor().office;
    initials.say(t('pt.initials.text'), false);
    stage.show(first);
  };

  function ask(): void {
    const typed = initials.control.value.trim();
    const isSigned = areInitials(typed);
    initials.say(t(isSigned ? 'pt.initials.text' : 'pt.initials.bad'), !isSigned);
    if (!isSigned) {
      initials.control.focus();
      return;
    }
    const signing = { auditor: auditor.control.value.trim(), office: office.control.value.trim() };
    memory.setInitials(typed);
    memory.setAuditor(signing);
    void run({ initials: typed, ...signing, withCopies: copies.checked });
  }

  async function run(wish: ProtocolWish): Promise<void> {
    const { screen, events } = busyScreen(t);
    stage.show(screen);
    const outcome = await create(wish, events);
    stage.show(outcome.kind === 'created' ? doneScreen(outcome) : refusedScreen(outcome));
  }

  function doneScreen(created: Created): Screen {
    const message = messageBar({ intent: created.isCalculated && created.unconfirmed === 0 ? 'success' : 'warning', isHeading: true, title: t('pt.done'), body: doneText(created, t) });
    const gone = element('p', { class: 'small', role: 'status' });
    const open = async (): Promise<void> => {
      const isThere = await goTo(created.sheet).catch(() => false);
      gone.textContent = isThere ? '' : t('pt.gone', { s: created.sheet });
    };
    const actions = [button(t('pt.open'), () => void open(), 'primary'), button(t('pt.again'), showFirst)];
    return { focus: message, content: [message, gone], actions };
  }

  function refusedScreen(outcome: Exclude<ProtocolOutcome, Created>): Screen {
    const message = messageBar({ isHeading: true, ...refusalText(outcome, t) });
    const actions = [button(t('action.retry'), () => ask(), 'primary'), button(t('action.cancel'), showFirst)];
    return { focus: message, content: [message], actions, onEscape: showFirst };
  }

  return { start: showFirst };
}

function busyScreen(t: ProtocolTranslate): { readonly screen: Screen; readonly events: ProtocolEvents } {
  const title = element('h1', {}, t('pt.run'));
  const step = element('p', { class: 'lead', role: 'status' });
  const delay = element('p', { role: 'status' });
  return {
    screen: {
      focus: title,
      content: [title, step, element('fluent-spinner', { size: 'small', 'aria-label': t('pt.run') })],
      note: delay,
      actions: [],
    },
    events: {
      step: (now) => (step.textContent = t(`pt.run.${now}`)),
      delayed: (why: Delay | null) => (delay.textContent = why === null ? '' : t(why === 'edit' ? 'st.edit.text' : 'st.work.text')),
    },
  };
}

function doneText({ sheet, findings, assumptions, formulas, formulaSheet, unconfirmed, isCalculated, copies }: Created, t: ProtocolTranslate): string[] {
  const counted = {
    findings: t.count('pt.done.findings', findings),
    assumptions: t.count('pt.done.assumptions', assumptions),
    formulas: t.count('pt.done.formulas', formulas),
  };
  const copied = copies && copies.sheets.length > 0 ? t.count('pt.done.copies', copies.sheets.length, { s: copies.plan }) : t('pt.done.copies.none');
  return [
    t('pt.done.sheet', { sheet, ...counted }),
    ...(formulaSheet === '' ? [] : [t('pt.done.formulaSheet', { s: formulaSheet })]),
    ...(unconfirmed > 0 ? [t.count('pt.done.unconfirmed', unconfirmed)] : []),
    ...(copies ? [copied] : []),
    ...(copies && copies.left.length > 0 ? [t('pt.done.protected', { s: t.list(copies.left) })] : []),
    ...(copies && copies.doubtful.length > 0 ? [t('pt.done.doubtful', { s: t.list(copies.doubtful) })] : []),
    ...(isCalculated ? [] : [t('pt.done.busy')]),
    t('pt.done.yours'),
  ];
}

function refusalText(outcome: Exclude<ProtocolOutcome, Created>, t: ProtocolTranslate): Pick<Message, 'intent' | 'sign' | 'title' | 'body'> {
  if (outcome.kind === 'structureProtected') {
    return { intent: 'warning', sign: 'lockClosedFilled', title: t('st.structure.title'), body: [t('pt.structure')] };
  }
  const { left, failure } = outcome;
  const text = left.length > 0 ? t('pt.refused.left', { s: t.list(left.map((s) => t('list.quoted', { s }))) }) : t('pt.refused.clean');
  return { intent: 'error', title: t('pt.refused'), body: [text, failureLine(t, failure)] };
}
