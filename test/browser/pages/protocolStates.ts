/** The editor of statuses and the panel Protokoll in each of their states. */
import type { WordedFinding } from '../../../taskpane/findings/finding';
import type { Entry, Statuses } from '../../../taskpane/findings/status';
import type { Stored } from '../../../taskpane/findings/store';
import { protocolTranslator } from '../../../taskpane/protocol/i18n';
import type { PaneTranslate } from '../../../taskpane/pane/i18n';
import type { Created, ProtocolEvents, ProtocolOutcome } from '../../../taskpane/protocol/outcome';
import { element } from '../../../taskpane/ui/dom';
import type { Screen } from '../../../taskpane/ui/shell';
import { protocolPanel } from '../../../taskpane/protocol/view/panel';
import { createReview } from '../../../taskpane/findings/view/review';

const never = new Promise<never>(() => undefined);
const memory = {
  initials: () => 'AB',
  setInitials: () => undefined,
  auditor: () => ({ auditor: 'Anna Beispiel', office: 'Rechnungsprüfung Kreis Unna' }),
  setAuditor: () => undefined,
};
const failure = Object.assign(new Error('There was an internal error while processing the request.'), { code: 'GeneralException' });

const finding = (id: string, title: string): WordedFinding => ({ id, severity: 'error', numbers: '1', title, place: 'Zahlenquelle!D75', text: '' });
const entry = (status: Entry['status'], numbers: string, note = ''): Entry => ({ status, initials: 'AB', date: '2026-11-22T12:00:00.000Z', note, numbers, about: { severity: 'error', title: 'Veröffentlichte Zahl überschrieben', place: 'Zahlenquelle!D75' } });
const FINDINGS = [finding('open', 'Formel durch Zahl ersetzt'), finding('explained', 'Zeilen ausgeblendet'), finding('reopened', 'Veröffentlichte Zahl überschrieben')];
const NOTE = 'Korrekturmeldung des Kreises vom 3. März, siehe Vorgang 2026/118.';
const STATUSES: Statuses = {
  explained: [entry('checked', '1'), entry('explained', '1', NOTE)],
  reopened: [entry('explained', '0', NOTE)],
};

type Act = (node: HTMLElement) => void;

async function review(t: PaneTranslate, read: () => Promise<Stored>, act: Act = () => undefined, onList: Act = () => undefined): Promise<Screen> {
  const add = (): Promise<Stored> => Promise.reject(failure);
  const live = createReview({ t: protocolTranslator(t.language), memory, read, add, now: () => new Date() });
  const heading = element('h1', {}, t('nav.check'));
  const list = live.list();
  const items = FINDINGS.map((one) => list.item(one, element('section', {}, element('h2', {}, one.title, ' ', ...live.badge(one)), live.editor(one))));
  live.refresh();
  await settled();
  const [first] = items;
  if (first) act(first);
  onList(list.bar);
  await settled();
  return { focus: heading, content: [heading, list.bar, ...items], actions: [] };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
const known = (): Promise<Stored> => Promise.resolve({ kind: 'read', statuses: STATUSES });
const press = (node: HTMLElement, selector: string): void => node.querySelector<HTMLElement>(selector)?.click();

function write(node: HTMLElement, initials: string): void {
  press(node, '.review-head .link');
  const field = node.querySelector('input');
  if (field) field.value = initials;
  press(node, '.review-buttons fluent-button');
}

async function panel(t: PaneTranslate, create: (events: ProtocolEvents) => Promise<ProtocolOutcome> = () => never, initials?: string): Promise<Screen> {
  const shown: Screen[] = [];
  const nowhere = (): void => undefined;
  const stage = { show: (screen: Screen) => void shown.push(screen), showDetail: nowhere, setCount: nowhere, announce: nowhere, interrupt: nowhere };
  const remembered = { ...memory, initials: () => initials ?? 'AB' };
  protocolPanel({ t: protocolTranslator(t.language), stage, memory: remembered, goTo: () => Promise.resolve(true), create: (_wish, events) => create(events) }).start();
  if (create !== nothing) shown[0]?.actions[0]?.click();
  await settled();
  const last = shown.at(-1);
  if (!last) throw new Error('The panel showed nothing.');
  return last;
}

const nothing = (): Promise<never> => never;

const CREATED: Created = { kind: 'created', sheet: 'Prüfprotokoll 2026-11-22', findings: 15, assumptions: 19, formulas: 1_204, formulaSheet: 'JC-Formeln 2026-11-22', unconfirmed: 0, isCalculated: true };
const COPIES: Created['copies'] = { sheets: ['KdU (Werte)', 'Ziele (Werte)'], plan: 'Formelplan', left: ['Annahmen'], doubtful: ['Mein Blatt'] };

export const PROTOCOL_STATES: Readonly<Record<string, (t: PaneTranslate) => Promise<Screen>>> = {
  review: (t) => review(t, known),
  reviewForm: (t) => review(t, known, (node) => press(node, '.review-head .link')),
  reviewUnsigned: (t) => review(t, known, (node) => write(node, '')),
  reviewRefused: (t) => review(t, known, (node) => write(node, 'AB')),
  reviewSeveral: (t) => review(t, known, undefined, (bar) => press(bar, '.review-head .link')),
  reviewUnknown: (t) => review(t, () => Promise.resolve({ kind: 'unknown' })),
  reviewUnread: (t) => review(t, () => Promise.reject(failure)),
  protocol: (t) => panel(t, nothing),
  protocolUnsigned: (t) => panel(t, () => never, ''),
  protocolRunning: (t) => panel(t, (events) => (events.step('reading'), never)),
  protocolWaiting: (t) => panel(t, (events) => {
    events.step('reading');
    events.delayed('edit');
    return never;
  }),
  protocolDone: (t) => panel(t, () => Promise.resolve(CREATED)),
  protocolIncomplete: (t) => panel(t, () => Promise.resolve({ ...CREATED, isCalculated: false })),
  protocolUnconfirmed: (t) => panel(t, () => Promise.resolve({ ...CREATED, unconfirmed: 3 })),
  protocolCopied: (t) => panel(t, () => Promise.resolve({ ...CREATED, copies: COPIES })),
  protocolProtected: (t) => panel(t, () => Promise.resolve({ kind: 'structureProtected' })),
  protocolBroken: (t) => panel(t, () => Promise.resolve({ kind: 'broken', failure: { code: 'GeneralException', message: failure.message, place: 'Range.values' }, left: ['Formelplan'] })),
};
