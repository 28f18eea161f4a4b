/** Before everything is put back: how much that is, and where. */
import type { Worded } from '../words';
import type { CheckTranslate } from '../i18n';
import { button } from '../../ui/controls';
import { element } from '../../ui/dom';
import { messageBar } from '../../ui/message';
import type { Screen } from '../../ui/shell';

/** More places are counted only. */
const LISTED = 12;

export function askScreen(t: CheckTranslate, findings: readonly Worded[], { onGo, onCancel }: { onGo(): void; onCancel(): void }): Screen {
  const count = findings.length;
  const message = messageBar({ intent: 'warning', isHeading: true, title: t.count('ck.ask.title', count), body: [t('ck.ask.text')] });
  const places = findings.slice(0, LISTED).map(({ place, title }) => element('li', {}, element('span', { class: 'strong' }, place), ` ${title}`));
  const more = count > LISTED ? [element('li', {}, t('list.more', { n: count - LISTED }))] : [];
  return {
    focus: message,
    content: [message, element('ul', { class: 'check-places' }, ...places, ...more)],
    actions: [button(t.count('ck.ask.go', count), onGo, 'primary'), button(t('action.cancel'), onCancel)],
    onEscape: onCancel,
  };
}
