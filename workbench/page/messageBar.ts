import { byId, create } from './elements';

/** Tells the user what the workbench could not do, above the grid, until it is closed or something newer is to be told. */
export function showMessage(text: string): void {
  const bar = byId('message');
  const close = create('button', 'message-close', '✕');
  close.setAttribute('aria-label', document.documentElement.lang === 'en' ? 'Close' : 'Schließen');
  close.addEventListener('click', () => (bar.hidden = true));
  bar.replaceChildren(create('p', '', text), close);
  bar.hidden = false;
}
