/** Removing the add-in's sheets and names: the question, and what became of it. */
import type { LoadTranslate } from '../i18n';
import type { OwnParts, RemoveOutcome } from '../remove';
import { button } from '../../ui/controls';
import { element } from '../../ui/dom';
import { messageBar } from '../../ui/message';
import type { Screen } from '../../ui/shell';
import { failureLine } from '../../pane/failureLine';

export interface RemoveProps {
  readonly t: LoadTranslate;
  readonly parts: OwnParts;
  onRemove(): void;
  onCancel(): void;
}

export function removeScreen({ t, parts: { sheets, names, doubtful }, onRemove, onCancel }: RemoveProps): Screen {
  if (sheets.length + names === 0) return nothingSureScreen(t, doubtful, onCancel);
  const message = messageBar({
    intent: 'warning',
    isHeading: true,
    title: t('load.remove.ask', { sheets: t.count('load.remove.sheets', sheets.length), names: t.count('load.remove.names', names) }),
    body: [t('load.remove.lost'), t('load.remove.text')],
  });
  return {
    focus: message,
    content: [
      message,
      ...(sheets.length > 0 ? [element('h2', {}, t('load.sheets')), element('p', {}, t.list(sheets))] : []),
      ...(doubtful.length > 0 ? [element('h2', {}, t('load.remove.stay')), element('p', {}, leftText(t, doubtful))] : []),
    ],
    actions: [button(t('load.remove.go'), onRemove, 'primary'), button(t('action.cancel'), onCancel)],
    onEscape: onCancel,
  };
}

/** All that there is may be the user's. */
function nothingSureScreen(t: LoadTranslate, doubtful: readonly string[], onBack: () => void): Screen {
  const message = messageBar({ intent: 'warning', isHeading: true, title: t('load.remove.unsure'), body: [leftText(t, doubtful)] });
  return { focus: message, content: [message], actions: [button(t('load.remove.back'), onBack, 'primary')], onEscape: onBack };
}

const leftText = (t: LoadTranslate, doubtful: readonly string[]): string =>
  t('load.remove.left', { s: t.list(doubtful.map((s) => t('list.quoted', { s }))) });

/** Excel may wait for a cell being edited; until it has answered, the user can change his mind. */
export function removingScreen({ t, onCancel }: { readonly t: LoadTranslate; onCancel(): void }): Screen {
  const title = element('h1', {}, t('load.remove.run'));
  const note = element('p', { role: 'status' });
  const cancel = button(t('action.cancel'), () => {
    cancel.setAttribute('disabled-focusable', '');
    note.textContent = t('load.remove.cancelling');
    onCancel();
  });
  return { focus: title, content: [title, element('fluent-spinner', { size: 'small', 'aria-label': t('load.remove.run') })], note, actions: [cancel] };
}

export interface RemovedProps {
  readonly t: LoadTranslate;
  readonly outcome: Exclude<RemoveOutcome, { readonly kind: 'cancelled' }>;
  onBack(): void;
  onRetry(): void;
}

export function removedScreen({ t, outcome, onBack, onRetry }: RemovedProps): Screen {
  const retry = [button(t('action.retry'), onRetry, 'primary'), button(t('action.cancel'), onBack)];
  switch (outcome.kind) {
    case 'removed': {
      const message = messageBar({
        intent: outcome.doubtful.length > 0 ? 'warning' : 'success',
        isHeading: true,
        title: t.count('load.remove.done', outcome.sheets),
        body: [t.count('load.remove.done.names', outcome.names), ...(outcome.doubtful.length > 0 ? [leftText(t, outcome.doubtful)] : [])],
      });
      return { focus: message, content: [message], actions: [button(t('load.remove.back'), onBack, 'primary')] };
    }
    case 'structureProtected': {
      const message = messageBar({
        intent: 'warning',
        sign: 'lockClosedFilled',
        isHeading: true,
        title: t('st.structure.title'),
        body: [t('load.remove.structure')],
      });
      return { focus: message, content: [message], actions: retry, onEscape: onBack };
    }
    case 'broken': {
      const message = messageBar({
        intent: 'error',
        isHeading: true,
        title: t('load.remove.broken'),
        body: [t('load.remove.broken.text'), failureLine(t, outcome.failure)],
      });
      return { focus: message, content: [message], actions: retry, onEscape: onBack };
    }
  }
}
