import type { Failure } from '../excel/session';
import { element } from '../ui/dom';

/** Excel's own words are English and technical: for the IT. */
export function failureLine({ code, message, place }: Failure): HTMLElement {
  const where = place ? ` (${place})` : '';
  return element('p', { class: 'small', lang: 'en' }, `${code}${where}: ${message}`);
}
