/** A list of which so many are shown at once, and more on demand. */
import type { CheckTranslate } from '../i18n';
import { linkButton } from '../../ui/controls';
import { element } from '../../ui/dom';

const SHOWN = 25;

export function pagedList<One>(t: CheckTranslate, className: string, all: readonly One[], item: (one: One) => HTMLElement): HTMLElement {
  const items = element('ul', { class: className });
  let shown = 0;
  const more = linkButton('', () => showMore());
  const showMore = (): void => {
    const next = all.slice(shown, shown + SHOWN);
    items.append(...next.map(item));
    shown += next.length;
    more.textContent = t('ck.more', { n: all.length - shown });
    more.hidden = shown === all.length;
  };
  showMore();
  return element('div', {}, items, more);
}
