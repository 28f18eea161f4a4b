/** Which view stands in the pane: tabs, ribbon and introduction lead there; each view keeps what it shows. */
import { handbookAddress } from '../../functions/helpAddress';
import type { PaneTranslate } from './i18n';
import type { Memory } from './storage';
import { pageLink } from '../ui/pageLink';
import { createShell, type Screen, type Shell } from '../ui/shell';
import { tabList } from '../ui/tabs';
import { introductionScreen } from './introduction';
import type { Stage, View, ViewEntry, ViewKey } from './view';

export interface NavigationProps {
  readonly t: PaneTranslate;
  readonly root: HTMLElement;
  readonly memory: Memory;
  /** What the numbers are of. */
  readonly data: { readonly year: string; readonly version: string };
  /** In the order of their tabs. */
  readonly views: Readonly<Record<ViewKey, ViewEntry>>;
}

export class Navigation {
  private readonly shell: Shell;
  private readonly help: HTMLAnchorElement;
  private readonly views = new Map<ViewKey, View>();
  private readonly screens = new Map<ViewKey, Screen>();
  private current: ViewKey = 'load';
  /** Lies over the view until the user has gone on. */
  private introduction: Screen | undefined;
  private isPaneVisible = true;

  constructor(private readonly props: NavigationProps) {
    const { t, root, data } = props;
    const entries = Object.entries(props.views) as [ViewKey, ViewEntry][];
    const tabs = entries.map(([key, { icon, selectedIcon }]) => ({ key, label: t(`nav.${key}`), icon, selectedIcon }));
    this.help = pageLink(t('foot.help'), handbookAddress(this.current, t.language));
    this.shell = createShell(root, {
      tabs: tabList(t('nav.label'), tabs, (key) => this.show(key as ViewKey, true)),
      footer: { text: t('foot.data', data), help: this.help },
    });
  }

  /** @param goesOn the page was reloaded, and takes up the view that was shown last */
  start(goesOn: boolean): void {
    const { memory, views } = this.props;
    const last = goesOn ? memory.lastView() : null;
    if (last !== null && last in views) this.current = last as ViewKey;
    if (memory.wasIntroduced()) this.show(this.current);
    else this.introduce();
  }

  /** By a button on the ribbon, which wins over what stands there, but not over the first introduction. */
  open(key: ViewKey): void {
    this.current = key;
    if (this.introduction) {
      this.shell.focusHeading();
      return;
    }
    this.show(key);
    this.views.get(key)?.open?.();
  }

  /** While the pane is closed its page lives on, and no view is in front. */
  setPaneVisible(isVisible: boolean): void {
    this.isPaneVisible = isVisible;
    this.tellViews();
  }

  private show(key: ViewKey, keepFocus = false): void {
    this.current = key;
    this.props.memory.setLastView(key);
    this.help.href = handbookAddress(key, this.props.t.language);
    this.viewOf(key);
    const screen = this.screens.get(key);
    if (screen) this.shell.show(screen, { tab: key, keepFocus });
    this.tellViews();
  }

  private viewOf(key: ViewKey): View {
    const made = this.views.get(key);
    if (made) return made;
    const view = this.props.views[key].create(this.stageFor(key));
    this.views.set(key, view);
    view.start();
    return view;
  }

  private stageFor(key: ViewKey): Stage {
    return {
      show: (screen) => {
        this.screens.set(key, screen);
        if (!this.isInFront(key)) return;
        const keepFocus = this.shell.isAmongTabs();
        this.shell.show(screen, { tab: key, keepFocus });
        if (keepFocus) this.shell.announce(screen.focus.textContent ?? '');
      },
      announce: (text) => this.shell.announce(text),
      interrupt: (message) => {
        if (this.isInFront(key)) this.shell.interrupt(message);
      },
    };
  }

  private isInFront(key: ViewKey): boolean {
    return this.current === key && !this.introduction;
  }

  private tellViews(): void {
    for (const [key, view] of this.views) view.setShown?.(this.isPaneVisible && this.isInFront(key));
  }

  private introduce(): void {
    const { t, memory } = this.props;
    const leaveTo = (key: ViewKey): void => {
      memory.setIntroduced();
      this.introduction = undefined;
      this.show(key);
    };
    this.introduction = introductionScreen({
      t,
      onStart: () => {
        leaveTo('load');
        this.views.get('load')?.restart?.();
      },
      onSkip: () => leaveTo(this.current),
    });
    this.shell.show(this.introduction);
    this.tellViews();
  }
}
