/** The frame of the pane: tabs, content that scrolls, the action bar below it, the footer. */
import { element, focusOn } from './dom';
import { icon } from './icons';
import { tabId, type TabList } from './tabs';

/** One view in one state. It keeps its nodes, so it can be shown again as it was left. */
export interface Screen {
  readonly content: readonly Node[];
  /** Takes the focus when the screen opens: its heading, or the message that matters. */
  readonly focus: HTMLElement;
  /** Stands above the buttons. */
  readonly note?: Node;
  /** The main action first. */
  readonly actions: readonly HTMLElement[];
  onEscape?(): void;
}

interface ShowOptions {
  /** The tab that the screen belongs to; without one the tabs go. */
  readonly tab?: string;
  /** A screen that comes by its tab leaves the focus there. */
  readonly keepFocus?: boolean;
}

export interface Shell {
  show(screen: Screen, options?: ShowOptions): void;
  /** For screen readers: says what has changed without moving the focus. */
  announce(text: string): void;
  /** Puts a message above the screen, in the place of the last one, and the focus on it. */
  interrupt(message: HTMLElement): void;
  focusHeading(): void;
  /** Whether the user is among the tabs: what comes up behind them of itself must not take him away. */
  isAmongTabs(): boolean;
}

/** What stands around the screens of the app; a page that only explains itself has neither. */
export interface Frame {
  readonly tabs?: TabList;
  readonly footer?: Footer;
}

interface Footer {
  readonly text: string;
  /** Stands at its end. */
  readonly help: HTMLElement;
}

export function createShell(root: HTMLElement, { tabs, footer }: Frame = {}): Shell {
  const notice = element('div', { class: 'notice' });
  const content = element('div', { class: 'content' });
  const bar = element('div', { class: 'actions' });
  const status = element('div', { class: 'visually-hidden', role: 'status' });
  const panel = element('div', { class: 'view' }, content, bar);
  root.className = 'pane';
  root.replaceChildren(
    ...(tabs ? [tabs.node] : []),
    element('main', { class: 'view' }, panel),
    ...(footer ? [footerBar(footer)] : []),
    status,
  );

  let current: Screen | undefined;
  /** How far each screen was scrolled when it was left. */
  const scrolled = new WeakMap<Screen, number>();
  root.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !current?.onEscape) return;
    // Office.js would take the focus to the grid.
    event.stopPropagation();
    current.onEscape();
  });
  return {
    show(screen, { tab, keepFocus = false } = {}) {
      if (current) scrolled.set(current, content.scrollTop);
      current = screen;
      tabs?.select(tab);
      // While it belongs to a tab, the tab names it.
      for (const [name, value] of [['role', 'tabpanel'], ['aria-labelledby', tab && tabId(tab)]] as const) {
        if (tab && value) panel.setAttribute(name, value);
        else panel.removeAttribute(name);
      }
      notice.replaceChildren();
      content.replaceChildren(element('div', { class: 'column' }, notice, ...screen.content));
      bar.replaceChildren(
        ...(screen.note ? [element('div', { class: 'actions-note' }, screen.note)] : []),
        element('div', { class: 'buttons' }, ...screen.actions),
      );
      bar.hidden = !screen.note && screen.actions.length === 0;
      content.scrollTop = scrolled.get(screen) ?? 0;
      if (!keepFocus) focusOn(screen.focus);
    },
    announce(text) {
      status.textContent = text;
    },
    interrupt(message) {
      notice.replaceChildren(message);
      content.scrollTop = 0;
      focusOn(message);
    },
    focusHeading() {
      if (current) focusOn(current.focus);
    },
    isAmongTabs: () => tabs?.hasFocus() ?? false,
  };
}

function footerBar({ text, help }: Footer): HTMLElement {
  return element('footer', { class: 'footer' }, icon('database'), element('span', { class: 'footer-data' }, text), help);
}
