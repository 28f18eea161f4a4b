import { HANDBOOK_PAGE } from '../../functions/helpAddress';
import type { PaneTranslate } from './i18n';
import { button } from '../ui/controls';
import { element } from '../ui/dom';
import { icon, type IconName } from '../ui/icons';
import { pageLink } from '../ui/pageLink';
import type { Screen } from '../ui/shell';

export interface IntroductionProps {
  readonly t: PaneTranslate;
  onStart(): void;
  onSkip(): void;
}

/** Once per user. */
export function introductionScreen({ t, onStart, onSkip }: IntroductionProps): Screen {
  const title = element('h1', { class: 'promise' }, t('first.title'));
  return {
    focus: title,
    content: [
      element('img', { class: 'product', src: 'assets/app-80.png', alt: '', width: 40, height: 40 }),
      title,
      element('p', { class: 'lead' }, t('first.lead')),
      element(
        'ul',
        { class: 'tasks' },
        task('calculator', t('first.plan.title'), t('first.plan.text')),
        task('scales', t('first.recon.title'), t('first.recon.text')),
        task('list', t('first.audit.title'), t('first.audit.text')),
      ),
      element('p', {}, pageLink(t('first.handbook'), HANDBOOK_PAGE[t.language])),
    ],
    note: element('p', { class: 'with-icon' }, icon('lockClosed'), t('first.privacy')),
    actions: [button(t('first.start'), onStart, 'primary'), button(t('first.skip'), onSkip)],
    onEscape: onSkip,
  };
}

function task(name: IconName, title: string, text: string): HTMLElement {
  return element(
    'li',
    { class: 'task' },
    icon(name, 'tile'),
    element('div', {}, element('h2', { class: 'strong' }, title), element('p', {}, text)),
  );
}
