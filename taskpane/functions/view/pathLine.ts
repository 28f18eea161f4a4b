/** Above a function: the ways back to the list and on to the reference. */
import type { FunctionDefinition } from '../../../functions/definition';
import { referenceAddress } from '../../../functions/helpAddress';
import type { FunctionsTranslate } from '../i18n';
import { element } from '../../ui/dom';
import { icon } from '../../ui/icons';
import { pageLink } from '../../ui/pageLink';

export function pathLine(t: FunctionsTranslate, { id }: FunctionDefinition, onBack: () => void): HTMLElement {
  const attributes = { type: 'button', class: 'back', 'aria-label': t('fn.back.sr') };
  const back = element('button', attributes, icon('arrowLeft'), element('span', {}, t('fn.back')));
  back.addEventListener('click', onBack);
  return element('div', { class: 'section-head' }, back, pageLink(t('fn.reference'), referenceAddress(id, t.language)));
}
