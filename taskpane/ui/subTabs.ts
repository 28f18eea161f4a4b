/** Tabs within a view: words with a count, one stop in the tab order. */
import { element } from './dom';
import { moveAmong } from './tabs';

export interface SubTab {
  readonly key: string;
  readonly label: string;
}

export interface SubTabs {
  readonly node: HTMLElement;
  select(key: string): void;
  setCount(key: string, count: number): void;
  hasFocus(): boolean;
}

export const subTabId = (key: string): string => `subtab-${key}`;

export function subTabs(label: string, tabs: readonly SubTab[], onSelect: (key: string) => void): SubTabs {
  const buttons = new Map(
    tabs.map(({ key, label: name }) => {
      const count = element('span', { class: 'subtab-count' });
      const node = element('button', { type: 'button', id: subTabId(key), class: 'subtab', role: 'tab' }, name, ' ', count);
      node.addEventListener('click', () => onSelect(key));
      return [key, { node, count }];
    }),
  );
  const nodes = [...buttons.values()].map(({ node }) => node);
  const list = element('div', { class: 'subtabs', role: 'tablist', 'aria-label': label }, ...nodes);
  moveAmong(list, nodes);
  return {
    node: list,
    select(selected) {
      for (const [key, { node }] of buttons) {
        node.setAttribute('aria-selected', String(key === selected));
        node.tabIndex = key === selected ? 0 : -1;
      }
    },
    setCount(key, count) {
      const found = buttons.get(key);
      if (found) found.count.textContent = String(count);
    },
    hasFocus: () => list.contains(document.activeElement),
  };
}
