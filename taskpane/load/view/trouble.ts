/** A load that did not happen, or not wholly: what stands in the way, what was written, what to do. */
import { SHEET_CHOICES } from '../../../src/workbook/choices';
import type { SheetKey } from '../../../src/workbook/model';
import type { Failure } from '../../excel/session';
import type { LoadTranslate } from '../i18n';
import type { Broken } from '../outcome';
import type { Obstacle } from '../plan';
import { without } from '../selection';
import { button } from '../../ui/controls';
import { element } from '../../ui/dom';
import { icon, type IconName } from '../../ui/icons';
import { messageBar, type Message } from '../../ui/message';
import type { Screen } from '../../ui/shell';
import { failureLine } from '../../pane/failureLine';

export interface TroubleProps {
  readonly t: LoadTranslate;
  onRetry(): void;
  onBack(): void;
}

export interface ObstacleProps extends TroubleProps {
  readonly obstacle: Obstacle;
  readonly required: ReadonlySet<SheetKey>;
  readonly chosen: ReadonlySet<SheetKey>;
  onWithout(rest: ReadonlySet<SheetKey>): void;
}

export function obstacleScreen({ t, obstacle, required, chosen, onRetry, onWithout, onBack }: ObstacleProps): Screen {
  const message = messageBar({ intent: 'warning', isHeading: true, ...obstacleText(t, obstacle) });
  const retry = button(t('action.retry'), onRetry, 'primary');
  const keys = 'sheets' in obstacle ? obstacle.sheets.map(({ key }) => key) : [];
  const canSkip = keys.length > 0 && keys.every((key) => !required.has(key));
  const rest = without(chosen, keys);
  const other = canSkip ? button(skipLabel(t, chosen, rest, keys), () => onWithout(rest)) : button(t('action.cancel'), onBack);
  return { focus: message, content: [message], actions: [retry, other], onEscape: onBack };
}

/** Names the sheets where others fall away with those that the message speaks of. */
function skipLabel(t: LoadTranslate, chosen: ReadonlySet<SheetKey>, rest: ReadonlySet<SheetKey>, keys: readonly SheetKey[]): string {
  const dropped = SHEET_CHOICES.filter(({ key }) => chosen.has(key) && !rest.has(key));
  return dropped.length > keys.length
    ? t('st.skip.named', { s: t.list(dropped.map(({ name }) => name)) })
    : t.count('st.skip', keys.length);
}

function obstacleText(t: LoadTranslate, obstacle: Obstacle): Pick<Message, 'title' | 'body' | 'sign'> {
  const quoted = (names: readonly string[]): string => t.list(names.map((s) => t('list.quoted', { s })));
  switch (obstacle.kind) {
    case 'structureProtected':
      return { sign: 'lockClosedFilled', title: t('st.structure.title'), body: [t('st.structure.text')] };
    case 'sheetProtected':
      return {
        sign: 'lockClosedFilled',
        title: t('st.prot.title', { s: quoted(obstacle.sheets.map(({ name }) => name)) }),
        body: [t('st.prot.text')],
      };
    case 'sheetTaken': {
      const { length } = obstacle.sheets;
      const names = quoted(obstacle.sheets.map(({ name }) => name));
      return { title: t.count('st.sheet.title', length, { s: names }), body: [t.count('st.sheet.text', length)] };
    }
    case 'tableTaken':
      return { title: t('st.table.title', { s: quoted([obstacle.table]) }), body: [t('st.table.text')] };
  }
}

export function brokenScreen({ t, outcome, onRetry, onBack }: TroubleProps & { readonly outcome: Broken }): Screen {
  const { at, complete, incomplete, missing, pending, failure } = outcome;
  const line = (name: IconName, text: string): HTMLElement => element('li', { class: `state ${name}` }, icon(name), text);
  const message = messageBar({
    intent: 'error',
    isHeading: true,
    title: t('st.half.title'),
    body: [
      at === null ? t('st.half.finish') : t('st.half.sheet', { s: at }),
      element(
        'ul',
        { class: 'states' },
        ...(complete.length > 0 ? [line('checkmarkCircle', t.count('st.half.ok', complete.length))] : []),
        ...(incomplete.length > 0 ? [line('warning', t('st.half.part', { s: t.list(incomplete) }))] : []),
        ...(missing.length > 0 ? [line('dismissCircle', t('st.half.no', { s: t.list(missing) }))] : []),
        ...(pending.length > 0 ? [line('circle', t('st.half.pending', { s: t.list(pending) }))] : []),
      ),
      failureLine(t, failure),
    ],
  });
  return {
    focus: message,
    content: [message],
    actions: [button(t('st.half.go'), onRetry, 'primary'), button(t('action.cancel'), onBack)],
    onEscape: onBack,
  };
}

export function refusedScreen({ t, failure, onRetry, onBack }: TroubleProps & { readonly failure: Failure }): Screen {
  const message = messageBar({
    intent: 'error',
    isHeading: true,
    title: t('st.refused.title'),
    body: [t('st.refused.text'), failureLine(t, failure)],
  });
  return {
    focus: message,
    content: [message],
    actions: [button(t('action.retry'), onRetry, 'primary'), button(t('action.cancel'), onBack)],
    onEscape: onBack,
  };
}
