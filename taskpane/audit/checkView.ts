/** The view Prüfung: three panels behind sub-tabs, each with its own screens. */
import type { AuditTranslate } from './i18n';
import { element } from '../ui/dom';
import type { Screen } from '../ui/shell';
import { subTabId, subTabs, type SubTabs } from '../ui/subTabs';
import type { Stage, View } from '../pane/view';
import type { Panel, PanelKey, PanelStage } from '../findings/panel';

export interface CheckViewProps {
  readonly t: AuditTranslate;
  readonly stage: Stage;
  /** In the order of their tabs. */
  readonly panels: Readonly<Record<PanelKey, (stage: PanelStage) => Panel>>;
}

export class CheckView implements View {
  private readonly tabs: SubTabs;
  private readonly panels = new Map<PanelKey, Panel>();
  private readonly screens = new Map<PanelKey, Screen>();
  private current: PanelKey = 'workbook';

  constructor(private readonly props: CheckViewProps) {
    const { t, panels } = props;
    const keys = Object.keys(panels) as PanelKey[];
    this.tabs = subTabs(t('au.tabs'), keys.map((key) => ({ key, label: t(`au.tab.${key}`) })), (key) => this.choose(key as PanelKey));
  }

  start(): void {
    this.choose('workbook');
  }

  open(): void {
    this.choose('workbook');
    this.panels.get('workbook')?.open?.();
  }

  /** Brings a panel up, as its tab does. */
  choose(key: PanelKey): void {
    this.current = key;
    this.tabs.select(key);
    const known = this.panels.get(key);
    if (known) {
      this.showCurrent();
      known.comeBack?.();
      return;
    }
    const panel = this.props.panels[key](this.stageFor(key));
    this.panels.set(key, panel);
    panel.start();
  }

  private stageFor(key: PanelKey): PanelStage {
    const { stage } = this.props;
    const show = (screen: Screen): void => {
      this.screens.set(key, screen);
      if (this.current === key) this.showCurrent();
    };
    return {
      show: (screen) => show({ ...screen, content: [this.tabs.node, this.panelOf(key, screen.content)] }),
      showDetail: show,
      setCount: (count) => this.tabs.setCount(key, count),
      announce: (text) => stage.announce(text),
      interrupt: (message) => {
        if (this.current === key) stage.interrupt(message);
      },
    };
  }

  private panelOf(key: PanelKey, content: readonly Node[]): HTMLElement {
    return element('div', { class: 'subtab-panel', role: 'tabpanel', 'aria-labelledby': subTabId(key) }, ...content);
  }

  /** What comes up behind the sub-tabs must not take the user away from them. */
  private showCurrent(): void {
    const screen = this.screens.get(this.current);
    if (!screen) return;
    const hadFocus = this.tabs.hasFocus();
    this.props.stage.show(screen);
    if (hadFocus) document.getElementById(subTabId(this.current))?.focus();
  }
}
