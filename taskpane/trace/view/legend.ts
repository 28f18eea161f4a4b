/** The keys that walk the tree, below the view. */
import type { TraceTranslate } from '../i18n';
import { element } from '../../ui/dom';

export function keyLegend(t: TraceTranslate): HTMLElement {
  const line = (keys: readonly string[], does: string): HTMLElement =>
    element('span', { class: 'key-line' }, ...keys.map((key) => element('kbd', {}, key)), does);
  return element(
    'div',
    { class: 'key-legend small' },
    line(['↑', '↓'], t('tr.key.move')),
    line(['→', '←'], t('tr.key.open')),
    line([t('tr.key.enter')], t('tr.key.goto')),
    line([t('tr.key.back')], t('tr.key.return')),
  );
}
