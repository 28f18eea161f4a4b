import type { ReconcileTranslate } from '../i18n';
import { element } from '../../ui/dom';
import { icon } from '../../ui/icons';
import { chip, type ChipClass } from './chip';

/** Above a page: the way back to the list, and the class. */
export function backLine(t: ReconcileTranslate, status: ChipClass, onBack: () => void): HTMLElement {
  const back = element('button', { type: 'button', class: 'back', 'aria-label': t('rc.back') }, icon('arrowLeft'), element('span', {}, t('rc.title')));
  back.addEventListener('click', onBack);
  return element('div', { class: 'section-head rc-back' }, back, chip(t, status));
}
