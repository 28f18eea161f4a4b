/** `class` and every attribute as in HTML; true writes an empty attribute, false and undefined none. */
type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag];
export function element(tag: string, attributes: Attributes, ...children: readonly (Node | string)[]): HTMLElement;
export function element(tag: string, attributes: Attributes, ...children: readonly (Node | string)[]): HTMLElement {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    node.setAttribute(name, value === true ? '' : String(value));
  }
  node.append(...children);
  return node;
}

/**
 * Puts the focus on a heading or a message. It is in the tab order only while it has the focus: in Excel on the web
 * Office.js itself moves the focus on Tab, and from an element outside the order it would leave the pane.
 */
export function focusOn(node: HTMLElement): void {
  node.classList.add('focus-target');
  node.tabIndex = 0;
  node.addEventListener('blur', () => (node.tabIndex = -1), { once: true });
  node.focus();
}
