import type { Screen } from '../ui/shell';
import type { Stage } from '../pane/view';

/** The sub-tabs of the view Prüfung. */
export type PanelKey = 'workbook' | 'reconciliation' | 'protocol';

/** One sub-tab. It keeps its state, and may go on working, while another one is shown. */
export interface Panel {
  /** Shows its first screen: called once, when the panel first comes up. */
  start(): void;
  /** Its tab was chosen again. */
  comeBack?(): void;
  /** The view was opened from the ribbon. */
  open?(): void;
}

export interface PanelStage extends Stage {
  /** Takes the place of the list, sub-tabs included, until the panel shows a screen again. */
  showDetail(screen: Screen): void;
  /** How many findings stand behind the name of the tab. */
  setCount(count: number): void;
}
