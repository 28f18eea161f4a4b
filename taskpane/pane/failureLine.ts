/** What the pane says when Excel has refused something. */
import type { Failure } from '../excel/session';
import { element } from '../ui/dom';
import type { PaneTranslate } from './i18n';

/** Excel's own words are English and technical: for the IT. What the user can do about it himself stands before them. */
export function failureLine(t: PaneTranslate, failure: Failure): HTMLElement {
  const { code, message, place } = failure;
  const where = place ? ` (${place})` : '';
  const line = element('p', { class: 'small', lang: 'en' }, `${code}${where}: ${message}`);
  return isSelectionRefused(failure) ? element('div', {}, element('p', {}, t('st.selection')), line) : line;
}

/** In one sentence: the reason that the user can remove, else `general`. */
export const failureSentence = (t: PaneTranslate, failure: Failure, general: string): string => (isSelectionRefused(failure) ? t('st.selection') : general);

/** So fails whatever asks for the selection or for names while another workbook is in front (office-js#6365), or a chart is selected. */
const isSelectionRefused = ({ code }: Failure): boolean => code === 'InvalidSelection';
