import { byId } from './elements';
import type { Theme } from './options';

/**
 * Light or dark. Excel on the web gives the add-in no theme object; its page sees the theme as the colour scheme
 * of its frame (prefers-color-scheme).
 */
export class ThemeSwitch {
  private readonly frames: HTMLIFrameElement[] = [];

  constructor(private theme: Theme) {
    byId('theme').addEventListener('click', () => this.set(this.theme === 'dark' ? 'light' : 'dark'));
    this.set(theme);
  }

  apply(frame: HTMLIFrameElement): void {
    this.frames.push(frame);
    this.set(this.theme);
  }

  private set(theme: Theme): void {
    this.theme = theme;
    document.documentElement.dataset['theme'] = theme;
    byId('theme').setAttribute('aria-pressed', String(theme === 'dark'));
    for (const frame of this.frames) frame.style.colorScheme = theme;
  }
}
