import type { FunctionsTranslate } from '../i18n';
import { element } from '../../ui/dom';
import { icon } from '../../ui/icons';

/** To the list of functions. */
export function backButton(t: FunctionsTranslate, onBack: () => void): HTMLElement {
  const attributes = { type: 'button', class: 'back', 'aria-label': t('fn.back.sr') };
  const back = element('button', attributes, icon('arrowLeft'), element('span', {}, t('fn.back')));
  back.addEventListener('click', onBack);
  return back;
}
