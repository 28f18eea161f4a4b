import { element } from './dom';
import { icon, type IconName } from './icons';

type Intent = 'success' | 'warning' | 'error' | 'info';

export interface Message {
  readonly intent: Intent;
  /** The sign that says the intent without colour; the intent's own where nothing fits better. */
  readonly sign?: IconName;
  readonly title?: string;
  readonly body: readonly (Node | string)[];
  /** The message stands for the whole view. */
  readonly isHeading?: boolean;
}

const SIGNS: Readonly<Record<Intent, IconName>> = {
  success: 'checkmarkCircleFilled',
  warning: 'warningFilled',
  error: 'errorCircle',
  info: 'info',
};

let messages = 0;

/** Its title is its name for screen readers, its text the description: so it is read when the focus comes to it. */
export function messageBar({ intent, sign, title, body, isHeading }: Message): HTMLElement {
  messages += 1;
  const [named, described] = [`message-${messages}`, `message-${messages}-text`];
  const bar = element(
    'fluent-message-bar',
    { intent, layout: 'multiline', 'aria-labelledby': title && named, 'aria-describedby': described },
    ...(title === undefined ? [] : [element(isHeading ? 'h1' : 'h2', { id: named, class: 'message-title' }, title)]),
    element('div', { id: described }, ...body.map((part) => (typeof part === 'string' ? element('p', {}, part) : part))),
  );
  const holder = icon(sign ?? SIGNS[intent], `sign-${intent}`);
  holder.slot = 'icon';
  bar.prepend(holder);
  return bar;
}
