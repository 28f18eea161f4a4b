import { element } from './dom';
import { icon, type IconName } from './icons';

export function button(label: string, onClick: () => void, appearance: 'primary' | 'outline' = 'outline'): HTMLElement {
  const node = element('fluent-button', { appearance }, label);
  node.addEventListener('click', onClick);
  return node;
}

/** Looks like a link and acts in the workbook. */
export function linkButton(label: string, onClick: () => void): HTMLButtonElement {
  const node = element('button', { type: 'button', class: 'link' }, label);
  node.addEventListener('click', onClick);
  return node;
}

/** A sign alone: its name is also its tooltip. */
export function iconButton(name: IconName, label: string, onClick: () => void): HTMLButtonElement {
  const node = element('button', { type: 'button', class: 'icon-button', 'aria-label': label, title: label }, icon(name));
  node.addEventListener('click', onClick);
  return node;
}
