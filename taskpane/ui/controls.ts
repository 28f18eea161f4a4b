import { element } from './dom';

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
