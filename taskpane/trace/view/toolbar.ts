/** Above the trace: whether it follows the selection, and what can be done with it. */
import type { TraceTranslate } from '../i18n';
import { iconButton } from '../../ui/controls';
import { element } from '../../ui/dom';

export interface ToolbarProps {
  readonly t: TraceTranslate;
  onFollow(isOn: boolean): void;
  onCopy(): void;
  onSave(): void;
}

export function toolbar({ t, onFollow, onCopy, onSave }: ToolbarProps): HTMLElement {
  const follow = element('fluent-switch', { id: 'trace-follow', checked: true, 'aria-label': t('tr.follow') }) as HTMLElement & { checked: boolean };
  follow.addEventListener('change', () => onFollow(follow.checked));
  return element(
    'div',
    { class: 'trace-tools' },
    follow,
    element('label', { for: 'trace-follow' }, t('tr.follow')),
    iconButton('copy', t('tr.copy'), onCopy),
    iconButton('tableAdd', t('tr.sheet'), onSave),
  );
}
