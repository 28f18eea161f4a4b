/** What the pane says while Excel keeps it waiting. */
import type { Delay } from '../excel/session';
import type { PaneTranslate } from './i18n';
import { messageBar } from '../ui/message';

export const delayTitle = (t: PaneTranslate, delay: Delay): string => t(delay === 'edit' ? 'st.edit.title' : 'st.work.title');

export function delayBar(t: PaneTranslate, delay: Delay): HTMLElement {
  const text = t(delay === 'edit' ? 'st.edit.text' : 'st.work.text');
  return messageBar({ intent: 'info', sign: delay === 'edit' ? 'keyboard' : 'info', title: delayTitle(t, delay), body: [text] });
}
