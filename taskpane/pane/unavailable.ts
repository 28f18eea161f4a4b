/** Before the pane can work, and where it cannot at all: no Office.js, not Excel, too old. */
import type { Stage } from '../excel/ready';
import type { Lack } from '../excel/requirements';
import { copy } from './copy';
import type { PaneTranslate } from './i18n';
import { button } from '../ui/controls';
import { element, focusOn } from '../ui/dom';
import { messageBar } from '../ui/message';
import type { Screen } from '../ui/shell';

export function startingView(t: PaneTranslate): HTMLElement {
  return element('main', { class: 'starting' }, element('fluent-spinner', { 'aria-hidden': 'true' }), element('p', { role: 'status' }, t('st.start')));
}

export interface OfficeMissingProps {
  readonly t: PaneTranslate;
  readonly stage: Stage;
  readonly seconds: number;
  /** For the IT, a line each. */
  readonly details: readonly string[];
  onRetry(): void;
}

export function officeMissingScreen({ t, stage, seconds, details, onRetry }: OfficeMissingProps): Screen {
  const message = messageBar({
    intent: 'error',
    isHeading: true,
    title: t('st.office.title'),
    body: [t(stage === 'script' ? 'st.office.text' : 'st.office.silent', { n: seconds })],
  });
  const copied = element('p', { class: 'small', role: 'status' });
  const text = element('pre', { class: 'details', hidden: true }, details.join('\n'));
  const copyDetails = async (): Promise<void> => {
    text.hidden = !(await copy(t, details.join('\n'), t('action.copied'), (told) => copied.replaceChildren(told)));
  };
  return {
    focus: message,
    content: [message, copied, text],
    actions: [button(t('action.retry'), onRetry, 'primary'), button(t('action.it'), () => void copyDetails())],
  };
}

export function notExcelScreen(t: PaneTranslate): Screen {
  const message = messageBar({ intent: 'info', isHeading: true, title: t('st.host.title'), body: [t('st.host.text')] });
  return { focus: message, content: [message], actions: [] };
}

export function tooOldScreen(t: PaneTranslate, lacks: readonly Lack[]): Screen {
  const message = messageBar({
    intent: 'warning',
    isHeading: true,
    title: t('st.old.title'),
    body: [...lacks.map((lack) => lackText(t, lack)), t('st.old.step')],
  });
  const supported = element(
    'div',
    { hidden: true },
    element('h2', {}, t('st.old.list')),
    element(
      'ul',
      { class: 'plain' },
      ...(['st.old.web', 'st.old.windows', 'st.old.perpetual', 'st.old.mac'] as const).map((key) => element('li', {}, t(key))),
    ),
  );
  const showSupported = (): void => {
    supported.hidden = false;
    focusOn(supported);
  };
  return { focus: message, content: [message, supported], actions: [button(t('st.old.more'), showSupported)] };
}

function lackText(t: PaneTranslate, { set, needed, found }: Lack): string {
  const values = { set, needed, found: found ?? t('st.old.none') };
  return t(set === 'ExcelApi' ? 'st.old.sheets' : 'st.old.functions', values);
}
