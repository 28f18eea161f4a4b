/** Above the trace: whether it follows the selection, and what can be done with it. */
import type { TraceTranslate } from '../i18n';
import { button, iconButton } from '../../ui/controls';
import { element } from '../../ui/dom';

export interface ToolbarProps {
  readonly t: TraceTranslate;
  onFollow(isOn: boolean): void;
  onActive(): void;
  onCopy(): void;
  onSave(): void;
}

export function toolbar({ t, onFollow, onActive, onCopy, onSave }: ToolbarProps): HTMLElement {
  const follow = element('fluent-switch', { id: 'trace-follow', checked: true, 'aria-label': t('tr.follow') }) as HTMLElement & { checked: boolean };
  follow.addEventListener('change', () => onFollow(follow.checked));
  // In some workbooks Excel has not told of selections since version 2505 (office-js#6311).
  const active = button(t('tr.active'), onActive);
  active.setAttribute('size', 'small');
  return element(
    'div',
    { class: 'trace-tools' },
    follow,
    element('label', { for: 'trace-follow' }, t('tr.follow')),
    active,
    iconButton('copy', t('tr.copy'), onCopy),
    iconButton('tableAdd', t('tr.sheet'), onSave),
  );
}
