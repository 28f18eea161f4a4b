/** Above the list: when what was checked, or how far the check is; and the button that checks again. */
import type { CheckTranslate } from '../i18n';
import { iconButton } from '../../ui/controls';
import { element } from '../../ui/dom';

/** Work that is done sooner does not call itself busy, in milliseconds. */
const BUSY_AFTER = 200;

export class StatusLine {
  readonly node: HTMLElement;
  private readonly text = element('p', { class: 'check-meta' });
  private isShownBusy = false;

  constructor(
    private readonly t: CheckTranslate,
    /** Pale while it may be out of date. */
    private readonly body: HTMLElement,
    onAgain: () => void,
  ) {
    this.node = element('div', { class: 'check-line' }, this.text, iconButton('arrowSync', t('ck.again'), onAgain));
  }

  tell(text: string): void {
    this.text.replaceChildren(...(text === '' ? [] : [text]));
  }

  progress(n: number, m: number): void {
    if (this.isShownBusy) this.spin(this.t('ck.busySheet', { n, m }));
  }

  /** What takes long says so until it is done. */
  async during(work: Promise<void>): Promise<void> {
    const timer = setTimeout(() => {
      this.isShownBusy = true;
      this.body.setAttribute('aria-busy', 'true');
      this.spin(this.t('ck.busy'));
    }, BUSY_AFTER);
    try {
      await work;
    } finally {
      clearTimeout(timer);
      this.isShownBusy = false;
      this.body.removeAttribute('aria-busy');
    }
  }

  private spin(text: string): void {
    this.text.replaceChildren(element('fluent-spinner', { size: 'tiny', 'aria-label': text }), text);
  }
}
