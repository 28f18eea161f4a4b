import { browserOpener, officeContext } from '../excel/browserWindow';
import { element } from './dom';

/** To a page of the add-in that opens beside Excel. */
export function pageLink(label: string, address: string): HTMLAnchorElement {
  const link = element('a', { class: 'link', href: address, target: '_blank', rel: 'noopener' }, label);
  link.addEventListener('click', (event) => {
    const open = browserOpener(officeContext());
    if (!open) return;
    event.preventDefault();
    open(link.href);
  });
  return link;
}
