import { element } from './dom';
import { icon, type IconName } from './icons';

export interface Tab {
  readonly key: string;
  readonly label: string;
  readonly icon: IconName;
  readonly selectedIcon: IconName;
}

export interface TabList {
  readonly node: HTMLElement;
  /** Hides the list where no tab is selected. */
  select(key: string | undefined): void;
  hasFocus(): boolean;
}

export const tabId = (key: string): string => `tab-${key}`;

/** One stop in the tab order; the arrow keys choose, and what is chosen is shown at once. */
export function tabList(label: string, tabs: readonly Tab[], onSelect: (key: string) => void): TabList {
  const buttons = tabs.map((tab) => tabButton(tab, () => onSelect(tab.key)));
  const list = element('div', { class: 'tabs', role: 'tablist', 'aria-label': label }, ...buttons);
  moveAmong(list, buttons);
  return {
    // Outside of the view that it chooses, and so in a landmark of its own.
    node: element('header', { class: 'tab-frame' }, list),
    select(key) {
      list.hidden = key === undefined || tabs.length < 2;
      for (const [index, button] of buttons.entries()) {
        const isSelected = tabs[index]?.key === key;
        button.setAttribute('aria-selected', String(isSelected));
        button.tabIndex = isSelected ? 0 : -1;
      }
    },
    hasFocus: () => list.contains(document.activeElement),
  };
}

function tabButton({ key, label, icon: name, selectedIcon }: Tab, onClick: () => void): HTMLButtonElement {
  const node = element(
    'button',
    { type: 'button', id: tabId(key), class: 'tab', role: 'tab' },
    icon(name, 'idle'),
    icon(selectedIcon, 'selected'),
    element('span', { class: 'tab-label' }, label),
  );
  node.addEventListener('click', onClick);
  return node;
}

/** The arrow keys, Home and End choose among the tabs of a list. */
export function moveAmong(list: HTMLElement, buttons: readonly HTMLButtonElement[]): void {
  list.addEventListener('keydown', (event) => {
    const from = buttons.findIndex((button) => button === event.target);
    const to = neighbour(event.key, from, buttons.length);
    const next = to === undefined ? undefined : buttons[to];
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.click();
  });
}

/** Round and round, as the pattern for tabs has it. */
function neighbour(key: string, from: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return (from + 1) % count;
    case 'ArrowLeft':
      return (from - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
