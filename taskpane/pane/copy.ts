/** Takes a text out of the pane, by the clipboard or by hand. */
import { element } from '../ui/dom';
import type { PaneTranslate } from './i18n';

/** False where the browser forbids it, as it may inside Excel's frame, or has no clipboard. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Copies, and tells that it is done; where the browser forbids it, shows the text, selected, to be copied by hand.
 *
 * @param tell puts what it is given before the user's eyes: a sentence, or the text with one
 * @returns whether it was copied
 */
export async function copy(t: PaneTranslate, text: string, done: string, tell: (told: string | HTMLElement) => void): Promise<boolean> {
  if (await copyText(text)) {
    tell(done);
    return true;
  }
  const field = element('textarea', { class: 'field-input', rows: 4, readonly: true, 'aria-label': t('action.copyField') });
  field.value = text;
  tell(element('span', { class: 'copy-by-hand' }, t('action.copyByHand'), element('span', { class: 'field-box' }, field)));
  field.focus();
  field.select();
  return false;
}
